"""The page behind the QR in its states, on the smaller phone."""

from playwright.sync_api import Page, expect

from queue_server.demo.client import Body, Client
from tests.floor.hall import Console, issue
from tests.floor.pictures.camera import Photographer

SMALL = (360, 640)
STOPPED = "PASPOR"


def shown(photographer: Photographer, ticket: Body) -> Page:
    page = photographer.open(f"/t/{ticket['token']}", SMALL)
    expect(page.locator(".now .number")).to_have_text(ticket["number"])
    return page


def keep(photographer: Photographer, page: Page, name: str, words: str) -> None:
    expect(page.locator(".sentence")).to_contain_text(words)
    photographer.keep(page, f"phone-{name}")


def states(photographer: Photographer, at_kiosk: Client, officer: Console) -> None:
    """Two visitors of the tax office: one misses her call, one is served."""
    several = shown(photographer, issue(at_kiosk, "KTP", "DAFTAR"))
    photographer.keep(several, "phone-errands")
    late = shown(photographer, issue(at_kiosk, "CEK"))
    late.get_by_role("button", name="Tunda giliran").tap()
    late.get_by_role("button", name="30 menit").tap()
    keep(photographer, late, "postponed", "Giliran ditunda sampai")
    away = shown(photographer, issue(at_kiosk, "NPWP"))
    officer.act("call-next")
    officer.act("absent", reason="left")
    keep(photographer, away, "missed", "terlewat")
    served = shown(photographer, issue(at_kiosk, "NPWP"))
    officer.act("call-next")
    officer.act("start")
    officer.act("finish")
    keep(photographer, served, "done", "Selesai")


def stopped(photographer: Photographer, waiting: Body) -> None:
    page = shown(photographer, waiting)
    photographer.keep(page, "phone-stopped")
