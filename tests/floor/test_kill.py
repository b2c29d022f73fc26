"""The server is taken away in the middle of a crowd, with all its children, again and again.

Five times with each run of the tests; `KILLS=100` makes it as many as a floor may ever see.
"""

import os
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import partial
from random import Random
from threading import Event
from time import monotonic

import pytest

from queue_server.demo.client import Answer, Body
from tests.floor.hall import Hall
from tests.floor.screens import Screen
from tests.floor.throng import Throng

KILLS = int(os.environ.get("KILLS", "5"))
BETWEEN_KILLS = 10
MOMENT_S = 0.3
"""A kill falls anywhere within so long after the commands: between two of them, in one, in its commit."""
OFFICERS = {f"petugas-{counter}": counter for counter in ("16", "21", "22")}
OTHERS = {f"petugas-{counter}": counter for counter in ("26", "27")}


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
    hall: Hall, screens: list[Screen], record_property: Callable[[str, object], None]
) -> None:
    dice, longest_s = Random(), 0.0
    with (
        Throng(hall, ["kiosk-1"], OFFICERS) as throng,
        Throng(hall, ["kiosk-2"], OTHERS, seed=27) as others,
    ):
        for _ in range(KILLS):
            throng.grow(BETWEEN_KILLS)
            seq = max(answer.body["seq"] for answer in throng.journal)
            connects = [screen.connects for screen in screens]
            Event().wait(dice.uniform(0.0, MOMENT_S))
            hall.server.kill()
            hall.server.start()
            ready = monotonic()
            for screen, before in zip(screens, connects, strict=True):
                screen.wait_for(partial(is_back, screen, before), "new line")
            longest_s = max(longest_s, monotonic() - ready)
            throng.grow(BETWEEN_KILLS)
            for screen, before in zip(screens, connects, strict=True):
                screen.wait_for(partial(lives_again, screen, before, seq), "new life")
    assert "demo-server-away" in throng.said
    journal = throng.journal + others.journal
    judged = assert_all_is_there(hall, journal)
    verified = hall.server.try_command("verify")
    assert verified.returncode == 0, verified.stdout + verified.stderr
    figures = {"kills": KILLS, "acknowledged": len(journal)} | judged
    for name, figure in (figures | {"longest_s_until_screens_are_back": round(longest_s, 2)}).items():
        record_property(name, figure)


def is_back(screen: Screen, connects: int) -> bool:
    return screen.connects > connects


def lives_again(screen: Screen, connects: int, seq: int) -> bool:
    return is_back(screen, connects) and bool(screen.shown["seq"] > seq)


def assert_all_is_there(hall: Hall, journal: list[Answer]) -> dict[str, int]:
    """How many tickets, calls and finishes were looked up."""
    phone = hall.visitor()
    tickets, calls, ends = issued(journal), list(called(journal)), list(finished(journal))
    pages = {ticket["number"]: phone.get(f"/api/tickets/{ticket['token']}") for ticket in tickets}
    assert len(pages) == len(tickets), "a number came twice"
    for ticket in tickets:
        page = pages[ticket["number"]]
        assert page["number"] == ticket["number"]
        assert services(page)[: len(ticket["errands"])] == services(ticket)
    for current in calls:
        errand = stop_of(current, pages)
        # Who missed her calls and reported is called anew, from the first.
        assert errand["calls"] >= current["calls"] or errand["returned"], current
    for current in ends:
        assert stop_of(current, pages)["state"] == "done", current
    assert ends, "nobody was served"
    return {"tickets": len(tickets), "calls": len(calls), "finishes": len(ends)}


def stop_of(current: Body, pages: dict[str, Body]) -> Body:
    """What the visitor's own page says of the errand that a console showed."""
    errand: Body = pages[current["number"]]["errands"][int(current["id"].partition(".")[2]) - 1]
    assert errand["service"] == current["service"]
    return errand


def services(ticket: Body) -> list[str]:
    return [errand["service"] for errand in ticket["errands"]]


def issued(journal: list[Answer]) -> list[Body]:
    return [answer.body for answer in journal if answer.path == "/api/kiosk/tickets"]


def called(journal: list[Answer]) -> Iterator[Body]:
    for answer in journal:
        if answer.path in {"/api/console/call-next", "/api/console/recall"} and answer.body["current"]:
            yield answer.body["current"]


def finished(journal: list[Answer]) -> Iterator[Body]:
    """Whom a counter showed as being served before its officer finished, or finished and called the next."""
    shown: dict[str, Body | None] = defaultdict(lambda: None)
    for answer in journal:
        if answer.path.startswith("/api/console/"):
            counter, act = answer.sent["counter"], answer.path.rpartition("/")[2]
            before, shown[counter] = shown[counter], answer.body["current"]
            if before and before["state"] == "serving" and act in {"finish", "call-next"}:
                yield before
