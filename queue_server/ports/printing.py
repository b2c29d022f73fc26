"""Print jobs, and how the printers are."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol

from queue_server.domain.printjob import JobState


@dataclass(frozen=True)
class Job:
    """A print job. `facts` name what is to stand on the paper: its kind, the ticket, how many were ahead.

    `moved_from`: the printer that did not print it, where another stands in for that one.
    """

    id: int
    printer: str
    state: JobState
    facts: Mapping[str, Any]
    ticket: int | None = None
    device: str | None = None
    attempts: int = 0
    reason: str = ""
    created_at: datetime | None = None
    moved_from: str | None = None
    ended_at: datetime | None = None


@dataclass(frozen=True)
class PrinterState:
    """`at`: when it was told last; `since`: since when it has been told so, or that it does not print.

    `used_mm`: what went through it since `roll_since`, when somebody put in a roll; None: nobody said so yet.
    """

    id: str
    state: str
    reason: str
    at: datetime
    since: datetime
    used_mm: int = 0
    roll_since: datetime | None = None


class Jobs(Protocol):
    def add(self, printer: str, facts: Mapping[str, Any], ticket: int | None, device: str | None) -> Job: ...

    def get(self, job: int) -> Job | None: ...

    def of_ticket(self, ticket: int) -> list[Job]: ...

    def claim(self, printers: Collection[str]) -> Job | None: ...

    def move(
        self,
        job: int,
        expected: Collection[JobState],
        state: JobState,
        reason: str,
        not_before: datetime | None = None,
        millimetres: int | None = None,
    ) -> bool: ...

    def divert(self, printer: str, other: str) -> int: ...

    def may_divert(self, printer: str) -> bool: ...

    def unsettled(self, day: date) -> list[Job]: ...

    def counts(self) -> Mapping[JobState, int]: ...

    def overdue(self, created_before: datetime) -> bool: ...

    def expire(self, created_before: datetime) -> int: ...

    def printing(self, printers: Collection[str]) -> list[Job]: ...

    def printers(self) -> list[PrinterState]: ...

    def set_printer(self, id: str, state: str, reason: str) -> None: ...

    def use_paper(self, id: str, millimetres: int) -> None: ...

    def new_roll(self, id: str) -> None: ...
