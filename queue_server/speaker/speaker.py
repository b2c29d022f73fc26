"""A wall's loudspeaker: asks the server for its calls, says them, and tells which were heard."""

import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import socketio
import structlog
from socketio.exceptions import ConnectionError as NotConnected

from queue_server.speaker.announcer import CHIME, Announcer, SoundFailed
from queue_server.speaker.programs import LoudspeakerLost, Programs
from queue_server.speaker.sounds import Sounds

AGAIN_S = 1.0
ANSWER_S = 5.0
LOOKS_UP_S = 0.5
LOOKS_FOR_CARD_S = 5.0
SILENT_AFTER_S = 4.0
"""Cut off for so long, it leaves the rest to who stands in: less than the server waits for it."""
NEWS_LASTS_S = 120.0
REMEMBERED = 400

Body = Mapping[str, Any]

log = structlog.get_logger()


class Speaker:
    """`say(code, **facts)` tells people how it goes. Runs until `stop` is set, whatever the server does."""

    def __init__(
        self, server: str, token: str, wall: str, programs: Programs, say: Callable[..., None]
    ) -> None:
        self._server = server
        self._token = token
        self._wall = wall
        self._programs = programs
        self._say = say
        self._announcer = Announcer(self, self)
        self._socket: socketio.Client | None = None
        self._said: deque[Any] = deque(maxlen=REMEMBERED)
        self._part: Body = {}
        self._cut_off_at: float | None = None
        self._stops: list[Body] = []
        self._is_lost = False
        self._state = ""

    def run(self, stop: threading.Event) -> None:
        with TemporaryDirectory(prefix="speaker-") as folder:
            self._sounds = Sounds(self._server, self._token, Path(folder))
            talking = threading.Thread(target=self._talk, args=(stop,), name="talk")
            talking.start()
            while not stop.is_set():
                self._live(stop)
                stop.wait(AGAIN_S)
            self._announcer.hush()
            self._announcer.wake()
            talking.join()
            self._sounds.close()

    # What the announcer asks of its player.

    def load(self, sound: str) -> None:
        self._sounds.file(sound)

    def play(self, sound: str) -> None:
        try:
            self._programs.play(self._sounds.file(sound))
        except LoudspeakerLost:
            self._card_is(lost=True)
            raise
        self._card_is(lost=False)

    def rest(self, seconds: float) -> None:
        time.sleep(seconds)

    def silence(self, seconds: float, ends: threading.Event) -> None:
        ends.wait(seconds)

    def cut(self) -> None:
        self._programs.cut()

    # What the announcer tells.

    def spoken(self, call: Any) -> None:
        self._said.append(call)
        self._tell("spoken", {"call": call})

    def failed(self, id: Any, why: str) -> None:
        log.warning("sound_failed", call=id, why=why)
        self._tell("sound_failed", {"call": id, "why": why})

    def news_told(self, id: Any) -> None:
        self._said.append(id)

    def _talk(self, stop: threading.Event) -> None:
        look_at = 0.0
        while not stop.is_set():
            if self._announcer.wait(LOOKS_UP_S):
                self._announcer.work()
            self._leave_to_others()
            if self._is_lost and time.monotonic() >= look_at:
                look_at = time.monotonic() + LOOKS_FOR_CARD_S
                self._look_for_card()

    def _look_for_card(self) -> None:
        """A chime that is heard: the loudspeaker is back, and the hall knows it too."""
        try:
            self.play(CHIME)
        except SoundFailed as failure:
            log.info("no_loudspeaker", why=str(failure))

    def _card_is(self, lost: bool) -> None:
        if lost != self._is_lost:
            self._is_lost = lost
            self._say("speaker-lost" if lost else "speaker-found")
            self._tell("sound", self._sound())

    def _sound(self) -> dict[str, str]:
        return {"sound": "lost" if self._is_lost else "on"}

    def _tell(self, event: str, facts: Body) -> None:
        """What is told while the line is down is lost: the server asks again for what it does not know."""
        socket = self._socket
        if socket is not None and socket.connected:
            socket.emit(event, dict(facts))

    def _live(self, stop: threading.Event) -> None:
        """One life of the line: from the connection until it breaks."""
        socket = socketio.Client(reconnection=False, handle_sigint=False)
        refused: list[Any] = []
        for event, taken in (
            ("snapshot", lambda facts: self._take_body(facts["body"])),
            ("call", self._take_call),
            ("uncall", lambda facts: self._announcer.drop(facts["id"])),
            ("news", self._take_news),
            ("voice", self._take_part),
            ("connect_error", refused.append),
        ):
            socket.on(event, taken)
        auth = {"token": self._token, "screen": f"wall/{self._wall}"}
        try:
            socket.connect(self._server, auth=auth, transports=["websocket"], wait_timeout=ANSWER_S)
            self._watch(socket)
            while socket.connected and not stop.wait(LOOKS_UP_S):
                pass
        except (NotConnected, socketio.exceptions.TimeoutError, OSError) as error:
            known = bool(refused) and isinstance(refused[0], Mapping)
            self._become("speaker-refused" if known else "speaker-unreachable", detail=str(error))
        finally:
            self._cut_off()
            socket.shutdown()

    def _watch(self, socket: socketio.Client) -> None:
        self._socket = socket
        asked = {"screen": "wall", "id": self._wall, "clock": time.time() * 1000, **self._sound()}
        answer = socket.call("watch", asked, timeout=ANSWER_S)
        if "body" not in answer:
            self._become("speaker-refused", detail=answer["error"].get("detail", answer["code"]))
            socket.disconnect()
            return
        self._cut_off_at = None
        speaks = answer["body"]["wall"]["speaks"]
        self._become("speaker-ready" if speaks else "speaker-not-speaking", wall=self._wall)
        self._take_body(answer["body"])

    def _cut_off(self) -> None:
        self._socket = None
        if self._cut_off_at is None and self._part.get("speaks") and not self._part.get("alone", True):
            self._cut_off_at = time.monotonic()
        self._part = {}

    def _leave_to_others(self) -> None:
        if self._cut_off_at is not None and time.monotonic() - self._cut_off_at >= SILENT_AFTER_S:
            self._cut_off_at = None
            self._announcer.hush()

    def _become(self, code: str, **facts: Any) -> None:
        if code != self._state:
            self._state = code
            self._say(code, **facts)

    def _take_part(self, part: Body) -> None:
        self._part = part
        if not part["speaks"]:
            self._announcer.hush()
        self._say_stops()

    def _take_body(self, body: Body) -> None:
        self._stops = [
            {
                "id": f"{stop['scope']} {stop['code']} {stop['announce_at']}",
                "server_at": body["clock"],
                **stop,
            }
            for stop in body["stops"]
        ]
        self._say_stops()

    def _say_stops(self) -> None:
        """A stop is said when it begins and each time that the server names; who came later waits for it."""
        since = self._part.get("since")
        for stop in self._stops if self._part.get("speaks") else ():
            at = datetime.fromisoformat(stop["announce_at"])
            age_s = (datetime.fromisoformat(stop["server_at"]) - at).total_seconds()
            if 0 <= age_s < NEWS_LASTS_S and not (since and at < datetime.fromisoformat(since)):
                self._take_news(stop)

    def _take_news(self, news: Body) -> None:
        if news["id"] in self._said or not news["speech"]:
            return
        self._said.append(news["id"])
        self._sounds.fetch(each["audio"] for each in news["speech"])
        self._announcer.add_news(news)

    def _take_call(self, call: Body) -> None:
        """The server sends a call again until it knows that it was said: then it is told once more."""
        if call["id"] in self._said:
            self._tell("spoken", {"call": call["id"]})
        elif call["speech"]:
            self._sounds.fetch(each[form] for each in call["speech"] for form in ("audio", "audio_short"))
            self._announcer.add(call)
