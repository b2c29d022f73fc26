"""The page behind the QR in each of its states: what a visitor reads from her number until it is over."""

from playwright.sync_api import Page, expect

from queue_server.demo.client import Body, Client
from tests.floor.hall import Console, Hall, issue
from tests.floor.pictures.camera import Photographer

PHONE = (390, 844)
SMALL = (360, 640)
"""The smallest screen that is designed for; pictured once, where the page is fullest."""
LONG, STOPPED, QUIET, TAX = "KTP", "PASPOR", "AK1", "NPWP"


def shown(photographer: Photographer, ticket: Body, size: tuple[int, int] = PHONE) -> Page:
    page = photographer.open(f"/t/{ticket['token']}", size)
    expect(page.locator(".now .number")).to_have_text(ticket["number"])
    return page


def keep(photographer: Photographer, ticket: Body, name: str, words: str) -> None:
    """Open it anew and picture it; `words` are those by which its state is known."""
    page = shown(photographer, ticket)
    kept(photographer, page, name, words)
    page.context.close()


def kept(photographer: Photographer, page: Page, name: str, words: str) -> None:
    expect(page.locator(".sentence")).to_contain_text(words)
    photographer.keep(page, f"phone-{name}")


def states(photographer: Photographer, at_kiosk: Client, hall: Hall, officer: Console) -> None:
    """`officer` serves the tax office, where nobody waits yet."""
    keep(photographer, issue(at_kiosk, LONG), "waiting", "menunggu dipanggil")
    several = shown(photographer, issue(at_kiosk, LONG, "DAFTAR"), SMALL)
    photographer.keep(several, "phone-errands")
    several.context.close()
    postponed(photographer, issue(at_kiosk, QUIET))
    at_the_counter(photographer, issue(at_kiosk, TAX), officer)
    missed(photographer, at_kiosk, hall, officer)


def postponed(photographer: Photographer, ticket: Body) -> None:
    page = shown(photographer, ticket)
    page.get_by_role("button", name="Tunda giliran").tap()
    page.get_by_role("button", name="30 menit").tap()
    kept(photographer, page, "postponed", "Giliran ditunda sampai")
    page.context.close()


def at_the_counter(photographer: Photographer, ticket: Body, officer: Console) -> None:
    officer.act("call-next")
    officer.act("start")
    keep(photographer, ticket, "serving", "sedang dilayani")
    officer.act("hold", reason="copying_papers")
    keep(photographer, ticket, "held", "memanggil Anda lagi")
    officer.act("resume", number=ticket["number"])
    officer.act("start")
    officer.act("finish")
    keep(photographer, ticket, "done", "Selesai")
    asked(photographer, ticket)


def asked(photographer: Photographer, ticket: Body) -> None:
    """The survey that follows: how it begins, and one of its questions."""
    page = photographer.open(f"/survey/{ticket['token']}", PHONE)
    expect(page.locator(".ratings button").first).to_be_visible()
    photographer.keep(page, "survey")
    page.get_by_role("button", name="Mulai").tap()
    expect(page.locator(".answers button").first).to_be_visible()
    photographer.keep(page, "survey-question")
    page.context.close()


def missed(photographer: Photographer, at_kiosk: Client, hall: Hall, officer: Console) -> None:
    """One who was called before her turn comes back behind others; the first of these has to go on."""
    onward, *_, away = [issue(at_kiosk, TAX) for _ in range(5)]
    officer.act("call", number=away["number"], reason="berdiri di depan loket")
    officer.act("absent", reason="left")
    keep(photographer, away, "missed", "terlewat")
    hall.visitor().post(f"/api/tickets/{away['token']}/return")
    keep(photographer, away, "returned", "kembali dalam antrean")
    officer.act("call-next")
    officer.act("transfer", service=LONG)
    keep(photographer, onward, "transferred", "dialihkan")


def stopped(photographer: Photographer, waiting: Body) -> None:
    keep(photographer, waiting, "stopped", "Panggilan sedang berhenti")


def on_a_break(photographer: Photographer, at_kiosk: Client, supervisor: Client) -> None:
    """At noon; and then the day ends for all who still wait."""
    waiting = issue(at_kiosk, TAX)
    keep(photographer, waiting, "break", "Panggilan sedang berhenti")
    supervisor.post("/api/queues/close-day", {})
    keep(photographer, waiting, "expired", "tidak berlaku lagi")
