"""A session of the demo crowd: one command is done once, whatever happens to the connection."""

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

import pytest

from queue_server.demo.client import Answer, Client, NoAnswer, Refused
from queue_server.demo.server import free_port


class Listener(ThreadingHTTPServer):
    """Hangs up on the first `deaf` requests, then answers; keeps every key that it heard."""

    deaf = 0

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Asked)
        self.keys: list[str] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Asked(BaseHTTPRequestHandler):
    server: Listener

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.server.keys.append(self.headers.get("Idempotency-Key", ""))
        if len(self.server.keys) <= self.server.deaf:
            self.close_connection = True
            return
        self._answer(409 if self.path == "/refuse" else 200)

    def _answer(self, status: int) -> None:
        content = json.dumps({"code": "too_soon", "facts": {"at": "later"}}).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Quiet."""


@pytest.fixture
def listener() -> Iterator[Listener]:
    with Listener() as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def test_a_command_without_an_answer_is_repeated_with_the_same_key(listener: Listener) -> None:
    listener.deaf = 2
    heard: list[Answer] = []
    links: list[bool] = []
    with Client(listener.url, "kiosk", on_answer=heard.append, on_link=links.append) as client:
        client.post("/do", {"services": ["KTP"]})
    assert len(listener.keys) == 3
    assert len(set(listener.keys)) == 1
    assert [answer.sent for answer in heard] == [{"services": ["KTP"]}]
    assert links == [False, True]


def test_two_commands_have_two_keys(listener: Listener) -> None:
    with Client(listener.url, "kiosk") as client:
        client.post("/do")
        client.post("/do")
    assert len(set(listener.keys)) == 2


def test_a_refusal_is_told_with_its_code_and_not_repeated(listener: Listener) -> None:
    with Client(listener.url, "kiosk") as client, pytest.raises(Refused) as refused:
        client.post("/refuse")
    assert (refused.value.status, refused.value.code) == (409, "too_soon")
    assert refused.value.facts == {"at": "later"}
    assert len(listener.keys) == 1


def test_patience_ends() -> None:
    nowhere = f"http://127.0.0.1:{free_port()}"
    with Client(nowhere, "kiosk", patience_s=0.2) as client, pytest.raises(NoAnswer):
        client.post("/do")


def test_who_is_told_to_stop_does_not_go_on_asking() -> None:
    stop = Event()
    stop.set()
    nowhere = f"http://127.0.0.1:{free_port()}"
    with Client(nowhere, "kiosk", stop=stop) as client, pytest.raises(NoAnswer):
        client.post("/do")
