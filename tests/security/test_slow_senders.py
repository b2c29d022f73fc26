"""A laptop on the network sends slowly, or nothing, or never hangs up: the hall does not wait for it."""

import socket
from collections.abc import Iterator
from contextlib import ExitStack
from time import monotonic
from urllib.parse import urlsplit

import httpx
import pytest

from queue_server.commandline.patience import CONNECTIONS_AT_MOST
from queue_server.demo.server import Server

LAPTOP = "127.0.0.2"
THREADS = 40
PROMPTLY_S = 4.0
"""Far less than any of the laptop's lines is borne with, and enough for a busy machine."""

HALF = {
    "half of a request line": b"GET /hea",
    "half of its headers": b"GET /health HTTP/1.1\r\nHost: hall\r\n",
    "half of a body": b"POST /api/login HTTP/1.1\r\nHost: hall\r\nContent-Length: 9\r\n\r\n{",
    "nothing at all": b"",
    "a whole request, and never hangs up": b"GET /health HTTP/1.1\r\nHost: hall\r\nConnection: close\r\n\r\n",
    "no request": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    settings = {"QUEUE_THREADS": str(THREADS), "QUEUE_SOCKETS_AT_MOST": "10"}
    server = Server(tmp_path_factory.mktemp("slow"), ("--trial",), {"QUEUE_VOICE_KIND": "silent", **settings})
    server.start()
    yield server
    server.end()


def lines(server: Server, count: int, laptop: ExitStack) -> list[socket.socket]:
    address = urlsplit(server.url)
    where = (address.hostname, address.port)
    return [
        laptop.enter_context(socket.create_connection(where, timeout=10, source_address=(LAPTOP, 0)))
        for _ in range(count)
    ]


def seconds_until_answered(server: Server) -> float:
    began = monotonic()
    assert httpx.get(f"{server.url}/health", timeout=30, trust_env=False).status_code == 200
    return monotonic() - began


@pytest.mark.parametrize("sent", HALF.values(), ids=list(HALF))
def test_who_sends_half_of_something_on_many_lines_keeps_nobody_waiting(server: Server, sent: bytes) -> None:
    with ExitStack() as laptop:
        for line in lines(server, 3 * THREADS, laptop):
            line.sendall(sent)
        assert seconds_until_answered(server) < PROMPTLY_S


def test_one_address_has_only_so_many_lines_and_others_come_through(server: Server) -> None:
    with ExitStack() as laptop:
        lines(server, CONNECTIONS_AT_MOST, laptop)
        assert seconds_until_answered(server) < PROMPTLY_S
        (one_more,) = lines(server, 1, laptop)
        assert one_more.recv(1) == b""


def test_a_poor_telephone_that_sends_byte_by_byte_is_served(server: Server) -> None:
    with ExitStack() as phone:
        (line,) = lines(server, 1, phone)
        for byte in HALF["a whole request, and never hangs up"]:
            line.sendall(bytes([byte]))
        assert line.recv(12) == b"HTTP/1.1 200"
