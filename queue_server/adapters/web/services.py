"""What the routes work with, handed over by `app`."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Protocol

from queue_server.adapters.web.door import Door
from queue_server.adapters.web.strangers import Strangers
from queue_server.domain.floor import Floor
from queue_server.domain.holidays import Holiday
from queue_server.domain.month import Month
from queue_server.domain.report import FileKind
from queue_server.domain.upkeep import Upkeep
from queue_server.ports import Clock, Voice
from queue_server.settings import Logos, Slides
from queue_server.snapshots.kiosk import Options
from queue_server.snapshots.surroundings import Seen, Surroundings


class TicketTokens(Protocol):
    def ticket_token(self, ticket: int) -> str: ...

    def ticket_of(self, token: str) -> int | None: ...

    def code(self, ticket: int) -> str: ...

    def desk_token(self, name: str, pin_hash: str) -> str: ...

    def paired_token(self, secret_hash: str) -> str: ...


@dataclass(frozen=True)
class Pictured:
    """How a ticket's paper looks: a PNG, how long it is, its lines of letters, and the facts without room."""

    png: bytes
    millimetres: int
    lines: tuple[str, ...]
    left_out: tuple[str, ...]


Picturing = Callable[[Mapping[str, Any], int], Pictured]
"""Prints the facts of a paper for so many dots across, on a picture."""


class ClosedMonths(Protocol):
    """The files that are kept of closed months."""

    @property
    def making(self) -> Mapping[Month, float]: ...

    def names(self, month: Month) -> list[str]: ...

    def file(self, month: Month, name: str) -> tuple[bytes, str] | None: ...

    def start(self, month: Month) -> None: ...


class Copy(Protocol):
    """One copy of the record; `at`: when it was written."""

    @property
    def name(self) -> str: ...

    @property
    def at(self) -> datetime: ...

    @property
    def bytes(self) -> int: ...


class Copies(Protocol):
    """The copies of the record that are kept, and `keep`: of how many days."""

    @property
    def keep(self) -> int: ...

    @property
    def folder(self) -> Path: ...

    def latest(self) -> datetime | None: ...

    def all(self) -> Sequence[Copy]: ...

    def make_now(self, local: datetime) -> str: ...

    def file(self, name: str) -> Path | None: ...


ReadCalendar = Callable[[bytes, Floor, str | None, str | None], list[Holiday]]
"""The holidays of a file; kind and agency hold where it says none. May raise CalendarMistakes."""


class PinHasher(Protocol):
    def hash(self, pin: str) -> str: ...

    def right(self, stored: str | None, pin: str) -> bool: ...


class Screens(Protocol):
    """What the live side knows of connected screens."""

    @property
    def failures(self) -> int: ...

    def wall_alive(self, zone: str) -> bool: ...

    def seen(self) -> dict[str, Seen]: ...

    def surroundings(self) -> Surroundings: ...


@dataclass(frozen=True)
class Services:
    door: Door
    tokens: TicketTokens
    pins: PinHasher
    screens: Screens
    voice: Voice
    clock: Clock
    options: Options
    public_url: str
    wifi: str | None
    give_up_printing: timedelta
    displays: Path
    words_folder: Path
    logos: Logos
    slides: Slides
    picture: Picturing
    metrics: bool
    files: Mapping[str, FileKind]
    """What a report can be fetched as, by ending."""
    months: ClosedMonths
    stopping: Callable[[], bool]
    copies: Copies | None
    """None of a trial."""
    read_calendar: ReadCalendar
    upkeep: Callable[[], Upkeep] = Upkeep
    """How the record is that all of it is kept in."""
    checks: Callable[[], Mapping[str, bool]] = dict
    """What else `/health` tells of the machine, each by name: whether it is well."""
    strangers: Strangers = field(default_factory=Strangers)
