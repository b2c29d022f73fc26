"""Who is connected and watches what, and what each screen was last sent. Safe to use from many threads."""

import hashlib
import threading
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

import msgspec

from queue_server.adapters.live.leavers import Leavers
from queue_server.adapters.live.screens import Kind, Screen
from queue_server.domain.loudspeaker import Sound
from queue_server.domain.roles import Actor, ActorKind, DeviceKind
from queue_server.snapshots.frame import Body, comparable
from queue_server.snapshots.surroundings import Seen

ANNOUNCING = frozenset({DeviceKind.WALL, DeviceKind.SPEAKER})
"""Devices whose word counts when they say that a call was spoken; a loudspeaker shows none."""


@dataclass(frozen=True)
class Spectator:
    """One socket: who is behind it, since when, what it watches, and whether it can be heard."""

    actor: Actor
    since: datetime
    screen: Screen | None = None
    sound: Sound = Sound.ON

    @property
    def announces(self) -> bool:
        watches = self.screen is not None and self.screen.kind == Kind.WALL
        return watches and self.actor.device in ANNOUNCING

    @property
    def shows(self) -> bool:
        return self.announces and self.actor.device == DeviceKind.WALL


class Audience:
    def __init__(self, at_most: int) -> None:
        self._at_most = at_most
        self._lock = threading.Lock()
        self._spectators: dict[str, Spectator] = {}
        self._sent: dict[Screen, bytes] = {}
        self._seen: dict[str, Seen] = {}

    def enter(self, sid: str, actor: Actor, at: datetime) -> bool:
        """A socket came; False, and it is not let in, where there are too many."""
        with self._lock:
            if len(self._spectators) >= self._at_most:
                return False
            self._spectators[sid] = Spectator(actor, at)
            self._note(actor, at)
            return True

    def leave(self, sid: str, at: datetime) -> Spectator | None:
        """A socket went; who it was."""
        with self._lock:
            gone = self._spectators.pop(sid, None)
            if gone is not None:
                self._note(gone.actor, at)
                self._forget_unwatched(gone.screen)
            return gone

    def find(self, sid: str) -> Spectator | None:
        with self._lock:
            return self._spectators.get(sid)

    def watch(self, sid: str, screen: Screen | None) -> Screen | None:
        """From now on the socket watches this screen; what it watched before."""
        with self._lock:
            before = self._spectators.get(sid)
            if before is None:
                return None
            self._spectators[sid] = replace(before, screen=screen)
            if before.actor.kind == ActorKind.DEVICE:
                wall = screen.id if screen and screen.kind == Kind.WALL else None
                self._seen[before.actor.name] = replace(self._seen[before.actor.name], wall=wall)
            self._forget_unwatched(before.screen)
            return before.screen

    def note_clock(self, sid: str, off_s: float) -> None:
        """How far the clock of the device behind a socket is ahead."""
        with self._lock:
            each = self._spectators.get(sid)
            if each is not None and each.actor.kind == ActorKind.DEVICE:
                seen = self._seen[each.actor.name]
                self._seen[each.actor.name] = replace(seen, clock_off_s=off_s)

    def note_sound(self, sid: str, sound: Sound, at: datetime) -> bool:
        """Whether the device behind a socket can be heard; True where that is news."""
        with self._lock:
            each = self._spectators.get(sid)
            if each is None:
                return False
            self._spectators[sid] = replace(each, sound=sound)
            seen = self._seen.get(each.actor.name) if each.actor.kind == ActorKind.DEVICE else None
            if seen is None or seen.sound == sound:
                return each.sound != sound
            self._seen[each.actor.name] = replace(seen, sound=sound, sound_since=at)
            return True

    def sids(self, screen: Screen | None = None) -> list[str]:
        """The sockets that watch a screen, or all that are here."""
        with self._lock:
            found = self._spectators.items()
            return [sid for sid, each in found if screen is None or each.screen == screen]

    def announcing(self) -> dict[str, Spectator]:
        """The sockets of walls and loudspeakers, the latest last."""
        with self._lock:
            return {sid: each for sid, each in self._spectators.items() if each.announces}

    def watched(self) -> set[Screen]:
        with self._lock:
            return {spectator.screen for spectator in self._spectators.values() if spectator.screen}

    def watched_walls(self) -> set[str]:
        """The walls that a device shows now."""
        with self._lock:
            return {s.screen.id for s in self._spectators.values() if s.screen and s.shows}

    def sids_of(self, leavers: Leavers, until: datetime) -> list[str]:
        """The sockets of these staff or devices that came until then."""
        with self._lock:
            return [
                sid
                for sid, each in self._spectators.items()
                if each.since <= until and leavers.hold(each.actor)
            ]

    def first(self, screen: Screen, body: Body) -> None:
        """A body was handed to one who has just come: it counts as sent where nobody watched before."""
        with self._lock:
            self._sent.setdefault(screen, _mark(body))

    def is_news(self, screen: Screen, body: Body) -> bool:
        """Whether a body says something else than the last one sent; from now on it is the last one."""
        said = _mark(body)
        with self._lock:
            if self._sent.get(screen) == said:
                return False
            self._sent[screen] = said
            return True

    def seen(self) -> Mapping[str, Seen]:
        """When each device last came or went, and whether it is there."""
        with self._lock:
            return dict(self._seen)

    def count(self) -> Mapping[str, int]:
        """How many sockets watch each kind of screen; "" for those that watch none."""
        with self._lock:
            screens = [spectator.screen for spectator in self._spectators.values()]
        return Counter(screen.kind.value if screen else "" for screen in screens)

    def _note(self, actor: Actor, at: datetime) -> None:
        if actor.kind == ActorKind.DEVICE:
            here = any(each.actor.name == actor.name for each in self._devices())
            before = self._seen.get(actor.name, Seen(at, here))
            self._seen[actor.name] = replace(before, at=at, connected=here)

    def _devices(self) -> Iterable[Spectator]:
        return (each for each in self._spectators.values() if each.actor.kind == ActorKind.DEVICE)

    def _forget_unwatched(self, screen: Screen | None) -> None:
        if screen and not any(each.screen == screen for each in self._spectators.values()):
            self._sent.pop(screen, None)


def _mark(body: Body) -> bytes:
    """The same for bodies that say the same. A body itself may be long, and there are many screens."""
    return hashlib.sha256(msgspec.json.encode(comparable(body))).digest()
