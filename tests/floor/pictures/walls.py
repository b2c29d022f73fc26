"""Walls in the layouts that the demo's floor does not have, and how a new one gets in."""

from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page, expect

from tests.displays.conftest import HOST
from tests.displays.layouts import AGENCY, COUNTER, PICTURED, SCREEN, floor_of_all_layouts, hang_slides
from tests.floor.hall import PIN, Hall, issue
from tests.floor.pictures.camera import Links, Photographer

SERVICE = "NIB"
NINE = "2026-11-30T09:20:00+08:00"
GROUND = "bawah"
LANDSCAPE, DESK = (1920, 1080), (1366, 768)
QUAKE = "Gempa bumi. Tetap tenang, lindungi kepala, ikuti petugas ke titik kumpul di halaman depan."


def layouts(browser: Browser) -> None:
    """One counter, pictures beside the calls, what is urgent, and a screen that nobody approved yet."""
    with TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        hang_slides(data)
        floor = floor_of_all_layouts(Path(folder))
        options = ("--trial", "--clock-start", NINE, "--floor", str(floor))
        with Hall(data, options, LANG="id_ID.UTF-8") as hall:
            _staff(hall)
            address = hall.server.url.replace("127.0.0.1", HOST)
            walls = {
                wall: f"{address}/wall/{wall}?token={hall.tokens['tv']}"
                for wall in (SCREEN, PICTURED, "hall", GROUND)
            }
            photographer = Photographer(browser, Links("", walls, "ani", "penyelia", PIN, address))
            _calls(photographer, hall)
            _directory(photographer, hall)
            _pairing(photographer)
            _urgent(photographer, hall)


def _staff(hall: Hall) -> None:
    hall.approve("wall", "tv", "tv-pintu-utara", "hall-kiri")
    hall.approve("kiosk", "kiosk-1")
    hall.employ("officer", AGENCY, "ani", "budi", "cok")
    hall.employ("floor_supervisor", None, "penyelia")
    hall.employ("admin", None, "kepala")


def _calls(photographer: Photographer, hall: Hall) -> None:
    at_kiosk = hall.device("kiosk-1", "kiosk/kiosk-1")
    beside = photographer.open(photographer.links.walls[PICTURED], LANDSCAPE)
    expect(beside.locator(".slides img").first).to_be_visible()
    for name, counter in (("budi", "1"), ("cok", "3"), ("ani", COUNTER)):
        issue(at_kiosk, SERVICE)
        hall.officer(name, counter).act("call-next")
    expect(beside.locator("[data-call]").nth(2)).to_be_visible()
    photographer.keep(beside, "wall-slides")
    beside.context.close()
    above = photographer.open(photographer.links.walls[SCREEN], LANDSCAPE)
    expect(above.locator(".single.called")).to_be_visible()
    photographer.keep(above, "wall-counter")
    above.context.close()


def _directory(photographer: Photographer, hall: Hall) -> None:
    """Where everything is: one agency has not opened yet, another stands still."""
    hall.employ("officer", "DUKCAPIL", "dek")
    hall.employ("officer", "PUTR", "eka")
    for name, counter in (("dek", "8"), ("eka", "5")):
        hall.officer(name, counter)
    until = "2026-11-30T10:15:00+08:00"
    stop = {"agency": "DLH", "reason": "gangguan_server", "until": until}
    hall.staff("penyelia", "dashboard").post("/api/queues/stop", stop)
    page = photographer.open(photographer.links.walls[GROUND], LANDSCAPE)
    expect(page.locator(".directory .entry.stopped")).to_be_visible()
    photographer.keep(page, "wall-ground")
    page.context.close()


def _pairing(photographer: Photographer) -> None:
    screen = photographer.open("/wall", LANDSCAPE)
    code = screen.locator(".pairing .code")
    expect(code).to_be_visible()
    photographer.keep(screen, "wall-pairing")
    office = photographer.log_in("/admin", "kepala", DESK)
    office.get_by_role("button", name="Perangkat").click()
    office.fill("[name=code]", code.get_attribute("data-code") or "")
    office.get_by_role("button", name="Cari layar").click()
    _filled(office)
    photographer.keep(office, "admin-devices")
    for page in (screen, office):
        page.context.close()


def _filled(office: Page) -> None:
    office.fill(".pair [name=name]", "tv-tangga")
    office.select_option("[name=wall]", "bawah")


def _urgent(photographer: Photographer, hall: Hall) -> None:
    supervisor = hall.staff("penyelia", "dashboard")
    supervisor.post("/api/notices", {"text": QUAKE, "urgent": True, "zones": []})
    page = photographer.open(photographer.links.walls["hall"], LANDSCAPE)
    expect(page.locator(".emergency .message")).to_be_visible()
    photographer.keep(page, "wall-emergency")
    page.context.close()
