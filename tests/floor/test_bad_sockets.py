"""Nonsense over sockets: told so where an answer is due, ignored elsewhere, and never the end of the line."""

from typing import Any

import pytest
import socketio

from tests.floor.hall import Hall, issue
from tests.floor.screens import Screen

NOBODY: dict[str, Any] = {"token": "0123456789", "screen": "wall/hall"}
WATCH = {"screen": "wall", "id": "hall"}
NONSENSE: list[Any] = [
    {},
    [],
    None,
    "x" * 50_000,
    {"call": "1"},
    {"call": -1},
    {"call": 10**30},
    {"call": True},
]


@pytest.fixture(scope="module")
def wall(hall: Hall) -> Screen:
    hall.approve("kiosk", "kiosk-1")
    hall.approve("wall", "hall")
    return hall.watch(hall.device("hall", "wall/hall"), "wall", "hall", "hall")


@pytest.mark.parametrize(
    "auth",
    [
        None,
        {},
        NOBODY,
        {"token": 17, "screen": []},
        {"token": "x" * 100_000, "screen": "wall/hall"},
        ["hall"],
    ],
)
def test_who_is_not_known_is_not_let_in(hall: Hall, auth: Any) -> None:
    stranger = socketio.Client(reconnection=False)
    try:
        with pytest.raises(socketio.exceptions.ConnectionError):
            stranger.connect(hall.server.url, auth=auth, transports=["websocket"], wait_timeout=10)
    finally:
        stranger.eio.ws.shutdown()


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        ({"screen": "aquarium", "id": "hall"}, "malformed"),
        ({"screen": "wall", "id": "no-such-wall"}, "unknown_wall"),
        ({"screen": "wall", "id": ["hall"]}, "malformed"),
        ({"screen": "wall", "id": "hall", "language": "klingon"}, "invalid"),
        ({"screen": "wall", "id": "hall", "language": {"$ne": None}}, "invalid"),
        ({"screen": "console", "id": "16"}, "not_allowed"),
        ({"screen": "dashboard", "id": "floor"}, "not_allowed"),
        ({}, "malformed"),
        ([], "malformed"),
        ("wall", "malformed"),
        (None, "malformed"),
        (17, "malformed"),
        ({"screen": "x" * 10_000}, "malformed"),
    ],
)
def test_a_wish_to_watch_that_cannot_be_is_refused_with_its_code(wall: Screen, wish: Any, code: str) -> None:
    answer = wall.send("watch", wish)
    assert answer["code"] == code
    assert {"type", "title", "status", "detail", "code", "facts"} <= answer["error"].keys()


def test_events_that_nobody_knows_and_acknowledgements_of_nothing_change_nothing(
    hall: Hall, wall: Screen
) -> None:
    before = wall.asked()["seq"]
    for event in ("no_such_event", "snapshot", "call", "shown", "spoken", "sound_failed"):
        for content in NONSENSE:
            wall.emit(event, content)
    assert wall.send("watch", WATCH)["body"]["seq"] == before
    assert wall.connected

    issue(hall.device("kiosk-1", "kiosk/kiosk-1"), "NPWP")
    assert wall.send("watch", WATCH)["body"]["seq"] > before


def test_a_message_of_no_measure_costs_its_sender_the_line_and_the_screen_comes_back(wall: Screen) -> None:
    before = wall.connects
    wall.emit("watch", "x" * 3_000_000)
    wall.wait_for(lambda: wall.connects > before, "new line")
    assert wall.send("watch", WATCH)["body"]["wall"]["id"] == "hall"
