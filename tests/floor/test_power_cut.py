"""The server is taken away while its pages are open: they all live again, and nobody touches one."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from queue_server.demo.client import Body
from tests.displays.kiosk.touchscreen import number, touch
from tests.floor.damage import break_file, mend
from tests.floor.hall import PIN, Hall
from tests.floor.windows import (
    LANDSCAPE,
    PHONE,
    PORTRAIT,
    WITHIN_MS,
    Windows,
    officer_at_her_counter,
    press_space,
    windows,
)

pytestmark = [pytest.mark.browser, pytest.mark.slow]

COUNTER = "8"
NOTICED_MS = 60_000
"""What is in memory may serve until the server writes by itself, which it does every ten seconds."""
DASHBOARD = (1366, 768)


@pytest.fixture(scope="module")
def staffed(hall: Hall) -> Hall:
    hall.approve("kiosk", "kiosk-1")
    hall.approve("wall", "hall")
    hall.employ("officer", "DUKCAPIL", "ketut")
    hall.employ("floor_supervisor", None, "kepala")
    return hall


@pytest.fixture
def pages(chromium: Browser, staffed: Hall) -> Iterator[Windows]:
    with windows(chromium, staffed, os.environ) as opened:
        yield opened


@pytest.fixture
def other_pages(chromium: Browser, staffed: Hall) -> Iterator[Windows]:
    """Another PC: of two logins in one browser, the later would take the place of the first."""
    with windows(chromium, staffed, os.environ) as opened:
        yield opened


def test_after_a_kill_every_page_lives_again_without_a_touch(
    staffed: Hall, pages: Windows, other_pages: Windows
) -> None:
    wall = pages.open("/wall/hall", LANDSCAPE, "hall")
    kiosk = pages.open("/kiosk", PORTRAIT, "kiosk-1")
    console = officer_at_her_counter(pages, "ketut", COUNTER)
    ticket = take_ticket(kiosk)
    before = ticket["number"]
    touch(kiosk, "Selesai")
    phone = pages.open(f"/t/{ticket['token']}", PHONE)
    dashboard = supervisor(other_pages)
    expect(figure(dashboard)).to_have_text("1")
    expect(console.locator(".next b")).to_have_text(before)

    staffed.server.kill()
    expect(wall.locator("[data-link-down]")).to_be_visible(timeout=WITHIN_MS)
    expect(kiosk.locator("h1")).to_have_text("Kiosk sedang menyambung kembali", timeout=WITHIN_MS)
    staffed.server.start()

    expect(wall.locator("[data-link-down]")).to_have_count(0, timeout=WITHIN_MS)
    expect(kiosk.locator(".page-start")).to_be_visible(timeout=WITHIN_MS)
    expect(console.locator(".primary[aria-disabled=false]")).to_be_visible(timeout=WITHIN_MS)
    press_space(console)
    expect(standing(wall, before)).to_be_visible(timeout=WITHIN_MS)
    expect(console.locator(".current .number")).to_have_text(before, timeout=WITHIN_MS)
    expect(phone.locator(".sentence")).to_contain_text(f"Silakan ke loket {COUNTER}", timeout=2 * WITHIN_MS)

    after = take_ticket(kiosk)["number"]
    assert after != before
    expect(figure(dashboard)).to_have_text("2", timeout=WITHIN_MS)
    expect(console.locator(".next b")).to_have_text(after, timeout=WITHIN_MS)


def test_while_the_record_is_broken_every_page_says_so_or_that_it_waits(
    staffed: Hall, pages: Windows
) -> None:
    wall = pages.open("/wall/hall", LANDSCAPE, "hall")
    kiosk = pages.open("/kiosk", PORTRAIT, "kiosk-1")
    dashboard = supervisor(pages)
    expect(kiosk.locator(".page-start")).to_be_visible(timeout=WITHIN_MS)
    expect(figure(dashboard)).to_be_visible(timeout=WITHIN_MS)
    database = staffed.server.folder / "queue.sqlite3"
    whole = break_file(database)
    expect(wall.locator("[data-link-down]")).to_be_visible(timeout=NOTICED_MS)
    expect(kiosk.locator("h1")).to_have_text("Kiosk sedang menyambung kembali", timeout=NOTICED_MS)
    expect(dashboard.locator("[data-lost]")).to_contain_text("Basis data rusak", timeout=NOTICED_MS)
    staffed.server.kill()
    mend(database, whole)
    staffed.server.start()
    expect(wall.locator("[data-link-down]")).to_have_count(0, timeout=WITHIN_MS)
    expect(kiosk.locator(".page-start")).to_be_visible(timeout=WITHIN_MS)
    expect(dashboard.locator("[data-lost]")).to_have_count(0, timeout=WITHIN_MS)


def take_ticket(kiosk: Page) -> Body:
    """By touches; what the server answered the page."""
    touch(kiosk, "KTP, KK")
    touch(kiosk, "kematian")
    with kiosk.expect_response("**/api/kiosk/tickets") as answer:
        touch(kiosk, "Ambil nomor")
    ticket: Body = answer.value.json()
    assert number(kiosk) == ticket["number"]
    return ticket


def supervisor(pages: Windows) -> Page:
    dashboard = pages.open("/dashboard", DASHBOARD)
    dashboard.fill("[name=name]", "kepala")
    dashboard.fill("[name=pin]", PIN)
    dashboard.keyboard.press("Enter")
    return dashboard


def figure(dashboard: Page) -> Locator:
    return dashboard.locator("[data-figure=issued]")


def standing(wall: Page, called: str) -> Locator:
    return wall.locator(f"[data-call][data-number={called}]").first
