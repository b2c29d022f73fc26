"""A visitor judges the visit on the phone, once; a device in the hall asks whoever stands before it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from queue_server.demo.client import Body
from tests.displays.accessible import accessible
from tests.displays.conftest import HOST
from tests.floor.hall import Hall, issue

pytestmark = pytest.mark.browser

QUESTIONS = 9


@pytest.fixture(scope="module")
def served(hall: Hall) -> Body:
    """The ticket of one who has just been served."""
    hall.approve("kiosk", "kiosk-1")
    ticket = issue(hall.device("kiosk-1", "kiosk/kiosk-1"), "NPWP")
    hall.employ("officer", "KPP", "ketut")
    console = hall.officer("ketut", "16")
    for act in ("call-next", "start", "finish"):
        console.act(act)
    return ticket


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    context = chromium.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    mishaps: list[str] = []
    context.on("weberror", lambda error: mishaps.append(str(error.error)))
    yield context
    context.close()
    assert mishaps == []


def open_page(hall: Hall, context: BrowserContext, path: str) -> Page:
    page = context.new_page()
    page.goto(f"{hall.server.url.replace('127.0.0.1', HOST)}{path}")
    return page


def answer_all(page: Page, choice: int) -> None:
    for place in range(1, QUESTIONS + 1):
        expect(page.locator(".count")).to_contain_text(str(place))
        page.locator(".answers button").nth(choice).click()


def test_a_served_visitor_is_asked_on_the_phone_and_answers_once(
    hall: Hall, context: BrowserContext, served: Body
) -> None:
    page = open_page(hall, context, f"/t/{served['token']}")
    page.get_by_role("link", name="Nilai layanan kami").click()
    page.get_by_role("button", name="Sangat puas").click()
    expect(page.get_by_role("status")).to_contain_text("sudah dicatat")
    accessible(page)
    page.get_by_role("button", name="Mulai").click()
    accessible(page)
    answer_all(page, 3)
    accessible(page)
    page.get_by_label("Umur").select_option("60_up")
    page.get_by_label("Saran").fill("Cepat dan ramah.")
    page.get_by_role("button", name="Kirim").click()
    expect(page.locator("h1")).to_have_text("Terima kasih")
    page.reload()
    expect(page.locator("h1")).to_contain_text("sudah diberikan")


def test_a_device_asks_which_service_and_begins_anew_for_the_next(
    hall: Hall, context: BrowserContext
) -> None:
    hall.approve("survey", "survey-1")
    page = open_page(hall, context, f"/survey?token={hall.tokens['survey-1']}")
    page.set_viewport_size({"width": 1280, "height": 800})
    accessible(page)
    page.get_by_role("button", name="Mulai").click()
    page.locator(".choices button").first.click()
    page.locator(".choices button").first.click()
    answer_all(page, 2)
    page.get_by_role("button", name="Kirim").click()
    expect(page.locator("h1")).to_have_text("Terima kasih")
    page.get_by_role("button", name="Selesai").click()
    expect(page.get_by_role("button", name="Mulai")).to_be_visible()
