"""What is laid down for the hall: its floor, its stops and notices, its days off."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from queue_server.domain.floor import Floor
from queue_server.domain.holidays import Holiday


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


class Calendar(Protocol):
    def holidays(self, begins: date, ends: date) -> list[Holiday]: ...

    def put(self, holidays: Iterable[Holiday]) -> None: ...

    def drop(self, day: date, agency: str | None) -> bool: ...


class Floors(Protocol):
    def version(self) -> int: ...

    def latest(self) -> Floor | None: ...

    def apply(self, floor: Floor) -> int: ...
