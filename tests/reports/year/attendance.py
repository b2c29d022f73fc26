"""Who sat at which counter when, with pauses and stops: as time known, and as the entries that tell of it."""

from dataclasses import dataclass, field
from random import Random

from tests.reports.year.hall import GONE_COUNTER, Hall
from tests.reports.year.life import Happening

MINUTE = 60_000
Span = tuple[int, int]


@dataclass
class Attended:
    """Stretches by what they were of: (counter, officer), counter, and (scope, code)."""

    sat: list[tuple[str, str, int, int]] = field(default_factory=list)
    paused: list[tuple[str, int, int]] = field(default_factory=list)
    stopped: list[tuple[str, str, int, int]] = field(default_factory=list)
    happenings: list[Happening] = field(default_factory=list)

    def tell(self, at: int, kind: str, **facts: object) -> None:
        self.happenings.append((at, kind, None, facts))


def attend(attended: Attended, luck: Random, hall: Hall, day: Span) -> None:
    for counter in (*hall.counters, GONE_COUNTER):
        if luck.random() < 0.85:
            _at_counter(attended, luck, counter, day)
    for scope, code in (("floor", ""), ("agency", "CAPIL"), ("agency", "POLRES"), ("service", "KTP")):
        if luck.random() < 0.08:
            _stand_still(attended, luck, (scope, code), day)
    attended.tell(day[1], "DayClosed", business_date="2026-01-01", expired=0, unfinished=0)


def _at_counter(attended: Attended, luck: Random, counter: str, day: Span) -> None:
    """Opened, now and then taken over by a colleague, paused, and closed by hand or by the day's end."""
    first, second = f"petugas{counter}a", f"petugas{counter}b"
    opens = day[0] + luck.randrange(30, 150) * MINUTE + luck.randrange(1000)
    takes_over = opens + luck.randrange(120, 240) * MINUTE if luck.random() < 0.4 else None
    closes = day[1] if luck.random() < 0.2 else day[1] - luck.randrange(60, 400) * MINUTE
    attended.tell(opens, "CounterOpened", counter=counter, officer=first)
    _pause(attended, luck, counter, (opens, takes_over or closes))
    if takes_over:
        attended.sat.append((counter, first, opens, takes_over))
        attended.tell(takes_over, "CounterOpened", counter=counter, officer=second, taken_from=first)
        attended.sat.append((counter, second, takes_over, closes))
    else:
        attended.sat.append((counter, first, opens, closes))
    if closes < day[1]:
        attended.tell(closes, "CounterClosed", counter=counter)


def _pause(attended: Attended, luck: Random, counter: str, there: Span) -> None:
    """From within the stretch; sometimes until the officer leaves altogether."""
    if luck.random() < 0.5:
        begins = there[0] + luck.randrange(10, 60) * MINUTE
        attended.tell(begins, "CounterPaused", counter=counter, reason="break")
        if luck.random() < 0.2:
            attended.paused.append((counter, begins, there[1]))
        else:
            ends = begins + luck.randrange(5, 45) * MINUTE
            attended.tell(ends, "CounterUnpaused", counter=counter)
            attended.paused.append((counter, begins, ends))


def _stand_still(attended: Attended, luck: Random, of: tuple[str, str], day: Span) -> None:
    begins = day[0] + luck.randrange(60, 600) * MINUTE
    attended.tell(begins, "QueueStopped", scope=of[0], code=of[1], reason="rapat")
    ends = day[1]
    if luck.random() < 0.8:
        ends = begins + luck.randrange(10, 90) * MINUTE
        attended.tell(ends, "QueueWentOn", scope=of[0], code=of[1])
    attended.stopped.append((*of, begins, ends))
