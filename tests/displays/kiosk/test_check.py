"""Who holds a number asks the kiosk how it stands, and acts for it: by touch, or with the keypad alone."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.displays.accessible import accessible
from tests.displays.kiosk.touchscreen import (
    check_code,
    checked,
    first_page,
    padded,
    paper,
    staff_menu,
    touch,
)
from tests.floor.hall import Hall, issue

pytestmark = pytest.mark.browser


def test_the_kiosk_says_of_a_number_what_the_phone_says(kiosk: Page) -> None:
    checked(kiosk)
    expect(kiosk.locator(".number-now .sentence")).not_to_be_empty()
    expect(kiosk.locator(".tiles")).to_contain_text("Di depan Anda")
    expect(kiosk.locator(".particulars")).to_contain_text("Zona 2 · loket 8–12")
    accessible(kiosk)
    touch(kiosk, "Selesai")
    first_page(kiosk)


def test_a_turn_is_postponed_at_the_kiosk(kiosk: Page) -> None:
    checked(kiosk)
    touch(kiosk, "Tunda giliran")
    expect(kiosk.locator(".story")).to_contain_text("Setelah ini masih dapat 1 kali lagi")
    accessible(kiosk)
    touch(kiosk, "30 menit")
    expect(kiosk.locator(".number-now .sentence")).to_contain_text("Giliran ditunda sampai")
    expect(kiosk.locator(".band.good")).to_contain_text("Giliran Anda ditunda")


def test_a_number_is_cancelled_only_after_it_was_asked_once_more(kiosk: Page) -> None:
    checked(kiosk)
    touch(kiosk, "Batalkan nomor")
    touch(kiosk, "Tidak jadi")
    expect(kiosk.locator(".number-now.cancelled")).to_have_count(0)
    touch(kiosk, "Batalkan nomor")
    touch(kiosk, "Ya, batalkan")
    expect(kiosk.locator(".number-now .sentence")).to_contain_text("Nomor ini dibatalkan")
    expect(kiosk.locator(".acts button")).to_have_count(0)


def test_the_paper_is_printed_once_more(kiosk: Page) -> None:
    checked(kiosk)
    touch(kiosk, "Cetak lagi")
    expect(kiosk.locator(".band.paper")).to_contain_text("Silakan ambil kertas Anda", timeout=15_000)


def test_who_was_missed_returns_at_the_kiosk(hall: Hall, kiosk: Page) -> None:
    hall.employ("officer", "KPP", "ketut")
    console = hall.officer("ketut", "16")
    ticket = issue(hall.device("kiosk-1", "kiosk/kiosk-1"), "NPWP")
    console.act("call-next")
    console.act("absent", reason="left")
    check_code(kiosk, ticket["number"])
    padded(kiosk, ticket["code"])
    expect(kiosk.locator(".number-now.missed")).to_contain_text("Nomor Anda terlewat")
    accessible(kiosk)
    touch(kiosk, "Kembalikan ke antrean")
    expect(kiosk.locator(".band.good")).to_contain_text("kembali dalam antrean")
    console.act("close", sure=True)


def test_the_next_stop_is_chosen_at_the_kiosk(hall: Hall, kiosk: Page) -> None:
    ticket = issue(hall.device("kiosk-1", "kiosk/kiosk-1"), "PKH", "DAFTAR")
    check_code(kiosk, ticket["number"])
    padded(kiosk, ticket["code"])
    errand = kiosk.locator(".particulars dd").first
    before = errand.inner_text()
    touch(kiosk, "Pilih tujuan berikutnya")
    kiosk.locator(".acts button").first.tap()
    expect(kiosk.locator(".band.good")).to_contain_text("Tujuan berikutnya sudah diubah")
    expect(errand).not_to_have_text(before)


def test_after_five_wrong_codes_it_is_said_when_to_try_again(kiosk: Page) -> None:
    shown, code = paper(kiosk)
    check_code(kiosk, shown)
    for _ in range(5):
        padded(kiosk, "0000" if code != "0000" else "1111")
        expect(kiosk.locator(".band.bad")).to_contain_text("Kode ini tidak cocok")
    padded(kiosk, code)
    expect(kiosk.locator(".band.bad")).to_contain_text(re.compile(r"coba lagi pukul \d\d\.\d\d WITA"))


def test_the_keypad_alone_checks_a_number(kiosk: Page) -> None:
    shown, code = paper(kiosk)
    letter, figures = shown.split("-")

    def step_to(text: str, key: str) -> None:
        for _ in range(60):
            kiosk.keyboard.press(key)
            if kiosk.evaluate("document.activeElement.textContent.trim()") == text:
                return
        raise AssertionError(f"the keypad never reaches {text}")

    step_to("Cek nomor saya", "8")
    kiosk.keyboard.press("5")
    step_to(letter, "8")
    kiosk.keyboard.press("5")
    kiosk.keyboard.type(f"{figures}")
    kiosk.keyboard.press("Enter")
    expect(kiosk.locator(".page-check-code")).to_have_count(1)
    kiosk.keyboard.type("7")
    kiosk.keyboard.press("Backspace")
    kiosk.keyboard.type(code)
    kiosk.keyboard.press("Enter")
    expect(kiosk.locator(".page-check .number")).to_have_text(shown)
    expect(kiosk.get_by_role("alertdialog")).to_have_count(0)


def test_whose_number_it_was_is_gone_with_her(timed_kiosk: Page) -> None:
    checked(timed_kiosk)
    timed_kiosk.clock.run_for(46_000)
    timed_kiosk.clock.run_for(21_000)
    first_page(timed_kiosk)
    expect(timed_kiosk.locator(".number-now")).to_have_count(0)


def test_staff_test_the_printer_print_again_and_say_that_paper_is_in(kiosk: Page) -> None:
    shown, _ = paper(kiosk)
    staff_menu(kiosk)
    accessible(kiosk)
    touch(kiosk, "Uji cetak")
    expect(kiosk.locator(".story")).to_contain_text("Tercetak", timeout=15_000)
    touch(kiosk, shown)
    expect(kiosk.locator(".story")).to_contain_text("Tercetak", timeout=15_000)
    touch(kiosk, "Kertas diganti")
    expect(kiosk.locator(".story")).to_contain_text("Dicatat")
    touch(kiosk, "Selesai")
    first_page(kiosk)


def test_the_staff_menu_ends_by_itself_after_two_minutes(timed_kiosk: Page) -> None:
    staff_menu(timed_kiosk)
    for _ in range(5):
        timed_kiosk.clock.run_for(25_000)
        timed_kiosk.mouse.click(20, 250)
    first_page(timed_kiosk)


def test_a_stopped_service_says_why_and_still_gives_numbers(hall: Hall, kiosk: Page) -> None:
    hall.employ("floor_supervisor", None, "penyelia")
    supervisor = hall.staff("penyelia", "dashboard")
    supervisor.post("/api/queues/stop", {"service": "MATI", "reason": "listrik"})
    touch(kiosk, "KTP, KK")
    touch(kiosk, "kematian")
    expect(kiosk.locator(".band.warn")).to_contain_text("Panggilan terhenti: Listrik padam")
    touch(kiosk, "Ambil nomor")
    expect(kiosk.locator(".page-warning h1")).to_contain_text("Tetap ambil nomor?")
    supervisor.post("/api/queues/go-on", {"service": "MATI"})
