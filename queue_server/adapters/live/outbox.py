"""What is to be written to one line: at once by whoever says it, and by the line's own thread what must wait.

Engine.IO has a queue for each line and a thread that empties it. To wake sixty threads for each call costs
more than to write sixty frames; but a line that takes no more must hold up nobody else.
"""

import time
from queue import Empty, Queue
from typing import Any, Protocol


class Begun(bytes):
    """What is left of a frame of which the line took the first part, or nothing."""

    def encode(self) -> "Begun":
        """It stands among packets, and is as it is to be sent."""
        return self


class Taker(Protocol):
    """A line that takes what fits and never waits."""

    def offer(self, message: str | bytes) -> Begun | None:
        """What it did not take; None where it took all."""
        ...


class Outbox(Queue[Any]):
    """Engine.IO's queue of packets; None among them is the end. In the order in which they were put."""

    def __init__(self) -> None:
        super().__init__()
        self._line: Taker | None = None
        self._writer_waits = False
        self._put_at = time.monotonic()

    def open_to(self, line: Taker) -> None:
        """From now on packets go straight to this line while nothing else waits for it."""
        with self.mutex:
            self._line = line

    def put(self, item: Any, block: bool = True, timeout: float | None = None) -> None:
        """Never waits: the queue has no bound of its own."""
        with self.mutex:
            self._put_at = time.monotonic()
            left = self._offered(item)
            if left is not None or item is None:
                self._put(left)
                self.unfinished_tasks += 1
                self.not_empty.notify()

    def get(self, block: bool = True, timeout: float | None = None) -> Any:
        """Empty after `timeout` seconds in which nothing was put, nor went straight to the line."""
        if not block:
            return super().get(block=False)
        with self.mutex:
            # It has written what it had: from here on others may write.
            self._writer_waits = True
        while True:
            try:
                return super().get(timeout=timeout)
            except Empty:
                if timeout is None or time.monotonic() - self._put_at >= timeout:
                    raise

    def _get(self) -> Any:
        self._writer_waits = False
        return super()._get()

    def _offered(self, item: Any) -> Any:
        """What is left of an item for the line's own thread; None where the line took all of it."""
        if item is None or self._line is None or not self._writer_waits or self._qsize():
            return item
        return self._line.offer(item.encode())
