"""Markup in what devices tell, and in what is called out to the whole hall, is text on every page."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser

from queue_server.demo.client import Client
from tests.floor.hall import TRIAL, Hall, issue
from tests.security.marking import ADMIN, MARK, SERVICE
from tests.security.test_markup_in_pages import Watched

pytestmark = pytest.mark.browser

SETTINGS = """
port = 8080
[voice]
kind = "silent"
[[printer]]
id = "paper"
kind = "network"
host = "127.0.0.1"
port = 9
kiosks = ["kiosk-1"]
agent = "shop"
"""


NUMBER = "R-001"


@dataclass(frozen=True)
class Told:
    """A hall in which every device has told markup, and everybody was called out of it in markup."""

    hall: Hall
    admin: Client
    link: str


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    folder = tmp_path_factory.mktemp("told")
    (folder / "server.toml").write_text(SETTINGS, encoding="utf-8")
    with Hall(folder / "data", (*TRIAL, "--config", str(folder / "server.toml"))) as hall:
        hall.approve("print-agent", "shop")
        hall.approve("kiosk", "kiosk-1")
        hall.approve("wall", "hall")
        hall.employ("admin", None, ADMIN)
        admin = hall.staff(ADMIN, "admin")
        link = issue(hall.device("kiosk-1", "kiosk/kiosk-1"), SERVICE)["token"]
        fail_with_marks(hall.device("shop", "print-agent/shop"))
        wall = hall.watch(hall.device("hall", "wall/hall"), "wall", "hall", "hall")
        wall.send("sound_failed", {"call": 1, "why": MARK})
        admin.post("/api/notices", {"text": f"Keluar! {MARK}", "zones": [], "urgent": True})
        yield Told(hall, admin, link)


def fail_with_marks(agent: Client) -> None:
    """A printer whose state is markup, and a job of it that failed for a reason that is."""
    agent.post("/api/agent/status", {"printers": [{"id": "paper", "state": "online", "reason": ""}]})
    job = agent.post("/api/agent/claim", {"printers": ["paper"], "wait": 5})["job"]
    agent.post("/api/agent/report", {"job": job["id"], "result": "failed", "reason": MARK})
    agent.post("/api/agent/status", {"printers": [{"id": "paper", "state": MARK, "reason": MARK}]})


def test_nothing_runs_where_visitors_look(chromium: Browser, told: Told) -> None:
    watched = Watched(chromium, told.hall)
    watched.open(f"/wall/hall?token={told.hall.tokens['hall']}", MARK)
    watched.open(f"/kiosk?token={told.hall.tokens['kiosk-1']}", "Apa keperluan Anda?")
    watched.open(f"/t/{told.link}", NUMBER)
    watched.close()


def test_nothing_runs_where_the_staff_looks(chromium: Browser, told: Told) -> None:
    watched = Watched(chromium, told.hall, told.admin)
    watched.open("/dashboard", MARK)
    watched.open("/waiting-list", NUMBER)
    watched.open("/reception", "Meja informasi")
    admin = watched.open("/admin", "Printer")
    admin.locator("nav button", has_text="Printer").click()
    watched.shows(admin, "paper")
    watched.close()
