"""The kiosk's touch screen in Chromium, as a visitor's hand and eyes have it."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, Request, Route, ViewportSize, WebSocketRoute, expect

from tests.displays.conftest import HOST
from tests.floor.hall import PIN, Hall

PRINTER = "maya"
"""The virtual printer of the shipped settings, to which every kiosk prints."""
TENDER = "wayan"
"""A receptionist, who tends the kiosk."""
PORTRAIT: ViewportSize = {"width": 1080, "height": 1920}
LANDSCAPE: ViewportSize = {"width": 1920, "height": 1080}
SOCKET = re.compile(r".*/socket\.io/.*")


def opened_at(hall: Hall, page: Page) -> Page:
    """The kiosk's page as the device keeps it: the token is given once and gone from the address."""
    if "kiosk-1" not in hall.tokens:
        hall.approve("kiosk", "kiosk-1")
        hall.employ("receptionist", None, TENDER)
    address = hall.server.url.replace("127.0.0.1", HOST)
    page.goto(f"{address}/kiosk?token={hall.tokens['kiosk-1']}")
    expect(page.get_by_role("contentinfo").get_by_role("button")).to_have_count(4)
    expect(page.locator(".page-away")).to_have_count(0)
    return page


def touch(page: Page, text: str) -> None:
    page.get_by_role("button").filter(has_text=text).first.tap()


def typed(page: Page, text: str) -> None:
    for letter in text:
        page.locator(".key").filter(has_text=re.compile(f"^\\s*{letter}\\s*$", re.IGNORECASE)).tap()


def number(page: Page) -> str:
    expect(page.locator(".page-ticket .number")).to_have_text(re.compile(r"^[A-Z]{1,3}-\d{3,}$"))
    return page.locator(".page-ticket .number").inner_text()


def keys_sent(page: Page) -> list[str]:
    """The keys of all commands for a number that the page sends from now on."""
    keys: list[str] = []

    def keep(request: Request) -> None:
        if request.url.endswith("/api/kiosk/tickets"):
            keys.append(request.headers["idempotency-key"])

    page.on("request", keep)
    return keys


def printing_says(page: Page, state: str, moved_to: str | None = None) -> None:
    """Let every print job stand in `state`; `moved_to`: where another printer prints it."""

    def answer(route: Route) -> None:
        job = {"id": 1, "state": state, "printer": "belakang" if moved_to else PRINTER, "attempts": 1}
        job |= {"reason": "", "moved_from": PRINTER if moved_to else None, "place": moved_to or "kiosk-1"}
        route.fulfill(json=job)

    page.route("**/api/print-jobs/*", answer)


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


def padded(page: Page, figures: str) -> None:
    """Type on the pad of figures, and go on."""
    for figure in figures:
        page.locator(".pad .key").filter(has_text=re.compile(f"^\\s*{figure}\\s*$")).tap()
    page.locator(".pad .enter").tap()


def paper(page: Page) -> tuple[str, str]:
    """Take a number, leave its page: the number and its code."""
    ticket(page)
    number_taken = number(page)
    code = re.search(r"\d{4}", page.locator(".ticket-code strong").inner_text())
    assert code is not None
    page.locator(".take").tap()
    first_page(page)
    return number_taken, code.group()


def check_code(page: Page, shown: str = "B-001") -> None:
    """Everything of "Cek nomor saya" up to the code."""
    letter, figures = shown.split("-")
    touch(page, "Cek nomor saya")
    page.locator(".option").filter(has_text=re.compile(f"^\\s*{letter}\\s*$")).tap()
    padded(page, figures)
    expect(page.locator(".page-check-code")).to_have_count(1)


def checked(page: Page) -> str:
    """The state of a number that was taken here; its number."""
    shown, code = paper(page)
    check_code(page, shown)
    padded(page, code)
    expect(page.locator(".page-check .number")).to_have_text(shown)
    return shown


def staff_name(page: Page) -> None:
    page.get_by_role("button", name="Menu petugas").tap()
    expect(page.locator(".page-tend-name")).to_have_count(1)


def staff_menu(page: Page) -> None:
    staff_name(page)
    for letter in TENDER:
        page.locator(".keyboard .key").filter(has_text=re.compile(f"^\\s*{letter}\\s*$", re.IGNORECASE)).tap()
    touch(page, "Lanjut")
    padded(page, PIN)
    expect(page.locator(".page-tend")).to_have_count(1)


def paper_says_after(page: Page, milliseconds: int, text: str) -> None:
    page.clock.run_for(milliseconds)
    expect(page.locator(".band.paper")).to_contain_text(text)


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
