"""What has gone wrong on real floors, where many press at once: given, when, then."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import pairwise
from threading import Barrier

import pytest
from playwright.sync_api import Browser, expect

from queue_server.demo.client import Body, Client, Refused
from tests.displays.panel import WITHIN_MS, Panel, speaking_chromium
from tests.floor.hall import Console, Hall, issue
from tests.floor.screens import Screen

COUNTERS = ("8", "9", "10", "11", "12")


@pytest.fixture(scope="module")
def kiosk(hall: Hall) -> Client:
    hall.approve("kiosk", "kiosk-1")
    return hall.device("kiosk-1", "kiosk/kiosk-1")


@pytest.fixture(scope="module")
def consoles(hall: Hall) -> list[Console]:
    names = [f"loket{counter}" for counter in COUNTERS]
    hall.employ("officer", "DUKCAPIL", *names)
    return [hall.officer(name, counter) for name, counter in zip(names, COUNTERS, strict=True)]


@pytest.fixture(scope="module")
def wall(hall: Hall) -> Screen:
    hall.approve("wall", "hall", "zona-2")
    return hall.watch(hall.device("hall", "wall/hall"), "wall", "hall", "hall")


@pytest.fixture
def cleared(consoles: list[Console]) -> Iterator[None]:
    """Nobody is left at a counter for the next test."""
    yield
    for console in consoles:
        current = console.look()["current"]
        if current and current["state"] == "called":
            console.act("start")
        if current:
            console.act("finish")


def at_once(presses: list[Callable[[], Body]]) -> list[Body | str]:
    """All pressed in one moment: each answer, or the code of the refusal."""
    together = Barrier(len(presses))

    def press(one: Callable[[], Body]) -> Body | str:
        together.wait()
        try:
            return one()
        except Refused as refused:
            return refused.code

    with ThreadPoolExecutor(len(presses)) as people:
        return list(people.map(press, presses))


@pytest.mark.usefixtures("cleared")
def test_given_two_clerks_choose_one_visitor_in_one_moment_then_one_has_her_and_the_other_is_told(
    kiosk: Client, consoles: list[Console]
) -> None:
    for _ in range(5):
        number = issue(kiosk, "LEGALISIR")["number"]
        first, second = pair = consoles[:2]
        answers = at_once([partial(c.act, "call", number=number, reason="ibu sakit") for c in pair])
        [called] = [answer for answer in answers if isinstance(answer, dict)]
        assert called["current"]["number"] == number
        assert [answer for answer in answers if isinstance(answer, str)] == ["state_forbids"]
        winner, loser = (first, second) if called["counter"]["id"] == first.counter else (second, first)
        assert loser.look()["current"] is None
        winner.act("start")
        winner.act("finish")


def test_given_a_double_touch_that_sends_twice_in_one_moment_then_there_is_one_ticket(
    hall: Hall, kiosk: Client
) -> None:
    other = hall.device("kiosk-1", "kiosk/kiosk-1")
    wish = {"services": ["TILANG"], "priority": False, "assist": False, "people": 1, "language": "id"}
    for touch in range(5):
        key = f"double-touch-{touch}"
        one, same = at_once([partial(c.post, "/api/kiosk/tickets", wish, key=key) for c in (kiosk, other)])
        assert one == same
        assert isinstance(one, dict)
        assert one["number"] == f"S-{touch + 1:03d}"


@pytest.mark.usefixtures("cleared")
def test_given_a_visitor_is_sent_from_agency_to_agency_then_her_number_is_the_same_everywhere(
    hall: Hall, kiosk: Client, consoles: list[Console], wall: Screen
) -> None:
    hall.employ("officer", "POLRES", "made")
    police, phone = hall.officer("made", "21"), hall.visitor()
    ticket = issue(kiosk, "NIK")
    number, page = ticket["number"], f"/api/tickets/{ticket['token']}"
    assert consoles[0].act("call-next")["current"]["number"] == number
    consoles[0].act("start")
    sent_to = consoles[0].act("transfer", service="HILANG", note="mohon dicek", **{"return": True})["send_to"]
    assert (sent_to["number"], sent_to["counters"]) == (number, ["21", "22"])
    assert phone.get(page)["number"] == number
    called = police.act("call-next")["current"]
    assert (called["number"], called["service"]) == (number, "HILANG")
    police.act("start")
    police.act("finish")
    back = consoles[0].act("call-next")["current"]
    assert (back["number"], back["service"]) == (number, "NIK")
    wall.wait_for(lambda: len(calls_of(wall, number)) == 3, "three calls")
    assert [call["counter"] for call in calls_of(wall, number)] == ["8", "21", "8"]
    assert [errand["state"] for errand in phone.get(page)["errands"]] == ["transferred", "done", "called"]


@pytest.mark.usefixtures("cleared")
def test_given_five_counters_call_in_one_second_then_all_five_stand_and_each_is_sent_to_be_said(
    hall: Hall, kiosk: Client, consoles: list[Console], wall: Screen
) -> None:
    silent = hall.watch(hall.device("zona-2", "wall/zona-2"), "wall", "zona-2", "zona-2")
    numbers = {issue(kiosk, "KTP")["number"] for _ in consoles}
    answers = at_once([partial(c.act, "call-next") for c in consoles])
    assert {answer["current"]["number"] for answer in answers if isinstance(answer, dict)} == numbers
    for screen in (wall, silent):
        screen.wait_for(partial(all_stand, screen, numbers), "five calls that stand")
        assert all(len(calls_of(screen, number)) == 1 for number in numbers)
    assert all(calls_of(wall, number)[0]["speech"] for number in numbers)
    assert not any(calls_of(silent, number)[0]["speech"] for number in numbers)


SOUNDS = """
window.sounds = [];
const begin = AudioBufferSourceNode.prototype.start;
AudioBufferSourceNode.prototype.start = function (...times) {
  const sound = { begins: performance.now(), ends: null };
  window.sounds.push(sound);
  this.addEventListener("ended", () => { sound.ends = performance.now(); });
  return begin.apply(this, times);
};
"""
"""Keeps when each sound of the page began and when it was over."""


@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.usefixtures("cleared")
def test_given_five_counters_call_in_one_second_then_all_are_said_and_no_two_sounds_overlap(
    chromium: Browser, hall: Hall, kiosk: Client, consoles: list[Console], wall: Screen
) -> None:
    loud = speaking_chromium(chromium)
    panel = Panel(loud, hall)
    panel.page.add_init_script(SOUNDS)
    panel.open(hall.tokens["hall"])
    expect(panel.page.locator(".top")).to_be_visible(timeout=WITHIN_MS)
    for _ in consoles:
        issue(kiosk, "KTP")
    at_once([partial(c.act, "call-next") for c in consoles])
    panel.page.wait_for_function(
        "() => new Set(told.filter(([e]) => e === 'spoken').map(([, call]) => call)).size === 5",
        timeout=60_000,
    )
    sounds = panel.page.evaluate("sounds")
    assert len(sounds) >= 6, "a chime and five sentences"
    for earlier, later in pairwise(sounds):
        assert earlier["ends"] is not None
        assert earlier["ends"] <= later["begins"]
    panel.close()
    loud.close()


def calls_of(screen: Screen, number: str) -> list[Body]:
    return [call for call in screen.calls if call["number"] == number]


def all_stand(screen: Screen, numbers: set[str]) -> bool:
    return numbers <= {call["number"] for call in screen.shown["standing"]}
