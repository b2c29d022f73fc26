"""The server is taken away in the middle of a crowd, with all its children, again and again."""

from collections.abc import Iterator
from functools import partial

import pytest

from queue_server.demo.client import Answer, Body
from tests.floor.hall import Hall
from tests.floor.screens import Screen
from tests.floor.throng import Throng

KILLS = 5
BETWEEN_KILLS = 20
OFFICERS = {f"petugas-{counter}": counter for counter in ("16", "21", "22", "26", "27")}


@pytest.fixture(scope="module")
def screens(hall: Hall) -> list[Screen]:
    hall.approve("kiosk", "kiosk-1", "kiosk-2")
    hall.approve("wall", "hall")
    hall.employ("officer", "KPP", "petugas-16")
    hall.employ("officer", "POLRES", "petugas-21", "petugas-22")
    hall.employ("officer", "BPJSKES", "petugas-26", "petugas-27")
    hall.employ("floor_supervisor", None, "kepala")
    return [
        hall.watch(hall.device("hall", "wall/hall"), "wall", "hall", "hall"),
        hall.watch(hall.device("kiosk-1", "kiosk/kiosk-1"), "kiosk", "kiosk-1", "kiosk-1"),
        hall.watch(hall.staff("petugas-16", "console"), "console", "16"),
        hall.watch(hall.staff("kepala", "dashboard"), "dashboard", "floor"),
    ]


@pytest.mark.slow
def test_after_every_kill_all_that_was_acknowledged_is_there_and_the_screens_live_again(
    hall: Hall, screens: list[Screen]
) -> None:
    with Throng(hall, ["kiosk-1", "kiosk-2"], OFFICERS) as throng:
        for _ in range(KILLS):
            throng.grow(BETWEEN_KILLS)
            seq = max(answer.body["seq"] for answer in throng.journal)
            connects = [screen.connects for screen in screens]
            hall.server.kill()
            hall.server.start()
            throng.grow(BETWEEN_KILLS)
            for screen, before in zip(screens, connects, strict=True):
                screen.wait_for(partial(lives_again, screen, before, seq), "new life")
    assert "demo-server-away" in throng.said
    assert_all_is_there(hall, throng.journal)
    verified = hall.server.try_command("verify")
    assert verified.returncode == 0, verified.stdout + verified.stderr


def lives_again(screen: Screen, connects: int, seq: int) -> bool:
    return screen.connects > connects and bool(screen.shown["seq"] > seq)


def assert_all_is_there(hall: Hall, journal: list[Answer]) -> None:
    phone = hall.visitor()
    tickets = issued(journal)
    pages = {ticket["number"]: phone.get(f"/api/tickets/{ticket['token']}") for ticket in tickets}
    assert len(pages) == len(tickets), "a number came twice"
    for ticket in tickets:
        page = pages[ticket["number"]]
        assert page["number"] == ticket["number"]
        assert services(page)[: len(ticket["errands"])] == services(ticket)
    for current in called(journal):
        errands = pages[current["number"]]["errands"]
        calls = [errand["calls"] for errand in errands if errand["service"] == current["service"]]
        assert max(calls, default=0) >= current["calls"], current


def services(ticket: Body) -> list[str]:
    return [errand["service"] for errand in ticket["errands"]]


def issued(journal: list[Answer]) -> list[Body]:
    return [answer.body for answer in journal if answer.path == "/api/kiosk/tickets"]


def called(journal: list[Answer]) -> Iterator[Body]:
    for answer in journal:
        if answer.path in {"/api/console/call-next", "/api/console/recall"} and answer.body["current"]:
            yield answer.body["current"]
