"""When the server was away and nobody could be served, and what of a wait that took."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

LONGEST_BREATH = timedelta(seconds=30)
"""A server that is back sooner has missed a heartbeat or two, and kept nobody waiting."""


@dataclass(frozen=True)
class Interruption:
    begins: datetime
    ends: datetime

    @property
    def counts(self) -> bool:
        return self.ends - self.begins > LONGEST_BREATH


def away_s(begins: datetime, ends: datetime, interruptions: Iterable[Interruption]) -> float:
    """Seconds between two instants in which the server was away; what two interruptions share counts once."""
    return sum((to - since).total_seconds() for since, to in _merged(_within(begins, ends, interruptions)))


Span = tuple[datetime, datetime]


def _within(begins: datetime, ends: datetime, interruptions: Iterable[Interruption]) -> Iterator[Span]:
    for each in interruptions:
        since, to = max(begins, each.begins), min(ends, each.ends)
        if since < to:
            yield since, to


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for since, to in sorted(spans):
        if merged and since <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(merged[-1][1], to)
        else:
            merged.append((since, to))
    return merged
