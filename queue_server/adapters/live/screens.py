"""The screens that can be watched, and who may watch one."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from queue_server.domain.announcement import FIRST_LANGUAGE
from queue_server.domain.copies import Copies
from queue_server.domain.errors import Invalid, Malformed, NotAllowed, NotFound
from queue_server.domain.floor import Counter, Language, Wall
from queue_server.domain.roles import Actor, DeviceKind, Permission
from queue_server.domain.upkeep import Upkeep
from queue_server.ports import View
from queue_server.snapshots.kiosk import Options

LONGEST_NAME = 100


class Kind(StrEnum):
    KIOSK = "kiosk"
    WALL = "wall"
    CONSOLE = "console"
    DASHBOARD = "dashboard"
    RECEPTION = "reception"


NEEDED = {
    Kind.KIOSK: Permission.SEE_FLOOR,
    Kind.WALL: Permission.SEE_WALL,
    Kind.CONSOLE: Permission.SERVE,
    Kind.DASHBOARD: Permission.SEE_DASHBOARD,
    Kind.RECEPTION: Permission.RECEIVE,
}


@dataclass(frozen=True)
class LiveSettings:
    """How this server runs. `sockets_at_most` counts all of them, whatever they watch; `slides` tells where a
    wall's pictures are; `threads` are those that serve all requests.
    """

    trial: bool
    sockets_at_most: int
    options: Options
    copies: Callable[[], Copies | None] = lambda: None
    slides: Callable[[Wall], Sequence[str]] = lambda _: ()
    threads: int = 200
    upkeep: Callable[[], Upkeep] = Upkeep


@dataclass(frozen=True)
class Screen:
    """What one or more sockets watch. `viewer` only where the body depends on who looks."""

    kind: Kind
    id: str
    language: str
    viewer: Actor | None = None

    @property
    def room(self) -> str:
        viewer = f"/{self.viewer}" if self.viewer else ""
        return f"{self.kind}/{self.id}/{self.language}{viewer}"


def wanted(view: View, actor: Actor, asked: object) -> Screen:
    """The screen that somebody asks for; raises a Refusal where it is not for them or not there."""
    facts = asked if isinstance(asked, Mapping) else {}
    kind, id = _kind(facts), _id(facts)
    language = facts.get("language") or FIRST_LANGUAGE
    if language not in tuple(Language):
        raise Invalid("invalid", fields=[{"field": "language", "problem": "unknown"}])
    _permit(view, actor, kind, id)
    own_kiosk = kind == Kind.KIOSK and actor.device == DeviceKind.KIOSK
    own_agencies = kind == Kind.DASHBOARD and bool(actor.agencies)
    of_one = own_kiosk or own_agencies or kind in (Kind.CONSOLE, Kind.RECEPTION)
    return Screen(kind, id, str(language), actor if of_one else None)


def _kind(facts: Mapping[Any, Any]) -> Kind:
    kind = facts.get("screen")
    if not isinstance(kind, str) or kind not in tuple(Kind):
        raise Malformed("malformed")
    return Kind(kind)


def _id(facts: Mapping[Any, Any]) -> str:
    id = facts.get("id")
    if id is None:
        return ""
    if not isinstance(id, str) or len(id) > LONGEST_NAME:
        raise Malformed("malformed")
    return id


def _permit(view: View, actor: Actor, kind: Kind, id: str) -> None:
    counter = counter_of(view, id) if kind == Kind.CONSOLE else None
    if not actor.may(NEEDED[kind], counter.agency if counter else None):
        raise NotAllowed("not_allowed")
    if kind == Kind.WALL:
        wall_of(view, id)


def counter_of(view: View, id: str) -> Counter:
    found = view.floor.counter(id)
    if found is None:
        raise NotFound("unknown_counter", counter=id)
    return found


def wall_of(view: View, id: str) -> Wall:
    found = view.floor.wall(id)
    if found is None:
        raise NotFound("unknown_wall", wall=id)
    return found
