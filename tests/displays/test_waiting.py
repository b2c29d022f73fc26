"""The waiting list in a supervisor's hands: in one key, on a phone, on A4, and when the server is gone."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.displays.accessible import accessible
from tests.displays.conftest import HOST
from tests.floor.hall import PIN, Hall, issue

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 640}


@pytest.fixture(scope="module")
def busy(hall: Hall) -> Hall:
    """Twelve people at two agencies: one at a counter, one who was not there."""
    hall.approve("kiosk", "kiosk-1")
    hall.employ("floor_supervisor", None, "penyelia")
    hall.employ("officer", "DINSOS", "sosial")
    kiosk = hall.device("kiosk-1", "kiosk/kiosk-1")
    for place in range(10):
        issue(kiosk, "PKH", priority=place == 7)
    for place in range(2):
        issue(kiosk, "NIB", assist=place == 1)
    officer = hall.officer("sosial", "13")
    officer.act("call-next")
    officer.act("absent", reason="left")
    officer.act("call-next")
    return hall


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


def open_list(page: Page, hall: Hall) -> None:
    """From the dashboard, in one key."""
    page.goto(f"{hall.server.url.replace('127.0.0.1', HOST)}/dashboard")
    page.fill("[name=name]", "penyelia")
    page.fill("[name=pin]", PIN)
    page.keyboard.press("Enter")
    expect(page.locator("main.floor")).to_be_visible()
    page.keyboard.press("d")
    expect(page.locator("[data-service=PKH]")).to_be_visible()


def test_one_key_on_the_dashboard_opens_the_list_in_the_order_of_calls(page: Page, busy: Hall) -> None:
    open_list(page, busy)
    waiting = page.locator("[data-service=PKH] [data-row=waiting-order] li")
    expect(waiting).to_have_count(8)
    expect(page.locator("[data-service=PKH] li", has_text="Prioritas")).to_have_count(1)
    expect(page.locator("[data-service=PKH] [data-row=waiting-now]")).to_contain_text("loket 13")
    expect(page.locator("[data-service=PKH] [data-row=waiting-absent] li")).to_have_count(1)


def test_everybody_can_use_the_list(page: Page, busy: Hall) -> None:
    open_list(page, busy)
    accessible(page)


def test_on_a_phone_nothing_lies_beside_the_screen(page: Page, busy: Hall) -> None:
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    open_list(page, busy)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_on_paper_there_are_the_numbers_and_no_buttons(page: Page, busy: Hall) -> None:
    open_list(page, busy)
    page.emulate_media(media="print")
    expect(page.locator(".acts")).to_be_hidden()
    expect(page.locator("[data-number]").first).to_be_visible()
    assert page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") <= 1


def test_a_slip_is_sent_to_the_printer(page: Page, busy: Hall) -> None:
    open_list(page, busy)
    page.get_by_role("button", name="Cetak struk").click()
    expect(page.locator(".sent")).to_contain_text("Dikirim ke pencetak")


def test_when_the_server_dies_the_list_stays_and_says_of_when_it_is(page: Page, busy: Hall) -> None:
    open_list(page, busy)
    busy.server.kill()
    expect(page.locator(".cut")).to_contain_text("Data pukul", timeout=30_000)
    expect(page.locator("[data-service=PKH] [data-row=waiting-order] li")).to_have_count(8)
    busy.server.start()
    expect(page.locator(".cut")).to_have_count(0, timeout=30_000)
