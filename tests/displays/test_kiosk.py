"""The kiosk as a visitor meets it: a real server, a real Chromium, a host name without a secure context."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, Route, WebSocketRoute, expect

from tests.displays.conftest import HOST
from tests.floor.hall import Hall

pytestmark = pytest.mark.browser

PORTRAIT = {"width": 1080, "height": 1920}
LANDSCAPE = {"width": 1920, "height": 1080}
SIZES = [pytest.param(PORTRAIT, id="portrait"), pytest.param(LANDSCAPE, id="landscape")]
TARGET = 81
"""20 mm on 21.5 inches, in px (Duff 2010)."""
BEFORE_HOURS = ("--trial", "--clock-start", "2026-11-02T06:40:00+08:00")

Walk = Callable[[Page], None]


@pytest.fixture
def page(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = chromium.new_context(viewport=getattr(request, "param", PORTRAIT), has_touch=True)
    opened = context.new_page()
    problems: list[str] = []
    opened.on("pageerror", lambda error: problems.append(str(error)))
    opened.on("console", lambda message: problems.append(message.text) if "Policy" in message.text else None)
    yield opened
    context.close()
    assert problems == []


def opened_at(hall: Hall, page: Page) -> Page:
    """The kiosk's page as the device keeps it: the token is given once and gone from the address."""
    if "kiosk-1" not in hall.tokens:
        hall.approve("kiosk", "kiosk-1")
    address = hall.server.url.replace("127.0.0.1", HOST)
    page.goto(f"{address}/kiosk?token={hall.tokens['kiosk-1']}")
    expect(page.get_by_role("contentinfo").get_by_role("button")).to_have_count(4)
    expect(page.locator(".page-away")).to_have_count(0)
    return page


@pytest.fixture
def kiosk(hall: Hall, page: Page) -> Page:
    return opened_at(hall, page)


@pytest.fixture
def timed_kiosk(hall: Hall, page: Page) -> Page:
    """A kiosk whose time the test moves on."""
    page.clock.install()
    return opened_at(hall, page)


def touch(page: Page, text: str) -> None:
    page.get_by_role("button").filter(has_text=text).first.tap()


def typed(page: Page, text: str) -> None:
    for letter in text:
        page.locator(".key").filter(has_text=re.compile(f"^\\s*{letter}\\s*$", re.IGNORECASE)).tap()


def number(page: Page) -> str:
    expect(page.locator(".page-ticket .number")).to_have_text(re.compile(r"^[A-Z]{1,3}-\d{3,}$"))
    return page.locator(".page-ticket .number").inner_text()


def waiting(hall: Hall, code: str) -> int:
    """How many wait for a service, by the server's own word."""
    floor = hall.device("kiosk-1", "kiosk/kiosk-1").get("/api/floor", language="id")
    services = [service for agency in floor["agencies"] for service in agency["services"]]
    return int(next(service["waiting"] for service in services if service["code"] == code))


def keys_sent(page: Page) -> list[str]:
    """The keys of all commands for a number that the page sends from now on."""
    keys: list[str] = []

    def keep(request: Request) -> None:
        if request.url.endswith("/api/kiosk/tickets"):
            keys.append(request.headers["idempotency-key"])

    page.on("request", keep)
    return keys


def printing_says(page: Page, state: str) -> None:
    """Let the printer's answer be `state`, whatever printer the server has."""

    def answer(route: Route) -> None:
        job = {"id": "1", "state": state, "printer": "kiosk-1", "attempts": 1, "reason": None}
        route.fulfill(json=job)

    page.route("**/api/print-jobs/*", answer)


@pytest.mark.parametrize("page", SIZES, indirect=True)
def test_a_plain_visit_takes_three_touches(hall: Hall, kiosk: Page) -> None:
    before = waiting(hall, "MATI")
    touch(kiosk, "KTP, KK")
    touch(kiosk, "kematian")
    touch(kiosk, "Ambil nomor")
    assert number(kiosk).startswith("B-")
    expect(kiosk.locator(".ticket-code")).to_contain_text(re.compile(r"Kode \d{4}"))
    assert waiting(hall, "MATI") == before + 1


def test_the_page_needs_no_secure_context(kiosk: Page) -> None:
    assert kiosk.evaluate("isSecureContext") is False
    assert "token" not in kiosk.url


def test_a_double_touch_makes_one_ticket(hall: Hall, kiosk: Page) -> None:
    before = waiting(hall, "MATI")
    touch(kiosk, "KTP, KK")
    touch(kiosk, "kematian")
    keys = keys_sent(kiosk)
    kiosk.get_by_role("button", name="Ambil nomor").evaluate("button => { button.click(); button.click(); }")
    number(kiosk)
    assert len(keys) == 1
    assert waiting(hall, "MATI") == before + 1


def test_a_lost_answer_is_asked_for_again_and_makes_one_ticket(hall: Hall, kiosk: Page) -> None:
    before = waiting(hall, "MATI")
    touch(kiosk, "KTP, KK")
    touch(kiosk, "kematian")
    keys = keys_sent(kiosk)
    kiosk.evaluate(LOSE_FIRST_ANSWER)
    touch(kiosk, "Ambil nomor")
    number(kiosk)
    assert len(keys) == 2
    assert len(set(keys)) == 1
    assert waiting(hall, "MATI") == before + 1


LOSE_FIRST_ANSWER = """() => {
  const send = window.fetch;
  window.fetch = async (...request) => {
    const answer = await send(...request);
    if (String(request[0]).endsWith("/api/kiosk/tickets") && window.fetch !== send) {
      window.fetch = send;
      throw new TypeError("the cable was pulled");
    }
    return answer;
  };
}"""


@pytest.mark.parametrize(
    ("spelling", "service"),
    [
        ("akte", "kelahiran"),
        ("ijin", "zin"),
        ("sertifikat", "sertipikat"),
        ("pasport", "aspor"),
        ("ktp", "KTP"),
    ],
)
def test_search_finds_what_people_call_it(kiosk: Page, spelling: str, service: str) -> None:
    touch(kiosk, "Cari")
    typed(kiosk, spelling)
    expect(kiosk.locator(".results .option").first).to_be_visible()
    expect(kiosk.locator(".results .option-title").filter(has_text=service).first).to_be_visible()


def test_search_says_what_to_do_when_nothing_fits(kiosk: Page) -> None:
    touch(kiosk, "Cari")
    typed(kiosk, "wxqj")
    expect(kiosk.locator(".story")).to_contain_text("Belum ditemukan")
    expect(kiosk.locator(".results .option")).to_have_count(0)


def first_page(page: Page) -> None:
    expect(page.locator(".page-start")).to_have_count(1)


def all_agencies(page: Page) -> None:
    touch(page, "Semua instansi")


def one_agency(page: Page) -> None:
    touch(page, "KTP, KK")


def search(page: Page) -> None:
    touch(page, "Cari")
    typed(page, "akta")


def one_service(page: Page) -> None:
    touch(page, "KTP, KK")
    touch(page, "kematian")


def several_errands(page: Page) -> None:
    one_service(page)
    touch(page, "Tambah keperluan")
    touch(page, "KTP, KK")
    touch(page, "perkawinan")
    touch(page, "Tambah keperluan")
    touch(page, "Pilihan Anda")


def passport_question(page: Page) -> None:
    touch(page, "Semua instansi")
    touch(page, "Paspor")
    page.locator(".page-agency").wait_for()
    page.locator(".option").first.tap()
    touch(page, "Ambil nomor")
    expect(page.locator(".page-question")).to_have_count(1)


def ticket(page: Page) -> None:
    one_service(page)
    touch(page, "Ambil nomor")
    number(page)


WALKS = [
    first_page,
    all_agencies,
    one_agency,
    search,
    one_service,
    several_errands,
    passport_question,
    ticket,
]


@pytest.mark.parametrize("page", SIZES, indirect=True)
@pytest.mark.parametrize("walk", WALKS)
@pytest.mark.parametrize("large", [False, True], ids=["normal", "large"])
def test_whatever_can_be_pressed_is_large_enough_and_on_the_screen(
    kiosk: Page, walk: Walk, large: bool
) -> None:
    walk(kiosk)
    if large:
        touch(kiosk, "Huruf besar")
        expect(kiosk.locator(".frame.large")).to_have_count(1)
    assert kiosk.evaluate(MISFITS, TARGET) == []


@pytest.mark.parametrize("page", SIZES, indirect=True)
@pytest.mark.parametrize("walk", WALKS)
def test_lowered_buttons_all_lie_in_the_lowest_forty_percent(kiosk: Page, walk: Walk) -> None:
    walk(kiosk)
    touch(kiosk, "Turunkan tombol")
    expect(kiosk.locator(".frame.lowered")).to_have_count(1)
    assert kiosk.evaluate(TOO_HIGH) == []
    assert kiosk.evaluate(MISFITS, TARGET) == []


MISFITS = """(target) => [...document.querySelectorAll("button")].flatMap((button) => {
  const box = button.getBoundingClientRect();
  const small = box.width < target || box.height < target;
  const outside = box.left < 0 || box.top < 0 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1;
  return small || outside ? [`${button.textContent.trim()} ${box.width}x${box.height} at ${box.left},${box.top}`] : [];
})"""

TOO_HIGH = """() => [...document.querySelectorAll("button")].flatMap((button) =>
  button.getBoundingClientRect().top < innerHeight * 0.6 - 1 ? [button.textContent.trim()] : [])"""


def test_several_errands_stand_on_one_ticket(kiosk: Page) -> None:
    several_errands(kiosk)
    touch(kiosk, "Ambil satu nomor untuk 2 keperluan")
    number(kiosk)
    expect(kiosk.locator(".later")).to_contain_text("Berikutnya (urutan diberitahukan)")
    expect(kiosk.locator(".later li")).to_have_count(1)


def test_priority_is_asked_for_with_one_touch_and_stands_on_the_ticket(kiosk: Page) -> None:
    one_service(kiosk)
    touch(kiosk, "Prioritas")
    expect(kiosk.get_by_role("button", pressed=True)).to_contain_text("Prioritas: ya")
    touch(kiosk, "Ambil nomor")
    number(kiosk)
    expect(kiosk.locator(".ticket-title")).to_contain_text("Prioritas")


def test_an_answer_that_leads_to_no_number_explains_and_takes_none(kiosk: Page) -> None:
    passport_question(kiosk)
    keys = keys_sent(kiosk)
    touch(kiosk, "Belum")
    expect(kiosk.locator("h1")).to_have_text("Belum perlu mengambil nomor")
    touch(kiosk, "Mengerti")
    first_page(kiosk)
    assert keys == []


def test_the_language_changes_at_any_moment(kiosk: Page) -> None:
    one_service(kiosk)
    touch(kiosk, "English")
    expect(kiosk.locator(".take")).to_contain_text("Take a number")
    touch(kiosk, "Take a number")
    number(kiosk)
    expect(kiosk.locator(".ticket-title")).to_contain_text("Your queue number")
    touch(kiosk, "Bahasa Indonesia")
    expect(kiosk.locator(".ticket-title")).to_contain_text("Nomor antrean Anda")


def test_a_keypad_alone_takes_a_number(kiosk: Page) -> None:
    def press_until_focused(text: str) -> None:
        for _ in range(40):
            kiosk.keyboard.press("8")
            if text in kiosk.evaluate("document.activeElement.textContent"):
                return
        raise AssertionError(f"the keypad never reaches {text}")

    press_until_focused("KTP, KK")
    assert kiosk.evaluate("document.activeElement.matches(':focus-visible')")
    kiosk.keyboard.press("5")
    press_until_focused("kematian")
    kiosk.keyboard.press("Enter")
    press_until_focused("Ambil nomor")
    kiosk.keyboard.press("5")
    number(kiosk)


def test_zero_on_the_keypad_calls_somebody(kiosk: Page) -> None:
    kiosk.keyboard.press("0")
    expect(kiosk.get_by_role("alertdialog")).to_contain_text("Petugas sudah dipanggil")


def test_with_paper_the_ticket_page_goes_after_ten_seconds(timed_kiosk: Page) -> None:
    printing_says(timed_kiosk, "printed")
    ticket(timed_kiosk)
    expect_after(timed_kiosk, 1_000, "Silakan ambil kertas Anda")
    timed_kiosk.clock.run_for(7_000)
    number(timed_kiosk)
    timed_kiosk.clock.run_for(5_000)
    first_page(timed_kiosk)


@pytest.mark.parametrize("state", ["failed", "unknown", "expired"])
def test_without_paper_the_number_stays_to_be_written_down(timed_kiosk: Page, state: str) -> None:
    printing_says(timed_kiosk, state)
    ticket(timed_kiosk)
    expect_after(timed_kiosk, 1_000, "Kertas tidak keluar. Nomor Anda tetap berlaku. Catat atau foto.")
    timed_kiosk.clock.run_for(60_000)
    number(timed_kiosk)
    timed_kiosk.clock.run_for(40_000)
    expect(timed_kiosk.locator(".page-ticket")).to_have_count(0)


def test_a_printer_that_says_nothing_for_ten_seconds_counts_as_no_paper(timed_kiosk: Page) -> None:
    printing_says(timed_kiosk, "printing")
    ticket(timed_kiosk)
    expect_after(timed_kiosk, 8_000, "Nomor Anda sedang dicetak")
    expect_after(timed_kiosk, 4_000, "Kertas tidak keluar")


def expect_after(page: Page, milliseconds: int, text: str) -> None:
    page.clock.run_for(milliseconds)
    expect(page.locator(".band.paper")).to_contain_text(text)


def test_who_walks_away_leaves_the_first_page_behind(timed_kiosk: Page) -> None:
    one_service(timed_kiosk)
    touch(timed_kiosk, "English")
    touch(timed_kiosk, "Large letters")
    timed_kiosk.clock.run_for(46_000)
    expect(timed_kiosk.get_by_role("alertdialog")).to_contain_text("Are you still there?")
    timed_kiosk.clock.run_for(21_000)
    first_page(timed_kiosk)
    expect(timed_kiosk.locator("h1")).to_have_text("Apa keperluan Anda?")
    expect(timed_kiosk.locator(".frame.large")).to_have_count(0)


def test_the_countdown_ends_when_somebody_is_still_there(timed_kiosk: Page) -> None:
    one_service(timed_kiosk)
    timed_kiosk.clock.run_for(46_000)
    touch(timed_kiosk, "Ya, lanjutkan")
    expect(timed_kiosk.get_by_role("alertdialog")).to_have_count(0)
    timed_kiosk.clock.run_for(30_000)
    expect(timed_kiosk.locator(".page-service")).to_have_count(1)


def test_while_the_line_is_down_nothing_old_is_shown_and_it_comes_back_by_itself(
    hall: Hall, page: Page
) -> None:
    line = Line()
    page.route_web_socket(re.compile(r".*/socket\.io/.*"), line.carry)
    kiosk = opened_at(hall, page)
    one_service(kiosk)
    line.cut()
    expect(kiosk.locator("h1")).to_have_text("Kiosk sedang menyambung kembali")
    expect(kiosk.locator(".story")).to_contain_text("Data pukul")
    expect(kiosk.locator(".tiles")).to_have_count(0)
    line.mend()
    expect(kiosk.locator(".page-service .take")).to_be_visible()


def test_missing_paper_is_told_before_the_choice(hall: Hall, page: Page) -> None:
    line = Line(
        lambda text: re.sub(r'"printer":\s*\{[^}]*\}', '"printer":{"state":"paper_out","id":"x"}', text)
    )
    page.route_web_socket(re.compile(r".*/socket\.io/.*"), line.carry)
    kiosk = opened_at(hall, page)
    expect(kiosk.locator(".story .band")).to_contain_text("Kertas di kiosk ini habis")
    one_service(kiosk)
    expect(kiosk.locator(".story .band")).to_contain_text("Kertas di kiosk ini habis")


class Line:
    """The cable between page and server: it can be cut, mended, and told to change what comes down it."""

    def __init__(self, change: Callable[[str], str] = lambda text: text) -> None:
        self._change = change
        self._is_cut = False
        self._ends: list[WebSocketRoute] = []

    def carry(self, socket: WebSocketRoute) -> None:
        if self._is_cut:
            socket.close()
            return
        server = socket.connect_to_server()
        server.on_message(lambda text: socket.send(self._change(text) if isinstance(text, str) else text))
        self._ends.append(socket)

    def cut(self) -> None:
        self._is_cut = True
        for end in self._ends:
            end.close()

    def mend(self) -> None:
        self._is_cut = False


def test_before_hours_the_kiosk_says_when_it_begins_and_what_time_it_is(tmp_path: Path, page: Page) -> None:
    with Hall(tmp_path, BEFORE_HOURS) as early:
        kiosk = opened_at(early, page)
        expect(kiosk.locator("h1")).to_have_text("Pengambilan nomor mulai pukul 07.00 WITA")
        expect(kiosk.locator(".wall-clock")).to_have_text(re.compile(r"^06\.4\d WITA$"))
        touch(kiosk, "Lihat layanan dan syarat")
        touch(kiosk, "KTP, KK")
        touch(kiosk, "kematian")
        expect(kiosk.locator(".story")).to_contain_text("Pengambilan nomor mulai pukul 07.00 WITA")
        expect(kiosk.locator(".take")).to_have_count(0)
