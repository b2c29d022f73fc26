"""Calls as walls show and speak them, and who sits at which counter."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from queue_server.domain.absence import Pressed
from queue_server.domain.counter import Post
from queue_server.domain.errand import State
from queue_server.domain.telling import Told


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

    def told(self, since: datetime) -> list[Told]: ...


class Posts(Protocol):
    def get(self, counter: str) -> Post: ...

    def all(self) -> list[Post]: ...

    def of_officer(self, officer: str) -> Post | None: ...
