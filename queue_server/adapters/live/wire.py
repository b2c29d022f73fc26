"""The WebSocket of one screen: it takes messages of a bounded size and form, and ends when it is over.

The library's own would keep whatever is sent in memory, and hold its threads for as long as the other end of
a cut cable says nothing.
"""

import socket
import struct
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any

from simple_websocket import ConnectionClosed, Server
from simple_websocket import ConnectionError as NoWebSocket
from wsproto.events import BytesMessage, TextMessage
from wsproto.utilities import ProtocolError

from queue_server.adapters.live.caller import Caller, caller_in
from queue_server.adapters.live.grammar import LONGEST

SILENT_AT_MOST_S = 15
"""Who is there answers a ping every five seconds."""
SENDS_WITHIN_S = 10
"""Who reads nothing for so long is gone, or does not mean to."""
UNREAD_AT_MOST = 100
"""Messages that may wait for the one before them: more come from no page."""

_SOCKETS = ("gunicorn.socket", "werkzeug.socket")


class Line(Server):  # type: ignore[misc]  # ships no types
    """One connection. Compression is not agreed on: a small message could unpack into a huge one."""

    def __init__(self, environ: dict[str, Any]) -> None:
        _be_patient(next(environ[name] for name in _SOCKETS if name in environ))
        shown = {name: value for name, value in environ.items() if name != "HTTP_SEC_WEBSOCKET_EXTENSIONS"}
        super().__init__(shown, max_message_size=LONGEST)

    def send(self, data: str | bytes) -> None:
        """All of it, or OSError."""
        if not self.connected:
            raise ConnectionClosed(self.close_reason, self.close_message)
        message = BytesMessage(data=data) if isinstance(data, bytes) else TextMessage(data=data)
        self.sock.sendall(self.ws.send(message))

    def hang_up(self) -> None:
        """Says that it is over, and no longer waits for an answer."""
        with suppress(ConnectionClosed, ProtocolError, OSError):
            self.close()
        with suppress(OSError):
            self.sock.shutdown(socket.SHUT_RD)

    def _thread(self) -> None:
        """Whatever ends it, whoever waits for a message is told."""
        with suppress(ProtocolError, OSError):
            super()._thread()
        self.connected = False
        self.event.set()
        self.sock.close()

    def _handle_events(self) -> bool:
        return bool(super()._handle_events()) and len(self.input_buffer) <= UNREAD_AT_MOST


class Wire:
    """What Engine.IO makes of a request that becomes a WebSocket; `handler` serves it until it ends."""

    def __init__(self, handler: Callable[["Wire"], Iterable[bytes]], server: object) -> None:
        self._handler = handler
        self._line: Line
        self._caller = Caller()

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        self._caller = caller_in(environ)
        try:
            self._line = Line(environ)
        except (ProtocolError, NoWebSocket, OSError):
            start_response("400 BAD REQUEST", [("Content-Type", "text/plain")])
            return [b"no websocket"]
        try:
            with suppress(OSError):
                self._handler(self)
        finally:
            self._line.hang_up()
        # The connection was taken over: nothing is answered on it any more.
        raise StopIteration if self._line.mode == "gunicorn" else ConnectionError

    def send(self, message: str | bytes) -> None:
        try:
            self._line.send(message)
        except (ConnectionClosed, ProtocolError):
            raise OSError from None

    def wait(self) -> str | None:
        """The next message; None once there is no other, or one that no screen sends."""
        try:
            message = self._line.receive()
        except ConnectionClosed:
            return None
        return message if self._caller.may_say(message) else None

    def close(self) -> None:
        self._line.hang_up()


def _be_patient(line: socket.socket) -> None:
    """Python's own timeout would count for reading and writing alike."""
    for option, seconds in ((socket.SO_RCVTIMEO, SILENT_AT_MOST_S), (socket.SO_SNDTIMEO, SENDS_WITHIN_S)):
        line.setsockopt(socket.SOL_SOCKET, option, struct.pack("ll", seconds, 0))
