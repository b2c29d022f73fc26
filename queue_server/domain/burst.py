"""One service taken again and again at one kiosk: a playing child, or somebody who does not find the way."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

MINUTE = timedelta(minutes=1)
AT_MOST = 3
"""So many numbers for one service within a minute at one kiosk are nothing special."""
STANDS_FOR = timedelta(minutes=5)
"""How long after its last number a burst is told."""


@dataclass(frozen=True)
class Burst:
    """`since` and `last`: when the first and the last of its numbers were taken."""

    origin: str
    service: str
    since: datetime
    last: datetime
    count: int

    @property
    def until(self) -> datetime:
        return self.last + STANDS_FOR


def bursts(issued: Iterable[tuple[str, str, datetime]], now: datetime) -> list[Burst]:
    """The latest burst of each kiosk and service that stands now. `issued`: the oldest first."""
    instants = defaultdict[tuple[str, str], list[datetime]](list)
    for kiosk, service, at in issued:
        instants[kiosk, service].append(at)
    found = (_latest(kiosk, service, at) for (kiosk, service), at in instants.items())
    standing = [burst for burst in found if burst is not None and burst.until > now]
    return sorted(standing, key=lambda burst: burst.since)


def _latest(kiosk: str, service: str, instants: list[datetime]) -> Burst | None:
    """Up to the latest number that is too many, from the first that it follows without a minute's rest."""
    pairs = zip(instants[AT_MOST:], instants, strict=False)
    ends = [at for at, before in pairs if at - before <= MINUTE]
    if not ends:
        return None
    run = [at for at in instants if at <= ends[-1]]
    begin = len(run) - 1
    while begin > 0 and run[begin] - run[begin - 1] <= MINUTE:
        begin -= 1
    return Burst(kiosk, service, run[begin], run[-1], len(run) - begin)
