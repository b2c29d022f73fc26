"""The cable between a screen and its server, which somebody pulls out: nothing passes, and nobody is told."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event, Lock, Thread

CHUNK = 65_536


class Cable:
    """Screens connect to `port`. Pulled, it holds what is sent; what comes to it then finds no end."""

    def __init__(self, server_port: int) -> None:
        self._server_port = server_port
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self._whole = Event()
        self._whole.set()
        self._lock = Lock()
        self._ends: list[socket.socket] = []
        self._ended = False
        Thread(target=self._accept, daemon=True).start()

    @property
    def port(self) -> int:
        return int(self._listener.getsockname()[1])

    def pull(self) -> None:
        self._whole.clear()

    def mend(self) -> None:
        """Put it in again. What was under way is lost with its connection, as after a long time it is."""
        self._hang_up()
        self._whole.set()

    def close(self) -> None:
        self._ended = True
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._hang_up()
        self._whole.set()

    def _accept(self) -> None:
        while not self._ended:
            try:
                screen, _ = self._listener.accept()
            except OSError:
                return
            Thread(target=self._connect, args=(screen,), daemon=True).start()

    def _connect(self, screen: socket.socket) -> None:
        self._keep(screen)
        self._whole.wait()
        try:
            server = socket.create_connection(("127.0.0.1", self._server_port))
        except OSError:
            screen.close()
            return
        self._keep(server)
        back = Thread(target=self._pass_on, args=(server, screen), daemon=True)
        back.start()
        self._pass_on(screen, server)
        back.join()
        for end in (screen, server):
            end.close()

    def _pass_on(self, source: socket.socket, goal: socket.socket) -> None:
        with suppress(OSError):
            while content := source.recv(CHUNK):
                self._whole.wait()
                goal.sendall(content)
        for end in (source, goal):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def _keep(self, end: socket.socket) -> None:
        with self._lock:
            self._ends.append(end)

    def _hang_up(self) -> None:
        with self._lock:
            ends, self._ends = self._ends, []
        for end in ends:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)


@contextmanager
def cable(server_port: int) -> Iterator[Cable]:
    laid = Cable(server_port)
    try:
        yield laid
    finally:
        laid.close()
