"""One person's or device's session with the server, over the public interface."""

import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import Any

import httpx

Body = dict[str, Any]

FIRST_PAUSE_S = 0.1
LONGEST_PAUSE_S = 2.0
ANSWER_TIMEOUT_S = 15.0


class Refused(Exception):
    """The server said no: `status`, the stable `code`, and the `facts` of the refusal."""

    def __init__(self, status: int, code: str, facts: Body) -> None:
        super().__init__(f"{status} {code} {facts}")
        self.status = status
        self.code = code
        self.facts = facts


class NoAnswer(Exception):
    """No answer came within the caller's patience, or the caller was told to stop meanwhile."""


@dataclass(frozen=True)
class Answer:
    """A command that the server acknowledged: what was sent where, and what came back."""

    path: str
    sent: Body
    body: Body


class Client:
    """Speaks for one screen (`kiosk/kiosk-1`, `console`, `ticket` ...).

    A POST that got no answer is repeated with the same key until it is answered, so that a command is done
    once whatever happens to the server meanwhile; `patience_s` bounds the repeating, `stop` ends it at once.
    `on_answer` hears every acknowledged command, `on_link` when the server goes away and when it is back.
    Not for use by two threads at a time.
    """

    def __init__(
        self,
        server: str,
        screen: str,
        token: str | None = None,
        *,
        patience_s: float = 60.0,
        stop: threading.Event | None = None,
        on_answer: Callable[[Answer], None] | None = None,
        on_link: Callable[[bool], None] | None = None,
    ) -> None:
        headers = {"X-Screen": screen}
        if token is not None:
            headers["Authorization"] = f"Bearer {token}"
        self.screen = screen
        self.csrf = ""
        self._http = httpx.Client(base_url=server, headers=headers, timeout=ANSWER_TIMEOUT_S, trust_env=False)
        self._patience_s = patience_s
        self._stop = stop or threading.Event()
        self._on_answer = on_answer
        self._on_link = on_link

    def login(self, name: str, pin: str) -> Body:
        """Begin a session; later commands carry its cookie and its CSRF token."""
        body = self._exchange("POST", "/api/login", {"json": {"name": name, "pin": pin}})
        self.csrf = str(body["csrf"])
        self._http.headers["X-CSRF-Token"] = self.csrf
        return body

    def get(self, path: str, **query: str) -> Body:
        """What the server shows at `path`. Raises Refused or NoAnswer."""
        return self._exchange("GET", path, {"params": query})

    def post(self, path: str, sent: Body | None = None, *, key: str | None = None) -> Body:
        """Do one command exactly once. Raises Refused or NoAnswer."""
        sent = sent or {}
        headers = {"Idempotency-Key": key or secrets.token_urlsafe(18)}
        body = self._exchange("POST", path, {"json": sent, "headers": headers})
        if self._on_answer:
            self._on_answer(Answer(path, sent, body))
        return body

    def cookies(self) -> str:
        """The session as the value of a `Cookie` header, for a socket that belongs to it."""
        return "; ".join(f"{name}={value}" for name, value in self._http.cookies.items())

    def close(self) -> None:
        self._http.close()

    def __enter__(self) -> "Client":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _exchange(self, method: str, path: str, request: dict[str, Any]) -> Body:
        try:
            return _body(self._http.request(method, path, **request))
        except httpx.TransportError:
            self._link(False)
        response = self._repeat(method, path, request)
        self._link(True)
        return _body(response)

    def _repeat(self, method: str, path: str, request: dict[str, Any]) -> httpx.Response:
        give_up_at = monotonic() + self._patience_s
        pause = FIRST_PAUSE_S
        while monotonic() + pause < give_up_at and not self._stop.wait(pause):
            try:
                return self._http.request(method, path, **request)
            except httpx.TransportError:
                pause = min(2 * pause, LONGEST_PAUSE_S)
        raise NoAnswer(f"{method} {path}")

    def _link(self, up: bool) -> None:
        if self._on_link:
            self._on_link(up)


def _body(response: httpx.Response) -> Body:
    try:
        body = response.json()
    except ValueError:
        body = {}
    if not isinstance(body, dict):
        body = {"body": body}
    if response.is_error:
        raise Refused(response.status_code, str(body.get("code", "")), body.get("facts") or {})
    return body
