"""A wall's loudspeaker: says the calls that the server gives it, and tells which were heard."""

import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import structlog

from queue_server.speaker.announcer import CHIME, Announcer, SoundFailed
from queue_server.speaker.line import Line
from queue_server.speaker.programs import LoudspeakerLost, Programs
from queue_server.speaker.sounds import Sounds

LOOKS_UP_S = 0.5
LOOKS_FOR_CARD_S = 5.0
SILENT_AFTER_S = 4.0
"""Cut off for so long, it leaves the rest to who stands in: less than the server waits for it."""
NEWS_LASTS_S = 120.0
REMEMBERED = 400

Body = Mapping[str, Any]

log = structlog.get_logger()


class Speaker:
    """For one wall of one server. `say(code, **facts)` tells people how it goes."""

    def __init__(
        self, server: str, token: str, wall: str, programs: Programs, say: Callable[..., None]
    ) -> None:
        self._programs = programs
        self._say = say
        self._folder = TemporaryDirectory(prefix="speaker-")
        self._sounds = Sounds(server, token, Path(self._folder.name))
        self._announcer = Announcer(self, self)
        self._said: deque[Any] = deque(maxlen=REMEMBERED)
        self._part: Body = {}
        self._body: Body = {}
        self._leaving: threading.Timer | None = None
        self._is_lost = False
        taken: dict[str, Callable[[Body], None]] = {
            "up": self._take_up,
            "down": self._take_down,
            "snapshot": lambda facts: self._take_body(facts["body"]),
            "call": self._take_call,
            "uncall": lambda facts: self._announcer.drop(facts["id"]),
            "news": self._take_news,
            "voice": self._take_part,
        }
        self._line = Line((server, token, wall), taken, self._sound, say)

    def run(self, stop: threading.Event) -> None:
        """Says calls until `stop` is set; a server or a sound card that is away ends it not."""
        talking = threading.Thread(target=self._talk, args=(stop,), name="talk")
        talking.start()
        self._line.hold(stop)
        self._announcer.hush()
        self._announcer.wake()
        talking.join()
        self._sounds.close()
        self._folder.cleanup()

    # As the announcer's player.

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

    def now(self) -> float:
        return time.monotonic()

    # As the one whom the announcer tells.

    def spoken(self, call: Any) -> None:
        self._said.append(call)
        self._line.tell("spoken", {"call": call})

    def failed(self, id: Any, why: str) -> None:
        log.warning("sound_failed", call=id, why=why)
        self._line.tell("sound_failed", {"call": id, "why": why})

    def news_told(self, id: Any) -> None:
        """News is remembered when it comes: what could not be heard is not tried again."""

    def _talk(self, stop: threading.Event) -> None:
        look_at = 0.0
        while not stop.is_set():
            if self._announcer.wait(LOOKS_UP_S):
                self._announcer.work()
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
            self._line.tell("sound", self._sound())

    def _sound(self) -> Body:
        return {"sound": "lost" if self._is_lost else "on"}

    def _take_up(self, body: Body) -> None:
        if self._leaving is not None:
            self._leaving.cancel()
            self._leaving = None
        self._take_body(body)

    def _take_down(self, _: Body) -> None:
        """Who is cut off goes on alone, and leaves the rest to a stand-in where there is one."""
        if self._part.get("speaks") and not self._part.get("alone"):
            self._leaving = threading.Timer(SILENT_AFTER_S, self._announcer.hush)
            self._leaving.daemon = True
            self._leaving.start()
        self._part = {}

    def _take_part(self, part: Body) -> None:
        self._part = part
        if not part["speaks"]:
            self._announcer.hush()
        self._say_stops()

    def _take_body(self, body: Body) -> None:
        self._body = body
        self._say_stops()

    def _say_stops(self) -> None:
        """A stop is said when it begins and each time that the server names; who came later waits for it."""
        if not self._part.get("speaks") or not self._body:
            return
        now, since = datetime.fromisoformat(self._body["clock"]), self._part.get("since")
        for stop in self._body["stops"]:
            at = datetime.fromisoformat(stop["announce_at"])
            is_ours = since is None or at >= datetime.fromisoformat(since)
            if is_ours and (now - at).total_seconds() < NEWS_LASTS_S:
                id = f"{stop['scope']} {stop['code']} {stop['announce_at']}"
                self._take_news({"id": id, "speech": stop["speech"]})

    def _take_news(self, news: Body) -> None:
        if news["id"] in self._said or not news["speech"]:
            return
        self._said.append(news["id"])
        self._sounds.fetch(each["audio"] for each in news["speech"])
        self._announcer.add_news(news)

    def _take_call(self, call: Body) -> None:
        """The server sends a call again until it knows that it was said: then it is told once more."""
        if call["id"] in self._said:
            self._line.tell("spoken", {"call": call["id"]})
        elif call["speech"]:
            self._sounds.fetch(each[form] for each in call["speech"] for form in ("audio", "audio_short"))
            self._announcer.add(call)
