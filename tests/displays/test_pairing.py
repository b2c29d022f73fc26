"""A new screen in the hall: its code is typed in the office, and it begins without anybody touching it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.displays.accessible import accessible
from tests.displays.conftest import HOST
from tests.displays.panel import WITHIN_MS, Panel
from tests.floor.hall import PIN, Hall

pytestmark = pytest.mark.browser

CODE = ".pairing .code"


@pytest.fixture(scope="module")
def staffed(hall: Hall) -> Hall:
    hall.employ("admin", None, "kepala")
    return hall


@pytest.fixture
def office(chromium: Browser, staffed: Hall) -> Iterator[Page]:
    """The administrator's page, at the devices."""
    context = chromium.new_context(viewport={"width": 1366, "height": 768})
    context.set_default_timeout(WITHIN_MS)
    page = context.new_page()
    page.goto(f"{staffed.server.url.replace('127.0.0.1', HOST)}/admin")
    page.fill("[name=name]", "kepala")
    page.fill("[name=pin]", PIN)
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Perangkat").click()
    yield page
    context.close()


def code_of(page: Page) -> str:
    expect(page.locator(CODE)).to_be_visible(timeout=WITHIN_MS)
    return page.locator(CODE).get_attribute("data-code") or ""


def let_in(office: Page, code: str, name: str, wall: str | None = None) -> None:
    office.fill("[name=code]", code.lower())
    office.keyboard.press("Enter")
    accessible(office)
    office.fill(".pair [name=name]", name)
    if wall:
        office.select_option("[name=wall]", wall)
    office.get_by_role("button", name="Setujui").click()
    expect(office.locator(f"[data-device={name}]")).to_be_visible(timeout=WITHIN_MS)


def test_a_wall_begins_by_itself_once_its_code_was_typed_and_ends_at_once_when_it_is_revoked(
    staffed: Hall, chromium: Browser, office: Page
) -> None:
    panel = Panel(chromium, staffed, wall="zona-2").open(None)
    code = code_of(panel.page)
    expect(panel.page.locator("input")).to_have_count(0)
    high = panel.page.locator(CODE).evaluate("(code) => parseFloat(getComputedStyle(code).fontSize)")
    assert high > 150, "read from across the hall"
    accessible(panel.page)
    panel.mishaps.clear()  # what axe itself does to the page is against the policy

    let_in(office, code, "tv-1", "zona-2")
    expect(panel.page.locator(".top")).to_be_visible(timeout=WITHIN_MS)
    assert panel.page.url.endswith("/wall/zona-2")
    assert panel.page.evaluate("document.cookie") == ""
    expect(office.locator("[data-device=tv-1]")).to_contain_text("Tersambung", timeout=WITHIN_MS)

    staffed.revoke("tv-1")
    assert code_of(panel.page) != code
    expect(office.locator("[data-device=tv-1]")).to_contain_text("Dicabut", timeout=WITHIN_MS)
    panel.close()


def test_a_screen_that_was_opened_anywhere_goes_to_the_wall_that_it_is_given(
    staffed: Hall, chromium: Browser, office: Page
) -> None:
    panel = Panel(chromium, staffed, wall="?inch=43").open(None)
    let_in(office, code_of(panel.page), "tv-2", "pintu")
    expect(panel.page.locator(".board")).to_be_visible(timeout=WITHIN_MS)
    assert panel.page.url.endswith("/wall/pintu?inch=43")
    panel.close()


def test_a_kiosk_gets_in_by_its_code_too(staffed: Hall, chromium: Browser, office: Page) -> None:
    context = chromium.new_context(viewport={"width": 1080, "height": 1920})
    page = context.new_page()
    page.goto(f"{staffed.server.url.replace('127.0.0.1', HOST)}/kiosk")
    let_in(office, code_of(page), "kiosk-7")
    expect(page.locator(".page-start")).to_be_visible(timeout=WITHIN_MS)
    assert page.url.endswith("/kiosk?id=kiosk-7")
    context.close()


def test_a_survey_device_gets_in_by_its_code_and_shows_a_new_one_once_it_is_revoked(
    staffed: Hall, chromium: Browser, office: Page
) -> None:
    context = chromium.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(f"{staffed.server.url.replace('127.0.0.1', HOST)}/survey")
    code = code_of(page)
    accessible(page)
    let_in(office, code, "survei-3")
    start = page.get_by_role("button", name="Mulai")
    expect(start).to_be_visible(timeout=WITHIN_MS)
    assert page.url.endswith("/survey?id=survei-3")
    staffed.revoke("survei-3")
    start.click()
    page.get_by_role("button", name="Kembali").click()
    assert code_of(page) != code
    context.close()


def test_a_code_that_no_screen_shows_is_told_beside_its_field(office: Page) -> None:
    office.fill("[name=code]", "DDDDDD")
    office.keyboard.press("Enter")
    expect(office.locator("label", has=office.locator("[name=code]")).get_by_role("alert")).to_be_visible()
    accessible(office)
    expect(office.locator("[name=code]")).to_have_value("DDDDDD")
