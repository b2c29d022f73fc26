"""What a visitor may rely on at the page behind the QR: the state at a glance, and what may be done."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from queue_server.demo.client import Body, Client
from tests.displays.accessible import accessible
from tests.displays.conftest import HOST
from tests.floor.hall import Console, Hall, issue

pytestmark = pytest.mark.browser

SMALL: ViewportSize = {"width": 360, "height": 640}
SIZES = [pytest.param(SMALL, id="360x640"), pytest.param({"width": 390, "height": 844}, id="390x844")]
BYTES_AT_MOST = 60_000
"""Of all that travels, headers too, before fonts; a promise of 100 kB that is well kept."""
WITHIN_MS = 15_000

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
def phone(hall: Hall, chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Phones]:
    context = chromium.new_context(viewport=getattr(request, "param", SMALL), has_touch=True)
    context.set_default_timeout(WITHIN_MS)
    mishaps: list[str] = []

    def open_page(ticket: Body) -> Page:
        page = context.new_page()
        page.on("pageerror", lambda error: mishaps.append(str(error)))
        page.on("dialog", lambda dialog: mishaps.append(dialog.message))
        page.goto(f"{hall.server.url.replace('127.0.0.1', HOST)}/t/{ticket['token']}")
        expect(page.locator(".now .number")).to_have_text(ticket["number"])
        return page

    yield open_page
    assert context.cookies() == []
    context.close()
    assert mishaps == []


def says(page: Page, words: str) -> None:
    expect(page.locator(".sentence")).to_contain_text(words, timeout=WITHIN_MS)


@pytest.mark.parametrize("phone", SIZES, indirect=True)
def test_everything_that_counts_stands_on_the_first_screen(phone: Phones, kiosk: Client) -> None:
    page = phone(issue(kiosk, "KTP", "DAFTAR"))
    for part in (".number", ".sentence", ".place", ".later", ".sound", ".choices"):
        box = page.locator(part).first.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= SMALL["height"]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_call_is_seen_in_sentence_and_title_without_touching_the_phone(
    phone: Phones, kiosk: Client, console: Console
) -> None:
    ticket = issue(kiosk, "NPWP")
    page = phone(ticket)
    says(page, "Anda berikutnya")
    console.act("call-next")
    says(page, "Silakan ke loket 16 sekarang")
    expect(page).to_have_title(re.compile("loket 16"))
    console.act("start")
    says(page, "Anda sedang dilayani di loket 16")
    console.act("finish")
    says(page, "Selesai")


def test_a_turn_is_postponed_and_its_time_told(phone: Phones, kiosk: Client) -> None:
    page = phone(issue(kiosk, "CEK"))
    page.get_by_role("button", name="Tunda giliran").tap()
    page.get_by_role("button", name="30 menit").tap()
    says(page, "Giliran ditunda sampai")


def test_a_number_is_cancelled_only_after_a_second_touch(phone: Phones, kiosk: Client) -> None:
    ticket = issue(kiosk, "AK1")
    page = phone(ticket)
    page.get_by_role("button", name="Batalkan").tap()
    page.get_by_role("button", name="Tidak jadi").tap()
    says(page, "Anda berikutnya")
    page.get_by_role("button", name="Batalkan").tap()
    page.get_by_role("button", name="Ya, batalkan").tap()
    says(page, "Nomor ini dibatalkan")
    expect(page.locator(".choices button")).to_have_count(0)


def test_who_was_missed_returns_by_phone(phone: Phones, kiosk: Client, console: Console) -> None:
    page = phone(issue(kiosk, "NPWP"))
    console.act("call-next")
    console.act("absent", reason="left")
    says(page, "Nomor Anda terlewat")
    page.get_by_role("button", name="Kembalikan ke antrean").tap()
    page.get_by_role("button", name="Ya, kembalikan").tap()
    says(page, "Anda berikutnya")


def test_the_page_speaks_the_tickets_language_and_can_change(phone: Phones, kiosk: Client) -> None:
    page = phone(issue(kiosk, "TILANG", language="en"))
    expect(page.locator("html")).to_have_attribute("lang", "en")
    says(page, "You are next")
    page.get_by_role("button", name="Bahasa Indonesia").tap()
    says(page, "Anda berikutnya")


def test_without_a_link_the_page_keeps_its_state_and_says_from_when(phone: Phones, kiosk: Client) -> None:
    ticket = issue(kiosk, "KK")
    page = phone(ticket)
    page.context.set_offline(True)
    expect(page.locator(".lost")).to_contain_text("WITA. Menyambung kembali", timeout=40_000)
    expect(page.locator(".now .number")).to_have_text(ticket["number"])
    page.context.set_offline(False)
    expect(page.locator(".lost")).to_have_count(0, timeout=WITHIN_MS)


def test_a_wrong_address_is_told_in_words(hall: Hall, chromium: Browser) -> None:
    page = chromium.new_page(viewport=SMALL)
    page.goto(f"{hall.server.url.replace('127.0.0.1', HOST)}/t/not-a-token")
    says(page, "Nomor ini tidak ditemukan")
    page.close()


def test_the_page_is_light(hall: Hall, chromium: Browser, kiosk: Client) -> None:
    ticket = issue(kiosk, "KIA")
    page = chromium.new_page(viewport=SMALL)
    wire = page.context.new_cdp_session(page)
    wire.send("Network.enable")
    addresses: dict[str, str] = {}
    sizes: dict[str, int] = {}
    wire.on("Network.responseReceived", lambda e: addresses.update({e["requestId"]: e["response"]["url"]}))
    wire.on("Network.loadingFinished", lambda e: sizes.update({e["requestId"]: e["encodedDataLength"]}))
    page.goto(f"{hall.server.url.replace('127.0.0.1', HOST)}/t/{ticket['token']}")
    expect(page.locator(".now .number")).to_have_text(ticket["number"])
    page.wait_for_load_state("networkidle")
    weighed = {addresses[id]: size for id, size in sizes.items() if "/fonts/" not in addresses[id]}
    assert any(address.endswith("/ticket/ticket.js") for address in weighed)
    assert sum(weighed.values()) < BYTES_AT_MOST, weighed
    page.close()


def test_the_next_stop_is_chosen_by_phone(phone: Phones, kiosk: Client) -> None:
    page = phone(issue(kiosk, "KTP", "DAFTAR"))
    before = page.locator(".place .wide dd").last.inner_text()
    page.get_by_role("button", name="Ubah").tap()
    page.locator(".answers .stop").first.tap()
    expect(page.locator(".question")).to_have_count(0)
    expect(page.locator(".later")).to_be_visible()
    expect(page.locator(".place .wide dd").last).not_to_have_text(before)


def test_a_stopped_queue_is_told_with_its_reason_and_that_the_number_stays(
    phone: Phones, hall: Hall, kiosk: Client
) -> None:
    hall.employ("floor_supervisor", None, "penyelia")
    supervisor = hall.staff("penyelia", "dashboard")
    page = phone(issue(kiosk, "PKH"))
    supervisor.post("/api/queues/stop", {"service": "PKH", "reason": "listrik"})
    says(page, "Panggilan sedang berhenti")
    expect(page.locator(".now .remedy")).to_contain_text("Listrik padam. Nomor Anda tetap berlaku")
    supervisor.post("/api/queues/go-on", {"service": "PKH"})
    says(page, "Anda berikutnya")


def test_it_is_told_how_often_a_turn_may_still_be_postponed(phone: Phones, kiosk: Client) -> None:
    page = phone(issue(kiosk, "SKSOS"))
    for left in ("Setelah ini masih dapat 1 kali lagi", "Ini penundaan terakhir"):
        page.get_by_role("button", name="Tunda giliran").tap()
        expect(page.locator(".question")).to_contain_text(left)
        page.get_by_role("button", name="15 menit").tap()
        says(page, "Giliran ditunda sampai")
    expect(page.locator(".postpone")).to_have_count(0)


def test_a_question_stands_with_all_its_answers_on_the_first_screen(phone: Phones, kiosk: Client) -> None:
    page = phone(issue(kiosk, "KTP", "DAFTAR", "NIB"))
    for button in (".next-stop", ".postpone", ".cancel"):
        page.locator(button).tap()
        box = page.locator(".question").bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= SMALL["height"]
        accessible(page)
        page.locator(".no").tap()


def test_every_state_of_a_number_is_accessible_and_said_in_one_sentence(
    phone: Phones, kiosk: Client, console: Console
) -> None:
    page = phone(issue(kiosk, "NPWP"))
    for act, facts, words in STATES:
        console.act(act, **facts)
        says(page, words)
        accessible(page)


STATES: list[tuple[str, dict[str, object], str]] = [
    ("call-next", {}, "Silakan ke loket 16 sekarang"),
    ("start", {}, "Anda sedang dilayani di loket 16"),
    ("hold", {"reason": "paying"}, "petugas akan memanggil Anda lagi"),
]
