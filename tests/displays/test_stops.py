"""What a wall says aloud when a queue stands still: once, after the calls, and when it goes on."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from queue_server.demo.client import Client
from tests.displays.panel import BRIEF, WITHIN_MS, Panel, speaking_chromium
from tests.floor.hall import Console, Hall, issue

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def kiosk(hall: Hall) -> Client:
    hall.approve("kiosk", "kiosk-1")
    return hall.device("kiosk-1", "kiosk/kiosk-1")


@pytest.fixture(scope="module")
def supervisor(hall: Hall) -> Client:
    hall.employ("floor_supervisor", None, "penyelia")
    return hall.staff("penyelia", "dashboard")


@pytest.fixture(scope="module")
def officer(hall: Hall) -> Console:
    hall.employ("officer", "DUKCAPIL", "loket8")
    return hall.officer("loket8", "8")


@pytest.fixture
def panel(hall: Hall, chromium: Browser) -> Iterator[Panel]:
    hall.approve("wall", "hall")
    browser = speaking_chromium(chromium)
    panel = Panel(browser, hall, sounds=BRIEF).open(hall.tokens["hall"])
    expect(panel.page.locator(".top")).to_be_visible(timeout=WITHIN_MS)
    yield panel
    panel.close()
    browser.close()


def heard(panel: Panel, count: int) -> list[str]:
    """The sounds once there were so many of them."""
    panel.page.wait_for_function("(count) => heard.length >= count", arg=count)
    return panel.heard()


def test_a_stop_is_said_after_the_call_in_both_languages_and_its_end_once(
    panel: Panel, kiosk: Client, officer: Console, supervisor: Client
) -> None:
    issue(kiosk, "KTP")
    number = officer.act("call-next")["current"]["number"]
    supervisor.post("/api/queues/stop", {"service": "PASPOR", "reason": "gangguan_server", "until": None})
    call = panel.call_of(number)
    panel.tells("spoken", call)
    said = heard(panel, 6)
    assert said[:2] == ["chime", "sentence"]
    assert said[-3:] == ["chime", "sentence", "sentence"]
    supervisor.post("/api/queues/go-on", {"service": "PASPOR"})
    assert heard(panel, len(said) + 3)[len(said) :] == ["chime", "sentence", "sentence"]
    panel.page.reload()
    expect(panel.page.locator(".top")).to_be_visible(timeout=WITHIN_MS)
    officer.act("start")
    panel.is_gone(number)
    assert panel.heard() == []
