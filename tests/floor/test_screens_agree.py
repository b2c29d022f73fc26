"""Sixty screens watch a crowd; once it stands still, each shows what asking anew would answer."""

import pytest

from tests.floor.hall import Hall
from tests.floor.screens import Screen, lasting
from tests.floor.throng import Throng

WALLS = ["hall", "zona-1", "zona-2", "zona-3", "zona-4", "zona-5", "bawah", "pintu"]
OFFICERS = {f"petugas-{counter}": counter for counter in ("16", "21", "22", "26", "27")}
QUIET = {"zona-1", "zona-2"}
"""Where nobody of this crowd sits."""
COMMANDS = 100


@pytest.fixture(scope="module")
def screens(hall: Hall) -> list[Screen]:
    """32 walls, 10 kiosks, 10 consoles and 8 dashboards."""
    hall.approve("kiosk", "kiosk-1", "kiosk-2")
    hall.approve("wall", *WALLS)
    hall.employ("officer", "KPP", "petugas-16")
    hall.employ("officer", "POLRES", "petugas-21", "petugas-22")
    hall.employ("officer", "BPJSKES", "petugas-26", "petugas-27")
    hall.employ("floor_supervisor", None, "kepala")
    walls = [hall.watch(hall.device(name, f"wall/{name}"), "wall", name, name) for name in 4 * WALLS]
    kiosks = [
        hall.watch(hall.device(name, f"kiosk/{name}"), "kiosk", name, name)
        for name in 5 * ["kiosk-1", "kiosk-2"]
    ]
    consoles = [
        hall.watch(hall.staff(name, "console"), "console", counter)
        for name, counter in 2 * list(OFFICERS.items())
    ]
    dashboards = [hall.watch(hall.staff("kepala", "dashboard"), "dashboard", "floor") for _ in range(8)]
    return [*walls, *kiosks, *consoles, *dashboards]


@pytest.mark.slow
def test_once_the_crowd_stands_still_every_screen_shows_what_asking_would_answer(
    hall: Hall, screens: list[Screen]
) -> None:
    assert len(screens) == 60
    with Throng(hall, ["kiosk-1", "kiosk-2"], OFFICERS) as throng:
        throng.grow(COMMANDS)
    for screen in screens:
        screen.wait_for(screen.agrees, f"agreement of {difference(screen)}")
        assert screen.pushes > 1 or screen.name in QUIET, f"{screen.kind} {screen.name} saw nothing happen"


def difference(screen: Screen) -> str:
    """What a screen shows otherwise than GET, for the message of a failure."""
    asked, shown = lasting(screen.asked()), lasting(screen.shown)
    return str({key: (shown.get(key), asked[key]) for key in asked if shown.get(key) != asked[key]})
