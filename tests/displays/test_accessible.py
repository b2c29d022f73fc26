"""Every page can be used by everybody: axe-core finds no serious or critical fault in its main states."""

import hashlib
import tomllib
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from queue_server.demo.client import Client
from tests.displays.accessible import AXE, accessible
from tests.displays.conftest import HOST
from tests.displays.kiosk import touchscreen
from tests.floor.hall import PIN, Hall, issue

pytestmark = pytest.mark.browser

PC, WALL, PHONE = (1366, 768), (1920, 1080), (390, 844)
KIOSK = [
    touchscreen.first_page,
    touchscreen.all_agencies,
    touchscreen.search,
    touchscreen.one_service,
    touchscreen.several_errands,
    touchscreen.passport_question,
    touchscreen.ticket,
]

Pages = Callable[[str, tuple[int, int]], Page]


@pytest.fixture(scope="module")
def kiosk(hall: Hall) -> Client:
    hall.approve("kiosk", "kiosk-1")
    hall.approve("wall", "hall", "pintu")
    hall.employ("floor_supervisor", None, "penyelia")
    hall.employ("receptionist", None, "penerima")
    hall.employ("officer", "DINSOS", "sosial")
    return hall.device("kiosk-1", "kiosk/kiosk-1")


@pytest.fixture
def pages(chromium: Browser, hall: Hall) -> Iterator[Pages]:
    context = chromium.new_context(has_touch=True, reduced_motion="reduce")
    context.set_default_timeout(20_000)

    def open_page(path: str, size: tuple[int, int]) -> Page:
        page = context.new_page()
        page.set_viewport_size({"width": size[0], "height": size[1]})
        page.goto(hall.server.url.replace("127.0.0.1", HOST) + path)
        return page

    yield open_page
    context.close()


def test_what_judges_the_pages_is_the_file_of_its_manifest() -> None:
    manifest = tomllib.loads((AXE / "MANIFEST.toml").read_text(encoding="utf-8"))
    for name, sum in manifest["sha256"].items():
        assert hashlib.sha256((AXE / name).read_bytes()).hexdigest() == sum
    assert (AXE / "axe.min.js").read_text(encoding="utf-8").startswith(f"/*! axe v{manifest['version']}")


def test_a_fault_is_found(pages: Pages) -> None:
    page = pages("/", PC)
    expect(page.locator("a[data-screen=console]")).to_be_visible()
    page.evaluate("document.body.append(document.createElement('button'))")
    with pytest.raises(AssertionError, match="button-name"):
        accessible(page)


@pytest.mark.parametrize("size", [PC, PHONE])
def test_the_first_page_is_accessible(pages: Pages, size: tuple[int, int]) -> None:
    page = pages("/", size)
    expect(page.locator("a[data-screen=console]")).to_be_visible()
    accessible(page)


@pytest.mark.parametrize("walk", KIOSK)
def test_the_kiosk_is_accessible(
    pages: Pages, hall: Hall, kiosk: Client, walk: Callable[[Page], None]
) -> None:
    page = pages("/kiosk", (1080, 1920))
    touchscreen.opened_at(hall, page)
    walk(page)
    accessible(page)


def test_the_walls_are_accessible_with_a_call_and_without(pages: Pages, hall: Hall, kiosk: Client) -> None:
    wall = pages(f"/wall/hall?token={hall.tokens['hall']}", WALL)
    board = pages(f"/wall/pintu?token={hall.tokens['pintu']}", WALL)
    for page in (wall, board):
        expect(page.locator(".top")).to_be_visible()
        accessible(page)
    officer = hall.officer("sosial", "13")
    called = str(issue(kiosk, "PKH")["number"])
    officer.act("call-next")
    expect(wall.locator("[data-call]").first).to_contain_text(called)
    for page in (wall, board):
        accessible(page)
    officer.act("start")
    officer.act("finish")
    officer.act("close")


@pytest.mark.parametrize("size", [PC, PHONE])
def test_the_dashboard_is_accessible_from_its_login_on(
    pages: Pages, hall: Hall, kiosk: Client, size: tuple[int, int]
) -> None:
    page = pages("/dashboard", size)
    page.wait_for_selector("[name=name]")
    accessible(page)
    page.fill("[name=name]", "penyelia")
    page.fill("[name=pin]", PIN)
    page.keyboard.press("Enter")
    issue(kiosk, "PKH")
    expect(page.locator("[data-agency=DINSOS]").first).to_be_visible()
    expect(page.locator(".today")).to_be_visible()
    accessible(page)


@pytest.mark.parametrize("size", [PC, PHONE])
@pytest.mark.parametrize(
    ("path", "name", "shown"),
    [("/dashboard", "penyelia", "main.floor"), ("/reception", "penerima", ".desk main")],
)
def test_what_stood_there_when_the_line_broke_stays_readable(
    pages: Pages, kiosk: Client, path: str, name: str, shown: str, size: tuple[int, int]
) -> None:
    page, line = pages(path, size), touchscreen.Line()
    page.fill("[name=name]", name)
    page.fill("[name=pin]", PIN)
    page.keyboard.press("Enter")
    page.wait_for_selector(shown)
    page.route_web_socket(touchscreen.SOCKET, line.carry)
    page.reload()
    page.wait_for_selector(".link.up")
    issue(kiosk, "PKH")
    line.cut()
    page.wait_for_selector(".link.down")
    expect(page.locator(".cut")).to_be_visible()
    accessible(page)


def test_the_phone_is_accessible_while_one_waits_and_when_she_is_called(
    pages: Pages, hall: Hall, kiosk: Client
) -> None:
    ticket = issue(kiosk, "SKSOS")
    page = pages(f"/t/{ticket['token']}", PHONE)
    expect(page.locator(".now .number")).to_have_text(ticket["number"])
    accessible(page)
    officer = hall.officer("sosial", "13")
    while officer.act("call-next")["current"]["number"] != ticket["number"]:
        officer.act("start")
    # With many before her a phone asks every ten seconds.
    expect(page.locator(".sentence")).to_contain_text("loket 13", timeout=20_000)
    accessible(page)
