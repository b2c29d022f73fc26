"""A Socket.IO line with as little of its own as can be, so that many listeners hardly burden the machine."""

import base64
import json
import os
import socket
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

PATH = "/socket.io/?EIO=4&transport=websocket"
TEXT, CLOSE = 0x1, 0x8
FINAL, MASKED = 0x80, 0x80
CONNECT_WITHIN_S = 30.0


class Wire:
    """One WebSocket. Reads what has come without blocking; what it sends is small and goes at once."""

    def __init__(self, server: str, cookie: str) -> None:
        address = urlsplit(server)
        self._socket = socket.create_connection((address.hostname, address.port), CONNECT_WITHIN_S)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._unread = b""
        self._shake_hands(address.netloc, cookie)

    def fileno(self) -> int:
        return self._socket.fileno()

    def read(self) -> Iterator[str]:
        """The messages that are complete now; raises ConnectionError once the other end is gone."""
        came = self._socket.recv(1 << 18)
        if not came:
            raise ConnectionError("the server hung up")
        self._unread += came
        while (frame := self._next_frame()) is not None:
            opcode, content = frame
            if opcode == CLOSE:
                raise ConnectionError("the server ended the line")
            if opcode == TEXT:
                yield content.decode()

    def send(self, text: str) -> None:
        """Send a short text, masked as the protocol asks of clients, by a mask of zeros."""
        content = text.encode()
        size = len(content)
        length = bytes([MASKED | size]) if size < 126 else bytes([MASKED | 126]) + size.to_bytes(2)
        self._socket.sendall(bytes([FINAL | TEXT]) + length + b"\0\0\0\0" + content)

    def emit(self, event: str, content: Any, acknowledged: bool = False) -> None:
        self.send(("420" if acknowledged else "42") + json.dumps([event, content]))

    def close(self) -> None:
        self._socket.close()

    def _shake_hands(self, host: str, cookie: str) -> None:
        lines = [
            f"GET {PATH} HTTP/1.1",
            f"Host: {host}",
            "Upgrade: websocket",
            "Connection: Upgrade",
            f"Sec-WebSocket-Key: {base64.b64encode(os.urandom(16)).decode()}",
            "Sec-WebSocket-Version: 13",
            *([f"Cookie: {cookie}"] if cookie else []),
        ]
        self._socket.sendall(("\r\n".join(lines) + "\r\n\r\n").encode())
        while b"\r\n\r\n" not in self._unread:
            self._unread += self._socket.recv(4096)
        head, _, self._unread = self._unread.partition(b"\r\n\r\n")
        if b" 101 " not in head:
            raise ConnectionError(head.decode(errors="replace"))

    def _next_frame(self) -> tuple[int, bytes] | None:
        if len(self._unread) < 2:
            return None
        size, begins = self._unread[1], 2
        if size >= 126:
            begins = 4 if size == 126 else 10
            size = int.from_bytes(self._unread[2:begins])
        if len(self._unread) < begins + size:
            return None
        opcode, content = self._unread[0] & 0x0F, self._unread[begins : begins + size]
        self._unread = self._unread[begins + size :]
        return opcode, content
