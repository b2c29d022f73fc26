"""The one thread that reads the record and tells the screens."""

import threading
import time
from collections import deque
from collections.abc import Iterable, Mapping, Set
from functools import partial

import structlog
from flask_socketio import SocketIO

from queue_server.adapters.live.acknowledgements import Acknowledgements
from queue_server.adapters.live.agenda import Agenda
from queue_server.adapters.live.announcer import Announcer
from queue_server.adapters.live.audience import Audience
from queue_server.adapters.live.bodies import Bodies
from queue_server.adapters.live.concern import ALL, MACHINES, Concern, concern
from queue_server.adapters.live.doorstep import Doorstep
from queue_server.adapters.live.leavers import leavers
from queue_server.adapters.live.screens import Kind, LiveSettings, Screen
from queue_server.adapters.live.sockets import Identify, Sockets
from queue_server.adapters.live.voices import Voices, group_of, zones_of
from queue_server.domain.errors import Refusal
from queue_server.domain.events import (
    CommandUndone,
    DayClosed,
    DeviceRevoked,
    Entry,
    ErrandCalled,
    ErrandRecalled,
    QueueWentOn,
    StaffDisabled,
)
from queue_server.domain.floor import Floor, Wall
from queue_server.ledger import Ledger
from queue_server.ports import Call, Clock, RecordAway, RecordBroken, View, Voice
from queue_server.snapshots import printers
from queue_server.snapshots.frame import Body, Words
from queue_server.snapshots.halts import going_on_speech
from queue_server.snapshots.surroundings import Seen, Surroundings

LOOKS_AROUND_EVERY_S = 1.0
ALL_AGAIN_EVERY_S = 10.0
ENTRIES_AT_ONCE = 1000

OVER = (DayClosed, DeviceRevoked, StaffDisabled)
"""Events after which none of those whom they concern may still be here."""

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
        self.doorstep = Doorstep(socketio, settings.threads)
        self._ledger = ledger
        self._audience = Audience(settings.sockets_at_most)
        self._bodies = partial(Bodies, words, settings, voice, self.wall_alive, self.surroundings)
        self._settings = settings
        self._voice = voice
        self._words = words
        self._started_at = clock.now()
        self._clock = clock
        self._announcer = Announcer(words, voice)
        self._voices = Voices()
        self._acknowledgements = Acknowledgements()
        self._agenda = Agenda()
        self._newcomers: deque[str] = deque()
        self._floor: Floor | None = None
        self._alive: frozenset[str] = frozenset()
        self._printers: object = None
        self._cursor = 0
        self._audience_moved = self._troubled = False
        self._failed = 0
        self._bell = ledger.bell()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="live", daemon=True)
        self._sockets = Sockets(
            self._audience,
            self._bodies,
            self._acknowledgements,
            ledger,
            words,
            identify,
            clock,
            self._began,
            self._moved,
            self._said,
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
    def stopping(self) -> bool:
        """Whether the server is on its way out; who waits for something goes home."""
        return self._stopping.is_set()

    @property
    def failures(self) -> int:
        return self._failed + self._announcer.failures + self._sockets.failures

    def wall_alive(self, zone: str) -> bool:
        """Whether a device shows a wall that shows this zone's calls."""
        shown = self._audience.watched_walls()
        walls = self._floor.walls if self._floor else ()
        return any(wall.id in shown and zone in wall.zones and not wall.counter for wall in walls)

    def seen(self) -> dict[str, Seen]:
        """When each device last came or went, by its name."""
        return dict(self._audience.seen())

    def surroundings(self) -> Surroundings:
        """What dashboards show beside the record."""
        settings = self._settings
        return Surroundings(
            trial=settings.trial,
            started_at=self._started_at,
            voice=self._voice.state(),
            seen=self.seen(),
            printers=settings.options.printers,
            silent=self._voices.silent(self._clock.now()),
            copies=settings.copies(),
            upkeep=settings.upkeep(),
        )

    def sockets(self) -> Mapping[str, int]:
        """How many sockets watch each kind of screen; "" for those that watch none."""
        return self._audience.count()

    def _began(self, sid: str) -> None:
        self._newcomers.append(sid)
        self._moved()

    def _said(self, sid: str, call: int, heard: bool) -> None:
        """Whoever waits for this loudspeaker to end may be next."""
        self._voices.done(sid, call, heard)
        self._bell.set()

    def _moved(self) -> None:
        self._audience_moved = True
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
            if now >= all_again:
                all_again = now + ALL_AGAIN_EVERY_S
                self._put_on_agenda(ALL)
            try:
                if now >= look_around:
                    look_around = now + LOOKS_AROUND_EVERY_S
                    self._ledger.notice_others()
                    self.doorstep.send_strangers_away()
                self._round()
                self._troubled = False
            except RecordAway as away:
                self._wait_for_record(away)
            except Exception:
                # The hall must not stand still for one bad round: all screens are brought up to date later.
                self._troubled = True
                self._failed += 1
                log.exception("live_round_failed")
                self._put_on_agenda(ALL)

    def _wait_for_record(self, away: RecordAway) -> None:
        """Who cannot be told how things stand is told nothing old: without a line every page says so."""
        self._troubled = True
        self._failed += 1
        if isinstance(away, RecordBroken):
            self._part(self._audience.sids())
        self._put_on_agenda(ALL)

    def _part(self, sids: Iterable[str]) -> None:
        for sid in sids:
            self._socketio.server.disconnect(sid)  # type: ignore[attr-defined]  # the stubs leave it out

    def _patience(self) -> float:
        """Seconds until something is to do even if nothing rings."""
        if self._troubled:
            return LOOKS_AROUND_EVERY_S
        dues = [due for due in (self._agenda.due(), self._acknowledgements.due) if due is not None]
        return max(0.0, min([LOOKS_AROUND_EVERY_S, *(due - time.monotonic() for due in dues)]))

    def _round(self) -> None:
        with self._ledger.look() as view:
            self._floor = view.floor
            turned = self._follow_voices(view)
            self._read(view)
            self._catch_up(view)
            self._hand_over(view, turned)
            self._follow_printers(view)
            self._follow_audience()
            self._build(view)
        if self._acknowledgements.due is not None and self._acknowledgements.due <= time.monotonic():
            self._put_consoles({call.counter for call in self._acknowledgements.write(self._ledger)})

    def _read(self, view: View) -> None:
        if view.seq < self._cursor:
            # Another record stands here now: a backup was restored.
            self._cursor = view.seq
            self._put_on_agenda(ALL)
        entries = view.entries.since(self._cursor, ENTRIES_AT_ONCE)
        if not entries:
            return
        self._cursor = entries[-1].seq
        if len(entries) == ENTRIES_AT_ONCE:
            self._bell.set()
        self._announce(view, entries)
        self._put_on_agenda(concern(view, entries))
        self._turn_away(view, entries)
        self._announcer.prepare_numbers(view.floor, entries)

    def _announce(self, view: View, entries: Iterable[Entry]) -> None:
        for entry in entries:
            match entry.event:
                case ErrandCalled(walk_in=False) | ErrandRecalled():
                    call = view.calls.get(entry.seq)
                    if call is not None and not call.dropped:
                        self._call(view, call)
                case QueueWentOn():
                    self._goes_on(view, entry.seq, entry.event)
                case CommandUndone(entries=undone):
                    for seq in undone:
                        self._uncall(view, seq)

    def _call(self, view: View, call: Call) -> None:
        """First to the walls that show it: what is said is made while they do."""
        voice = self._voices.of(group_of(view.floor, call.zone))
        for screen in self._walls_of(view.floor, call):
            event = self._announcer.event(view, call, screen.language, [])
            self._socketio.emit("call", event, to=screen.room, skip_sid=voice)
        if voice is not None:
            self._have_said(view, call, voice)

    def _have_said(self, view: View, call: Call, sid: str) -> None:
        """Once to each socket, and to nobody what somebody has said."""
        screen = self._screen_of(sid)
        if screen is not None and self._voices.owe(sid, call.seq):
            event = self._announcer.event(view, call, screen.language, self._announcer.speech(view, call))
            self._socketio.emit("call", event, to=sid)

    def _uncall(self, view: View, seq: int) -> None:
        call = view.calls.get(seq)
        if call is None:
            return
        self._voices.forget(seq)
        voice = self._voices.of(group_of(view.floor, call.zone))
        for screen in self._walls_of(view.floor, call):
            self._socketio.emit("uncall", {"id": seq}, to=screen.room, skip_sid=voice)
        if voice is not None:
            self._socketio.emit("uncall", {"id": seq}, to=voice)

    def _goes_on(self, view: View, seq: int, event: QueueWentOn) -> None:
        """Said once, by whoever speaks in each group; what stands still is in the walls' bodies."""
        groups = {zone.sound_group for zone in view.floor.zones}
        speech: list[Body] | None = None
        for sid in {self._voices.of(group) for group in groups} - {None}:
            speech = speech or going_on_speech(view, event.scope, event.code, self._voice, self._words.say)
            self._socketio.emit("news", {"id": f"went-on {seq}", "speech": speech}, to=sid)

    def _walls_of(self, floor: Floor, call: Call) -> list[Screen]:
        """The watched walls that show a call."""
        watched = (screen for screen in self._audience.watched() if screen.kind == Kind.WALL)
        found = ((screen, floor.wall(screen.id)) for screen in watched)
        return [screen for screen, wall in found if wall and _shows(wall, call)]

    def _screen_of(self, sid: str) -> Screen | None:
        spectator = self._audience.find(sid)
        return spectator.screen if spectator else None

    def _follow_voices(self, view: View) -> list[str]:
        """Tells sockets whether they speak; the groups in which somebody else does from now on."""
        approved = view.people.devices() if self._voices.young else []
        turned = self._voices.follow(view.floor, self._audience.announcing(), approved, view.now)
        for sid, part in self._voices.news(view.floor):
            since = part.since.isoformat() if part.since else None
            self._socketio.emit("voice", {"speaks": part.speaks, "alone": part.alone, "since": since}, to=sid)
        return turned

    def _catch_up(self, view: View) -> None:
        """Gives walls that have just come the calls that they did not yet show, or have to say."""
        while self._newcomers:
            sid = self._newcomers.popleft()
            spectator = self._audience.find(sid)
            if spectator is None or spectator.screen is None or not spectator.announces:
                continue
            wall = view.floor.wall(spectator.screen.id)
            groups = self._voices.groups_of(sid)
            self._hand_over(view, groups)
            aloud = {zone for group in groups for zone in zones_of(view.floor, group)}
            shown = wall.zones if wall and spectator.shows else ()
            silent = [zone for zone in shown if zone not in aloud]
            for call in view.calls.unacknowledged(spectator.actor.name, silent, False, view.now):
                if wall is None or not _shows(wall, call):
                    continue
                event = self._announcer.event(view, call, spectator.screen.language, [])
                self._socketio.emit("call", event, to=sid)

    def _hand_over(self, view: View, groups: Iterable[str]) -> None:
        """Has said what nobody has said yet, by whoever speaks in these groups now."""
        for group in groups:
            sid = self._voices.of(group)
            spectator = self._audience.find(sid) if sid else None
            if sid is None or spectator is None:
                continue
            zones = zones_of(view.floor, group)
            for call in view.calls.unacknowledged(spectator.actor.name, zones, True, view.now):
                self._have_said(view, call, sid)

    def _turn_away(self, view: View, entries: Iterable[Entry]) -> None:
        """What is over is over for those too who came since the instant that its entry carries: a day that is
        closed late, or what a command did, which on a trial is dated by its record.
        """
        found = (
            (leavers(entry.event), view.now if isinstance(entry.event, OVER) else entry.at)
            for entry in entries
        )
        self._part([sid for who, at in found if who for sid in self._audience.sids_of(who, at)])

    def _follow_printers(self, view: View) -> None:
        """How a printer is makes no entry; a kiosk warns of it before the choice."""
        found = printers.news(view, self._settings.options.printers)
        if found != self._printers:
            self._printers = found
            self._put_on_agenda(MACHINES)

    def _follow_audience(self) -> None:
        """Dashboards show which devices are here; a console's times depend on a living wall."""
        if not self._audience_moved:
            return
        self._audience_moved = False
        self._agenda.keep_only(self._audience.watched())
        for screen in self._audience.watched():
            if screen.kind == Kind.DASHBOARD:
                self._agenda.add(screen)
        floor = self._floor
        if floor is None:
            return
        alive = frozenset(zone.id for zone in floor.zones if self.wall_alive(zone.id))
        turned, self._alive = alive ^ self._alive, alive
        if turned:
            concerned = {counter.id for counter in floor.counters if counter.zone in turned}
            self._put_consoles(concerned)

    def _put_on_agenda(self, concern: Concern) -> None:
        for screen in self._audience.watched():
            if self._floor is None or concern.holds(self._floor, screen):
                self._agenda.add(screen)

    def _put_consoles(self, counters: Set[str]) -> None:
        for screen in self._audience.watched():
            if screen.kind == Kind.CONSOLE and screen.id in counters:
                self._agenda.add(screen)

    def _build(self, view: View) -> None:
        """Sends bodies that are news, until a new ring asks for another look."""
        bodies = self._bodies(view)
        while (screen := self._agenda.next()) is not None:
            self._send(bodies, screen)
            if self._bell.is_set():
                return

    def _send(self, bodies: Bodies, screen: Screen) -> None:
        try:
            body = bodies.of(screen)
        except Refusal:
            return  # Not there or not theirs any more: they are told so when they ask.
        except RecordBroken:
            # What is broken may be what this screen alone is made of.
            self._failed += 1
            self._part(self._audience.sids(screen))
            return
        except Exception:
            # One screen that cannot be built keeps no other from being built.
            self._failed += 1
            log.exception("screen_not_built", screen=screen.room)
            return
        if self._audience.is_news(screen, body):
            snapshot = {"screen": screen.kind.value, "id": screen.id, "seq": body["seq"], "body": body}
            self._socketio.emit("snapshot", snapshot, to=screen.room)


def _shows(wall: Wall, call: Call) -> bool:
    """A counter's screen shows what its counter calls, and nothing else of its zone."""
    return call.zone in wall.zones and wall.counter in ("", call.counter)
