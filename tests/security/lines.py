"""Lines to a server as an attacker opens them: frame by frame, and with anything on them."""

import json
import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from typing import Any
from urllib.parse import urlsplit

import httpx
import websocket

from queue_server.demo.client import Body

PATIENCE_S = 15.0
PLACE = "/socket.io/?EIO=4&transport=websocket"


class Line:
    """A WebSocket that says what it is told to, and answers a ping only while it listens."""

    def __init__(self, server: str, cookie: str = "", source: str = "127.0.0.1") -> None:
        address = urlsplit(server)
        wire = socket.create_connection((address.hostname, address.port), PATIENCE_S, (source, 0))
        self._socket: Any = websocket.WebSocket()
        try:
            self._socket.connect(f"ws://{address.netloc}{PLACE}", socket=wire, cookie=cookie or None)  # type: ignore[no-untyped-call]
        except websocket.WebSocketBadStatusException:
            wire.close()
            raise
        self._socket.settimeout(PATIENCE_S)
        self.wire = wire

    def introduce(self, **auth: str) -> None:
        """Says who it is, and waits until it was let in."""
        self.say(f"40{json.dumps(auth)}")
        assert (self.heard("40") or self.heard("44")).startswith("40")

    def watch(self, kind: str, name: str) -> Body:
        """What a wish to watch is answered."""
        self.say(f'427["watch",{json.dumps({"screen": kind, "id": name, "language": "id"})}]')
        answer: Body = json.loads(self.heard("437")[3:])[0]
        return answer

    def say(self, message: str) -> None:
        self._socket.send(message)

    def send(self, frame: bytes) -> None:
        """Bytes as they are; nothing where the other side has hung up."""
        with suppress(OSError):
            self.wire.sendall(frame)

    def heard(self, beginning: str) -> str:
        """The next message that begins so; empty where the line ends before."""
        for message in self.messages():
            if message.startswith(beginning):
                return message
        return ""

    def messages(self) -> Iterator[str]:
        """Until the line ends."""
        with suppress(OSError, websocket.WebSocketException):
            while message := str(self._socket.recv()):
                if message == "2":
                    self.say("3")
                yield message

    def close(self) -> None:
        self._socket.shutdown()
        self.wire.close()


@contextmanager
def line(server: str, cookie: str = "", source: str = "127.0.0.1") -> Iterator[Line]:
    with closing(Line(server, cookie, source)) as opened:
        yield opened


def frame(first: int, content: bytes, claimed: int | None = None, masked: bool = True) -> bytes:
    """One frame, whatever its first byte says; `claimed` is the length that it tells of."""
    length = len(content) if claimed is None else claimed
    mask = 0x80 if masked else 0
    if length < 126:
        head = bytes([first, mask | length])
    elif length < 65_536:
        head = bytes([first, mask | 126]) + length.to_bytes(2)
    else:
        head = bytes([first, mask | 127]) + length.to_bytes(8)
    return head + (bytes(4) if masked else b"") + content


def polled(http: httpx.Client) -> str:
    """Opens a line that asks again and again; its name."""
    answer = http.get("/socket.io/?EIO=4&transport=polling")
    assert answer.status_code == 200
    return str(json.loads(answer.text[1:])["sid"])
