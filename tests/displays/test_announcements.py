"""Every call is shown and said once, in order, in its own air, whatever happens in the middle."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from queue_server.demo.client import Client
from tests.displays.panel import BRIEF, WITHIN_MS, Panel, Sounds, speaking_chromium
from tests.floor.cable import cable
from tests.floor.hall import TRIAL, Console, Hall, issue

pytestmark = pytest.mark.browser

COUNTERS = ("8", "9", "10", "11", "12")
SLOW = Sounds(0.6, 1.2)
"""Long enough that something happens in the middle of a sentence."""
QUICK = Sounds(0.4, 1.5)
"""Sentences that are over before a call has stood large its time."""
LEAST_MS, ALONE_MS, FRAMES_MS = 4_000, 10_000, 150
"""How long a call stands large while others wait and alone; and how far apart a busy machine draws."""
PULLED_S = 30.0 if os.environ.get("SURVIVE") else 3.0
SHIPPED = Path(__file__).resolve().parents[2] / "config" / "floor.toml"

LOOK = """
window.stood = {};
window.begun = [];
window.playing = 0;
window.most = 0;
const fresh = () => [...document.querySelectorAll(".call.fresh")].map((each) => Number(each.dataset.call));
let before = [];
const seen = () => {
  const at = performance.now();
  const now = fresh();
  for (const call of now) {
    const spans = (stood[call] ??= []);
    if (before.includes(call)) spans.at(-1)[1] = at;
    else spans.push([at, at]);
  }
  before = now;
  requestAnimationFrame(seen);
};
requestAnimationFrame(seen);
window.stoodLarge = (call, ms) => (stood[call] || []).some(([from, to]) => to - from >= ms);
const begin = AudioBufferSourceNode.prototype.start;
AudioBufferSourceNode.prototype.start = function (...rest) {
  begun.push([this.buffer.duration, fresh()]);
  playing += 1;
  most = Math.max(most, playing);
  this.addEventListener("ended", () => { playing -= 1; });
  return begin.apply(this, rest);
};
"""
"""Keeps from when until when each call was seen large, which were as each sound began, and how many sounds
were heard at once at most.
"""

LARGE = "([call, ms]) => stoodLarge(call, ms)"


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    """Zone 2 can stand in for the hall; zone 5 has walls around it, and a loudspeaker of its own."""
    folder = tmp_path_factory.mktemp("hall")
    floor = folder / "floor.toml"
    text = SHIPPED.read_text(encoding="utf-8")
    last = text.rindex('sound_group = "aula"')
    text = text[:last] + text[last:].replace('sound_group = "aula"', 'sound_group = "belakang"', 1)
    for wall in ("zona-2", "zona-5"):
        text = text.replace(f'[[wall]]\nid = "{wall}"\n', f'[[wall]]\nid = "{wall}"\nspeaks = true\n')
    floor.write_text(text, encoding="utf-8")
    with Hall(folder / "data", (*TRIAL, "--floor", str(floor))) as open_hall:
        yield open_hall


@pytest.fixture(scope="module")
def loud(chromium: Browser) -> Iterator[Browser]:
    browser = speaking_chromium(chromium)
    yield browser
    browser.close()


@pytest.fixture(scope="module")
def kiosk(hall: Hall) -> Client:
    hall.approve("kiosk", "kiosk-1")
    hall.approve("wall", "hall", "zona-2", "zona-5")
    return hall.device("kiosk-1", "kiosk/kiosk-1")


@pytest.fixture(scope="module")
def consoles(hall: Hall) -> list[Console]:
    names = [f"loket{counter}" for counter in COUNTERS]
    hall.employ("officer", "DUKCAPIL", *names)
    return [hall.officer(name, counter) for name, counter in zip(names, COUNTERS, strict=True)]


Panels = Callable[..., Panel]


@pytest.fixture
def panels(hall: Hall, loud: Browser, kiosk: Client, consoles: list[Console]) -> Iterator[Panels]:
    opened = ExitStack()

    def open_panel(wall: str = "hall", **more: Any) -> Panel:
        panel = Panel(loud, hall, wall, **more)
        panel.page.add_init_script(LOOK)
        opened.callback(panel.close)
        panel.open(hall.tokens[wall])
        expect(panel.page.locator(".top, .calm").first).to_be_visible(timeout=WITHIN_MS)
        return panel

    with opened:
        yield open_panel
    for console in consoles:
        current = console.look()["current"]
        if current and current["state"] == "called":
            console.act("start")
        if current:
            console.act("finish")


def call(kiosk: Client, *consoles: Console) -> None:
    """One after another, as fast as they can be pressed."""
    for _ in consoles:
        issue(kiosk, "KTP")
    for console in consoles:
        console.act("call-next")


def have_been_said(panel: Panel, many: int) -> list[int]:
    panel.page.wait_for_function(
        "(many) => new Set(told.filter(([e]) => e === 'spoken').map(([, call]) => call)).size >= many",
        arg=many,
        timeout=60_000,
    )
    return list(dict.fromkeys(panel.told("spoken")))


def sentences(panel: Panel) -> int:
    return panel.heard().count("sentence")


def test_five_calls_in_one_second_are_shown_their_time_and_said_in_order_and_another_air_is_silent(
    panels: Panels, kiosk: Client, consoles: list[Console], record_property: Callable[[str, object], None]
) -> None:
    panel, apart = panels(sounds=QUICK), panels("zona-5", sounds=QUICK)
    call(kiosk, *consoles)
    calls = have_been_said(panel, 5)
    assert calls == sorted(calls), "in the order of the presses"
    panel.page.wait_for_function(LARGE, arg=[calls[-1], ALONE_MS - FRAMES_MS], timeout=30_000)
    record_property("stood large, ms", panel.page.evaluate("stood"))
    short = [each for each in calls if not panel.page.evaluate(LARGE, [each, LEAST_MS - FRAMES_MS])]
    assert short == [], panel.page.evaluate("stood")
    begun = [large for seconds, large in panel.page.evaluate("begun") if seconds > QUICK.chime_s + 0.1]
    assert len(begun) == 5
    assert all(each in large for each, large in zip(calls, begun, strict=True)), (
        "each is seen while it is said"
    )
    assert panel.page.evaluate("most") == 1, "never two sounds at once"
    assert apart.heard() == []


def test_what_is_called_while_the_cable_is_out_is_shown_and_said_once_when_it_is_in_again(
    hall: Hall, panels: Panels, kiosk: Client, consoles: list[Console]
) -> None:
    with cable(hall.server.port) as between:
        panel = panels(sounds=SLOW, port=between.port)
        call(kiosk, *consoles[:3])
        have_been_said(panel, 1)
        between.pull()
        call(kiosk, *consoles[3:])
        Event().wait(PULLED_S)
        between.mend()
        calls = have_been_said(panel, 5)
        assert calls == sorted(calls)
        assert set(panel.told("shown")) >= set(calls)
        assert sentences(panel) == 5, "none was said twice"


def test_a_reload_in_the_middle_says_what_was_not_said_to_its_end_and_no_other(
    panels: Panels, kiosk: Client, consoles: list[Console]
) -> None:
    panel = panels(sounds=SLOW)
    call(kiosk, *consoles[:4])
    before = have_been_said(panel, 1)
    panel.page.reload()
    after = have_been_said(panel, 4 - len(before))
    panel.page.wait_for_timeout(300)
    assert sentences(panel) == len(after)
    assert sorted(before + after) == before + after
    assert len(set(before + after)) == 4


def test_a_server_that_is_killed_in_the_middle_makes_no_call_unheard_and_none_heard_twice(
    hall: Hall, panels: Panels, kiosk: Client, consoles: list[Console]
) -> None:
    panel = panels(sounds=SLOW)
    call(kiosk, *consoles[:3])
    have_been_said(panel, 1)
    hall.server.kill()
    hall.server.start()
    call(kiosk, consoles[3])
    calls = have_been_said(panel, 4)
    assert len(calls) == 4
    assert sentences(panel) in (4, 5), "the last, when it is alone, is repeated"
    assert len(panel.page.evaluate("Object.keys(stood)")) == 4, "each was shown"


def test_a_wall_that_is_gone_is_stood_in_for_and_says_nothing_again_when_it_is_back(
    hall: Hall, panels: Panels, kiosk: Client, consoles: list[Console]
) -> None:
    first, second = panels(sounds=BRIEF), panels("zona-2", sounds=BRIEF)
    call(kiosk, consoles[0])
    said = have_been_said(first, 1)
    first.page.goto("about:blank")
    call(kiosk, consoles[1])
    by_the_other = have_been_said(second, 1)
    assert not set(said) & set(by_the_other)
    first.open(hall.tokens["hall"])
    expect(first.page.locator(".top")).to_be_visible(timeout=WITHIN_MS)
    heard = second.heard()
    call(kiosk, consoles[2])
    [last] = have_been_said(first, 1)
    assert last > by_the_other[0]
    assert second.heard() == heard
