"""Reports and charts, on a floor with a November behind it."""

from datetime import date, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, expect

from queue_server.domain.roles import Role, Staff
from tests.displays.conftest import HOST
from tests.floor.hall import PIN, TRIAL, Hall
from tests.floor.pictures.camera import Links, Photographer
from tests.floor.weeks import FLOOR, live_through

FIRST, LAST = date(2026, 11, 2), date(2026, 12, 1)
NOW = FLOOR.at(LAST, time(10, 41))
SUNDAY = 6
VISITORS = 60
NOVEMBER = "/reports?report=arrivals&from=2026-11-01&to=2026-11-30"


def figures(browser: Browser) -> None:
    """What a supervisor reads on the first of December."""
    days = [FIRST + timedelta(days=count) for count in range((LAST - FIRST).days + 1)]
    open_days = [day for day in days if day.weekday() != SUNDAY]
    with TemporaryDirectory() as data:
        live_through(Path(data), open_days, VISITORS, NOW, [Staff("penyelia", Role.FLOOR_SUPERVISOR)])
        with Hall(Path(data), (*TRIAL, "--clock-start", NOW.isoformat()), LANG="id_ID.UTF-8") as hall:
            address = hall.server.url.replace("127.0.0.1", HOST)
            links = Links("", {}, officer="", supervisor="penyelia", pin=PIN, address=address)
            _take(Photographer(browser, links))


def _take(photographer: Photographer) -> None:
    supervisor = photographer.links.supervisor
    page = photographer.log_in(NOVEMBER, supervisor, (1366, 768))
    expect(page.locator("hall-chart canvas")).to_be_visible()
    photographer.keep(page, "reports")
    page.set_viewport_size({"width": 390, "height": 844})
    page.select_option("[name=report]", "agencies")
    expect(page.locator("table[data-report=agencies]")).to_be_visible()
    photographer.keep(page, "reports-phone")
    page.context.close()
    page = photographer.log_in("/dashboard", supervisor, (1366, 768))
    page.click("[data-tool=charts]")
    expect(page.locator("[data-chart=usual-waits] canvas")).to_be_visible()
    photographer.keep(page, "dashboard-charts")
    page.context.close()
