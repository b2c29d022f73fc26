"""Copies made while a crowd is served, put back in another folder: the floor that they hold is the same."""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from threading import Event

import pytest

from queue_server.demo.client import Body, Client
from queue_server.demo.server import Server
from tests.floor.hall import PIN, TRIAL, Hall
from tests.floor.screens import lasting
from tests.floor.throng import Throng

COPIES = 2
BETWEEN_COPIES = 15
MOMENT_S = 0.2
OFFICERS = {"petugas-16": "16", "petugas-26": "26"}


@pytest.fixture(scope="module")
def people(hall: Hall) -> Iterator[Throng]:
    hall.approve("kiosk", "kiosk-1")
    hall.approve("wall", "hall")
    hall.employ("officer", "KPP", "petugas-16")
    hall.employ("officer", "BPJSKES", "petugas-26")
    hall.employ("floor_supervisor", None, "kepala")
    with Throng(hall, ["kiosk-1"], OFFICERS) as throng:
        yield throng


def restored(hall: Hall, copy: Path, folder: Path) -> Server:
    """A server on another folder, in which the copy was put back."""
    server = Server(folder, TRIAL)
    server.command("restore", str(copy))
    verified = server.try_command("verify")
    assert verified.returncode == 0, verified.stdout + verified.stderr
    return server


def shown(server: Server, tokens: dict[str, str]) -> dict[str, Body]:
    """What kiosk, wall, console and dashboard show there, beside what belongs to the moment."""
    with (
        Client(server.url, "kiosk/kiosk-1", tokens["kiosk-1"]) as kiosk,
        Client(server.url, "wall/hall", tokens["hall"]) as wall,
        Client(server.url, "console") as console,
        Client(server.url, "dashboard") as dashboard,
    ):
        console.login("petugas-16", PIN)
        dashboard.login("kepala", PIN)
        return {
            "kiosk": lasting(kiosk.get("/api/floor", language="id")),
            "wall": lasting(wall.get("/api/walls/hall")),
            "console": lasting(console.get("/api/console", counter="16")),
            "queues": dashboard.get("/api/dashboard")["agencies"],
        }


@pytest.mark.slow
def test_what_was_acknowledged_before_a_copy_began_is_in_it(
    hall: Hall, people: Throng, tmp_path: Path
) -> None:
    dice = Random()
    for place in range(COPIES):
        people.grow(BETWEEN_COPIES)
        Event().wait(dice.uniform(0.0, MOMENT_S))
        issued = [answer.body for answer in people.journal if answer.path == "/api/kiosk/tickets"]
        copy = tmp_path / f"{place}.sqlite3"
        hall.server.command("backup", str(copy))
        with restored(hall, copy, tmp_path / str(place)) as server, Client(server.url, "ticket") as phone:
            for ticket in issued:
                page = phone.get(f"/api/tickets/{ticket['token']}")
                assert page["number"] == ticket["number"]


@pytest.mark.slow
def test_every_screen_shows_there_what_it_shows_here(hall: Hall, people: Throng, tmp_path: Path) -> None:
    people.grow(BETWEEN_COPIES)
    people.stop()
    copy = tmp_path / "copy.sqlite3"
    hall.server.command("backup", str(copy))
    with restored(hall, copy, tmp_path / "there") as server:
        assert shown(server, hall.tokens) == shown(hall.server, hall.tokens)
