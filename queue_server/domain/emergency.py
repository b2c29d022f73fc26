"""Numbers printed before the machines failed, given out by hand, and entered when they are back."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from queue_server.domain.errors import Invalid
from queue_server.domain.numbering import parts, written

FIRST = 901
"""The sequence that pre-printed numbers begin with, beyond what a series usually reaches on a day."""


@dataclass(frozen=True)
class Paper:
    """A pre-printed number as somebody types it, and the time that was written on it."""

    number: str
    taken_at: datetime


@dataclass(frozen=True)
class Desk:
    """What the floor says about such a paper.

    `series`: the letters of the service that its visitor came for first. `begins`: the beginning of the day,
    `opens`: when the first numbers of it are given; None where hours are set aside.
    """

    series: str
    every_series: Collection[str]
    begins: datetime
    opens: datetime | None
    now: datetime


def entered(paper: Paper, desk: Desk) -> tuple[str, int]:
    """The series and sequence of a paper; raises `Invalid` for what cannot stand on one.

    Refusals: number_of_no_series, number_of_other_series, not_emergency_number, time_to_come,
    time_before_opening, time_of_other_day.
    """
    found = parts(paper.number)
    if found is None or found[0] not in desk.every_series:
        raise Invalid("number_of_no_series", number=paper.number)
    prefix, sequence = found
    if prefix != desk.series:
        raise Invalid("number_of_other_series", number=written(prefix, sequence), series=desk.series)
    if sequence < FIRST:
        raise Invalid("not_emergency_number", number=written(prefix, sequence), first=FIRST)
    _check_time(paper.taken_at, desk)
    return prefix, sequence


def _check_time(taken_at: datetime, desk: Desk) -> None:
    if taken_at > desk.now:
        raise Invalid("time_to_come", at=desk.now)
    if taken_at < desk.begins:
        raise Invalid("time_of_other_day")
    if desk.opens is not None and taken_at < desk.opens:
        raise Invalid("time_before_opening", at=desk.opens)
