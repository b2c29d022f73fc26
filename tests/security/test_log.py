"""What strangers send stands in the log as one line of its own kind, and nothing in it opens a door."""

import json
import socket
import time
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from queue_server.demo.client import Refused
from tests.floor.hall import PIN, Hall, issue

FORGED = '{"event": "forged", "level": "error"}'
COLOURED = "\x1b[31m\x9b31m\u2028\u202e"
SERVICE = "NPWP"
WRONG_PIN = "987123"
BENT = (
    f"GET /\n{FORGED} HTTP/1.1\r\nHost: x\r\n\r\n",
    f"GET /{COLOURED} HTTP/1.1\r\nHost: x\r\n\r\n",
    f"GET / HTTP/1.1\r\nHost: x\r\nX{COLOURED}: a\r\n\r\n",
    f"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: {COLOURED}\r\n\r\n",
    f"{COLOURED}BAD\n{FORGED}\r\n\r\n",
    "GET /t/{token} HTTP/9.9\r\n\r\n",
    "GET /t/{token}\x00 HTTP/1.1\r\nHost: x\r\n\r\n",
    "GET /api/tickets/{token} HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
    "GET /t/{token} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {device}\r\nbad header\r\n\r\n",
    "HEAD /socket.io/?EIO=3 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
    "POST /api/login HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nz\x1b[31m\r\n",
)
"""Requests of which the server of the network layer itself has something to say."""


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    with Hall(tmp_path_factory.mktemp("hall"), QUEUE_VOICE_KIND="silent") as open_hall:
        open_hall.approve("kiosk", "kiosk-1")
        open_hall.approve("wall", "hall")
        open_hall.employ("officer", "KPP", "ayu")
        yield open_hall


def sent(hall: Hall, content: str) -> None:
    """Bytes as they are, until the server has answered or hung up."""
    near = urlsplit(hall.server.url)
    with socket.create_connection((near.hostname, near.port or 80)) as line:
        line.settimeout(5)
        line.sendall(content.encode())
        line.shutdown(socket.SHUT_WR)
        while line.recv(4096):
            pass


def try_names(hall: Hall) -> None:
    for name in (f"a\n{FORGED}", COLOURED, f'x", {FORGED}', "ayu"):
        with pytest.raises(Refused):
            hall.visitor().post("/api/login", {"name": name, "pin": WRONG_PIN})


def lines_of(hall: Hall, last: str) -> list[str]:
    """Every line that the server has printed, once it has printed the last one that is waited for."""
    until = time.monotonic() + 10
    while last not in hall.server.said() and time.monotonic() < until:
        time.sleep(0.05)
    return hall.server.said().split("\n")


def test_every_event_has_one_line_and_no_stranger_writes_one_or_opens_a_door_by_it(hall: Hall) -> None:
    ticket = issue(hall.device("kiosk-1", "kiosk/kiosk-1"), SERVICE)["token"]
    officer = hall.staff("ayu", "console")
    wall = hall.watch(hall.device("hall", "wall/hall"), "wall", "hall", "hall")
    for content in BENT:
        sent(hall, content.replace("{token}", ticket).replace("{device}", hall.tokens["hall"]))
    try_names(hall)
    hall.visitor().get(f"/api/tickets/{ticket}")
    wall.send("sound_failed", {"why": f"no\n{FORGED}{COLOURED}"})
    ready, *lines = lines_of(hall, "sound_failed")
    assert ready.startswith("ready ")
    events = [json.loads(line) for line in lines]
    assert {"gunicorn", "sound_failed"} <= {each["event"] for each in events}
    assert "forged" not in {each["event"] for each in events}
    assert all(line.isprintable() and line.isascii() for line in lines)
    session = officer.cookies().rpartition("=")[2]
    secrets = (PIN, WRONG_PIN, ticket.partition("-")[2], session, *hall.tokens.values())
    assert [secret for secret in secrets if any(secret in line for line in lines)] == []
