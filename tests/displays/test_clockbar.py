"""A date in doubt, as an administrator and a supervisor meet it on the dashboard."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from queue_server.actions import visits
from queue_server.app.home import FLOOR
from queue_server.app.record import open_record, prepare
from queue_server.demo.server import Server
from queue_server.domain.roles import Device, DeviceKind
from queue_server.settings import load_floor
from tests.displays.conftest import HOST
from tests.floor.hall import PIN
from tests.small_floor import SettableClock

pytestmark = pytest.mark.browser


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A real floor that starts again twenty days after its last entry."""
    record = open_record(tmp_path, SettableClock(datetime.now(UTC) - timedelta(days=20)), open_now=True)
    prepare(record, load_floor(FLOOR), is_trial=False)
    kiosk = Device("kiosk-1", DeviceKind.KIOSK).actor
    record.ledger.change(kiosk, lambda tx: visits.issue(tx, visits.Order(("NIB",))))
    record.close()
    with Server(tmp_path, ("--open-now",)) as running:
        running.add_staff("made", "admin", PIN)
        running.add_staff("putu", "floor_supervisor", PIN)
        yield running


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1366, "height": 768})
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


def log_in(page: Page, server: Server, name: str) -> None:
    page.goto(f"{server.url.replace('127.0.0.1', HOST)}/dashboard")
    page.fill("[name=name]", name)
    page.fill("[name=pin]", PIN)
    page.keyboard.press("Enter")
    expect(page.locator("main.floor")).to_be_visible()


def test_a_supervisor_is_told_and_an_administrator_settles_it_in_one_press(
    page: Page, server: Server
) -> None:
    log_in(page, server, "putu")
    bar = page.locator(".clock-bar")
    expect(bar).to_contain_text("belum dipastikan")
    expect(bar.get_by_role("button")).to_have_count(0)
    page.context.clear_cookies()
    log_in(page, server, "made")
    bar.get_by_role("button", name="Ya, tanggal itu benar").click()
    expect(bar).to_be_empty()
