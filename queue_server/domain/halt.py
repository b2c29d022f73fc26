"""Why no calls are made for a service now: a queue that was stopped, or a break of the day."""

from dataclasses import dataclass
from datetime import datetime, time
from typing import Literal

from queue_server.domain.floor import DayHours, Span


@dataclass(frozen=True)
class Halt:
    """`text` is the reason that was given for a stop; a break has none. `until`: where it is known."""

    reason: Literal["stopped", "break"]
    text: str = ""
    until: datetime | None = None


def running_break(hours: DayHours | None, moment: time) -> Span | None:
    """The break that holds at a time of day on the floor."""
    return next((span for span in hours.breaks if span.holds(moment)), None) if hours else None


def next_break(hours: DayHours | None, moment: time) -> Span | None:
    """The next break of the day that has not begun."""
    later = [span for span in hours.breaks if span.begins > moment] if hours else []
    return min(later, key=lambda span: span.begins, default=None)
