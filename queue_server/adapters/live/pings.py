"""The pings of all lines, from one thread: Engine.IO would start one for each of them, thirty a second."""

import threading
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import structlog
from engineio.exceptions import SocketIsClosedError
from engineio.packet import PING, Packet

ASKED_FOR = "_send_ping"
"""What Engine.IO has run in a thread of its own for every ping."""

log = structlog.get_logger()


class Pings:
    """`interval_s` after it was asked for a ping goes to its line. Stands where Engine.IO makes threads;
    `other` makes those for anything else.
    """

    def __init__(self, interval_s: float, other: Callable[..., Any]) -> None:
        self._interval_s = interval_s
        self._other = other
        self._due: deque[tuple[float, Any]] = deque()
        self._changed = threading.Condition()
        self._runs = False

    def __call__(self, target: Callable[..., Any], args: Any = (), kwargs: Any = None) -> Any:
        if getattr(target, "__name__", "") == ASKED_FOR:
            return _Ping(lambda: self._add(target.__self__))  # type: ignore[attr-defined]  # a method
        return self._other(target=target, args=args, kwargs=kwargs or {})

    def _add(self, line: Any) -> None:
        with self._changed:
            self._due.append((time.monotonic() + self._interval_s, line))
            self._changed.notify()
            if not self._runs:
                self._runs = True
                threading.Thread(target=self._run, name="pings", daemon=True).start()

    def _run(self) -> None:
        while True:
            line = self._next()
            try:
                _ping(line)
            except Exception:
                # Without this thread every line would be taken for dead.
                log.exception("ping_failed")

    def _next(self) -> Any:
        with self._changed:
            while not self._due:
                self._changed.wait()
            at, line = self._due.popleft()
        # Each is asked for in its turn, and for as long: nobody comes before the first.
        time.sleep(max(0.0, at - time.monotonic()))
        return line


class _Ping:
    """Like a thread, it does nothing before it is started."""

    def __init__(self, begin: Callable[[], None]) -> None:
        self.start = begin


def _ping(line: Any) -> None:
    """As Engine.IO does it: from here on an answer is waited for."""
    if not line.closing and not line.closed:
        line.last_ping = time.time()
        with suppress(SocketIsClosedError):
            line.send(Packet(PING))
