"""Markup in every field that a person can fill is text on every page: nothing runs, nothing is fetched."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from queue_server.demo.client import Body, Client
from tests.displays.conftest import HOST
from tests.floor.hall import Hall
from tests.security.marking import ADMIN, MARK, OFFICER, mark_day, mark_floor

pytestmark = pytest.mark.browser

WATCH = """
addEventListener("securitypolicyviolation", (event) => console.error(`Refused: ${event.violatedDirective}`));
window.x = () => console.error("Refused: it ran");
"""
SHOWN_WITHIN_MS = 20_000
REPORTS = ("officers", "counters", "services", "outcomes", "comments", "satisfaction")


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    with Hall(tmp_path_factory.mktemp("marked"), QUEUE_VOICE_KIND="silent") as open_hall:
        open_hall.approve("kiosk", "kiosk-1")
        open_hall.approve("wall", "hall")
        open_hall.employ("admin", None, ADMIN)
        yield open_hall


@pytest.fixture(scope="module")
def tickets(hall: Hall) -> list[Body]:
    """One that was served, and one that waits, on a floor and after a day full of markup."""
    mark_floor(hall)
    return list(mark_day(hall))


class Watched:
    """A browser of one person. Keeps whatever markup that was taken for markup would do."""

    def __init__(self, browser: Browser, hall: Hall, client: Client | None = None) -> None:
        self.context: BrowserContext = browser.new_context(viewport={"width": 1366, "height": 900})
        self.address = hall.server.url.replace("127.0.0.1", HOST)
        self.done: list[str] = []
        self.context.set_default_timeout(SHOWN_WITHIN_MS)
        self.context.add_init_script(WATCH)
        self.context.on("request", lambda request: self._judge(urlsplit(request.url).path))
        self.context.on("dialog", lambda dialog: self.done.append(dialog.message))
        self.context.on("weberror", lambda error: self.done.append(str(error.error)))
        self.context.on(
            "console", lambda said: self.done.append(said.text) if "Refused" in said.text else None
        )
        for cookie in client.cookies().split("; ") if client else ():
            name, _, value = cookie.partition("=")
            self.context.add_cookies([{"name": name, "value": value, "url": self.address}])

    def open(self, path: str, shows: str = MARK) -> Page:
        """A page, once it shows the mark as text."""
        page = self.context.new_page()
        page.goto(f"{self.address}{path}")
        self.shows(page, shows)
        return page

    def shows(self, page: Page, text: str = MARK) -> None:
        expect(page.locator("body")).to_contain_text(text, timeout=SHOWN_WITHIN_MS)
        assert page.locator("img[src=x]").count() == 0

    def close(self) -> None:
        self.context.close()
        assert self.done == []

    def _judge(self, path: str) -> None:
        if path.rsplit("/", 1)[1] == "x":
            self.done.append(f"asked for {path}")


def test_nothing_runs_on_the_screens_of_the_hall(chromium: Browser, hall: Hall, tickets: list[Body]) -> None:
    watched = Watched(chromium, hall)
    watched.open(f"/wall/hall?token={hall.tokens['hall']}")
    kiosk = watched.open(f"/kiosk?token={hall.tokens['kiosk-1']}", MARK)
    kiosk.close()
    served, waits = tickets
    for path in (
        f"/t/{served['token']}",
        f"/t/{waits['token']}",
        f"/survey/{served['token']}",
        "/waiting-list",
    ):
        watched.open(path, MARK if path.startswith("/t/") else "")
    watched.open("/", "")
    watched.close()


@pytest.mark.usefixtures("tickets")
def test_nothing_runs_on_the_pages_of_the_staff(chromium: Browser, hall: Hall) -> None:
    officer = Watched(chromium, hall, hall.staff(OFFICER, "console"))
    page = officer.open("/console", OFFICER)
    officer.shows(page)
    officer.close()
    watched = Watched(chromium, hall, hall.staff(ADMIN, "dashboard"))
    for path in ("/dashboard", "/reception", "/waiting-list"):
        watched.open(path)
    watched.close()


@pytest.mark.usefixtures("tickets")
def test_nothing_runs_in_any_part_of_the_administration(chromium: Browser, hall: Hall) -> None:
    watched = Watched(chromium, hall, hall.staff(ADMIN, "admin"))
    page = watched.open("/admin")
    parts = page.locator("nav button")
    expect(parts.first).to_be_visible()
    for part in parts.all():
        part.click()
        expect(part).to_have_attribute("aria-current", "page")
        expect(page.locator("main.admin")).to_have_attribute("aria-busy", "false")
        watched.shows(page)
    watched.close()


@pytest.mark.usefixtures("tickets")
@pytest.mark.parametrize("report", REPORTS)
def test_nothing_runs_in_a_report(chromium: Browser, hall: Hall, report: str) -> None:
    watched = Watched(chromium, hall, hall.staff(ADMIN, "reports"))
    watched.open(f"/reports?report={report}")
    watched.close()


def test_the_mark_is_taken_for_markup_by_a_page_that_does_so(chromium: Browser, hall: Hall) -> None:
    watched = Watched(chromium, hall)
    page = watched.open("/", "")
    page.evaluate("(mark) => { document.body.innerHTML = mark; }", MARK)
    page.wait_for_event("console", lambda said: "Refused" in said.text)
    page.close()
    watched.context.close()
    assert any("asked for" in each for each in watched.done)
