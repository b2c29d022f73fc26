"""Administrators arrange the floor on their page: from nothing, together, and without losing anything."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.displays.accessible import accessible
from tests.displays.arranging import WITHIN_MS, Office
from tests.displays.kiosk import touchscreen
from tests.displays.test_pairing import code_of, let_in
from tests.floor.commands import run_commands
from tests.floor.hall import PIN, TRIAL, Hall

pytestmark = pytest.mark.browser

SIZES = [(1366, 600), (390, 844)]
ARRANGED = ["Lantai", "Zona", "Instansi & layanan", "Loket", "Jam", "Layar", "Aturan"]


@pytest.fixture(scope="module")
def staffed(hall: Hall) -> Hall:
    hall.employ("admin", None, "kepala", "wakil")
    return hall


@pytest.fixture
def office(chromium: Browser, staffed: Hall) -> Iterator[Office]:
    office = Office(chromium, staffed).come_in("kepala")
    yield office
    office.close()


def in_force(hall: Hall) -> dict[str, Any]:
    document: dict[str, Any] = hall.staff("kepala", "admin").get("/api/admin/floor")["document"]
    return document


def test_a_hall_is_set_up_from_nothing_and_a_number_is_called_in_it(
    chromium: Browser, tmp_path: Path
) -> None:
    hall = Hall(tmp_path, TRIAL, QUEUE_TRIAL="true")
    run_commands([("init", "--empty")], hall.server.environment())
    hall.employ("admin", None, "kepala")
    with hall:
        office = Office(chromium, hall).come_in("kepala")
        arrange(office)
        employ(office)
        kiosk = kiosk_let_in(chromium, office)
        called = taken(kiosk)
        kiosk.context.close()
        call(chromium, office, called)
        office.close()


def arrange(office: Office) -> None:
    """Three agencies with their services and counters, a zone, the hours, and a wall: saved as one."""
    office.section("Lantai")
    office.write(office.page.locator(".arranging"), {"name": "MPP Kecil", "code": "KECIL"})
    office.section("Zona")
    office.add("Tambah zona", "zone.0", name="Ruang tunggu")
    office.section("Instansi & layanan")
    for place, (code, letter, name) in enumerate(
        [("CAPIL", "B", "Catatan Sipil"), ("PAJAK", "C", "Kantor Pajak"), ("BANK", "D", "Bank Daerah")]
    ):
        facts = {"name": name, "plain": name, "code": code, "letter": letter}
        office.add("Tambah instansi", f"agency.{place}", **facts)
        for nth, service in enumerate(("Daftar", "Ambil")):
            facts = {"name": f"{service} {code}", "plain": f"{service} {code}", "code": f"{code}{nth + 1}"}
            office.add("Tambah layanan", f"agency.{place}.service.{nth}", **facts, minutes="5")
        office.entry(f"agency.{place}").get_by_role("button", name=f"Tutup: {name}", exact=True).click()
    office.section("Loket")
    for place, code in enumerate(("CAPIL", "PAJAK", "BANK")):
        office.add("Tambah loket", f"counter.{place}", agency=code)
    office.section("Jam")
    office.page.get_by_role("checkbox", name="Sabtu").check()
    office.section("Layar")
    office.add("Tambah layar", "wall.0")
    accessible(office.page)
    office.saved()
    expect(office.page.locator("header h1")).to_have_text("MPP Kecil")


def employ(office: Office) -> None:
    office.section("Petugas")
    office.page.get_by_role("button", name="Tambah petugas").click()
    form = office.page.locator("form.new")
    form.locator("[name=name]").fill("ani")
    form.locator("[name=pin]").fill(PIN)
    form.locator("[name=role]").select_option("officer")
    form.get_by_role("checkbox", name="Catatan Sipil").first.check()
    form.get_by_role("button", name="Simpan").click()
    expect(office.page.locator("ul.people").get_by_text("ani", exact=True)).to_be_visible()


def kiosk_let_in(chromium: Browser, office: Office) -> Page:
    context = chromium.new_context(viewport=touchscreen.PORTRAIT, has_touch=True)
    context.set_default_timeout(WITHIN_MS)
    page = context.new_page()
    page.goto(f"{office.address}/kiosk")
    office.section("Perangkat")
    let_in(office.page, code_of(page), "kiosk-1")
    touchscreen.first_page(page)
    return page


def taken(kiosk: Page) -> str:
    touchscreen.touch(kiosk, "Catatan Sipil")
    touchscreen.touch(kiosk, "Ambil CAPIL")
    touchscreen.touch(kiosk, "Ambil nomor")
    return touchscreen.number(kiosk)


def call(chromium: Browser, office: Office, number: str) -> None:
    context = chromium.new_context(viewport={"width": 1366, "height": 600})
    context.set_default_timeout(WITHIN_MS)
    page = context.new_page()
    page.goto(f"{office.address}/console")
    page.fill("[name=name]", "ani")
    page.fill("[name=pin]", PIN)
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Loket 1").click()
    page.wait_for_selector(".primary[aria-disabled=false]")
    page.keyboard.press(" ")
    expect(page.locator(".current .number")).to_have_text(number)
    context.close()


def test_what_is_wrong_stands_beside_its_field_while_it_is_typed_and_leads_there_from_elsewhere(
    office: Office,
) -> None:
    office.section("Instansi & layanan")
    office.page.get_by_role("button", name="Ubah: Dinas Kependudukan dan Pencatatan Sipil").click()
    form = office.entry("agency.1")
    office.write(form, {"letter": "A"})
    expect(office.beside(form, "letter")).to_contain_text("A")
    expect(office.page.locator(".bar .mistakes")).to_have_count(0)
    accessible(office.page)

    office.section("Aturan")
    office.page.locator("summary", has_text="Panggilan").click()
    rules = office.page.locator("section.arranging")
    office.write(rules, {"calls_before_absent": "banyak"})
    expect(office.beside(rules, "calls_before_absent")).to_be_visible()
    office.save()
    told = office.page.locator(".bar .mistakes")
    expect(told).to_contain_text('Panggilan sebelum "tidak hadir"')
    office.write(rules, {"calls_before_absent": "3"})
    expect(told).to_contain_text("DUKCAPIL · Huruf nomor")
    expect(office.page.locator("nav .count")).to_have_text("1")
    accessible(office.page)
    told.get_by_role("button", name="Huruf nomor").click()
    expect(office.beside(office.entry("agency.1"), "letter")).to_be_visible()
    expect(office.entry("agency.1").locator("[name=letter]")).to_be_focused()
    office.write(office.entry("agency.1"), {"letter": "B"})
    expect(told).to_have_count(0)
    office.saved()


def test_a_change_is_in_force_at_once_and_everything_else_stays_as_it_was(
    office: Office, staffed: Hall
) -> None:
    before = in_force(staffed)
    office.section("Instansi & layanan")
    office.page.get_by_role("button", name="Ubah: Dinas Kependudukan dan Pencatatan Sipil").click()
    office.page.get_by_role("button", name="Ubah: Cetak KTP").click()
    office.write(office.entry("agency.1.service.1"), {"minutes": "9"})
    office.write(office.entry("agency.1.service.1"), {"words": "ktp,kartu"})
    office.saved()
    after = in_force(staffed)
    service = after["agency"][1]["service"][1]
    assert (service["minutes"], service["words"]) == (9, ["ktp", "kartu"])
    before["agency"][1]["service"][1] |= {"minutes": 9, "words": ["ktp", "kartu"]}
    assert after == before
    record = staffed.staff("kepala", "admin").get("/api/record", kind="FloorChanged", at_most="1")
    assert record["entries"][0]["facts"]["after"]["services.KTP.minutes"] == "9"


def test_who_changes_the_floor_at_the_same_time_is_told_and_loses_nothing_unseen(
    office: Office, chromium: Browser, staffed: Hall
) -> None:
    office.section("Lantai")
    office.write(office.page.locator(".arranging"), {"information_desk": "depan"})
    other = Office(chromium, staffed).come_in("wakil")
    other.section("Lantai")
    other.write(other.page.locator(".arranging"), {"complaints": "Meja pengaduan"})
    other.saved()
    other.close()
    office.save()
    told = office.page.locator("[data-code=floor_changed_meanwhile]")
    expect(told).to_be_visible()
    expect(office.page.locator("[name=information_desk]")).to_have_value("depan")
    accessible(office.page)
    told.get_by_role("button").click()
    expect(office.page.locator("[name=complaints]")).to_have_value("Meja pengaduan")
    expect(office.page.locator("[name=information_desk]")).to_have_value("0")


def test_hours_are_written_as_people_write_them(office: Office, staffed: Hall) -> None:
    office.section("Jam")
    friday = office.page.locator("[data-day=friday]")
    office.write(friday, {"friday_service_begins": "7:30", "friday_service_ends": "14"})
    office.write(friday, {"friday_breaks": "11.30-13, 13.30 – 13.45"})
    office.page.get_by_role("checkbox", name="Senin").uncheck()
    office.saved()
    hours = in_force(staffed)["hours"]
    assert hours["friday"] == {"service": "07:30-14:00", "breaks": ["11:30-13:00", "13:30-13:45"]}
    assert "monday" not in hours
    office.write(friday, {"friday_service_ends": "6"})
    office.page.keyboard.press("Tab")
    office.save()
    expect(office.page.locator(".arranging").get_by_role("alert").first).to_be_visible()
    office.page.get_by_role("button", name="Batalkan perubahan").click()
    expect(friday.locator("[name=friday_service_ends]")).to_have_value("14.00")


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_holidays_are_kept_one_by_one_and_from_a_file(
    chromium: Browser, staffed: Hall, size: tuple[int, int], tmp_path: Path
) -> None:
    office = Office(chromium, staffed, size).come_in("kepala")
    section = office.section("Hari libur")
    office.write(section, {"day": "2099-12-24", "name": "Malam Natal", "kind": "short"})
    section.get_by_role("button", name="Simpan hari ini").click()
    expect(office.beside(section, "begins")).to_be_visible()
    accessible(office.page)
    office.write(section, {"begins": "8", "ends": "11.30"})
    section.get_by_role("button", name="Simpan hari ini").click()
    kept = section.locator("[data-day='2099-12-24']")
    expect(kept).to_contain_text("08.00 – 11.30")
    expect(section.locator("[name=name]").first).to_have_value("")
    kept.get_by_role("button", name="Hapus").click()
    expect(kept).to_have_count(0)

    file = tmp_path / "libur.csv"
    file.write_text("tanggal,nama\n2099-01-01,Tahun Baru\n2099-13-01,Salah\n", encoding="utf-8")
    section.locator("summary", has_text="berkas").click()
    section.locator("[name=file]").set_input_files(file)
    section.get_by_role("button", name="Masukkan semua").click()
    expect(section.locator(".mistakes li")).to_contain_text("Baris 3")
    accessible(office.page)
    file.write_text("tanggal,nama\n2099-01-01,Tahun Baru\n", encoding="utf-8")
    section.locator("[name=file]").set_input_files(file)
    section.get_by_role("button", name="Masukkan semua").click()
    expect(section.locator("[data-day='2099-01-01']")).to_contain_text("Tahun Baru")
    section.get_by_role("button", name="Hapus: Tahun Baru").click()
    expect(section.locator("[data-day='2099-01-01']")).to_have_count(0)
    office.close()


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_every_section_can_be_used_by_everybody(
    chromium: Browser, staffed: Hall, size: tuple[int, int]
) -> None:
    office = Office(chromium, staffed, size).come_in("kepala")
    for name in ARRANGED:
        section = office.section(name)
        for button in section.locator(".arranged > li .acts button").all()[:1]:
            button.click()
        for summary in section.locator("summary").all():
            summary.click()
        accessible(office.page)
        assert office.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
    sections = office.page.locator("nav").get_by_role("button")
    others = [name for name in sections.all_inner_texts() if name not in ARRANGED]
    assert {"Petugas", "Perangkat", "Hari libur", "Printer", "Karcis", "Suara", "Cadangan", "Catatan"} == set(
        others
    )
    for name in others:
        section = office.section(name)
        for summary in section.locator("summary").all()[:3]:
            summary.click()
        accessible(office.page)
        assert office.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
    office.close()


def test_a_change_stands_in_the_record_with_what_was_there_before(office: Office) -> None:
    office.section("Lantai")
    before = office.page.locator(".arranging [name=complaints]").input_value().strip()
    office.write(office.page.locator(".arranging"), {"complaints": "SMS 1708"})
    office.saved()
    section = office.section("Catatan")
    section.locator("[name=kind]").select_option(label="Lantai diubah")
    section.get_by_role("button", name="Cari").click()
    change = section.locator("ol.entries > li").first
    change.locator("summary").click()
    row = change.locator(".changes tbody tr", has_text="SMS 1708").first
    expect(row.locator("td").nth(0)).to_have_text(before)
    expect(row.locator("td").nth(1)).to_have_text("SMS 1708")


def test_a_printer_shows_how_it_is_and_prints_a_test(office: Office) -> None:
    section = office.section("Printer")
    printer = section.locator("[data-printer]").first
    printer.get_by_role("button", name="Cetak halaman uji").click()
    expect(printer.get_by_text("Halaman uji tercetak.")).to_be_visible(timeout=30_000)
    expect(printer).to_have_attribute("data-state", "online")
    printer.get_by_role("button", name="Kertas baru dipasang").click()
    expect(printer).to_contain_text("m lagi")
    section.get_by_role("button", name="Karcis").click()
    expect(office.page.get_by_role("heading", name="Karcis")).to_be_visible()


def test_a_call_is_heard_in_the_office(office: Office) -> None:
    section = office.section("Suara")
    heard: list[str] = []
    office.page.on("request", lambda request: heard.append(request.url))
    office.write(section, {"number": "b-7", "counter": "12", "agency": "DUKCAPIL"})
    section.get_by_role("button", name="Dengarkan").click()
    expect(section.locator(".spoken")).to_contain_text("Kependudukan")
    expect(section.get_by_text("Sudah diputar")).to_be_visible(timeout=30_000)
    assert any("/voice/" in url for url in heard)


def test_a_copy_is_made_and_fetched(chromium: Browser, tmp_path: Path) -> None:
    hall = Hall(tmp_path, ())
    hall.employ("admin", None, "kepala")
    with hall:
        office = Office(chromium, hall).come_in("kepala")
        section = office.section("Cadangan")
        section.get_by_role("button", name="Buat salinan sekarang").click()
        expect(section.get_by_text("Salinan baru selesai")).to_be_visible()
        copy = section.locator("[data-backup^=copy-]")
        expect(section).to_contain_text("run.py restore")
        accessible(office.page)
        with office.page.expect_download() as fetched:
            copy.get_by_role("link", name="Unduh").click()
        assert fetched.value.path().read_bytes()[:15] == b"SQLite format 3"
        office.close()
