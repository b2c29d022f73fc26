"""The whole record: a look at it, a change of it, and the answers that were given."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol

from queue_server.domain.errors import Refusal, Unavailable
from queue_server.domain.events import Entry, Event
from queue_server.domain.floor import Floor
from queue_server.domain.roles import Actor
from queue_server.domain.timekeeping import Reading
from queue_server.ports.calls import Calls, Posts
from queue_server.ports.hall import Calendar, Floors
from queue_server.ports.pairings import Pairings
from queue_server.ports.people import People
from queue_server.ports.printing import Jobs
from queue_server.ports.privacy import Privacy
from queue_server.ports.record import Record, Reports
from queue_server.ports.surveys import Surveys
from queue_server.ports.visits import Queues, Visits


class RecordAway(Exception):
    """The record cannot be kept just now, and nothing was changed. `reason` is the engine's own word.

    `refusal`: what whoever asks is told.
    """

    refusal: Refusal

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class RecordUnwritable(RecordAway):
    """Nothing can be written (a full disk, a folder that is read-only). It goes by itself with its cause."""

    refusal = Unavailable("record_unwritable")


class RecordBroken(RecordAway):
    """What is stored cannot be read (a damaged file, a disk that fails). A copy has to be put back."""

    refusal = Unavailable("record_broken")


@dataclass(frozen=True)
class Answer:
    """What a command answers: an HTTP status and a body that JSON can carry."""

    body: Mapping[str, Any]
    status: int = 200


@dataclass(frozen=True)
class Key:
    """An idempotency key: it belongs to who sends it and to the path."""

    owner: str
    path: str
    key: str
    request_hash: str


class View(Protocol):
    """One consistent look at everything: nothing changes while it is held."""

    @property
    def now(self) -> datetime: ...

    @property
    def clock(self) -> Reading: ...

    @property
    def seq(self) -> int: ...

    @property
    def floor(self) -> Floor: ...

    @property
    def floor_version(self) -> int:
        """Which version of the floor is in force, from 1."""
        ...

    @property
    def open_now(self) -> bool:
        """Whether hours, breaks, holidays and the forecast of closing are set aside."""
        ...

    @property
    def today(self) -> date: ...

    @property
    def visits(self) -> Visits: ...

    @property
    def calls(self) -> Calls: ...

    @property
    def posts(self) -> Posts: ...

    @property
    def queues(self) -> Queues: ...

    @property
    def calendar(self) -> Calendar: ...

    @property
    def entries(self) -> Record: ...

    @property
    def people(self) -> People: ...

    @property
    def pairings(self) -> Pairings: ...

    @property
    def jobs(self) -> Jobs: ...

    @property
    def reports(self) -> Reports: ...

    @property
    def surveys(self) -> Surveys: ...

    @property
    def privacy(self) -> Privacy: ...

    def fact(self, name: str) -> str | None: ...


class Transaction(View, Protocol):
    """A look that may also change: all of it is kept, or nothing."""

    @property
    def actor(self) -> Actor: ...

    @property
    def floors(self) -> Floors: ...

    def record(self, *events: Event, ticket: int | None = None) -> list[Entry]:
        """Appends entries and brings the rows of state to what the events make of them.

        The one write for everything that has entries. Raises `Refusal` where a row is not in the state
        that the decision was made on.
        """
        ...

    def by(self, actor: Actor) -> AbstractContextManager[None]:
        """What is recorded within is a command of its own, given by another than who opened it."""
        ...

    def dated(self, at: datetime) -> AbstractContextManager[None]:
        """What is recorded within carries the instant at which it fell due, or the latest entry's if that
        is later: the order of the record is that of time."""
        ...

    def trust_clock(self, trusted: bool) -> None:
        """Whether the machine's clock may be followed; `now` goes by it at once."""
        ...

    def set_fact(self, name: str, value: str) -> None: ...


class Store(Protocol):
    """Where the record lives. One writer at a time; readers are never in its way."""

    def change(self, actor: Actor) -> AbstractContextManager[Transaction]: ...

    def look(self) -> AbstractContextManager[View]: ...

    def answered(self, transaction: Transaction, key: Key) -> Answer | None: ...

    def keep_answer(self, transaction: Transaction, key: Key, answer: Answer) -> None: ...

    def changed_elsewhere(self) -> bool: ...

    def close(self) -> None: ...


Act = Callable[[Transaction], Answer]
