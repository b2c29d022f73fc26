"""What a visitor reads in the moments between: sent on, back in the queue, several errands, over."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from queue_server.demo.client import Body, Client
from tests.displays.accessible import accessible
from tests.displays.conftest import HOST
from tests.floor.hall import Console, Hall, issue

pytestmark = pytest.mark.browser

SIZE: ViewportSize = {"width": 390, "height": 844}
WITHIN_MS = 15_000
OVER = (
    "Nomor hanya berlaku pada hari diambil. Silakan datang lagi pada jam layanan dan ambil nomor baru. "
    "Ada pertanyaan? Tanyakan di meja informasi."
)
NOTHING_LEFT = (".choices button", ".place", ".staying")
"""What a page has no longer when its number is over."""

Phones = Callable[[Body], Page]


@pytest.fixture(scope="module")
def kiosk(hall: Hall) -> Client:
    hall.approve("kiosk", "kiosk-1")
    return hall.device("kiosk-1", "kiosk/kiosk-1")


@pytest.fixture(scope="module")
def console(hall: Hall) -> Console:
    hall.employ("officer", "KPP", "ketut")
    return hall.officer("ketut", "16")


@pytest.fixture
def phone(hall: Hall, chromium: Browser) -> Iterator[Phones]:
    context = chromium.new_context(viewport=SIZE, has_touch=True)
    context.set_default_timeout(WITHIN_MS)

    def open_page(ticket: Body) -> Page:
        page = context.new_page()
        page.goto(f"{hall.server.url.replace('127.0.0.1', HOST)}/t/{ticket['token']}")
        expect(page.locator(".now .number")).to_have_text(ticket["number"])
        return page

    yield open_page
    context.close()


def reads(page: Page, sentence: str, remedy: str = "") -> None:
    """The sentence and what to do about it; and the page is accessible as it stands."""
    expect(page.locator(".now .sentence")).to_have_text(sentence, timeout=WITHIN_MS)
    expect(page.locator(".now .remedy")).to_have_text([remedy] if remedy else [])
    accessible(page)


def fact(page: Page, name: str) -> str:
    """What stands under a name in the list of facts."""
    return page.locator(".place > div", has_text=name).locator("dd").first.inner_text()


def test_who_is_sent_on_reads_that_she_waits_again_and_where(
    phone: Phones, kiosk: Client, console: Console
) -> None:
    issue(kiosk, "KTP")
    page = phone(issue(kiosk, "NPWP"))
    console.act("call-next")
    console.act("start")
    console.act("transfer", service="KTP")
    reads(page, "Anda dialihkan. Mohon menunggu dipanggil")
    assert fact(page, "Tempat").startswith("Zona 2")
    assert fact(page, "Di depan Anda") == "sekitar 1 orang"
    assert "KTP" in fact(page, "Keperluan")
    expect(page.locator(".choices .postpone")).to_be_visible()


def test_who_comes_back_behind_others_reads_after_how_many_she_is_called(
    phone: Phones, kiosk: Client, console: Console
) -> None:
    others = [issue(kiosk, "NPWP") for _ in range(4)]
    ticket = issue(kiosk, "NPWP")
    page = phone(ticket)
    console.act("call", number=ticket["number"], reason="berdiri di depan loket")
    console.act("absent", reason="left")
    page.get_by_role("button", name="Kembalikan ke antrean").tap()
    page.get_by_role("button", name="Ya, kembalikan").tap()
    reads(page, "Anda kembali dalam antrean. Mohon menunggu", "Anda dipanggil lagi setelah 3 nomor lain.")
    assert fact(page, "Di depan Anda") == f"sekitar {len(others)} orang"


def test_of_several_errands_the_next_is_named_and_comes_by_itself(
    phone: Phones, kiosk: Client, console: Console
) -> None:
    ticket = issue(kiosk, "EFIN", "AK1")
    page = phone(ticket)
    assert fact(page, "Keperluan").startswith("EFIN")
    coming = page.locator(".later p").inner_text()
    assert coming.startswith("Berikutnya:")
    console.act("call", number=ticket["number"], reason="berdiri di depan loket")
    console.act("start")
    console.act("finish")
    expect(page.locator(".later")).to_have_count(0, timeout=WITHIN_MS)
    reads(page, "Anda berikutnya. Mohon bersiap")
    assert fact(page, "Keperluan") in coming


def test_between_two_errands_she_reads_that_the_next_is_prepared(
    phone: Phones, hall: Hall, kiosk: Client
) -> None:
    """So short a moment that only an altered answer shows it for long enough to be read."""
    ticket = issue(kiosk, "TILANG", "AK1")
    body = hall.visitor().get(f"/api/tickets/{ticket['token']}")
    first, second = body["errands"]
    first |= {"state": "done", "ahead": None, "wait": None, "may": []}
    second |= {"state": "pending", "order": 1}
    page = phone(ticket)
    page.route(f"**/api/tickets/{ticket['token']}", lambda route: route.fulfill(json=body))
    page.reload()
    reads(page, "Mohon menunggu, keperluan berikutnya disiapkan")
    expect(page.locator(".later")).to_have_count(0)


def test_when_the_day_is_over_she_reads_to_come_again_and_nothing_can_be_done(
    phone: Phones, hall: Hall, kiosk: Client
) -> None:
    hall.employ("floor_supervisor", None, "penyelia")
    page = phone(issue(kiosk, "AK1"))
    hall.staff("penyelia", "dashboard").post("/api/queues/close-day")
    reads(page, "Nomor ini tidak berlaku lagi", OVER)
    for part in NOTHING_LEFT:
        expect(page.locator(part)).to_have_count(0)
