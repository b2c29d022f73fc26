"""What the record holds about persons, and how long each of it is kept (UU 27/2022 on personal data).

A ticket names nobody. What may name a person: notes on a visit (they go when it ends), what visitors wrote
beside the survey, reasons that staff typed by hand, and the names of staff, also of those who left.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta


@dataclass(frozen=True)
class Retention:
    """Days for which each is kept."""

    comments_days: int = 365
    reasons_days: int = 365
    leavers_days: int = 365


@dataclass(frozen=True)
class Limits:
    """What is older than this goes."""

    comments: date
    reasons: datetime
    leavers: datetime


@dataclass(frozen=True)
class Holding:
    """One thing that is held: how many of it, how many of them past their time, and the oldest.

    `name`: `notes`, `comments`, `reasons`, `staff` or `leavers`.
    """

    name: str
    count: int
    due: int = 0
    oldest: date | None = None


def limits(retention: Retention, now: datetime, today: date) -> Limits:
    """What is past its time now."""
    return Limits(
        comments=today - timedelta(days=retention.comments_days),
        reasons=now - timedelta(days=retention.reasons_days),
        leavers=now - timedelta(days=retention.leavers_days),
    )
