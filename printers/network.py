"""The line to a printer at an address of the network, port 9100 on nearly all."""

from __future__ import annotations

import socket

from printers import PrinterSettings
from printers.line import Line, SilentError, UnreachableError

_AT_ONCE = 64


class NetworkLine(Line):
    """One TCP connection."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection

    def send(self, data: bytes, seconds: float) -> None:
        self._connection.settimeout(seconds)
        try:
            self._connection.sendall(data)
        except TimeoutError as error:
            raise SilentError("the printer takes no more bytes") from error

    def receive(self, seconds: float) -> bytes:
        self._connection.settimeout(max(seconds, 0))
        try:
            answer = self._connection.recv(_AT_ONCE)
        except (TimeoutError, BlockingIOError):
            return b""
        if not answer:
            raise ConnectionResetError("the printer closed the connection")
        return answer

    def close(self) -> None:
        self._connection.close()


def connect(settings: PrinterSettings, seconds: float) -> NetworkLine:
    """Raises UnreachableError where nobody listens at the address."""
    try:
        connection = socket.create_connection((settings.host, settings.port), seconds)
    except OSError as error:
        raise UnreachableError(str(error)) from error
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return NetworkLine(connection)
