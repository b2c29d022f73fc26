"""An officer never needs the mouse: every act of the rules is done by key, in a low window and on a phone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from queue_server.demo.client import Client
from queue_server.demo.server import PROGRAM
from tests.displays.conftest import HOST
from tests.displays.desk import (
    AGENCY,
    OFFICER,
    SERVICE,
    Desk,
    desk_at_counter_one,
    send_everybody_home,
)
from tests.floor.hall import PIN, TRIAL, Hall, issue

pytestmark = pytest.mark.browser

SIZES = ["low", "phone"]


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    """The shipped floor, but that a call may be repeated after a second."""
    folder = tmp_path_factory.mktemp("hall")
    with Hall(folder / "data", (*TRIAL, "--floor", str(hasty_floor(folder)))) as open_hall:
        open_hall.employ("officer", AGENCY, OFFICER)
        open_hall.approve("kiosk", "kiosk-1")
        yield open_hall


def hasty_floor(folder: Path) -> Path:
    text = (PROGRAM.parent / "config" / "floor.toml").read_text(encoding="utf-8")
    assert "call_spacing_s = 15" in text
    file = folder / "floor.toml"
    file.write_text(text.replace("call_spacing_s = 15", "call_spacing_s = 1"), encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def kiosk(hall: Hall) -> Client:
    return hall.device("kiosk-1", "kiosk/kiosk-1")


@pytest.fixture(params=SIZES)
def desk(chromium: Browser, hall: Hall, request: pytest.FixtureRequest) -> Iterator[Desk]:
    with desk_at_counter_one(chromium, hall) as desk:
        desk.resize(request.param)
        yield desk


def numbers(kiosk: Client, count: int) -> list[str]:
    return [str(issue(kiosk, SERVICE)["number"]) for _ in range(count)]


def listed(desk: Desk, list: str, number: str) -> None:
    expect(desk.page.locator(f".{list} [data-number={number}]")).to_be_attached()


def sent(desk: Desk, act: str) -> dict[str, object]:
    """What the act carried when it was sent last, beside its counter."""
    body = next(body for name, body in reversed(desk.sent) if name == act)
    return {name: fact for name, fact in body.items() if name != "counter"}


@pytest.mark.parametrize("size", SIZES)
def test_logging_in_and_taking_a_counter(chromium: Browser, hall: Hall, size: str) -> None:
    desk = Desk(chromium, hall.server.url.replace("127.0.0.1", HOST))
    desk.resize(size)
    desk.page.goto(f"{desk.address}/console")
    desk.page.wait_for_selector("[name=name]:focus")
    for text, key in ((OFFICER, "Tab"), (PIN, "Enter")):
        desk.page.keyboard.type(text, delay=50)
        desk.press(key)
    desk.page.wait_for_selector(".counters")
    for _ in range(10):
        desk.press("Tab")
        if "Loket 1" in desk.page.evaluate("document.activeElement.innerText"):
            break
    desk.press("Enter")
    desk.page.wait_for_selector(".primary.call")
    desk.close()
    send_everybody_home(hall, OFFICER)


def test_calling_again_and_again_until_nobody_has_come(desk: Desk, kiosk: Client) -> None:
    missing, following = numbers(kiosk, 2)
    desk.shows_next(missing)
    desk.press_large()
    for _ in range(2):
        desk.page.wait_for_selector(".recall.ripe")
        desk.press("u")
        desk.page.wait_for_selector(".primary:not(.busy)")
    desk.page.wait_for_selector(".absent-next.ripe")
    desk.press("n")
    desk.shows_number(following)
    listed(desk, "absent", missing)
    desk.asked("t")
    desk.answer("1")
    listed(desk, "absent", following)
    assert desk.acts == ["call-next", "recall", "recall", "call-next", "absent"]
    assert sent(desk, "absent") == {"reason": "left"}


def test_the_lists_are_worked_by_number_and_word(desk: Desk, kiosk: Client) -> None:
    first, second, third = numbers(kiosk, 3)
    desk.shows_next(first)
    desk.press_large()
    desk.shows_number(first)
    desk.asked("h")
    desk.answer("2")
    listed(desk, "held", first)
    desk.asked("d")
    desk.type(f"{first.lower()} lepas")
    desk.answer("Enter")
    listed(desk, "waiting", first)
    desk.asked("d")
    desk.type(third)
    desk.press("Enter")
    desk.page.wait_for_selector("dialog .options")
    desk.answer("1")
    desk.shows_number(third)
    desk.asked("h")
    desk.answer("1")
    desk.asked("d")
    desk.answer("Enter")
    desk.shows_number(third)
    desk.asked("t")
    desk.answer("1")
    desk.asked("d")
    desk.type(third.replace("-", "").lower())
    desk.answer("Enter")
    listed(desk, "waiting", third)
    assert second in desk.page.locator(".waiting").inner_text()
    assert desk.acts == ["call-next", "hold", "release", "call", "hold", "resume", "absent", "return"]
    assert sent(desk, "call") == {"number": third, "reason": "urgent"}


def test_one_who_is_held_is_transferred_with_a_note_and_comes_back(desk: Desk, kiosk: Client) -> None:
    (number,) = numbers(kiosk, 1)
    desk.shows_next(number)
    desk.press_large()
    desk.shows_number(number)
    desk.asked("h")
    desk.answer("1")
    desk.asked("d")
    desk.type("alihkan")
    desk.press("Enter")
    desk.page.wait_for_selector("[aria-label^=Alihkan]:focus")
    desk.type("loket 2")
    desk.press("Enter")
    desk.page.wait_for_selector(".details-note:focus")
    desk.type("STR terbit")
    desk.press("Tab")
    desk.press(" ")
    desk.press("Tab")
    desk.answer("Enter")
    assert sent(desk, "transfer") == {
        "number": number,
        "to_counter": "2",
        "note": "STR terbit",
        "return": True,
    }
    expect(desk.page.locator(".send-to .place")).to_have_text("Loket 2")
    desk.press("z")
    listed(desk, "held", number)


def test_a_whole_service_with_note_priority_errands_next_stop_outcome_and_undo(
    desk: Desk, kiosk: Client
) -> None:
    (number,) = numbers(kiosk, 1)
    desk.shows_next(number)
    desk.press_large()
    desk.shows_state("called")
    desk.press_large()
    desk.shows_state("serving")
    desk.asked("c")
    desk.type("Berkas lengkap")
    desk.answer("Enter")
    for digit in ("1", "3"):
        desk.asked("p")
        desk.answer(digit)
    for service in ("pengaduan perizinan", "kelahiran"):
        desk.asked("k")
        desk.type(service)
        desk.answer("Enter")
    desk.page.wait_for_selector(".onward button")
    before = desk.page.locator(".onward").inner_text()
    desk.asked("g")
    desk.answer("1")
    expect(desk.page.locator(".onward")).not_to_have_text(before)
    place = desk.page.locator(".onward span").inner_text().split(": ")[1].split(" · ")[0]
    desk.asked("s")
    desk.answer("2", "ArrowUp", "Enter")
    assert sent(desk, "finish") == {"outcome": "berkas-kurang", "quantity": 2}
    expect(desk.page.locator(".send-to .place")).to_have_text(place)
    desk.press("z")
    desk.shows_state("serving")
    desk.asked("x")
    desk.answer("1")
    desk.shows_state("nobody")
    changes = ["note", "priority", "assist", "add-errand", "add-errand", "next-stop"]
    assert desk.acts == ["call-next", "start", *changes, "finish", "undo", "cancel"]


def test_a_walk_in_is_served_and_help_is_called(desk: Desk) -> None:
    desk.asked("l")
    desk.type("pengambilan")
    desk.answer("Enter")
    desk.shows_state("serving")
    desk.press("b")
    expect(desk.page.locator(".told")).to_be_visible()
    desk.asked("?")
    desk.answer("Escape")
    assert desk.acts == ["walk-in", "help"]


def test_the_last_counter_is_asked_before_it_pauses_and_before_it_closes(desk: Desk, kiosk: Client) -> None:
    (number,) = numbers(kiosk, 1)
    desk.shows_next(number)
    desk.asked("j")
    for key in ("2", "ArrowRight", "Enter"):
        desk.press(key)
    expect(desk.page.locator("dialog h2")).to_contain_text("1 orang masih menunggu")
    desk.answer("1")
    expect(desk.page.locator(".current")).to_contain_text("salat")
    assert sent(desk, "pause")["sure"] is True
    desk.asked("j")
    desk.answer("1")
    desk.page.wait_for_selector(".primary.call")
    desk.asked("j")
    desk.press("x")
    expect(desk.page.locator("dialog h2")).to_contain_text("1 orang masih menunggu")
    desk.press("Escape")
    desk.page.wait_for_selector(".primary.call")
    desk.asked("j")
    desk.press("x")
    expect(desk.page.locator("dialog h2")).to_contain_text("1 orang masih menunggu")
    desk.press("1")
    desk.page.wait_for_selector(".counters")
    assert desk.acts == ["pause", "pause", "unpause", "close", "close", "close"]


def test_enter_held_down_on_a_button_is_one_press(desk: Desk) -> None:
    desk.page.focus("[data-act=help]")
    for _ in range(20):
        desk.page.keyboard.down("Enter")
        desk.page.wait_for_timeout(30)
    desk.page.keyboard.up("Enter")
    desk.listens()
    assert desk.acts == ["help"]
