"""What a supervisor may rely on at the dashboard."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from queue_server.demo.client import Client
from tests.displays.conftest import HOST
from tests.floor.hall import PIN, Hall, issue

pytestmark = pytest.mark.browser

SIZES = [(390, 844), (1366, 768)]


@pytest.fixture(scope="module")
def kiosk(hall: Hall) -> Client:
    hall.approve("kiosk", "kiosk-1")
    return hall.device("kiosk-1", "kiosk/kiosk-1")


@pytest.fixture(scope="module")
def staff(hall: Hall) -> None:
    hall.employ("floor_supervisor", None, "penyelia")
    hall.employ("officer", "DINSOS", "sosial")


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1366, "height": 768})
    context.set_default_timeout(10_000)
    page = context.new_page()
    mishaps: list[str] = []
    page.on("pageerror", lambda error: mishaps.append(str(error)))
    yield page
    context.close()
    assert mishaps == []


def log_in(page: Page, hall: Hall, name: str) -> None:
    page.goto(f"{hall.server.url.replace('127.0.0.1', HOST)}/dashboard")
    page.fill("[name=name]", name)
    page.fill("[name=pin]", PIN)
    page.keyboard.press("Enter")


@pytest.mark.usefixtures("staff")
def test_an_agency_with_people_waiting_and_no_counter_stands_first_until_one_opens(
    page: Page, hall: Hall, kiosk: Client
) -> None:
    log_in(page, hall, "penyelia")
    expect(page.locator(".unattended.good")).to_be_visible()
    issue(kiosk, "PKH")
    alone = page.locator(".unattended [data-agency=DINSOS]")
    expect(alone).to_be_visible()
    expect(page.locator("main > :first-child")).to_have_class("unattended band bad")
    officer = hall.officer("sosial", "13")
    expect(page.locator(".unattended.good")).to_be_visible()
    officer.act("call-next")
    officer.act("start")
    officer.act("finish")
    officer.act("close")


@pytest.mark.usefixtures("staff")
def test_todays_counts_and_the_longest_waits_follow_without_a_reload(
    page: Page, hall: Hall, kiosk: Client
) -> None:
    log_in(page, hall, "penyelia")
    issued = page.locator("[data-figure=issued]")
    expect(issued).to_be_visible()
    before = int(issued.inner_text())
    number = issue(kiosk, "SKSOS")["number"]
    expect(issued).to_have_text(str(before + 1))
    expect(page.locator(f".longest [data-number={number}]")).to_be_visible()


@pytest.mark.usefixtures("staff")
def test_an_officer_who_asks_for_help_is_seen_at_once(page: Page, hall: Hall) -> None:
    log_in(page, hall, "penyelia")
    officer = hall.officer("sosial", "13")
    officer.act("help")
    expect(page.locator("[data-help='13']")).to_be_visible()
    officer.act("close")


@pytest.mark.usefixtures("staff", "kiosk")
def test_what_holds_no_screen_is_not_said_to_be_away(page: Page, hall: Hall) -> None:
    log_in(page, hall, "penyelia")
    expect(page.locator("body")).to_contain_text("kiosk-1")
    expect(page.locator("body")).not_to_contain_text("print-agent")


@pytest.mark.usefixtures("staff")
def test_an_officer_sees_no_dashboard_and_is_told_why(page: Page, hall: Hall) -> None:
    log_in(page, hall, "sosial")
    expect(page.locator("[data-code=not_allowed]")).to_be_visible()


@pytest.mark.usefixtures("staff")
@pytest.mark.parametrize("size", SIZES)
def test_it_is_read_without_scrolling_sideways(page: Page, hall: Hall, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    log_in(page, hall, "penyelia")
    expect(page.locator(".today")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_first_page_leads_to_every_screen(page: Page, hall: Hall) -> None:
    page.goto(hall.server.url.replace("127.0.0.1", HOST))
    expect(page.locator("a[data-screen=console]")).to_be_visible()
    paths = [link.get_attribute("href") for link in page.locator("a").all()]
    for path in paths:
        answer = page.goto(f"{page.url.rstrip('/')}{path}")
        assert answer is not None
        assert answer.ok, path
        page.go_back()
