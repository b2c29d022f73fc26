"""What the inside asks of the world: one store per noun, a clock, a voice. Adapters answer."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Protocol

from queue_server.domain.absence import Pressed
from queue_server.domain.alarms import Taken
from queue_server.domain.announcement import Spoken, VoiceState
from queue_server.domain.counter import Post
from queue_server.domain.errand import Errand, State
from queue_server.domain.events import Entry, Event
from queue_server.domain.floor import Floor
from queue_server.domain.holidays import Holiday
from queue_server.domain.interruption import Interruption
from queue_server.domain.numbering import Series
from queue_server.domain.printjob import JobState
from queue_server.domain.roles import Actor, Device, Staff
from queue_server.domain.statistics import Times
from queue_server.domain.timekeeping import Reading
from queue_server.domain.turn import Candidate
from queue_server.domain.visit import Ticket, Visit


class Clock(Protocol):
    """The time, as an aware instant in UTC."""

    def now(self) -> datetime: ...


class Voice(Protocol):
    """Turns sentences into sound. `prepare` never waits; the name it gives is that of the WAV to be.

    `ahead` has phrases made when nothing else is to do, so that a later sentence of them is ready sooner.
    """

    def prepare(self, sentence: Spoken) -> str: ...

    def ahead(self, sentence: Spoken) -> None: ...

    def wav(self, name: str, within: float) -> Path | None: ...

    def state(self) -> VoiceState: ...

    def close(self) -> None: ...


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
class Call:
    """One press of call or recall, as walls show and speak it."""

    seq: int
    ticket: int
    stop: int
    number: str
    language: str
    priority: bool
    returned: bool
    agency: str
    counter: str
    zone: str
    nth: int
    at: datetime
    state: State
    shown_at: datetime | None = None
    dropped: bool = False
    started_at: datetime | None = None


@dataclass(frozen=True)
class Acknowledgement:
    """What a device did with a call; `failed` says why a sound could not be played."""

    call: int
    device: str
    shown_at: datetime | None = None
    spoken_at: datetime | None = None
    failed: str | None = None


@dataclass(frozen=True)
class Stop:
    """A queue that is stopped now. `scope` is floor, agency or service."""

    scope: str
    code: str
    reason: str
    since: datetime
    until: datetime | None = None


@dataclass(frozen=True)
class Notice:
    id: int
    text: str
    zones: tuple[str, ...]
    urgent: bool
    posted_at: datetime
    author: str = ""


@dataclass(frozen=True)
class Note:
    """`stop`: the errand that it is about; who serves that agency may read it."""

    stop: int
    at: datetime
    by: str
    text: str


@dataclass(frozen=True)
class Session:
    staff: Staff
    csrf: str
    business_date: date


@dataclass(frozen=True)
class Job:
    """A print job. `facts` name what is to stand on the paper: its kind, the ticket, how many were ahead."""

    id: int
    printer: str
    state: JobState
    facts: Mapping[str, Any]
    ticket: int | None = None
    device: str | None = None
    attempts: int = 0
    reason: str = ""
    created_at: datetime | None = None


@dataclass(frozen=True)
class PrinterState:
    """`at`: when it was told last; `since`: since when it has been told so."""

    id: str
    state: str
    reason: str
    at: datetime
    since: datetime


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


Span = tuple[datetime, datetime]
"""From an instant to a later one, both within."""


class Visits(Protocol):
    def new_id(self) -> int: ...

    def next_in_series(self, prefix: str, today: date) -> Series: ...

    def get(self, ticket: int) -> Visit: ...

    def by_number(self, number: str, day: date) -> Visit | None: ...

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

    def people_waiting(self) -> dict[str, int]: ...

    def waiting_before(self, services: Collection[str], at: Standing) -> dict[str, int]: ...

    def passed_over(self, services: Collection[str], at_most: int) -> dict[str, list[str | None]]: ...

    def taken(self, day: date) -> dict[str, int]: ...

    def counts(self, day: date) -> dict[tuple[str, State], int]: ...

    def missed(self, since: datetime) -> list[Standing]: ...

    def open_tickets(self, until: date) -> list[int]: ...

    def owed_next_stop(self, missed_before: datetime) -> list[int]: ...

    def notes(self, ticket: int) -> list[Note]: ...

    def write_note(self, ticket: int, stop: int, author: str, text: str) -> int: ...

    def with_notes(self, ended_before: datetime | None = None) -> list[int]: ...

    def erase_notes(self, ticket: int) -> None: ...

    def erase_note(self, text: int) -> None: ...

    def last_finished_elsewhere(self, ticket: int, counter: str) -> datetime | None: ...

    def last_left(self, counter: str, day: date) -> datetime | None: ...


class Calls(Protocol):
    def get(self, seq: int) -> Call | None: ...

    def standing(self, zones: Collection[str]) -> list[Call]: ...

    def recent(self, zones: Collection[str], at_most: int) -> list[Call]: ...

    def pressed(self, ticket: int, stop: int) -> list[Pressed]: ...

    def unacknowledged(
        self, device: str, zones: Collection[str], spoken: bool, now: datetime
    ) -> list[Call]: ...

    def acknowledge(self, acknowledgements: Iterable[Acknowledgement]) -> None: ...

    def failing(self, since: datetime) -> dict[str, datetime]: ...

    def heard_at(self, device: str) -> datetime | None: ...


class Posts(Protocol):
    def get(self, counter: str) -> Post: ...

    def all(self) -> list[Post]: ...

    def of_officer(self, officer: str) -> Post | None: ...


class Queues(Protocol):
    def stops(self) -> list[Stop]: ...

    def overrides(self) -> dict[str, bool]: ...

    def notices(self) -> list[Notice]: ...

    def add_notice(self, text: str, zones: Sequence[str], urgent: bool, author: str) -> int: ...

    def taken(self) -> dict[str, Taken]: ...

    def asked(self) -> dict[str, datetime]: ...

    def help_asked(self) -> list[tuple[str, str, datetime]]: ...


class Calendar(Protocol):
    def holidays(self, begins: date, ends: date) -> list[Holiday]: ...

    def put(self, holidays: Iterable[Holiday]) -> None: ...

    def drop(self, day: date, agency: str | None) -> bool: ...


@dataclass(frozen=True)
class RecordSearch:
    """Which entries: those before a seq, of a span of time, by an actor, of a kind, about a ticket.

    `begins` counts with it, `ends` no longer. `actor` is a name: of staff, a device, or what acts by itself.
    """

    before: int | None = None
    begins: datetime | None = None
    ends: datetime | None = None
    actor: str | None = None
    kind: str | None = None
    ticket: int | None = None


class Record(Protocol):
    def since(self, seq: int, at_most: int = 1000) -> list[Entry]: ...

    def latest_at(self) -> datetime | None: ...

    def of_ticket(self, ticket: int) -> list[Entry]: ...

    def matching(self, search: RecordSearch, at_most: int) -> list[Entry]: ...

    def of_command(self, command: int) -> list[Entry]: ...

    def latest_command(self, actor: str, since: datetime) -> int | None: ...

    def first_after_command(self, ticket: int, command: int) -> Entry | None: ...


class Floors(Protocol):
    def apply(self, floor: Floor) -> int: ...


class People(Protocol):
    def staff(self, name: str) -> Staff | None: ...

    def everyone(self) -> list[Staff]: ...

    def add(self, staff: Staff, pin_hash: str) -> None: ...

    def disable(self, name: str) -> None: ...

    def enable(self, name: str) -> None: ...

    def change(self, staff: Staff) -> None: ...

    def pin_hash(self, name: str) -> str: ...

    def set_pin(self, name: str, pin_hash: str) -> None: ...

    def locked_until(self, name: str) -> datetime | None: ...

    def count_wrong_pin(self, name: str) -> int: ...

    def lock(self, name: str, until: datetime) -> None: ...

    def forgive(self, name: str) -> None: ...

    def begin_session(self, token_hash: str, staff: str, csrf: str) -> None: ...

    def session(self, token_hash: str) -> Session | None: ...

    def end_session(self, token_hash: str) -> None: ...

    def end_sessions(self, staff: str | None = None) -> None: ...

    def devices(self) -> list[Device]: ...

    def device(self, name: str) -> Device | None: ...

    def device_of_token(self, token_hash: str) -> Device | None: ...

    def add_device(self, device: Device, token_hash: str) -> None: ...

    def revoke_device(self, name: str) -> None: ...


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

    def overdue(self, created_before: datetime) -> bool: ...

    def expire(self, created_before: datetime) -> int: ...

    def printing(self, printers: Collection[str]) -> list[Job]: ...

    def printers(self) -> list[PrinterState]: ...

    def set_printer(self, id: str, state: str, reason: str) -> None: ...


class Reports(Protocol):
    def interruptions(self, begins: datetime, ends: datetime) -> list[Interruption]: ...

    def first_calls(self, begins: date, ends: date) -> dict[tuple[int, int], datetime]: ...

    def times(self, begins: date, ends: date) -> list[Times]: ...

    def arrived(self, begins: date, ends: date) -> dict[tuple[str, str], int]: ...


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
    def jobs(self) -> Jobs: ...

    @property
    def reports(self) -> Reports: ...

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
