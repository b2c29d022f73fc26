"""What has happened, to be searched and counted."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from queue_server.domain.events import Entry
from queue_server.domain.interruption import Interruption
from queue_server.domain.month import Month
from queue_server.domain.statistics import Passage, Stay, Times

ServiceKey = tuple[str, str]
"""A service with its agency: agency first."""

Span = tuple[datetime, datetime]
"""From an instant to a later one, both within."""


@dataclass(frozen=True)
class RecordSearch:
    """Which entries: those before a seq, of a span of time, by an actor, of a kind, about some tickets.

    `begins` counts with it, `ends` no longer. `actor` is a name: of staff, a device, or what acts by itself.
    """

    before: int | None = None
    begins: datetime | None = None
    ends: datetime | None = None
    actor: str | None = None
    kind: str | None = None
    tickets: tuple[int, ...] | None = None


@dataclass(frozen=True)
class MonthClosing:
    """A month that was closed: when, and by whom."""

    month: Month
    at: datetime
    actor: str


class Record(Protocol):
    def since(self, seq: int, at_most: int = 1000) -> list[Entry]: ...

    def latest_at(self) -> datetime | None: ...

    def of_ticket(self, ticket: int) -> list[Entry]: ...

    def matching(self, search: RecordSearch, at_most: int) -> list[Entry]: ...

    def attendance(self, begins: datetime, ends: datetime) -> list[Entry]:
        """What was recorded of counters and stops from `begins` on and before `ends`, in order."""
        ...

    def of_command(self, command: int) -> list[Entry]: ...

    def latest_command(self, actor: str, since: datetime) -> int | None: ...

    def first_after_command(self, ticket: int, command: int) -> Entry | None: ...


class Reports(Protocol):
    def interruptions(self, begins: datetime, ends: datetime) -> list[Interruption]: ...

    def first_calls(self, begins: date, ends: date) -> dict[tuple[int, int], datetime]: ...

    def times(self, begins: date, ends: date) -> list[Times]: ...

    def passages(self, begins: date, ends: date) -> list[Passage]: ...

    def stays(self, begins: date, ends: date) -> list[Stay]: ...

    def transfers(self, begins: date, ends: date) -> list[tuple[ServiceKey, ServiceKey]]:
        """Each transfer: from where, to where."""
        ...

    def arrived(self, begins: date, ends: date) -> dict[tuple[str, str], int]: ...

    def first_day(self) -> date | None:
        """The first day on which anybody came."""
        ...

    def months_closed(self) -> list[MonthClosing]:
        """In the order in which they were closed."""
        ...
