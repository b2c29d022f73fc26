"""A crowd that lives in a thread of the test, and the journal of what the server acknowledged to it."""

from collections.abc import Callable
from threading import Condition, Event, Thread
from time import monotonic

from queue_server.demo import crowd
from queue_server.demo.client import Answer
from queue_server.demo.officers import Login
from queue_server.demo.tally import Tally
from tests.floor.hall import PIN, Hall

SPEED = 400.0
SEED = 20231107


class Throng:
    """Lives while it is entered; `journal` grows with each acknowledged command."""

    def __init__(
        self,
        hall: Hall,
        kiosks: list[str],
        officers: dict[str, str],
        speed: float = SPEED,
        seed: int = SEED,
    ) -> None:
        self.journal: list[Answer] = []
        self.said: list[str] = []
        self.tally = Tally()
        self._people = crowd.People(
            {name: hall.tokens[name] for name in kiosks},
            tuple(Login(name, PIN, counter) for name, counter in officers.items()),
        )
        self._news = Condition()
        self._stop = Event()
        self._thread = Thread(target=self._live, args=(hall.server.url, speed, seed))

    def __enter__(self) -> "Throng":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        """Let everybody finish what is under way and stand still."""
        self._stop.set()
        self._thread.join(60)

    def wait_for(self, condition: Callable[["Throng"], bool], what: str, within_s: float = 60.0) -> None:
        """Look at `condition` after each acknowledged command, until it holds."""
        until = monotonic() + within_s
        with self._news:
            while not condition(self):
                if not self._news.wait(until - monotonic()) or not self._thread.is_alive():
                    raise AssertionError(f"no {what} within {within_s} s: {self.tally}")

    def grow(self, by: int) -> None:
        """Wait until the server has acknowledged so many commands more."""
        aim = len(self.journal) + by
        self.wait_for(lambda throng: len(throng.journal) >= aim, f"{by} commands more")

    def _live(self, server: str, speed: float, seed: int) -> None:
        self.tally = crowd.run(server, self._people, speed, seed, self._stop, self._say, self._keep)

    def _keep(self, answer: Answer) -> None:
        with self._news:
            self.journal.append(answer)
            self._news.notify_all()

    def _say(self, code: str, **_: object) -> None:
        self.said.append(code)
