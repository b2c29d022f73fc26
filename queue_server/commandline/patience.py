"""Gunicorn's worker with an end to its patience: nobody holds its threads by sending slowly, or not at all.

A thread reads one request from its first byte to its last, and whoever sends half of one holds that thread.
So a request has its time, one address has only so many threads that wait for it, and so many connections.
"""

import select
import socket
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from gunicorn.http.parser import RequestParser
from gunicorn.http.unreader import SocketUnreader
from gunicorn.util import close_graceful
from gunicorn.workers.gthread import TConn, ThreadWorker

REQUEST_WITHIN_S = 15.0
"""From the first byte of a request to its last; the greatest body takes a poor telephone a second."""
PROMPT_S = 0.2
"""Who sends nothing for so long is slow."""
LINGER_S = 2.0
"""For one who was answered and has not closed the line yet."""
SLOW_AT_MOST = 20
"""Threads that wait at one time for what one address sends."""
CONNECTIONS_AT_MOST = 500
"""Of one address; a proxy on this machine has no bound."""
OWN = "127.0.0.1"


class Crowd:
    """How many threads wait for each address."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting = Counter[str]()

    @contextmanager
    def waiting(self, address: str) -> Iterator[bool]:
        """Whether a thread may wait for this address, and counts it while it does."""
        with self._lock:
            self._waiting[address] += 1
            may = self._waiting[address] <= SLOW_AT_MOST
        try:
            yield may
        finally:
            with self._lock:
                self._waiting[address] -= 1
                self._waiting += Counter()


class Reading(SocketUnreader):
    """What comes from one connection. Where patience ends it reads the end, as if the sender had gone."""

    def __init__(self, sock: socket.socket, address: str, crowd: Crowd) -> None:
        super().__init__(sock)
        self._address = address
        self._crowd = crowd
        self.until = 0.0

    def chunk(self, size_hint: int | None = None) -> bytes:
        if _readable(self.sock, PROMPT_S) or self._waited():
            found: bytes = super().chunk(size_hint)  # type: ignore[call-arg]  # newer than the stubs
            return found
        return b""

    def _waited(self) -> bool:
        with self._crowd.waiting(self._address) as may:
            return may and _readable(self.sock, self.until - time.monotonic())


class Connection(TConn):
    """One connection; `gone` is told when it is closed."""

    def __init__(self, worker: Any, accepted: socket.socket, client: Any, gone: Callable[[], None]) -> None:
        super().__init__(worker.cfg, accepted, client, accepted.getsockname())
        self._from = _address(client)
        self._crowd = worker.crowd
        self._reading = Reading(accepted, self._from, self._crowd)
        self._gone: Callable[[], None] | None = gone

    def init(self) -> None:
        is_new = not self.initialized
        super().init()
        if is_new and isinstance(self.parser, RequestParser):
            self.parser.unreader = self._reading
        self._reading.until = time.monotonic() + REQUEST_WITHIN_S

    def wait_for_data(self, timeout: float | None) -> bool:
        """A thread looks once; then the poller, which holds none, waits for the first byte."""
        found: bool = super().wait_for_data(PROMPT_S)
        return found

    def part(self) -> None:
        """Lets the other side read its answer to the end before the line is cut."""
        with self._crowd.waiting(self._from) as may:
            close_graceful(self.sock, LINGER_S if may else 0.0)

    def close(self, graceful: bool = False) -> None:
        """Called by the poller's thread, which waits for nobody: `part` has waited where one should."""
        super().close()
        if self._gone is not None:
            self._gone()
            self._gone = None


class PatientWorker(ThreadWorker):
    """The worker of `serve`."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.crowd = Crowd()
        self._connections = Counter[str]()

    def accept(self, listener: Any) -> None:
        """Called by the poller's thread alone, as what is told when a connection is gone."""
        try:
            accepted, client = listener.accept()
        except OSError as error:
            # No descriptor left, or whoever knocked has gone: the others are served on.
            self.log.debug("Not accepted. %s", error)
            return
        address = _address(client)
        if address != OWN and self._connections[address] >= CONNECTIONS_AT_MOST:
            accepted.close()
            return
        self._connections[address] += 1
        self.nr_conns += 1
        self.enqueue_req(Connection(self, accepted, client, lambda: self._gone(address)))

    def handle(self, conn: Any) -> Any:
        kept = super().handle(conn)
        if not kept:
            conn.part()
        return kept

    def _gone(self, address: str) -> None:
        self._connections[address] -= 1
        self._connections += Counter()


def _address(client: Any) -> str:
    return client[0] if isinstance(client, tuple) else ""


def _readable(sock: socket.socket, within_s: float) -> bool:
    poll = select.poll()
    poll.register(sock, select.POLLIN)
    return bool(poll.poll(max(within_s, 0.0) * 1000))
