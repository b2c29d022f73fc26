"""The kiosk as a visitor meets it: a real server, a real Chromium, a host name without a secure context."""

import re
from datetime import datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Page, expect

from tests.displays.kiosk.touchscreen import (
    LANDSCAPE,
    PORTRAIT,
    SOCKET,
    Line,
    first_page,
    keys_sent,
    number,
    one_service,
    opened_at,
    paper_says_after,
    passport_question,
    printing_says,
    several_errands,
    ticket,
    touch,
    typed,
)
from tests.floor.hall import Hall

pytestmark = pytest.mark.browser

SIZES = [pytest.param(PORTRAIT, id="portrait"), pytest.param(LANDSCAPE, id="landscape")]
MAKASSAR = ZoneInfo("Asia/Makassar")


def waiting(hall: Hall, code: str) -> int:
    """How many wait for a service, by the server's own word."""
    floor = hall.device("kiosk-1", "kiosk/kiosk-1").get("/api/floor", language="id")
    services = [service for agency in floor["agencies"] for service in agency["services"]]
    return int(next(service["waiting"] for service in services if service["code"] == code))


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


def test_trying_again_after_a_long_silence_is_still_the_same_command(hall: Hall, timed_kiosk: Page) -> None:
    before = waiting(hall, "MATI")
    one_service(timed_kiosk)
    keys = keys_sent(timed_kiosk)
    timed_kiosk.route("**/api/kiosk/tickets", lambda route: route.abort())
    touch(timed_kiosk, "Ambil nomor")
    dialog = timed_kiosk.get_by_role("alertdialog")
    for _ in range(40):
        timed_kiosk.clock.run_for(1_000)
        if dialog.count() and "Server belum menjawab" in dialog.inner_text():
            break
    expect(dialog).to_contain_text("Server belum menjawab")
    timed_kiosk.unroute("**/api/kiosk/tickets")
    touch(timed_kiosk, "Coba lagi")
    number(timed_kiosk)
    assert len(keys) > 2
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


def test_several_errands_stand_on_one_ticket(kiosk: Page) -> None:
    several_errands(kiosk)
    touch(kiosk, "Ambil satu nomor untuk 2 keperluan")
    number(kiosk)
    expect(kiosk.locator(".later")).to_contain_text("Berikutnya (urutan diberitahukan)")
    expect(kiosk.locator(".later li")).to_have_count(1)


def test_an_errand_is_taken_away_by_its_own_button_and_by_nothing_beside_it(kiosk: Page) -> None:
    several_errands(kiosk)
    rows = kiosk.locator(".page-errands .removable")
    expect(rows).to_have_count(2)
    rows.first.locator(".option-title").tap()
    expect(rows).to_have_count(2)
    rows.first.get_by_role("button", name="Hapus: ").tap()
    expect(rows).to_have_count(1)


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


def test_with_paper_the_ticket_page_goes_after_ten_seconds(timed_kiosk: Page) -> None:
    printing_says(timed_kiosk, "printed")
    ticket(timed_kiosk)
    paper_says_after(timed_kiosk, 1_000, "Silakan ambil kertas Anda")
    timed_kiosk.clock.run_for(7_000)
    number(timed_kiosk)
    timed_kiosk.clock.run_for(5_000)
    first_page(timed_kiosk)


@pytest.mark.parametrize("state", ["failed", "unknown", "expired"])
def test_without_paper_the_number_stays_to_be_written_down(timed_kiosk: Page, state: str) -> None:
    printing_says(timed_kiosk, state)
    ticket(timed_kiosk)
    paper_says_after(timed_kiosk, 1_000, "Kertas tidak keluar. Nomor Anda tetap berlaku. Catat atau foto.")
    timed_kiosk.clock.run_for(60_000)
    number(timed_kiosk)
    timed_kiosk.clock.run_for(40_000)
    expect(timed_kiosk.locator(".page-ticket")).to_have_count(0)


def test_paper_that_comes_out_elsewhere_is_said_to_be_there_until_the_visitor_has_read_it(
    timed_kiosk: Page,
) -> None:
    printing_says(timed_kiosk, "printing", moved_to="kiosk-2")
    ticket(timed_kiosk)
    paper_says_after(timed_kiosk, 1_000, "Nomor Anda sedang dicetak di kiosk-2")
    timed_kiosk.unroute_all()
    printing_says(timed_kiosk, "printed", moved_to="kiosk-2")
    paper_says_after(timed_kiosk, 1_000, "Ambil kertas di kiosk-2")
    timed_kiosk.clock.run_for(60_000)
    number(timed_kiosk)


def test_a_printer_that_says_nothing_for_ten_seconds_counts_as_no_paper(timed_kiosk: Page) -> None:
    printing_says(timed_kiosk, "printing")
    ticket(timed_kiosk)
    paper_says_after(timed_kiosk, 8_000, "Nomor Anda sedang dicetak")
    paper_says_after(timed_kiosk, 4_000, "Kertas tidak keluar")


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
    page.route_web_socket(SOCKET, line.carry)
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
    page.route_web_socket(SOCKET, line.carry)
    kiosk = opened_at(hall, page)
    expect(kiosk.locator(".story")).to_contain_text("Kertas di kiosk ini habis")
    one_service(kiosk)
    expect(kiosk.locator(".story")).to_contain_text("Kertas di kiosk ini habis")


@pytest.mark.parametrize("state", ["paper_out", "cover_open", "offline", "unreachable", "silent"])
def test_where_the_paper_will_come_out_is_told_before_the_choice(hall: Hall, page: Page, state: str) -> None:
    told = f'"printer":{{"state":"{state}","id":"x","elsewhere":"kiosk-2"}}'
    line = Line(lambda text: re.sub(r'"printer":\s*\{[^}]*\}', told, text))
    page.route_web_socket(SOCKET, line.carry)
    kiosk = opened_at(hall, page)
    expect(kiosk.locator(".story")).to_contain_text("Kertas Anda keluar di kiosk-2")


def next_monday(moment: time) -> datetime:
    """The clock of a hall never runs behind the command that approved its kiosk, so it must lie ahead."""
    today = datetime.now(MAKASSAR).date()
    return datetime.combine(today + timedelta(days=7 - today.weekday()), moment, MAKASSAR)


def test_before_hours_the_kiosk_says_when_it_begins_and_what_time_it_is(tmp_path: Path, page: Page) -> None:
    with Hall(tmp_path, ("--trial", "--clock-start", next_monday(time(6, 40)).isoformat())) as early:
        kiosk = opened_at(early, page)
        expect(kiosk.locator("h1")).to_have_text("Pengambilan nomor mulai pukul 07.00 WITA")
        expect(kiosk.locator(".wall-clock")).to_have_text(re.compile(r"^06\.4\d WITA$"))
        touch(kiosk, "Lihat layanan dan syarat")
        touch(kiosk, "KTP, KK")
        touch(kiosk, "kematian")
        expect(kiosk.locator(".story")).to_contain_text("Pengambilan nomor mulai pukul 07.00 WITA")
        expect(kiosk.locator(".take")).to_have_count(0)
