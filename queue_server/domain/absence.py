"""When a called visitor may be called again, and when counted as absent.

A call counts from when a wall of its zone has shown it; from the press only where no wall is alive, or is
late with it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from queue_server.domain.floor import Rules


@dataclass(frozen=True)
class Pressed:
    """One call or recall: when the officer pressed, and when the first wall showed it."""

    at: datetime
    shown_at: datetime | None = None


@dataclass(frozen=True)
class Patience:
    """From `recall_at` a recall is in order, from `absent_at` (None: too few calls) the visitor is absent."""

    recall_at: datetime
    absent_at: datetime | None


def heard(call: Pressed, spacing: timedelta, wall_alive: bool, rules: Rules) -> datetime:
    """The instant at which a call has had its time; not before a living wall is late with it."""
    if call.shown_at is not None:
        return call.shown_at + spacing
    late = timedelta(seconds=rules.wall_late_s) if wall_alive else timedelta(0)
    return call.at + max(spacing, late)


def patience(
    calls: Sequence[Pressed],
    *,
    wall_alive: bool,
    slow: bool,
    finished_elsewhere_at: datetime | None,
    rules: Rules,
) -> Patience:
    """`calls` oldest first, at least one; `slow`: priority or assisted, who are given more time."""
    spacing = timedelta(seconds=rules.call_spacing_priority_s if slow else rules.call_spacing_s)
    due = heard(calls[-1], spacing, wall_alive, rules)
    if len(calls) < rules.calls_before_absent:
        return Patience(due, None)
    absent = due
    if finished_elsewhere_at is not None:
        absent = max(due, finished_elsewhere_at + timedelta(seconds=rules.absent_after_finish_s))
    return Patience(due, absent)
