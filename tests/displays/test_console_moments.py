"""What an officer is told without asking, and that all of it fits its window and can be used by everybody."""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime, timedelta, timezone

import pytest
from playwright.sync_api import Browser, expect

from queue_server.demo.client import Client, Refused
from tests.displays.accessible import accessible
from tests.displays.conftest import HOST
from tests.displays.desk import AGENCY, OFFICER, SERVICE, SIZES, Desk, desk_at_counter_one
from tests.displays.kiosk.touchscreen import SOCKET, Line
from tests.floor.hall import Hall, issue

pytestmark = pytest.mark.browser

WINDOWS = [size for size in SIZES if size != "beside"]
QUESTIONS = {
    "nobody": ["l", "j", "d", "?"],
    "called": ["t", "h", "x", "p", "c", "a", "k"],
    "serving": ["s", "a", "c"],
}
LONG_AGO = "2026-01-01T00:00:00+08:00"


@pytest.fixture(scope="module")
def kiosk(hall: Hall) -> Client:
    hall.approve("kiosk", "kiosk-1")
    hall.employ("officer", AGENCY, OFFICER)
    hall.employ("floor_supervisor", None, "penyelia")
    return hall.device("kiosk-1", "kiosk/kiosk-1")


@pytest.fixture
def desk(chromium: Browser, hall: Hall, kiosk: Client) -> Iterator[Desk]:
    with desk_at_counter_one(chromium, hall) as desk:
        yield desk


@pytest.fixture
def supervisor(desk: Desk, hall: Hall) -> Iterator[Client]:
    """Whatever she stops goes on again before the desk is left."""
    client = hall.staff("penyelia", "dashboard")
    yield client
    with suppress(Refused):
        client.post("/api/queues/go-on", {"agency": AGENCY})


def arrives(desk: Desk, kiosk: Client) -> str:
    number = str(issue(kiosk, SERVICE)["number"])
    expect(desk.page.locator(f".waiting [data-number={number}]")).to_be_attached()
    return number


def serve(desk: Desk) -> None:
    desk.press_large()
    desk.shows_state("called")
    desk.press_large()
    desk.shows_state("serving")


def told(desk: Desk, changed: Callable[[str], str]) -> None:
    """Opens the page again, with what the server pushes changed on its way."""
    desk.page.route_web_socket(SOCKET, Line(changed).carry)
    desk.page.reload()
    desk.page.wait_for_selector(".console")


def test_stopped_calls_are_said_plainly_and_nobody_is_called_by_space(
    desk: Desk, kiosk: Client, supervisor: Client
) -> None:
    number = arrives(desk, kiosk)
    supervisor.post("/api/queues/stop", {"agency": AGENCY, "reason": "gangguan-server", "until": None})
    expect(desk.page.locator(".halt")).to_have_text("Panggilan dihentikan: gangguan server pusat")
    expect(desk.page.locator(".primary")).to_have_attribute("aria-disabled", "true")
    expect(desk.page.locator("[data-act=walk-in]")).to_be_disabled()
    desk.press(" ")
    accessible(desk.page)
    supervisor.post("/api/queues/go-on", {"agency": AGENCY})
    expect(desk.page.locator(".halt")).not_to_be_attached()
    desk.press_large()
    desk.shows_number(number)
    assert desk.acts == ["call-next"]


def test_while_calls_are_stopped_the_large_button_only_finishes(
    desk: Desk, kiosk: Client, supervisor: Client
) -> None:
    arrives(desk, kiosk)
    arrives(desk, kiosk)
    serve(desk)
    supervisor.post("/api/queues/stop", {"agency": AGENCY, "reason": "listrik", "until": None})
    expect(desk.page.locator(".primary.finish")).to_contain_text("Panggilan dihentikan: listrik padam")
    desk.press_large()
    desk.shows_state("nobody")
    supervisor.post("/api/queues/go-on", {"agency": AGENCY})
    desk.page.wait_for_selector(".primary[aria-disabled=false]")


def test_a_break_is_said_with_its_end(desk: Desk) -> None:
    until = datetime.now(timezone(timedelta(hours=8))) + timedelta(hours=1)
    halt = f'"calls_stopped":{{"reason":"break","text":"","until":"{until.isoformat()}"}}'
    told(desk, lambda text: text.replace('"calls_stopped":null', halt))
    expect(desk.page.locator(".halt")).to_have_text(f"Istirahat sampai {until:%H.%M} WITA")


def test_a_forgotten_service_is_asked_about_once(desk: Desk, kiosk: Client) -> None:
    number = arrives(desk, kiosk)
    serve(desk)
    told(desk, lambda text: re.sub(r'"ask_at":"[^"]*"', f'"ask_at":"{LONG_AGO}"', text))
    asked = desk.page.locator(".still")
    expect(asked).to_contain_text(f"{number} masih dilayani?")
    accessible(desk.page)
    desk.press("y")
    expect(asked).not_to_be_attached()
    desk.page.reload()
    desk.shows_number(number)
    expect(desk.page.locator(".link.up")).to_be_visible()
    expect(asked).not_to_be_attached()


def test_whoever_is_left_waiting_is_rung_for_again_each_three_minutes(desk: Desk, kiosk: Client) -> None:
    desk.page.clock.install()
    desk.page.reload()
    desk.page.wait_for_selector(".link.up")
    arrives(desk, kiosk)
    blinks = re.compile("● 1 menunggu")
    desk.page.clock.run_for(2_000)
    titles = [desk.page.title()]
    desk.page.clock.run_for(1_000)
    titles.append(desk.page.title())
    assert any(blinks.match(title) for title in titles)
    desk.page.keyboard.press("Shift")
    expect(desk.page).to_have_title("Loket 1")
    desk.page.clock.fast_forward(181_000)
    expect(desk.page).to_have_title(blinks)


def test_what_is_shown_while_the_link_is_down_stays_readable_and_fits(desk: Desk, kiosk: Client) -> None:
    arrives(desk, kiosk)
    line = Line()
    desk.page.route_web_socket(SOCKET, line.carry)
    desk.page.reload()
    expect(desk.page.locator(".link.up")).to_be_visible()
    line.cut()
    expect(desk.page.locator(".link.down")).to_be_visible()
    for size in SIZES:
        desk.resize(size)
        assert desk.page.evaluate(MISFITS) == [], size
        accessible(desk.page)


@pytest.mark.parametrize("size", WINDOWS)
def test_every_question_fits_its_window_and_is_accessible(desk: Desk, kiosk: Client, size: str) -> None:
    desk.resize(size)
    for _ in range(3):
        arrives(desk, kiosk)
    for state, keys in QUESTIONS.items():
        if state != "nobody":
            desk.press_large()
        desk.shows_state(state)
        desk.listens()
        assert desk.page.evaluate(MISFITS) == [], state
        accessible(desk.page)
        for key in keys:
            desk.asked(key)
            assert desk.page.evaluate(MISFITS) == [], f"{state} {key}"
            accessible(desk.page)
            desk.answer("Escape")


def test_the_small_window_shows_number_state_large_button_and_who_is_next(desk: Desk, kiosk: Client) -> None:
    desk.resize("beside")
    first, second = arrives(desk, kiosk), arrives(desk, kiosk)
    for state in ("called", "serving"):
        desk.press_large()
        desk.shows_state(state)
        for selector, text in (
            (".current .number", first),
            (".running", ""),
            (".primary", ""),
            (".next-beside", second),
        ):
            expect(desk.page.locator(selector)).to_be_in_viewport(ratio=0.99)
            expect(desk.page.locator(selector)).to_contain_text(text)
        assert desk.page.evaluate(MISFITS) == []
        accessible(desk.page)


def test_login_and_choice_of_a_counter_fit_and_are_accessible(
    chromium: Browser, hall: Hall, kiosk: Client
) -> None:
    desk = Desk(chromium, hall.server.url.replace("127.0.0.1", HOST))
    desk.page.goto(f"{desk.address}/console")
    for selector in ("[name=name]", ".counters"):
        if selector == ".counters":
            desk.log_in(OFFICER)
        desk.page.wait_for_selector(selector)
        for size in WINDOWS:
            desk.resize(size)
            assert desk.page.evaluate(MISFITS) == [], size
            accessible(desk.page)
    desk.close()


MISFITS = """() => {
  const found = [];
  if (document.documentElement.scrollWidth > innerWidth) found.push("the page scrolls sideways");
  const dialog = document.querySelector("dialog[open]");
  const sheet = dialog?.getBoundingClientRect();
  if (sheet && (sheet.top < 0 || sheet.bottom > innerHeight + 1)) found.push("the dialog leaves the window");
  if (dialog && dialog.scrollHeight > dialog.clientHeight + 1) found.push("the dialog scrolls");
  const parts = "button, input, h1, h2, .number, .place, .band";
  for (const part of (dialog ?? document.body).querySelectorAll(parts)) {
    const box = part.getBoundingClientRect();
    const name = `${part.className} ${part.textContent.trim().slice(0, 30)}`;
    if (box.width && (box.left < -1 || box.right > innerWidth + 1)) found.push(`${name} leaves the window`);
    if (part.matches("button") && part.scrollWidth > part.clientWidth + 1) found.push(`${name} is cut off`);
  }
  return found;
}"""


def test_a_misfit_is_found(desk: Desk) -> None:
    desk.page.evaluate("document.querySelector('.act .word').textContent = 'x'.repeat(90)")
    assert desk.page.evaluate(MISFITS) != []
