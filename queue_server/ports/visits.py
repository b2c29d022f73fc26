"""Tickets and their errands as they stand, and the order in which they wait."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from queue_server.domain.alarms import Taken
from queue_server.domain.errand import Errand, State
from queue_server.domain.numbering import Series
from queue_server.domain.turn import Candidate
from queue_server.domain.visit import Ticket, Visit
from queue_server.ports.hall import Notice, Stop
from queue_server.ports.record import Span


@dataclass(frozen=True)
class Standing:
    """One errand together with the ticket that it belongs to."""

    ticket: Ticket
    errand: Errand

    @property
    def id(self) -> str:
        return errand_id(self.ticket.id, self.errand.stop)


def errand_id(ticket: int, stop: int) -> str:
    """The public identity of an errand: ticket and stop."""
    return f"{ticket}.{stop}"


@dataclass(frozen=True)
class Note:
    """`stop`: the errand that it is about; who serves that agency may read it."""

    stop: int
    at: datetime
    by: str
    text: str


class Visits(Protocol):
    def new_id(self) -> int: ...

    def next_in_series(self, prefix: str, today: date) -> Series: ...

    def get(self, ticket: int) -> Visit: ...

    def by_number(self, number: str, day: date) -> Visit | None: ...

    def of_number(self, number: str, first: date, last: date) -> list[int]: ...

    def of_sequence(self, sequence: int, day: date) -> list[Visit]: ...

    def of_services(
        self, day: date, services: Collection[str], span: Span | None, at_most: int
    ) -> list[Visit]: ...

    def issued_by(self, origin: str, day: date, at_most: int) -> list[Visit]: ...

    def issued_since(self, since: datetime) -> list[tuple[str, str, datetime]]: ...

    def standing(
        self,
        states: Collection[State],
        *,
        agency: str | None = None,
        services: Collection[str] | None = None,
    ) -> list[Standing]: ...

    def at_counter(self, counter: str) -> Standing | None: ...

    def waiting(self, services: Collection[str]) -> list[Candidate]: ...

    def waiting_by_service(self) -> dict[str, int]: ...

    def people_waiting(self, services: Collection[str]) -> dict[str, int]: ...

    def waiting_before(self, services: Collection[str], at: Standing) -> dict[str, int]: ...

    def called_since_return(self, at: Standing) -> int | None: ...

    def passed_over(self, services: Collection[str], at_most: int) -> dict[str, list[str | None]]: ...

    def taken(self, day: date, agency: str, with_priority: bool) -> dict[str, int]: ...

    def counts(self, day: date) -> dict[tuple[str, State], int]: ...

    def missed(self, since: datetime) -> list[Standing]: ...

    def missed_on(self, day: date, services: Collection[str], at_most: int) -> list[Standing]: ...

    def open_tickets(self, until: date) -> list[int]: ...

    def owed_next_stop(self, missed_before: datetime) -> list[int]: ...

    def notes(self, ticket: int) -> list[Note]: ...

    def write_note(self, ticket: int, stop: int, author: str, text: str) -> int: ...

    def with_notes(self, ended_before: datetime | None = None) -> list[int]: ...

    def erase_notes(self, ticket: int) -> None: ...

    def erase_note(self, text: int) -> None: ...

    def last_finished_elsewhere(self, ticket: int, counter: str) -> datetime | None: ...

    def last_left(self, counter: str, day: date) -> datetime | None: ...


class Queues(Protocol):
    def stops(self) -> list[Stop]: ...

    def overrides(self) -> dict[str, bool]: ...

    def notices(self) -> list[Notice]: ...

    def add_notice(self, text: str, zones: Sequence[str], urgent: bool, author: str) -> int: ...

    def taken(self) -> dict[str, Taken]: ...

    def asked(self) -> dict[str, datetime]: ...

    def help_asked(self) -> list[tuple[str, str, datetime]]: ...
