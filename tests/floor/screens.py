"""Screens of the hall: each holds a socket as its page does, and keeps what it was sent."""

from collections.abc import Callable
from threading import Condition
from time import monotonic
from typing import Any

import socketio

from queue_server.demo.client import Body, Client

OF_THE_MOMENT = {"seq", "as_of", "clock"}
"""What a push and a GET may differ in, although they show the same floor."""


class Screen:
    """Watches one screen over a socket; `client` is the same screen's session over HTTP."""

    def __init__(self, server: str, client: Client, kind: str, name: str, token: str | None = None) -> None:
        self.kind = kind
        self.name = name
        self.client = client
        self.calls: list[Body] = []
        self.uncalls: list[Body] = []
        self.pushes = 0
        self.connects = 0
        self._shown: Body = {}
        self._news = Condition()
        self._wires: list[Any] = []  # Socket.IO's client leaves a wire open that the server has cut.
        self._socket = socketio.Client(reconnection_delay=0.25, reconnection_delay_max=1.5)
        self._socket.on("connect", self._watch)
        self._socket.on("snapshot", self._take_push)
        self._socket.on("call", self._take_call)
        self._socket.on("uncall", lambda call: self._keep(self.uncalls, call))
        cookie = {} if token else {"Cookie": client.cookies()}
        self._socket.connect(
            server,
            headers=cookie,
            auth={"screen": client.screen} | ({"token": token} if token else {}),
            transports=["websocket"],
            wait_timeout=10,
        )
        self.wait_for(lambda: bool(self._shown), "a first snapshot")

    @property
    def shown(self) -> Body:
        """The body of the last snapshot."""
        return self._shown

    def asked(self) -> Body:
        """What GET answers for this screen now."""
        match self.kind:
            case "wall":
                return self.client.get(f"/api/walls/{self.name}")
            case "console":
                return self.client.get("/api/console", counter=self.name)
            case "dashboard":
                return self.client.get("/api/dashboard")
            case _:
                return self.client.get("/api/floor", language="id")

    def agrees(self) -> bool:
        """Whether the last push shows what GET answers; a kiosk's may say more than the floor's."""
        asked = lasting(self.asked())
        shown = lasting(self._shown)
        return shown.items() >= asked.items() if self.kind == "kiosk" else shown == asked

    def wait_for(self, condition: Callable[[], bool], what: str, within_s: float = 20.0) -> None:
        """Look at `condition` after everything that arrives, until it holds."""
        until = monotonic() + within_s
        with self._news:
            while not condition():
                if not self._news.wait(until - monotonic()):
                    raise AssertionError(f"{self.kind} {self.name}: no {what} within {within_s} s")

    def send(self, event: str, content: Any) -> Any:
        """Emit something of one's own and wait for the acknowledgement."""
        return self._socket.call(event, content, timeout=5)

    def emit(self, event: str, content: Any) -> None:
        """Emit something and do not wait."""
        self._socket.emit(event, content)

    @property
    def connected(self) -> bool:
        return bool(self._socket.connected)

    def close(self) -> None:
        self._socket.disconnect()
        for wire in self._wires:
            wire.shutdown()

    def _watch(self) -> None:
        self.connects += 1
        self._wires.append(self._socket.eio.ws)
        self._socket.emit(
            "watch", {"screen": self.kind, "id": self.name, "language": "id"}, callback=self._take_push
        )

    def _take_push(self, snapshot: Body) -> None:
        with self._news:
            self.pushes += 1
            self._shown = snapshot["body"]
            self._news.notify_all()

    def _take_call(self, call: Body) -> None:
        self._keep(self.calls, call)
        self._socket.emit("shown", {"call": call["id"]})
        if call["speech"]:
            self._socket.emit("spoken", {"call": call["id"]})

    def _keep(self, kept: list[Body], content: Body) -> None:
        with self._news:
            kept.append(content)
            self._news.notify_all()


def lasting(body: Body) -> Body:
    """A body without what belongs to the moment of sending."""
    return {key: value for key, value in body.items() if key not in OF_THE_MOMENT}
