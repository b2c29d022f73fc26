"""The server's side of the print agent's three questions, played over real HTTP."""

from __future__ import annotations

import json
import threading
import time
from collections import defaultdict
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any

from queue_server.domain.printjob import Slip

TOKEN = "agent-token"
LONG_S = 20.0


class PlayedServer:
    """Hands out jobs and remembers what it was told; can be made to fail in the ways that networks do."""

    def __init__(self) -> None:
        self.changed = threading.Condition()
        self.jobs: list[dict[str, Any]] = []
        self.claims: list[dict[str, Any]] = []
        self.claimed_at: dict[int, float] = {}
        self.reports: list[dict[str, Any]] = []
        self.keys: dict[str, list[str]] = defaultdict(list)
        """The key of each question that came, by the question's name."""
        self.states: dict[str, str] = {}
        self.status_heard: list[str] = []
        self.starts: list[tuple[str, int]] = []
        """Which printer's agent said that it starts, and how many questions for jobs had come before."""
        self.lose_answers: dict[str, int] = {}
        """How many answers to each question are lost on their way."""
        self.say: dict[str, int] = {}
        """An HTTP status that a question is answered with instead."""
        self._kept: dict[str, dict[str, Any]] = {}
        self._http: ThreadingHTTPServer | None = None
        self._thread: threading.Thread | None = None
        self.port = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> PlayedServer:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def start(self) -> None:
        played = self

        class Handler(_Handler):
            server_played = played

        self._http = _HTTP(("127.0.0.1", self.port), Handler)
        self.port = self._http.server_address[1]
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.02,))
        self._thread.start()

    def stop(self) -> None:
        """Be gone: new questions are refused, waiting ones are broken off."""
        if self._http is None or self._thread is None:
            return
        http, self._http = self._http, None
        http.shutdown()
        self._thread.join()
        with self.changed:
            self.changed.notify_all()
        http.server_close()

    @property
    def up(self) -> bool:
        return self._http is not None

    def add(self, job: int, printer: str, slip: Slip | dict[str, Any], attempt: int = 1) -> None:
        facts = slip.to_facts() if isinstance(slip, Slip) else slip
        with self.changed:
            self.jobs.append({"id": job, "printer": printer, "attempt": attempt, "slip": facts})
            self.changed.notify_all()

    def wait_for(self, condition: Callable[[PlayedServer], bool], seconds: float = LONG_S) -> None:
        with self.changed:
            assert self.changed.wait_for(lambda: condition(self), seconds), "it did not come to this"

    def answer(self, name: str, body: dict[str, Any], key: str) -> tuple[int, dict[str, Any]]:
        with self.changed:
            self.keys[name].append(key)
            if name in self.say:
                return self.say[name], {"code": "as_told"}
            if key not in self._kept:
                self._kept[key] = {"body": body, "answer": getattr(self, f"_{name}")(body)}
            self.changed.notify_all()
            if self._kept[key]["body"] != body:
                return 422, {"code": "key_reused"}
            return 200, self._kept[key]["answer"]

    def _claim(self, body: dict[str, Any]) -> dict[str, Any]:
        self.claims.append(body)
        self.changed.notify_all()
        self.changed.wait_for(lambda: not self.up or self._next(body["printers"]) is not None, body["wait"])
        job = self._next(body["printers"]) if self.up else None
        if job is not None:
            self.jobs.remove(job)
            self.claimed_at[job["id"]] = time.monotonic()
        return {"job": job}

    def _next(self, printers: list[str]) -> dict[str, Any] | None:
        return next((job for job in self.jobs if job["printer"] in printers), None)

    def _report(self, body: dict[str, Any]) -> dict[str, Any]:
        self.reports.append(body)
        return {"job": body["job"], "state": body["result"]}

    def _status(self, body: dict[str, Any]) -> dict[str, Any]:
        for printer in body["printers"]:
            self.states[printer["id"]] = printer["state"]
            self.status_heard.append(printer["id"])
            if body.get("starting"):
                self.starts.append((printer["id"], len(self.claims)))
        return {}

    def loses(self, name: str) -> bool:
        with self.changed:
            left = self.lose_answers.get(name, 0)
            self.lose_answers[name] = max(left - 1, 0)
            self.changed.notify_all()
        return left > 0


class _HTTP(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that went away is no fault of the test."""


class _Handler(BaseHTTPRequestHandler):
    server_played: PlayedServer
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        played = self.server_played
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        name = self.path.removeprefix("/api/agent/")
        if self.headers["Authorization"] != f"Bearer {TOKEN}":
            status, answer = 401, {"code": "not_logged_in"}
        else:
            status, answer = played.answer(name, body, self.headers["Idempotency-Key"])
        if not played.up or played.loses(name):
            self.close_connection = True
            return
        data = json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        """Tests say what they saw themselves."""
