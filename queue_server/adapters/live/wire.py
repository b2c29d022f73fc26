"""The WebSocket of one screen: it takes messages of a bounded size and form, and ends when it is over.

The library's own would keep whatever is sent in memory, and hold its threads for as long as the other end of
a cut cable says nothing. It would also read in a thread beside the one that waits for what is read, and make
a frame for every line out of what many lines are sent.
"""

import socket
import struct
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import lru_cache
from typing import Any

from simple_websocket import ConnectionClosed, Server
from simple_websocket import ConnectionError as NoWebSocket
from wsproto.frame_protocol import FrameProtocol
from wsproto.utilities import ProtocolError

from queue_server.adapters.live.caller import Caller, caller_in
from queue_server.adapters.live.grammar import LONGEST
from queue_server.adapters.live.outbox import Begun, Outbox

SILENT_AT_MOST_S = 15
"""Who is there answers a ping every five seconds."""
SENDS_WITHIN_S = 10
"""Who reads nothing for so long is gone, or does not mean to."""
FRAMES_KEPT = 16
"""What goes to many lines goes to all of them at once."""

_SOCKETS = ("gunicorn.socket", "werkzeug.socket")


class Line(Server):  # type: ignore[misc]  # ships no types
    """One connection. Compression is not agreed on: a small message could unpack into a huge one."""

    connected: bool

    def __init__(self, environ: dict[str, Any]) -> None:
        _be_patient(next(environ[name] for name in _SOCKETS if name in environ))
        shown = {name: value for name, value in environ.items() if name != "HTTP_SEC_WEBSOCKET_EXTENSIONS"}
        super().__init__(shown, max_message_size=LONGEST, thread_class=_NoThread)

    def send(self, data: str | bytes) -> None:
        """All of it, or OSError."""
        if not self.connected:
            raise ConnectionClosed(self.close_reason, self.close_message)
        self.sock.sendall(_framed(data))

    def offer(self, message: str | bytes) -> Begun | None:
        """Sends what the line takes now; what it did not, also where the line is over."""
        frame = _framed(message)
        sent = 0
        with suppress(OSError):
            sent = self.sock.send(frame, socket.MSG_DONTWAIT)
        return Begun(frame[sent:]) if sent < len(frame) else None

    def receive(self, timeout: float | None = None) -> str | None:
        """The next message, read by the thread that waits for it; None once there is no other."""
        while self.connected and not self.input_buffer:
            self.connected = self._read()
        message: str | None = self.input_buffer.pop(0) if self.input_buffer else None
        return message

    def hang_up(self) -> None:
        """Says that it is over, and no longer waits for an answer."""
        with suppress(ConnectionClosed, ProtocolError, OSError):
            self.close()
        with suppress(OSError):
            self.sock.shutdown(socket.SHUT_RD)

    def _read(self) -> bool:
        """Takes what has come; False once there is no more."""
        with suppress(ProtocolError, OSError):
            came = self.sock.recv(self.receive_bytes)
            if came:
                self.ws.receive_data(came)
                return bool(self._handle_events())
        return False


class _NoThread:
    """In the place of the thread that the library would read in."""

    def __init__(self, target: object) -> None:
        self.name = ""

    def start(self) -> None:
        """Nothing runs beside the thread that waits."""


@lru_cache(FRAMES_KEPT)
def _framed(data: str | bytes) -> bytes:
    """A whole message as one frame, the same for every line; what is left of one, as it is."""
    if isinstance(data, Begun):
        return data
    return bytes(FrameProtocol(client=False, extensions=[]).send_data(data, fin=True))


class Wire:
    """What Engine.IO makes of a request that becomes a WebSocket; `handler` serves it until it ends."""

    def __init__(self, handler: Callable[["Wire"], Iterable[bytes]], server: object) -> None:
        self._handler = handler
        # It is a method of Engine.IO's socket, which has the queue.
        self._socket = getattr(handler, "__self__")  # noqa: B009
        self._line: Line
        self._caller = Caller()

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        self._caller = caller_in(environ)
        try:
            self._line = Line(environ)
        except (ProtocolError, NoWebSocket, OSError):
            start_response("400 BAD REQUEST", [("Content-Type", "text/plain")])
            return [b"no websocket"]
        self._open()
        try:
            with suppress(OSError):
                self._handler(self)
        finally:
            self._line.hang_up()
        # The connection was taken over: nothing is answered on it any more.
        raise StopIteration if self._line.mode == "gunicorn" else ConnectionError

    def _open(self) -> None:
        """A line that begins as one is written to straight away; another has to change over first."""
        box = self._socket.queue
        if isinstance(box, Outbox) and not self._socket.connected:
            box.open_to(self._line)

    def send(self, message: str | bytes) -> None:
        try:
            self._line.send(message)
        except (ConnectionClosed, ProtocolError):
            raise OSError from None

    def wait(self) -> str | None:
        """The next message; None once there is no other, or one that no screen sends."""
        message = self._line.receive()
        return message if self._caller.may_say(message) else None

    def close(self) -> None:
        self._line.hang_up()


def _be_patient(line: socket.socket) -> None:
    """Python's own timeout would count for reading and writing alike."""
    for option, seconds in ((socket.SO_RCVTIMEO, SILENT_AT_MOST_S), (socket.SO_SNDTIMEO, SENDS_WITHIN_S)):
        line.setsockopt(socket.SOL_SOCKET, option, struct.pack("ll", seconds, 0))
