"""How soon calls reach the hall: from the officer's press until a wall shows one, and until it was said."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from queue_server.domain.statistics import percentile

LOOKED_BACK = timedelta(hours=1)


@dataclass(frozen=True)
class Told:
    """One call: when it was pressed, first shown, and said to its end."""

    at: datetime
    shown_at: datetime | None = None
    spoken_at: datetime | None = None


@dataclass(frozen=True)
class Delay:
    """Over so many calls, in seconds from the press."""

    calls: int
    p50_s: float
    p95_s: float


def shown_after(told: Iterable[Told]) -> Delay | None:
    """None where no wall showed any."""
    return _delay((each.shown_at - each.at).total_seconds() for each in told if each.shown_at)


def spoken_after(told: Iterable[Told]) -> Delay | None:
    """Until the end of the sentence, which may have waited for others; None where none was said."""
    return _delay((each.spoken_at - each.at).total_seconds() for each in told if each.spoken_at)


def _delay(seconds: Iterable[float]) -> Delay | None:
    ordered = sorted(max(0.0, each) for each in seconds)
    if not ordered:
        return None
    return Delay(len(ordered), percentile(ordered, 50), percentile(ordered, 95))
