"""Many lives in one thread: each does something, then says how long it rests."""

import heapq
import threading
from collections.abc import Iterator
from itertools import count
from time import monotonic

Life = Iterator[float]
"""What one person or thing does; it yields the real seconds until its next step."""


class Lives:
    """Runs every life in the order in which their rests end; one at a time, so no two disturb each other."""

    def __init__(self) -> None:
        self._waiting: list[tuple[float, int, Life]] = []
        self._order = count()

    def begin(self, life: Life, after_s: float = 0.0) -> None:
        heapq.heappush(self._waiting, (monotonic() + after_s, next(self._order), life))

    def run(self, stop: threading.Event) -> None:
        """Until `stop` is set or every life has ended."""
        while self._waiting and not stop.is_set():
            rest = self._waiting[0][0] - monotonic()
            if rest > 0 and stop.wait(rest):
                return
            _, _, life = heapq.heappop(self._waiting)
            pause = next(life, None)
            if pause is not None:
                self.begin(life, pause)
