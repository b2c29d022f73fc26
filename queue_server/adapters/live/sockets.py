"""What sockets send: who connects, what they watch, and which calls they showed and spoke."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Protocol

import structlog
from flask import request
from flask_socketio import ConnectionRefusedError as TurnedAway  # type: ignore[attr-defined]  # not in the stubs
from flask_socketio import SocketIO, join_room, leave_room

from queue_server.adapters.live.acknowledgements import LONGEST_REASON, Acknowledgements
from queue_server.adapters.live.audience import Audience
from queue_server.adapters.live.bodies import Bodies
from queue_server.adapters.live.caller import caller_in
from queue_server.adapters.live.screens import Screen, wanted
from queue_server.domain.announcement import FIRST_LANGUAGE
from queue_server.domain.errors import NotLoggedIn, Refusal
from queue_server.domain.loudspeaker import Sound
from queue_server.domain.roles import Actor
from queue_server.ledger import Ledger
from queue_server.ports import Acknowledgement, Clock, RecordAway, View
from queue_server.snapshots.frame import Body, Words

GREATEST_SEQ = 2**63 - 1
GREATEST_CLOCK_MS = 10**14

log = structlog.get_logger()


class Identity(Protocol):
    @property
    def actor(self) -> Actor: ...


Identify = Callable[[Mapping[str, Any] | None], Identity | None]


class Sockets:
    """`began` is told of every socket that begins to watch, `moved` that somebody came, went or spoke up, and
    `said` of each call that a socket said, or could not.
    """

    def __init__(
        self,
        audience: Audience,
        bodies: Callable[[View], Bodies],
        acknowledgements: Acknowledgements,
        ledger: Ledger,
        words: Words,
        identify: Identify,
        clock: Clock,
        began: Callable[[str], None],
        moved: Callable[[], None],
        said: Callable[[str, int, bool], None],
    ) -> None:
        self._audience = audience
        self._bodies = bodies
        self._acknowledgements = acknowledgements
        self._ledger = ledger
        self._words = words
        self._identify = identify
        self._clock = clock
        self._began = began
        self._moved = moved
        self._said = said
        self.failures = 0

    def register(self, socketio: SocketIO) -> None:
        """What a socket sends is taken as any number of anything: a mistake of its page is not ours.

        What comes from sixty walls for each call is taken as it comes: a context of Flask around it costs
        more than all that is done in it.
        """
        socketio.on("connect")(self._connect)
        socketio.on("disconnect")(self._disconnect)
        socketio.on("watch")(self._watch)
        server: Any = socketio.server  # type: ignore[attr-defined]  # the stubs leave it out
        server.on("shown", self._shown)
        server.on("spoken", self._spoken)
        server.on("sound_failed", self._sound_failed)
        server.on("sound", self._sound)

    def _connect(self, *sent: object) -> None:
        if self._audience.find(_sid()) is not None:
            return  # A page that is in may send an event of this name too; it means nothing.
        auth = sent[0] if sent else None
        identity = self._known(auth if isinstance(auth, Mapping) else None)
        if identity is None:
            raise _refused("not_logged_in")
        if not self._audience.enter(_sid(), identity.actor, self._clock.now()):
            log.warning("too_many_sockets", actor=str(identity.actor))
            raise _refused("too_many")
        caller_in(request.environ).come()
        self._moved()

    def _known(self, auth: Mapping[str, Any] | None) -> Identity | None:
        try:
            return self._identify(auth)
        except RecordAway as away:
            self.failures += 1
            raise _refused(away.refusal.code) from away

    def _disconnect(self, *sent: object) -> None:
        caller_in(request.environ).go()
        if self._audience.leave(_sid(), self._clock.now()):
            self._moved()

    def _watch(self, *sent: object) -> Body:
        asked = sent[0] if sent else None
        try:
            screen, body = self._begin(asked)
        except Refusal as refusal:
            self._leave(self._audience.watch(_sid(), None))
            return self._refusal(refusal, asked)
        except RecordAway as away:
            self.failures += 1
            return self._refusal(away.refusal, asked)
        except Exception:
            # The page asks again in a few seconds; its socket must live until then.
            self.failures += 1
            log.exception("watch_failed")
            return {"code": "unforeseen", "error": {"code": "unforeseen", "status": 500}}
        self._began(_sid())
        return {"screen": screen.kind.value, "id": screen.id, "seq": body["seq"], "body": body}

    def _begin(self, asked: object) -> tuple[Screen, Body]:
        """The room is joined before the look is taken, so that nothing falls between the two."""
        spectator = self._audience.find(_sid())
        if spectator is None:
            raise NotLoggedIn("not_logged_in")
        with self._ledger.look() as view:
            screen = wanted(view, spectator.actor, asked)
        self._leave(self._audience.watch(_sid(), screen))
        self._audience.note_clock(_sid(), _clock_off_s(asked, self._clock.now()))
        self._note_sound(_sid(), asked)
        join_room(screen.room)
        with self._ledger.look() as view:
            body = self._bodies(view).of(screen)
        self._audience.first(screen, body)
        return screen, body

    @staticmethod
    def _leave(screen: Screen | None) -> None:
        if screen is not None:
            leave_room(screen.room)

    def _shown(self, sid: str, *sent: object) -> None:
        now = self._clock.now()
        self._acknowledge(sid, sent, lambda call, device: Acknowledgement(call, device, shown_at=now))

    def _spoken(self, sid: str, *sent: object) -> None:
        now = self._clock.now()
        self._acknowledge(sid, sent, lambda call, device: Acknowledgement(call, device, spoken_at=now))

    def _sound(self, sid: str, *sent: object) -> None:
        if sent and self._note_sound(sid, sent[0]):
            self._moved()

    def _note_sound(self, sid: str, told: object) -> bool:
        sound = told.get("sound") if isinstance(told, Mapping) else None
        if not isinstance(sound, str) or sound not in tuple(Sound):
            return False
        return self._audience.note_sound(sid, Sound(sound), self._clock.now())

    def _sound_failed(self, sid: str, *sent: object) -> None:
        why = sent[0].get("why") if sent and isinstance(sent[0], Mapping) else ""
        reason = _plain(str(why)[:LONGEST_REASON])
        log.warning("sound_failed", why=reason)
        self._acknowledge(sid, sent, lambda call, device: Acknowledgement(call, device, failed=reason))

    def _acknowledge(
        self, sid: str, sent: tuple[object, ...], made: Callable[[int, str], Acknowledgement]
    ) -> None:
        spectator, call = self._audience.find(sid), _call(sent)
        if spectator is None or not spectator.announces or call is None:
            return
        done = made(call, spectator.actor.name)
        if done.shown_at is not None and not spectator.shows:
            return
        if done.shown_at is None:
            self._said(sid, call, done.spoken_at is not None)
        if self._acknowledgements.add(done):
            self._moved()

    def _refusal(self, refusal: Refusal, asked: object) -> Body:
        language = asked.get("language") if isinstance(asked, Mapping) else None
        language = language if isinstance(language, str) else FIRST_LANGUAGE
        code = f"refusal-{refusal.code.replace('_', '-')}"
        error = {
            "type": f"/problems/{refusal.code}",
            "title": self._words.say(language, f"{code}.title"),
            "status": refusal.status,
            "detail": self._words.say(language, code),
            "code": refusal.code,
            "facts": refusal.facts,
        }
        return {"code": refusal.code, "error": error}


def _sid() -> str:
    return str(request.sid)  # type: ignore[attr-defined]  # Flask-SocketIO puts it there


def _clock_off_s(asked: object, now: datetime) -> float:
    """How many seconds the clock of a page is ahead of the server's; none where it does not tell."""
    told = asked.get("clock") if isinstance(asked, Mapping) else None
    if isinstance(told, bool) or not isinstance(told, int | float) or not abs(told) <= GREATEST_CLOCK_MS:
        return 0.0
    return told / 1000 - now.timestamp()


def _plain(text: str) -> str:
    """Without what is no sign, or one that nobody sees: half of a pair could not even be written down."""
    return "".join(sign if sign.isprintable() else " " for sign in text)


def _refused(code: str) -> TurnedAway:
    return TurnedAway(code, {"code": code})


def _call(sent: tuple[object, ...]) -> int | None:
    call = sent[0].get("call") if sent and isinstance(sent[0], Mapping) else None
    is_seq = isinstance(call, int) and not isinstance(call, bool) and 0 < call <= GREATEST_SEQ
    return call if is_seq else None
