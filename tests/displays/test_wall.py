"""What a visitor may rely on at a wall: seen from far, heard, and never left with a dead screen."""

import re
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from threading import Barrier, Thread
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, Route, expect

from queue_server.demo.client import Client
from tests.displays.panel import BRIEF, WITHIN_MS, Panel, speaking_chromium
from tests.floor.hall import Console, Hall, issue

pytestmark = pytest.mark.browser

SIZES = [(1920, 1080), (1080, 1920), (3840, 2160), (1280, 720)]
COUNTERS = ["8", "9", "10", "11", "12"]
METRES = 12
"""How far the wall `hall` of the shipped floor is read from."""
MM_PER_METRE = 10
PANEL_MM = 55 * 25.4

Panels = Callable[..., Panel]


@pytest.fixture(scope="module")
def speaking(chromium: Browser) -> Iterator[Browser]:
    browser = speaking_chromium(chromium)
    yield browser
    browser.close()


@pytest.fixture(scope="module")
def kiosk(hall: Hall) -> Client:
    hall.approve("kiosk", "kiosk-1")
    return hall.device("kiosk-1", "kiosk/kiosk-1")


@pytest.fixture(scope="module")
def consoles(hall: Hall) -> list[Console]:
    hall.approve("wall", "hall")
    names = [f"loket{counter}" for counter in COUNTERS]
    hall.employ("officer", "DUKCAPIL", *names)
    return [hall.officer(name, counter) for name, counter in zip(names, COUNTERS, strict=True)]


@pytest.fixture
def panels(hall: Hall, consoles: list[Console]) -> Iterator[Panels]:
    opened: list[Panel] = []

    def open_panel(browser: Browser, **more: Any) -> Panel:
        panel = Panel(browser, hall, **more).open(hall.tokens["hall"])
        opened.append(panel)
        expect(panel.page.locator(".top")).to_be_visible(timeout=WITHIN_MS)
        return panel

    yield open_panel
    for panel in opened:
        panel.close()


@pytest.fixture(autouse=True)
def _clear_counters(consoles: list[Console]) -> Iterator[None]:
    """Nobody is left standing for the next test."""
    yield
    for console in consoles:
        if console.look()["current"]:
            if console.look()["current"]["state"] == "called":
                console.act("start")
            console.act("finish")


def called(kiosk: Client, console: Console) -> str:
    """A number that was just taken and called."""
    issue(kiosk, "KTP")
    return str(console.act("call-next")["current"]["number"])


def called_at_once(kiosk: Client, consoles: list[Console]) -> list[str]:
    for _ in consoles:
        issue(kiosk, "KTP")
    together, numbers = Barrier(len(consoles)), []

    def call(console: Console) -> None:
        together.wait()
        numbers.append(console.act("call-next")["current"]["number"])

    threads = [Thread(target=call, args=(console,)) for console in consoles]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return numbers


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_digits_of_a_call_are_ten_millimetres_high_for_every_metre(
    panels: Panels, chromium: Browser, kiosk: Client, consoles: list[Console], size: tuple[int, int]
) -> None:
    panel = panels(chromium, size=size)
    panel.stands(called(kiosk, consoles[0]))
    pixels_per_mm = (size[0] ** 2 + size[1] ** 2) ** 0.5 / PANEL_MM
    for digits in panel.page.locator(".call .digits").all():
        high = digits.evaluate(
            """(element) => {
                const style = getComputedStyle(element);
                const canvas = document.createElement("canvas").getContext("2d");
                canvas.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
                return canvas.measureText("0").actualBoundingBoxAscent;
            }"""
        )
        assert high / pixels_per_mm >= MM_PER_METRE * METRES * 0.99


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_number_and_counter_stand_apart_and_inside_the_panel(
    panels: Panels, chromium: Browser, kiosk: Client, consoles: list[Console], size: tuple[int, int]
) -> None:
    panel = panels(chromium, size=size)
    panel.stands(called(kiosk, consoles[2]))
    number, counter = (
        panel.page.locator(f".call .{name}").first.bounding_box() for name in ("number", "goal")
    )
    assert number is not None
    assert counter is not None
    assert number["x"] >= 0
    assert counter["x"] + counter["width"] <= size[0]
    beside = number["x"] + number["width"] <= counter["x"]
    below = number["y"] + number["height"] <= counter["y"]
    assert beside or below


def test_a_call_stands_until_it_is_started(
    panels: Panels, chromium: Browser, kiosk: Client, consoles: list[Console]
) -> None:
    panel = panels(chromium)
    number = called(kiosk, consoles[0])
    panel.stands(number)
    panel.tells("shown", panel.call_of(number))
    consoles[0].act("start")
    panel.is_gone(number)


def test_five_calls_in_one_moment_are_all_shown(
    panels: Panels, chromium: Browser, kiosk: Client, consoles: list[Console]
) -> None:
    panel = panels(chromium)
    numbers = called_at_once(kiosk, consoles)
    panel.page.wait_for_function(
        "(numbers) => { window.seen = window.seen || new Set();"
        " document.querySelectorAll('[data-call]').forEach((e) => seen.add(e.dataset.number));"
        " return numbers.every((number) => seen.has(number)); }",
        arg=numbers,
    )
    assert panel.page.locator(".call.fresh").count() <= 3


def test_a_call_is_chimed_said_and_said_again(
    panels: Panels, speaking: Browser, kiosk: Client, consoles: list[Console]
) -> None:
    panel = panels(speaking)
    number = called(kiosk, consoles[0])
    panel.stands(number)
    call = panel.call_of(number)
    panel.page.wait_for_function("() => document.body.dataset.sound === 'sounding'")
    panel.tells("spoken", call)
    assert panel.heard() == ["chime", "sentence", "sentence"]


def test_of_calls_that_wait_each_is_said_once_after_one_chime(
    panels: Panels, speaking: Browser, kiosk: Client, consoles: list[Console]
) -> None:
    panel = panels(speaking, sounds=BRIEF)
    called_at_once(kiosk, consoles)
    panel.page.wait_for_function(
        "() => told.filter(([event]) => event === 'spoken').length === 5", timeout=60_000
    )
    assert panel.heard() == ["chime"] + 5 * ["sentence"]
    assert len(set(panel.told("spoken"))) == 5


def test_a_sound_that_fails_is_told_and_the_next_call_is_said(
    panels: Panels, speaking: Browser, kiosk: Client, consoles: list[Console]
) -> None:
    panel = panels(speaking, sounds=BRIEF)
    panel.page.route("**/voice/**", lambda route: route.fulfill(body="no sound"), times=2)
    failing = called(kiosk, consoles[0])
    panel.stands(failing)
    panel.tells("sound_failed", panel.call_of(failing))
    following = called(kiosk, consoles[1])
    panel.stands(following)
    panel.tells("spoken", panel.call_of(following))
    assert panel.call_of(failing) not in panel.told("spoken")


def test_a_reload_shows_the_call_and_does_not_say_it_again(
    panels: Panels, speaking: Browser, kiosk: Client, consoles: list[Console]
) -> None:
    panel = panels(speaking, sounds=BRIEF)
    panel.loses("spoken")
    number = called(kiosk, consoles[0])
    panel.stands(number)
    call = panel.call_of(number)
    panel.tells("spoken", call)
    panel.page.reload()
    panel.stands(number)
    panel.tells("spoken", call)
    assert panel.heard() == []


def test_a_wall_that_may_not_sound_says_so_until_it_is_touched(
    panels: Panels, chromium: Browser, kiosk: Client, consoles: list[Console]
) -> None:
    panel = panels(chromium, sounds=BRIEF)
    mute = panel.page.get_by_text("Suara mati – sentuh layar")
    expect(mute).to_be_visible()
    panel.page.mouse.click(200, 400)
    expect(mute).to_have_count(0)
    number = called(kiosk, consoles[0])
    panel.stands(number)
    panel.tells("spoken", panel.call_of(number))


def test_a_call_stands_large_ten_seconds_and_four_while_others_wait(
    panels: Panels, chromium: Browser
) -> None:
    panel = panels(chromium)
    large = panel.page.evaluate(
        """async () => {
            const stage = await import("/wall/stage.js");
            const calls = [1, 2, 3, 4].map((id) => ({ id, errand: `e${id}` }));
            let now = stage.EMPTY_STAGE;
            const at = (ms) => { now = stage.advanced(now, ms, { places: 3 }); return ids(now); };
            const ids = ({ large }) => large.map(({ call }) => call.id).sort();
            now = stage.arrived(now, calls[0]);
            const alone = [at(0), at(9_900), at(10_100)];
            for (const call of calls) now = stage.arrived(now, call);
            return { alone, crowded: [at(20_000), at(23_900), at(24_100), at(34_200)] };
        }"""
    )
    assert large["alone"] == [[1], [1], []]
    assert large["crowded"] == [[1, 2, 3], [1, 2, 3], [2, 3, 4], []]


def test_a_device_that_nobody_approved_sees_no_login_and_no_error(hall: Hall, chromium: Browser) -> None:
    panel = Panel(chromium, hall).open(None)
    expect(panel.page.get_by_text("Layar ini belum terdaftar")).to_be_visible(timeout=WITHIN_MS)
    expect(panel.page.locator("input")).to_have_count(0)
    panel.close()


def test_a_wall_outlives_the_server_says_from_when_its_data_are_and_goes_on(
    panels: Panels, chromium: Browser, hall: Hall, kiosk: Client, consoles: list[Console]
) -> None:
    panel = panels(chromium)
    number = called(kiosk, consoles[0])
    panel.stands(number)
    hall.server.kill()
    expect(panel.page.locator("[data-link-down]")).to_contain_text("WITA. Menyambung kembali")
    panel.stands(number)
    hall.server.start()
    expect(panel.page.locator("[data-link-down]")).to_have_count(0, timeout=WITHIN_MS)
    later = called(kiosk, consoles[1])
    panel.stands(later)
    panel.stands(number)


def test_a_wall_that_slept_an_hour_tells_the_right_time_and_shows_what_came_meanwhile(
    hall: Hall, chromium: Browser, kiosk: Client, consoles: list[Console]
) -> None:
    panel = Panel(chromium, hall)
    panel.page.clock.install()
    panel.open(hall.tokens["hall"])
    before = called(kiosk, consoles[0])
    panel.stands(before)
    panel.page.clock.fast_forward("01:00:00")
    now = datetime.now(ZoneInfo("Asia/Makassar"))
    minutes = {f"{now + timedelta(minutes=more):%H.%M} WITA" for more in (-1, 0, 1)}
    expect(panel.page.locator(".top .clock")).to_have_text(re.compile("|".join(minutes)), timeout=WITHIN_MS)
    expect(panel.page.locator("[data-link-down]")).to_have_count(0, timeout=WITHIN_MS)
    after = called(kiosk, consoles[1])
    panel.stands(after)
    panel.stands(before)
    panel.close()


def test_a_page_that_died_is_opened_again_shows_what_stands_and_says_nothing_twice(
    panels: Panels, speaking: Browser, kiosk: Client, consoles: list[Console]
) -> None:
    panel = panels(speaking)
    number = called(kiosk, consoles[0])
    panel.stands(number)
    panel.tells("spoken", panel.call_of(number))
    with panel.page.expect_event("crash"):
        panel.die()
    again = panels(speaking)
    again.stands(number)
    later = called(kiosk, consoles[1])
    again.stands(later)
    again.tells("spoken", again.call_of(later))
    assert again.call_of(number) not in again.told("spoken")


def test_out_of_hours_a_wall_rests_with_the_time(tmp_path: Path, chromium: Browser) -> None:
    # Ahead of this machine's clock: the approved device is an entry, and time never goes behind an entry.
    tomorrow = datetime.now(ZoneInfo("Asia/Makassar")) + timedelta(days=1)
    night = tomorrow.replace(hour=21, minute=30, second=0, microsecond=0).isoformat()
    with Hall(tmp_path, ("--trial", "--clock-start", night)) as hall:
        hall.approve("wall", "hall")
        panel = Panel(chromium, hall).open(hall.tokens["hall"])
        expect(panel.page.locator(".calm .clock")).to_contain_text("21.3")
        expect(panel.page.locator(".calm .why")).to_be_visible()
        panel.close()


def test_everything_on_the_wall_comes_from_its_own_server(panels: Panels, chromium: Browser) -> None:
    panel = panels(chromium)
    strangers: list[str] = []

    def look(route: Route) -> None:
        if not route.request.url.startswith(panel.address.split("/wall")[0]):
            strangers.append(route.request.url)
        route.continue_()

    panel.page.route("**/*", look)
    panel.page.reload()
    expect(panel.page.locator(".top")).to_be_visible(timeout=WITHIN_MS)
    assert strangers == []
