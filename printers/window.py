"""The print agent's way to the server: three questions over HTTP."""

from __future__ import annotations

import contextlib
import socket
import uuid
from collections.abc import Mapping
from typing import Any

import httpx

ANSWER_S = 5.0
"""How long an answer may take beyond the wait that was asked for."""

_WORTH_REPEATING = frozenset({401, 403, 408, 425, 429})
"""Refusals that may end without the question being another: the token may be approved again, the crowd go."""


class UnansweredError(Exception):
    """The server did not answer, or not as it should: the same question may be put again, under its key."""


class RefusedError(Exception):
    """The server understood and said no."""

    def __init__(self, status: int, text: str) -> None:
        super().__init__(text)
        self.status = status


def new_key() -> str:
    """A fresh Idempotency-Key."""
    return str(uuid.uuid4())


class Window:
    """One conversation with the server; for one thread, which another may interrupt by `hang_up`."""

    def __init__(self, server_url: str, token: str) -> None:
        self._socket: socket.socket | None = None
        self._client = httpx.Client(
            base_url=server_url.rstrip("/"), headers={"Authorization": f"Bearer {token}"}, trust_env=False
        )

    def ask(self, name: str, body: Mapping[str, Any], key: str, wait: float = 0) -> dict[str, Any]:
        """POST /api/agent/<name>. `wait`: seconds for which the server may hold the answer back.

        Raises UnansweredError or RefusedError.
        """
        try:
            answer = self._client.post(
                f"/api/agent/{name}",
                json=body,
                headers={"Idempotency-Key": key},
                timeout=httpx.Timeout(ANSWER_S, read=wait + ANSWER_S),
                extensions={"trace": self._note_socket},
            )
        except httpx.HTTPError as error:
            raise UnansweredError(f"{type(error).__name__}: {error}") from error
        return _read(answer)

    def hang_up(self) -> None:
        """Break off a question from another thread: it ends in UnansweredError."""
        if self._socket is not None:
            with contextlib.suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        self._client.close()

    def _note_socket(self, event: str, info: Mapping[str, Any]) -> None:
        # A read that waits for the server can only be ended at its socket, which httpx does not hand out.
        if event.endswith(("connect_tcp.complete", "start_tls.complete")):
            self._socket = info["return_value"].get_extra_info("socket")


def _read(answer: httpx.Response) -> dict[str, Any]:
    status = answer.status_code
    if 400 <= status < 500 and status not in _WORTH_REPEATING:
        raise RefusedError(status, answer.text[:200])
    if not answer.is_success:
        raise UnansweredError(f"HTTP {status}: {answer.text[:200]}")
    try:
        body = answer.json()
    except ValueError as error:
        raise UnansweredError("the answer is not JSON") from error
    if not isinstance(body, dict):
        raise UnansweredError("the answer is no object")
    return body
