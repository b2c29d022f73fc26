"""Quiet floors at a fixed hour of a Monday, for the states that a crowd does not show when it is wanted."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, expect

from tests.displays.conftest import HOST
from tests.floor.hall import PIN, Hall, issue
from tests.floor.pictures import desks, kiosks, papers, phones
from tests.floor.pictures.camera import Links, Photographer

DAY = "2026-11-30"
LONG_QUEUE = 30


@contextmanager
def floor_at(time: str, browser: Browser) -> Iterator[tuple[Hall, Photographer]]:
    with TemporaryDirectory() as data:
        options = ("--trial", "--clock-start", f"{DAY}T{time}:00+08:00")
        with Hall(Path(data), options, QUEUE_PUBLIC_URL=f"http://{HOST}", LANG="id_ID.UTF-8") as hall:
            hall.approve("kiosk", "kiosk-1")
            hall.approve("wall", "hall")
            address = hall.server.url.replace("127.0.0.1", HOST)
            links = Links(
                kiosk=f"{address}/kiosk?token={hall.tokens['kiosk-1']}",
                walls={"hall": f"{address}/wall/hall?token={hall.tokens['hall']}"},
                officer="ani",
                supervisor="penyelia",
                pin=PIN,
                address=address,
            )
            yield hall, Photographer(browser, links)


def before_hours(browser: Browser) -> None:
    """Nobody has come yet: kiosk and wall at 06.40."""
    with floor_at("06:40", browser) as (_, photographer):
        kiosks.closed(photographer)
        wall = photographer.open(photographer.links.walls["hall"], (1920, 1080))
        expect(wall.locator(".calm")).to_be_visible()
        photographer.keep(wall, "wall-calm")


def morning(browser: Browser) -> None:
    """At nine: a long queue at one agency, a stop at another."""
    with floor_at("09:00", browser) as (hall, photographer):
        hall.employ("receptionist", None, "wayan")
        hall.employ("floor_supervisor", None, "penyelia")
        hall.employ("officer", "DUKCAPIL", "ani")
        hall.officer("ani", "8")
        at_kiosk = hall.device("kiosk-1", "kiosk/kiosk-1")
        for place in range(LONG_QUEUE):
            issue(at_kiosk, "KTP", priority=place == LONG_QUEUE - 1)
        kiosks.states(photographer)
        hall.employ("officer", "KPP", "ketut")
        phones.states(photographer, at_kiosk, hall, hall.officer("ketut", "16"))
        waiting = issue(at_kiosk, phones.STOPPED)
        desks.reception(photographer, at_kiosk)
        hall.employ("admin", None, "kepala")
        desks.admin(photographer)
        desks.arranging(photographer)
        desks.stop_and_list(photographer)
        papers.waiting_list(hall, hall.staff("penyelia", "dashboard"))
        papers.emergency_numbers(hall)
        kiosks.stopped(photographer)
        phones.stopped(photographer, waiting)


def noon(browser: Browser) -> None:
    """In the break, and then after the day was closed."""
    with floor_at("12:10", browser) as (hall, photographer):
        hall.employ("floor_supervisor", None, "penyelia")
        at_kiosk = hall.device("kiosk-1", "kiosk/kiosk-1")
        phones.on_a_break(photographer, at_kiosk, hall.staff("penyelia", "dashboard"))
