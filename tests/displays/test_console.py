"""What an officer may rely on at her console."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from queue_server.demo.client import Client
from tests.displays.desk import (
    AGENCY,
    COLLEAGUE,
    OFFICER,
    SERVICE,
    SIZES,
    Desk,
    desk_at_counter_one,
    send_everybody_home,
)
from tests.floor.hall import Hall, issue

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def kiosk(hall: Hall) -> Client:
    hall.approve("kiosk", "kiosk-1")
    return hall.device("kiosk-1", "kiosk/kiosk-1")


@pytest.fixture(scope="module")
def staffed(hall: Hall) -> Hall:
    hall.employ("officer", AGENCY, OFFICER, COLLEAGUE)
    return hall


@pytest.fixture
def desk(chromium: Browser, staffed: Hall) -> Iterator[Desk]:
    with desk_at_counter_one(chromium, staffed) as desk:
        yield desk


def test_the_space_bar_calls_starts_finishes_and_calls_the_next(desk: Desk, kiosk: Client) -> None:
    first = issue(kiosk, SERVICE)["number"]
    second = issue(kiosk, SERVICE)["number"]
    desk.shows_next(first)
    desk.press_large()
    desk.shows_state("called")
    desk.shows_number(first)
    desk.shows_next(second)
    desk.press_large()
    desk.shows_state("serving")
    desk.press_large()
    desk.shows_number(second)
    desk.shows_state("called")
    assert desk.acts == ["call-next", "start", "call-next"]


def test_the_second_half_of_a_double_press_does_nothing(desk: Desk, kiosk: Client) -> None:
    desk.shows_next(issue(kiosk, SERVICE)["number"])
    desk.press_large()
    desk.page.wait_for_selector(".primary.start")
    desk.press(" ")
    desk.page.click(".primary", force=True)
    desk.listens()
    desk.shows_state("called")
    assert desk.acts == ["call-next"]


def test_a_held_key_is_one_press(desk: Desk, kiosk: Client) -> None:
    desk.shows_next(issue(kiosk, SERVICE)["number"])
    for _ in range(20):
        desk.page.keyboard.down(" ")
    desk.page.keyboard.up(" ")
    desk.shows_state("called")
    desk.listens()
    assert desk.acts == ["call-next"]


def test_a_barcode_scanner_does_nothing_not_even_with_its_enter_on_a_focused_button(
    desk: Desk, kiosk: Client
) -> None:
    desk.shows_next(issue(kiosk, SERVICE)["number"])
    desk.page.focus(".primary")
    desk.scan("S 510804 UTAHB 0001")
    desk.shows_state("nobody")
    assert desk.acts == []
    expect(desk.page.locator("dialog")).not_to_be_visible()
    desk.press("Enter")
    desk.shows_state("called")


def test_space_is_the_large_button_whatever_was_clicked_before(desk: Desk, kiosk: Client) -> None:
    desk.shows_next(issue(kiosk, SERVICE)["number"])
    desk.page.click("[data-act=help]")
    desk.page.wait_for_selector(".told")
    desk.press_large()
    desk.shows_state("called")
    assert desk.acts == ["help", "call-next"]


def test_a_command_whose_answer_was_lost_is_repeated_with_its_key_and_done_once(
    desk: Desk, kiosk: Client
) -> None:
    first = issue(kiosk, SERVICE)["number"]
    second = issue(kiosk, SERVICE)["number"]
    desk.shows_next(first)
    with desk.losing_answers("call-next", times=2):
        desk.press_large()
        desk.press(" ")
        desk.shows_number(first)
        desk.listens()
    assert desk.acts == ["call-next"] * 3
    assert len({key for _, key in desk.commands}) == 1
    desk.shows_next(second)


def test_undo_takes_back_a_finish_and_its_call(desk: Desk, kiosk: Client) -> None:
    first = issue(kiosk, SERVICE)["number"]
    second = issue(kiosk, SERVICE)["number"]
    desk.shows_next(first)
    desk.press_large()
    desk.shows_state("called")
    desk.press_large()
    desk.shows_state("serving")
    desk.press_large()
    desk.shows_number(second)
    desk.press("z")
    desk.shows_number(first)
    desk.shows_state("serving")
    desk.shows_next(second)


def test_a_refusal_is_a_calm_line_that_tells_when(desk: Desk, kiosk: Client) -> None:
    desk.shows_next(issue(kiosk, SERVICE)["number"])
    desk.press_large()
    desk.shows_state("called")
    desk.press("u")
    line = desk.page.locator(".trouble[data-code=too_soon]")
    expect(line).to_contain_text(re.compile(r"\d\d\.\d\d"))
    desk.press_large()
    desk.shows_state("serving")
    expect(line).not_to_be_attached()


def test_hold_asks_for_a_reason_by_digit_and_the_held_one_comes_back(desk: Desk, kiosk: Client) -> None:
    number = issue(kiosk, SERVICE)["number"]
    desk.shows_next(number)
    desk.press_large()
    desk.shows_state("called")
    desk.press("h")
    desk.page.wait_for_selector("dialog[open]")
    desk.press("1")
    held = desk.page.locator(f".held [data-number={number}]")
    expect(held).to_be_visible()
    held.get_by_role("button", name="Lanjutkan").click()
    desk.shows_number(number)
    assert desk.acts == ["call-next", "hold", "resume"]


def test_a_visitor_seen_leaving_is_absent_before_the_time_and_can_be_returned(
    desk: Desk, kiosk: Client
) -> None:
    number = issue(kiosk, SERVICE)["number"]
    desk.shows_next(number)
    desk.press_large()
    desk.shows_state("called")
    desk.press("t")
    desk.page.wait_for_selector("dialog[open]")
    desk.press("1")
    desk.shows_state("nobody")
    desk.page.locator(f".absent [data-number={number}]").get_by_role("button").click()
    expect(desk.page.locator(f".waiting [data-number={number}]")).to_be_visible()


def test_a_transfer_is_typed_ahead_and_carries_its_note(desk: Desk, kiosk: Client) -> None:
    number = issue(kiosk, SERVICE)["number"]
    desk.shows_next(number)
    desk.press_large()
    desk.shows_state("called")
    desk.press("a")
    desk.page.wait_for_selector(".type-ahead:focus")
    desk.page.keyboard.type("praktik", delay=50)
    desk.page.wait_for_timeout(60)
    desk.press("Enter")
    desk.page.wait_for_selector(".details-note:focus")
    desk.page.keyboard.type("STR terbit kemarin", delay=5)
    desk.page.click("dialog .submit")
    desk.shows_state("nobody")
    desk.shows_next(number)
    expect(desk.page.locator(".next")).to_contain_text("praktik")
    desk.press_large()
    expect(desk.page.locator(".notes")).to_contain_text("STR terbit kemarin")


def test_a_number_is_called_out_of_order_with_a_reason(desk: Desk, kiosk: Client) -> None:
    first = issue(kiosk, SERVICE)["number"]
    second = issue(kiosk, SERVICE)["number"]
    desk.shows_next(first)
    row = desk.page.locator(f".waiting [data-number={second}]")
    row.hover()
    row.get_by_role("button").click()
    desk.page.wait_for_selector("dialog[open]")
    desk.press("1")
    desk.shows_number(second)


def test_a_walk_in_is_served_at_once(desk: Desk) -> None:
    desk.press("l")
    desk.page.wait_for_selector(".type-ahead:focus")
    desk.page.keyboard.type("pengambilan", delay=50)
    desk.page.wait_for_timeout(60)
    desk.press("Enter")
    desk.shows_state("serving")


def test_priority_note_assistance_and_another_errand_stand_beside_the_number(
    desk: Desk, kiosk: Client
) -> None:
    desk.shows_next(issue(kiosk, SERVICE)["number"])
    desk.press_large()
    desk.shows_state("called")
    for digit in ("1", "3"):
        desk.press("p")
        desk.page.wait_for_selector("dialog[open]")
        desk.press(digit)
        expect(desk.page.locator("dialog")).not_to_be_visible()
    desk.press("k")
    desk.page.wait_for_selector(".type-ahead:focus")
    desk.page.keyboard.type("pengaduan", delay=50)
    desk.page.wait_for_timeout(60)
    desk.press("Enter")
    expect(desk.page.locator("dialog")).not_to_be_visible()
    desk.press("c")
    desk.page.wait_for_selector("dialog input:focus")
    desk.page.keyboard.type("berkas lengkap", delay=5)
    desk.page.click("dialog .submit")
    expect(desk.page.locator(".notes")).to_contain_text("berkas lengkap")
    for mark in ("priority", "assist", "stops"):
        expect(desk.page.locator(f".current .mark.{mark}")).to_be_visible()


def test_a_pause_is_told_with_its_end_and_the_large_button_reopens(desk: Desk) -> None:
    desk.press("j")
    desk.page.wait_for_selector("dialog[open]")
    desk.press("2")
    desk.press("Enter")
    expect(desk.page.locator(".current")).to_contain_text("salat")
    expect(desk.page.locator(".current .until")).to_contain_text(re.compile(r"\d\d\.\d\d"))
    desk.press_large()
    desk.page.wait_for_selector(".primary.call")


def test_the_first_visitor_at_an_idle_counter_blinks_in_the_title_until_a_key_is_pressed(
    desk: Desk, kiosk: Client
) -> None:
    issue(kiosk, SERVICE)
    for title in ("● 1 menunggu", "Loket 1", "● 1 menunggu"):
        expect(desk.page).to_have_title(title, timeout=10_000)
    desk.page.keyboard.press("Shift")
    expect(desk.page).to_have_title("Loket 1")
    issue(kiosk, SERVICE)
    expect(desk.page.locator(".services h2 .count")).to_have_text("2")
    expect(desk.page).to_have_title("Loket 1")


def test_a_counter_that_another_has_is_taken_over_only_after_asking(
    desk: Desk, chromium: Browser, staffed: Hall
) -> None:
    other = Desk(chromium, desk.address)
    other.log_in(COLLEAGUE)
    other.page.get_by_role("button", name=re.compile(r"^Loket 1\b")).click()
    expect(other.page.locator(".take-over")).to_be_visible()
    assert other.page.locator(".primary").count() == 0
    other.page.locator(".take-over .submit").click()
    other.page.wait_for_selector(".primary")
    expect(desk.page.locator(".trouble[data-code=counter_taken]")).to_be_visible()
    other.close()
    send_everybody_home(staffed, COLLEAGUE)


def test_a_reload_comes_back_to_the_same_visitor(desk: Desk, kiosk: Client) -> None:
    number = issue(kiosk, SERVICE)["number"]
    desk.shows_next(number)
    desk.press_large()
    desk.shows_number(number)
    desk.page.reload()
    desk.shows_number(number)


@pytest.mark.parametrize("size", [size for size in SIZES if size != "beside"])
def test_every_act_has_its_button_with_its_letter_inside_the_window(desk: Desk, size: str) -> None:
    desk.resize(size)
    letters = [act.inner_text() for act in desk.page.locator(".act kbd").all()]
    assert sorted(letters) == sorted("UTNHASXKCPLJDBZ")
    assert desk.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for act in [*desk.page.locator(".act").all(), desk.page.locator(".primary")]:
        act.scroll_into_view_if_needed()
        box = act.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= SIZES[size][0]


def test_the_small_window_beside_another_program_holds_number_large_button_and_undo(
    desk: Desk, kiosk: Client
) -> None:
    desk.resize("beside")
    number = issue(kiosk, SERVICE)["number"]
    expect(desk.page.locator(".primary")).to_contain_text(number)
    desk.press_large()
    desk.shows_number(number)
    for selector in (".current .number", ".primary", "[data-act=recall]", "[data-act=undo]"):
        expect(desk.page.locator(selector)).to_be_in_viewport(ratio=0.99)


def test_no_word_is_missing_on_the_page_in_either_language(desk: Desk) -> None:
    assert not desk.page.evaluate("isSecureContext")
    for _ in range(2):
        desk.press("?")
        desk.page.wait_for_selector("dialog[open]")
        assert not re.search(r"\b(console|refusal|reason)-[a-z-]+", desk.page.inner_text("body"))
        desk.press("Escape")
        desk.page.click(".other-language")
        desk.page.wait_for_timeout(300)


def test_a_press_while_the_server_is_away_is_done_once_when_it_is_back(
    desk: Desk, staffed: Hall, kiosk: Client
) -> None:
    first = issue(kiosk, SERVICE)["number"]
    second = issue(kiosk, SERVICE)["number"]
    desk.shows_next(first)
    staffed.server.end()
    expect(desk.page.locator(".link.down")).to_contain_text(re.compile(r"\d\d\.\d\d WITA"), timeout=10_000)
    desk.press(" ")
    expect(desk.page.locator(".primary")).to_contain_text("Dikirim lagi", timeout=10_000)
    staffed.server.start()
    expect(desk.page.locator(".current .number")).to_have_text(first, timeout=30_000)
    expect(desk.page.locator(".link.up")).to_be_visible(timeout=10_000)
    desk.shows_next(second)
    assert len({key for _, key in desk.commands}) == 1
