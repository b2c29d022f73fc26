"""What visitors said of their visit, apart from who they are."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from queue_server.domain.satisfaction import Form


@dataclass(frozen=True)
class Rating:
    """One touch after a visit, 1 to 4: a figure of its own, never part of the SKM."""

    business_date: date
    agency: str
    service: str
    stars: int


class Surveys(Protocol):
    def answered(self, ticket: int, what: str) -> bool:
        """Whether this ticket's `form` or `rating` was given already; what it said is not known."""
        ...

    def mark_answered(self, ticket: int, what: str) -> None: ...

    def add(self, form: Form) -> None: ...

    def forms(self, begins: date, ends: date) -> list[Form]: ...

    def rate(self, rating: Rating) -> None: ...

    def ratings(self, begins: date, ends: date) -> list[Rating]: ...
