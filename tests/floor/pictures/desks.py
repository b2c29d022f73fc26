"""Reception, the dialog that stops a queue, the waiting list, and the page of those who look after staff."""

from playwright.sync_api import Page, expect

from queue_server.demo.client import Client
from tests.floor.pictures.camera import Photographer

PC, TABLET, PHONE, A4 = (1366, 600), (800, 1280), (360, 640), (794, 1123)
HUMAN_MS = 80
DESK = "wayan"


def reception(photographer: Photographer, at_kiosk: Client) -> None:
    page = photographer.open("/reception", PC)
    expect(page.locator("[name=pin]")).to_be_visible()
    photographer.keep(page, "reception-login")
    page = photographer.log_in("/reception", DESK, PC)
    expect(page.locator("#issue")).to_be_focused()
    photographer.keep(page, "reception")
    page.set_viewport_size({"width": TABLET[0], "height": TABLET[1]})
    photographer.keep(page, "reception-tablet")
    page.set_viewport_size({"width": PC[0], "height": PC[1]})
    found(photographer, page)
    page.keyboard.press("Escape")
    page.keyboard.press("#")
    expect(page.locator("dialog [name=number]")).to_be_visible()
    photographer.keep(page, "reception-emergency")
    page.keyboard.press("Escape")
    at_kiosk.post("/api/kiosk/help", {})
    expect(page.locator("[data-ring=help]")).to_be_visible()
    photographer.keep(page, "reception-ringing")
    page.context.close()


def found(photographer: Photographer, page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("b005", delay=HUMAN_MS)
    page.keyboard.press("Enter", delay=HUMAN_MS)
    expect(page.locator("article.ticket")).to_be_visible()
    photographer.keep(page, "reception-found")


def stop_and_list(photographer: Photographer) -> None:
    """Stops the passports, and then prints who waits."""
    page = photographer.log_in("/dashboard", photographer.links.supervisor, (1366, 768))
    page.click("[data-tool=stops]")
    page.select_option("[name=scope]", "service:PASPOR")
    page.select_option("[name=reason]", "listrik")
    photographer.keep(page, "dashboard-stop")
    page.click("dialog .primary")
    expect(page.locator("[data-stop='service:PASPOR']")).to_be_visible()
    wall = photographer.open(photographer.links.walls["hall"], (1920, 1080))
    expect(wall.get_by_text("Paspor").first).to_be_visible()
    photographer.keep(wall, "wall-stop")
    wall.context.close()
    page.goto(f"{photographer.links.address}/waiting-list")
    expect(page.locator("[data-number]").first).to_be_visible()
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    photographer.keep(page, "waiting-phone")
    page.set_viewport_size({"width": A4[0], "height": A4[1]})
    page.emulate_media(media="print")
    photographer.keep(page, "waiting-a4")
    page.context.close()


def admin(photographer: Photographer) -> None:
    """Somebody new, with a PIN that is easy to guess, and what stands in the record."""
    page = photographer.log_in("/admin", "kepala", (1366, 768))
    page.click("section.staff header button")
    page.fill("form.new [name=name]", "wayan-2")
    page.fill("form.new [name=pin]", "123456")
    page.click("form.new .ends .submit")
    expect(page.locator("form.new .problem")).to_be_visible()
    photographer.keep(page, "admin-staff")
    section(page, "Catatan")
    expect(page.locator("ol.entries > li").first).to_be_visible()
    photographer.keep(page, "admin-record")
    page.context.close()


def arranging(photographer: Photographer) -> None:
    """The floor on the page of those who look after it: an agency, hours, holidays, copies."""
    page = photographer.log_in("/admin", "kepala", PC)
    section(page, "Instansi & layanan")
    page.get_by_role("button", name="Ubah: Dinas Kependudukan dan Pencatatan Sipil").click()
    page.fill("[data-entry='agency.1'] [name=letter]", "A")
    expect(page.locator("[data-entry='agency.1'] .problem")).to_be_visible()
    page.locator("[data-entry='agency.1'] .problem").evaluate(
        "(told) => told.scrollIntoView({ block: 'center' })"
    )
    photographer.keep(page, "admin-agencies")
    page.get_by_role("button", name="Batalkan perubahan").click()
    section(page, "Jam")
    photographer.keep(page, "admin-hours")
    section(page, "Hari libur")
    for day, name in (("2099-12-25", "Hari Raya Natal"), ("2100-01-01", "Tahun Baru")):
        page.fill("[name=day]", day)
        page.fill("[name=name]", name)
        page.get_by_role("button", name="Simpan hari ini").click()
        expect(page.locator(f"[data-day='{day}']")).to_be_visible()
    photographer.keep(page, "admin-holidays")
    section(page, "Cadangan")
    expect(page.locator("section.backups")).to_be_visible()
    photographer.keep(page, "admin-backups")
    page.context.close()


def section(page: Page, name: str) -> None:
    page.locator("nav").get_by_role("button", name=name, exact=True).click()
