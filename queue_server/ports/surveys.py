"""What visitors said of their visit, apart from who they are."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from queue_server.domain.satisfaction import Form, PartOfDay


@dataclass(frozen=True)
class Rating:
    """One touch after a visit, 1 to 4: a figure of its own, never part of the SKM."""

    business_date: date
    agency: str
    service: str
    stars: int


@dataclass(frozen=True)
class Seen:
    """Who read a comment, and when."""

    by: str
    at: datetime


@dataclass(frozen=True)
class Comment:
    """What a visitor wrote beside a form. Its id is random and tells nothing of who wrote it, or when."""

    id: str
    business_date: date
    part_of_day: PartOfDay
    agency: str
    service: str
    text: str
    seen: Seen | None = None


class Surveys(Protocol):
    def answered(self, ticket: int, what: str) -> bool:
        """Whether this ticket's `form` or `rating` was given already; what it said is not known."""
        ...

    def mark_answered(self, ticket: int, what: str) -> None: ...

    def add(self, form: Form) -> None: ...

    def forms(self, begins: date, ends: date) -> list[Form]: ...

    def comments(self, begins: date, ends: date) -> list[Comment]:
        """Those of a period, both days included; the newest first."""
        ...

    def comment(self, id: str) -> Comment | None: ...

    def mark_seen(self, id: str, seen: Seen) -> None: ...

    def rate(self, rating: Rating) -> None: ...

    def ratings(self, begins: date, ends: date) -> list[Rating]: ...
