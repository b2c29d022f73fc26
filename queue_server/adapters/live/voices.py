"""Which socket speaks in each sound group, and which calls it still owes to be heard."""

import threading
import time
from collections import deque
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from queue_server.adapters.live.audience import Spectator
from queue_server.domain.floor import Floor, Wall
from queue_server.domain.loudspeaker import GONE_AFTER_S, QUIET_AFTER_S, Loudspeaker, speaker_of
from queue_server.domain.roles import Device, DeviceKind

SAID_KEPT = 400
BEST_FIRST = (DeviceKind.SPEAKER, DeviceKind.WALL)
"""At a wall that both a loudspeaker and a page serve, the one that was made for sound goes first."""


@dataclass(frozen=True)
class Part:
    """What a socket is told. `alone`: nobody could stand in. `since`: where somebody else spoke before."""

    speaks: bool
    alone: bool = True
    since: datetime | None = None


SILENT = Part(speaks=False)


@dataclass(frozen=True)
class _Place:
    """Where a device was last seen: its latest socket, and the wall that this watched."""

    kind: DeviceKind
    wall: str
    sid: str
    loudspeaker: Loudspeaker


@dataclass
class _Debt:
    """The calls that a socket has yet to say; `moved_at`: when it last got its first or ended one."""

    calls: set[int]
    moved_at: float


def group_of(floor: Floor, zone: str) -> str | None:
    """The sound group of a zone."""
    return next((each.sound_group for each in floor.zones if each.id == zone), None)


def zones_of(floor: Floor, group: str) -> tuple[str, ...]:
    """The zones that share this air."""
    return tuple(zone.id for zone in floor.zones if zone.sound_group == group)


class Voices:
    """`clock` is the machine's monotonic one. Safe to use from many threads; `follow` is for one of them."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._began = clock()
        self._lock = threading.Lock()
        self._places: dict[str, _Place] = {}
        self._speaking: dict[str, str] = {}
        self._since: dict[str, datetime] = {}
        self._told: dict[str, Part] = {}
        self._debts: dict[str, _Debt] = {}
        self._said: deque[int] = deque(maxlen=SAID_KEPT)
        self._silent: dict[str, datetime] = {}

    @property
    def young(self) -> bool:
        """Whether devices that have not come yet may only be on their way."""
        return self._clock() - self._began < GONE_AFTER_S

    def follow(
        self,
        floor: Floor,
        here: Mapping[str, Spectator],
        approved: Collection[Device],
        at: datetime,
    ) -> list[str]:
        """Who is here now, by socket; the groups in which somebody else speaks from now on.

        `approved` are looked at while young alone: who of them has not come may be better.
        """
        with self._lock:
            self._note(here)
            unseen = {each.kind for each in approved if not each.revoked and each.name not in self._places}
            unseen = unseen if self.young else set()
            return [group for group in _groups(floor) if self._elect(floor, group, unseen, at)]

    def of(self, group: str | None) -> str | None:
        """The socket that speaks in a group; None while nobody does."""
        with self._lock:
            place = self._places.get(self._speaking.get(group or "", ""))
            return place.sid if place and place.loudspeaker.here else None

    def groups_of(self, sid: str) -> list[str]:
        """The groups in which a socket speaks."""
        return [group for group in tuple(self._speaking) if self.of(group) == sid]

    def news(self, floor: Floor) -> list[tuple[str, Part]]:
        """The sockets whose part is another than they were told, with their part; who comes is silent."""
        with self._lock:
            parts = {place.sid: self._part(floor, name) for name, place in self._present()}
            told = [(sid, part) for sid, part in parts.items() if self._told.get(sid, SILENT) != part]
            self._told = parts
            return told

    def owe(self, sid: str, call: int) -> bool:
        """A call is to be said by this socket; False where it is to already, or was said."""
        with self._lock:
            debt = self._debts.setdefault(sid, _Debt(set(), self._clock()))
            if call in debt.calls or call in self._said:
                return False
            if not debt.calls:
                debt.moved_at = self._clock()
            debt.calls.add(call)
            return True

    def done(self, sid: str, call: int, heard: bool) -> None:
        """A socket said a call, or tells that it could not."""
        with self._lock:
            if heard:
                self._said.append(call)
            if sid in self._debts:
                self._debts[sid].calls.discard(call)
                self._debts[sid].moved_at = self._clock()

    def forget(self, call: int) -> None:
        """A call was taken back."""
        with self._lock:
            for debt in self._debts.values():
                debt.calls.discard(call)

    def silent(self, at: datetime) -> dict[str, datetime]:
        """The devices that have calls to say and have said nothing for long, each with when that was seen."""
        with self._lock:
            found = {name for name in self._speaking.values() if self._is_silent(name)}
            self._silent = {name: self._silent.get(name, at) for name in found}
            return dict(self._silent)

    def _note(self, here: Mapping[str, Spectator]) -> None:
        now, present = self._clock(), set()
        for sid, each in here.items():
            if each.screen is None or each.actor.device is None:
                continue
            name, before = each.actor.name, self._places.get(each.actor.name)
            stays = before is not None and before.loudspeaker.here
            since = before.loudspeaker.since if before and stays else now
            loudspeaker = Loudspeaker(name, True, since, each.sound)
            self._places[name] = _Place(each.actor.device, each.screen.id, sid, loudspeaker)
            present.add(name)
        for name, place in self._places.items():
            if place.loudspeaker.here and name not in present:
                gone = replace(place.loudspeaker, here=False, since=now)
                self._places[name] = replace(place, loudspeaker=gone)
        self._debts = {sid: debt for sid, debt in self._debts.items() if sid in here}

    def _elect(self, floor: Floor, group: str, unseen: set[DeviceKind], at: datetime) -> bool:
        before = self._speaking.get(group)
        ranked = list(self._ranked(floor, group, unseen))
        found = speaker_of(ranked, before, before is not None and self._is_busy(before), self._clock())
        if found is None:
            return False
        if before not in (None, found.device):
            self._since[group] = at
        self._speaking[group] = found.device
        return before != found.device

    def _ranked(self, floor: Floor, group: str, unseen: set[DeviceKind]) -> Iterator[Loudspeaker]:
        on_its_way = Loudspeaker("", here=False, since=self._began)
        if DeviceKind.SPEAKER in unseen:
            yield on_its_way
        for wall in floor.walls:
            if not wall.speaks or group not in groups_at(floor, wall):
                continue
            here = [place for _, place in sorted(self._places.items()) if place.wall == wall.id]
            for kind in BEST_FIRST:
                yield from (place.loudspeaker for place in here if place.kind == kind)
            if DeviceKind.WALL in unseen and not any(place.kind == DeviceKind.WALL for place in here):
                yield on_its_way

    def _part(self, floor: Floor, name: str) -> Part:
        groups = [group for group, device in self._speaking.items() if device == name]
        others = [
            other
            for group in groups
            for other in self._ranked(floor, group, set())
            if other.device != name and other.can_speak
        ]
        since = max((self._since[group] for group in groups if group in self._since), default=None)
        return Part(bool(groups), not others, since)

    def _present(self) -> list[tuple[str, _Place]]:
        return [(name, place) for name, place in self._places.items() if place.loudspeaker.here]

    def _debt(self, name: str) -> _Debt | None:
        place = self._places.get(name)
        debt = self._debts.get(place.sid) if place else None
        return debt if debt and debt.calls else None

    def _is_busy(self, name: str) -> bool:
        return self._debt(name) is not None and not self._is_silent(name)

    def _is_silent(self, name: str) -> bool:
        debt = self._debt(name)
        return debt is not None and self._clock() - debt.moved_at >= QUIET_AFTER_S


def groups_at(floor: Floor, wall: Wall) -> set[str]:
    """The sound groups that a wall's loudspeaker serves."""
    return {zone.sound_group for zone in floor.zones if zone.id in wall.zones}


def _groups(floor: Floor) -> list[str]:
    return sorted({zone.sound_group for zone in floor.zones})
