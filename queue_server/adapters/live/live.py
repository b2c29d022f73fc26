"""The one thread that reads the record and tells the screens."""

import threading
import time
from collections import deque
from collections.abc import Iterable, Mapping

import structlog
from flask_socketio import SocketIO

from queue_server.adapters.live.acknowledgements import Acknowledgements
from queue_server.adapters.live.agenda import Agenda
from queue_server.adapters.live.announcer import Announcer, zones_called_at
from queue_server.adapters.live.audience import Audience, Spectator
from queue_server.adapters.live.concern import ALL, Concern, concern
from queue_server.adapters.live.screens import Kind, LiveSettings, Screen, Screens
from queue_server.adapters.live.sockets import Identify, Sockets
from queue_server.domain.errors import Refusal
from queue_server.domain.events import (
    CommandUndone,
    DeviceRevoked,
    Entry,
    ErrandCalled,
    ErrandRecalled,
    StaffDisabled,
)
from queue_server.domain.floor import Floor
from queue_server.domain.roles import ActorKind
from queue_server.ledger import Ledger
from queue_server.ports import Call, Clock, View, Voice
from queue_server.snapshots.dashboard import Seen
from queue_server.snapshots.frame import Body, Words

LOOKS_AROUND_EVERY_S = 1.0
ALL_AGAIN_EVERY_S = 10.0
ENTRIES_AT_ONCE = 1000

log = structlog.get_logger()


class Live:
    """Serves the sockets of all screens. `failures` counts what went wrong and stopped nobody."""

    def __init__(
        self,
        socketio: SocketIO,
        ledger: Ledger,
        words: Words,
        settings: LiveSettings,
        voice: Voice,
        identify: Identify,
        clock: Clock,
    ) -> None:
        self._socketio = socketio
        self._ledger = ledger
        self._audience = Audience(settings.sockets_at_most)
        self._screens = Screens(words, settings, voice, self.wall_alive, self.seen)
        self._announcer = Announcer(words, voice)
        self._acknowledgements = Acknowledgements()
        self._agenda = Agenda()
        self._newcomers: deque[str] = deque()
        self._floor: Floor | None = None
        self._alive: frozenset[str] = frozenset()
        self._cursor = 0
        self._failed_rounds = 0
        self._bell = ledger.bell()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="live", daemon=True)
        self._sockets = Sockets(
            self._audience,
            self._screens,
            self._acknowledgements,
            ledger,
            words,
            identify,
            clock,
            self._audience_changed,
        )
        self._sockets.register(socketio)

    def start(self) -> None:
        """From here on what happens is told; what happened before stands in the first bodies."""
        with self._ledger.look() as view:
            self._cursor = view.seq
            self._floor = view.floor
        self._announcer.prepare_fixed(self._floor)
        self._thread.start()

    def stop(self) -> None:
        self._stopping.set()
        self._bell.set()
        self._thread.join(2.0)
        self._ledger.forget(self._bell)

    @property
    def failures(self) -> int:
        return self._failed_rounds + self._announcer.failures + self._sockets.failures

    def wall_alive(self, zone: str) -> bool:
        """Whether a device shows a wall that shows this zone's calls."""
        shown = self._audience.watched_walls()
        walls = self._floor.walls if self._floor else ()
        return any(wall.id in shown and zone in wall.zones for wall in walls)

    def seen(self) -> dict[str, Seen]:
        """When each device last came or went, by its name."""
        return dict(self._audience.seen())

    def sockets(self) -> Mapping[str, int]:
        """How many sockets watch each kind of screen; "" for those that watch none."""
        return self._audience.count()

    def _audience_changed(self, sid: str, gone: Spectator | None) -> None:
        if gone is None:
            self._newcomers.append(sid)
        self._bell.set()

    def _run(self) -> None:
        all_again = time.monotonic() + ALL_AGAIN_EVERY_S
        look_around = 0.0
        while True:
            self._bell.wait(self._patience())
            self._bell.clear()
            if self._stopping.is_set():
                return
            now = time.monotonic()
            if now >= look_around:
                look_around = now + LOOKS_AROUND_EVERY_S
                self._tried("notice_others", self._ledger.notice_others)
            if now >= all_again:
                all_again = now + ALL_AGAIN_EVERY_S
                self._put_on_agenda(ALL)
            self._tried("round", self._round)

    def _patience(self) -> float:
        """Seconds until something is to do even if nothing rings."""
        dues = [due for due in (self._agenda.due(), self._acknowledgements.due) if due is not None]
        return max(0.0, min([LOOKS_AROUND_EVERY_S, *(due - time.monotonic() for due in dues)]))
