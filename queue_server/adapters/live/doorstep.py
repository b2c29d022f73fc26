"""Who has opened a line and not yet said who they are: few at a time, and not for long.

A line holds threads, and everybody on the hall's network can open one. So whoever stays unknown is sent away,
and some threads are always left for those who ask without a line.
"""

import io
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any
from urllib.parse import parse_qs

from flask_socketio import SocketIO

from queue_server.adapters.live.caller import Caller, caller_in, note
from queue_server.adapters.live.grammar import LONGEST, messages_of
from queue_server.adapters.live.outbox import Outbox
from queue_server.adapters.live.pings import Pings
from queue_server.adapters.live.wire import Wire

PATH = "/socket.io"
OWN = frozenset({"", "127.0.0.1", "::1"})
STRANGERS_AT_MOST = 20
"""Of one address; this machine has no bound but that of all."""
KNOWN_WITHIN_S = 5.0
REQUESTS_AT_MOST = 3
"""Of one line at a time: it listens, speaks, and changes over to a WebSocket."""
THREADS_KEPT = 20
"""For requests without a line."""

MALFORMED, TOO_MANY, FULL = "400 BAD REQUEST", "429 TOO MANY REQUESTS", "503 SERVICE UNAVAILABLE"

Environ = dict[str, Any]
Respond = Callable[..., Any]
Application = Callable[[Environ, Respond], Iterable[bytes]]
AddressOf = Callable[[Environ], str]


class Doorstep:
    """`threads` are those of the whole server."""

    def __init__(self, socketio: SocketIO, threads: int) -> None:
        self._server: Any = socketio.server  # type: ignore[attr-defined]  # the stubs leave it out
        self._at_most = threads - THREADS_KEPT
        self._lock = threading.Lock()
        self._requests = Counter[str]()
        engine = self._server.eio
        # The library has no other way to another WebSocket, queue and thread than by its drivers' own.
        drivers = engine._async  # noqa: SLF001
        pings = Pings(engine.ping_interval, drivers["thread"])
        engine._async = {**drivers, "websocket": Wire, "queue": Outbox, "thread": pings}  # noqa: SLF001

    def before(self, application: Application, address_of: AddressOf) -> Application:
        """The application, with its lines over this doorstep; `address_of` tells where they come from."""

        def serve(environ: Environ, respond: Respond) -> Iterable[bytes]:
            if not environ.get("PATH_INFO", "").startswith(PATH):
                return application(environ, respond)
            asked = parse_qs(environ.get("QUERY_STRING", ""))
            line = asked.get("sid", [""])[0]
            is_malformed = _is_malformed(asked, environ)
            refused = MALFORMED if is_malformed else self._judge(environ, line, address_of)
            if refused:
                return _refuse(environ, respond, refused)
            try:
                return self._counted(line, lambda: application(environ, respond))
            except KeyError:
                # The library looks up a line that has ended since, and finds none.
                return _refuse(environ, respond, MALFORMED)

        return serve

    def send_strangers_away(self) -> None:
        """Ends the lines of those who have been unknown for too long."""
        late = time.monotonic() - KNOWN_WITHIN_S
        for line, environ in list(self._server.environ.items()):
            caller = caller_in(environ)
            if not caller.is_known and caller.since < late:
                self._cut(line)

    def _counted(self, line: str, serve: Callable[[], Iterable[bytes]]) -> Iterable[bytes]:
        with self._lock:
            self._requests[line] += 1
        try:
            return serve()
        finally:
            with self._lock:
                self._requests[line] -= 1
                self._requests += Counter()

    def _judge(self, environ: Environ, line: str, address_of: AddressOf) -> str:
        """Why a request is refused; nothing where it is not."""
        with self._lock:
            of_all, of_line = self._requests.total(), self._requests[line]
        if of_all >= self._at_most:
            return FULL
        if not line:
            caller = Caller(address_of(environ))
            note(environ, caller)
            return self._may_open(caller)
        if of_line >= REQUESTS_AT_MOST:
            return TOO_MANY
        caller = caller_in(self._server.environ.get(line, {}))
        note(environ, caller)
        return "" if environ["REQUEST_METHOD"] != "POST" or _says_what_it_may(caller, environ) else MALFORMED

    def _may_open(self, caller: Caller) -> str:
        here = [caller_in(environ) for environ in list(self._server.environ.values())]
        if len(here) >= self._at_most:
            return FULL
        strangers = sum(1 for each in here if not each.is_known and each.address == caller.address)
        return TOO_MANY if strangers >= STRANGERS_AT_MOST and caller.address not in OWN else ""

    def _cut(self, line: str) -> None:
        with suppress(KeyError):
            self._server.eio.sockets[line].close(wait=False)


def _refuse(environ: Environ, respond: Respond, status: str) -> Iterable[bytes]:
    respond(status, [("Content-Type", "text/plain"), ("X-Content-Type-Options", "nosniff")])
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [status.encode()]


def _is_malformed(asked: dict[str, list[str]], environ: Environ) -> bool:
    """Whether a request is one that the library would not answer as it should."""
    # Answers as scripts are for browsers of another time.
    if "j" in asked:
        return True
    # A wish for a WebSocket without a change of protocol would be opened, and answered with its bare packets.
    words = environ.get("HTTP_CONNECTION", "").lower().split(",")
    changes = "upgrade" in (word.strip() for word in words)
    return asked.get("transport") == ["websocket"] and not changes


def _says_what_it_may(caller: Caller, environ: Environ) -> bool:
    """Reads the body, and leaves it as if nobody had."""
    length = int(environ.get("CONTENT_LENGTH") or 0)
    if length > LONGEST:
        return False
    body = environ["wsgi.input"].read(length)
    environ["wsgi.input"] = io.BytesIO(body)
    messages = messages_of(body)
    # A probe is for a WebSocket: here the library would wait for ever until somebody fetched its end.
    return bool(messages) and all(caller.may_say(each) and each != "2probe" for each in messages)
