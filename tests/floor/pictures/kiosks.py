"""The kiosk in its states, upright but for what is said."""

from playwright.sync_api import Page, expect

from tests.displays.kiosk.touchscreen import (
    PORTRAIT,
    check_code,
    number,
    one_service,
    passport_question,
    printing_says,
    search,
    staff_menu,
    touch,
)
from tests.floor.pictures.camera import Photographer

SIZE = (PORTRAIT["width"], PORTRAIT["height"])


def start(photographer: Photographer) -> Page:
    page = photographer.open(photographer.links.kiosk, SIZE)
    expect(page.locator(".page-start .option").first).to_be_visible()
    return page


def closed(photographer: Photographer) -> None:
    page = photographer.open(photographer.links.kiosk, SIZE)
    expect(page.locator(".page-closed")).to_be_visible()
    photographer.keep(page, "kiosk-closed")
    page.context.close()


def states(photographer: Photographer) -> None:
    for name, way in (
        ("agencies", lambda page: touch(page, "Semua instansi")),
        ("search", search),
        ("question", passport_question),
        ("long-queue", long_queue),
        ("priority", priority),
        ("errands", errands),
        ("no-paper", without_paper),
        ("check-code", check_code),
        ("staff", staff_menu),
        ("english", lambda page: touch(page, "English")),
        ("large", lambda page: touch(page, "Huruf besar")),
        ("lowered", lambda page: touch(page, "Turunkan tombol")),
    ):
        page = start(photographer)
        way(page)
        photographer.keep(page, f"kiosk-{name}")
        page.context.close()


def long_queue(page: Page) -> None:
    touch(page, "Cetak KTP")
    touch(page, "Ambil nomor")
    expect(page.locator(".page-warning")).to_be_visible()


def priority(page: Page) -> None:
    one_service(page)
    touch(page, "Prioritas")
    expect(page.locator("[aria-pressed=true]")).to_be_visible()


def errands(page: Page) -> None:
    touch(page, "Izin usaha (NIB)")
    touch(page, "Tambah keperluan")
    touch(page, "Ubah data atau faskes")
    touch(page, "Tambah keperluan")
    touch(page, "Pilihan Anda")
    expect(page.locator(".page-errands")).to_be_visible()


def without_paper(page: Page) -> None:
    printing_says(page, "failed")
    touch(page, "Izin usaha (NIB)")
    touch(page, "Ambil nomor")
    number(page)
    expect(page.locator(".band.paper")).to_contain_text("Kertas tidak keluar")


def stopped(photographer: Photographer) -> None:
    page = start(photographer)
    touch(page, "Semua instansi")
    touch(page, "Paspor")
    page.locator(".page-agency").wait_for()
    photographer.keep(page, "kiosk-stopped")
    page.context.close()
