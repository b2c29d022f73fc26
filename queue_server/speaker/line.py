"""The live line of a wall's loudspeaker: it watches the wall, and tells what was heard."""

import threading
import time
from collections.abc import Callable, Mapping
from typing import Any

import socketio
import structlog
from socketio.exceptions import ConnectionError as NotConnected
from socketio.exceptions import TimeoutError as NoAnswer

AGAIN_S = 1.0
ANSWER_S = 5.0
LOOKS_UP_S = 0.5

Body = Mapping[str, Any]

log = structlog.get_logger()


class Line:
    """`taken` is called by event: `up` with the wall's body, `down` with an empty one, and what a wall gets.

    `facts()` is what the server is told whenever the line stands again; `say(code, **facts)` tells people.
    """

    def __init__(
        self,
        address: tuple[str, str, str],
        taken: Mapping[str, Callable[[Body], None]],
        facts: Callable[[], Body],
        say: Callable[..., None],
    ) -> None:
        self._server, self._token, self._wall = address
        self._taken = taken
        self._facts = facts
        self._say = say
        self._socket: socketio.Client | None = None
        self._state = ""

    def hold(self, stop: threading.Event) -> None:
        """Until `stop` is set, whatever the server does: each life of the line has a socket of its own."""
        while not stop.is_set():
            self._live(stop)
            stop.wait(AGAIN_S)

    def tell(self, event: str, facts: Body) -> None:
        """What is told while the line is down is lost: the server asks again for what it does not know."""
        socket = self._socket
        if socket is not None and socket.connected:
            socket.emit(event, dict(facts))

    def _live(self, stop: threading.Event) -> None:
        socket = socketio.Client(reconnection=False, handle_sigint=False)
        refused: list[Any] = []
        socket.on("connect_error", refused.append)
        for event, taken in self._taken.items():
            socket.on(event, taken)
        auth = {"token": self._token, "screen": f"wall/{self._wall}"}
        try:
            socket.connect(self._server, auth=auth, transports=["websocket"], wait_timeout=ANSWER_S)
            self._watch(socket)
            while socket.connected and not stop.wait(LOOKS_UP_S):
                pass
        except (NotConnected, NoAnswer, OSError) as error:
            known = bool(refused) and isinstance(refused[0], Mapping)
            self._become("speaker-refused" if known else "speaker-unreachable", detail=str(error))
        finally:
            self._socket = None
            self._taken["down"]({})
            socket.shutdown()

    def _watch(self, socket: socketio.Client) -> None:
        asked = {"screen": "wall", "id": self._wall, "clock": 1000 * time.time(), **self._facts()}
        self._socket = socket
        answer = socket.call("watch", asked, timeout=ANSWER_S)
        if "body" not in answer:
            self._become("speaker-refused", detail=answer["error"].get("detail", answer["code"]))
            socket.disconnect()
            return
        speaks = answer["body"]["wall"]["speaks"]
        self._become("speaker-ready" if speaks else "speaker-not-speaking", wall=self._wall)
        self._taken["up"](answer["body"])

    def _become(self, code: str, **facts: Any) -> None:
        """Told once, until it is another."""
        if code != self._state:
            self._state = code
            log.info("line", state=code, **facts)
            self._say(code, **facts)
