"""A wall on a fast clock: it says calls by the loudspeaker's own rules, and takes as long as a voice does."""

from threading import Event, Lock, Thread
from time import monotonic
from typing import Any

from queue_server.demo.client import Body, Client
from queue_server.speaker.announcer import CHIME, Announcer
from tests.floor.day.pace import FloorTime
from tests.floor.screens import Screen

LASTS_S = {"chime": 1.4, "full": 6.9, "short": 4.8}
"""The longest that the shipped voice says."""


class Crier(Screen):
    """`said` has each call that was told as spoken, in that order, with its instant of `monotonic`."""

    def __init__(self, server: str, client: Client, wall: str, token: str, time: FloorTime) -> None:
        self.said: list[tuple[int, float]] = []
        self.failures: list[str] = []
        self._time = time
        self._cut, self._end = Event(), Event()
        self._guard = Lock()
        self._announcer = Announcer(self, self)
        self._talking = Thread(target=self._talk, daemon=True)
        self._talking.start()
        super().__init__(server, client, "wall", wall, token)

    def close(self) -> None:
        self._end.set()
        self._announcer.hush()
        self._announcer.wake()
        self._talking.join()
        super().close()

    def has_said(self, many: int) -> bool:
        with self._guard:
            return len(self.said) >= many

    # As the announcer's player: what would take long takes as long on the floor's clock.

    def load(self, sound: str) -> None:
        """Silence is at hand."""

    def play(self, sound: str) -> None:
        self._cut.clear()
        self._cut.wait(LASTS_S["chime" if sound == CHIME else sound] / self._time.speed)

    def rest(self, seconds: float) -> None:
        self._end.wait(seconds / self._time.speed)

    def silence(self, seconds: float, ends: Event) -> None:
        ends.wait(seconds / self._time.speed)

    def cut(self) -> None:
        self._cut.set()

    def now(self) -> float:
        return monotonic() * self._time.speed

    # As the one whom the announcer tells.

    def spoken(self, call: Any) -> None:
        with self._guard:
            self.said.append((call, monotonic()))
        self.emit("spoken", {"call": call})
        with self._news:
            self._news.notify_all()

    def failed(self, id: Any, why: str) -> None:
        self.failures.append(f"{id}: {why}")

    def news_told(self, id: Any) -> None:
        """Nothing but calls is listened for."""

    def _talk(self) -> None:
        while not self._end.is_set():
            if self._announcer.wait(0.5):
                self._announcer.work()

    def _take_call(self, call: Body) -> None:
        self._keep(self.calls, call)
        self.emit("shown", {"call": call["id"]})
        speech = [{"audio": "full", "audio_short": "short"} for _ in call["speech"]]
        self._announcer.add({"id": call["id"], "times": call["times"], "speech": speech})
