"""One loudspeaker says each call of a sound group, once; when it is gone another stands in."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from queue_server.actions import floor as floors
from queue_server.adapters.live.audience import Spectator
from queue_server.adapters.live.screens import Kind, Screen
from queue_server.adapters.live.voices import Part, Voices
from queue_server.domain.loudspeaker import GONE_AFTER_S, QUIET_AFTER_S, Sound
from queue_server.domain.roles import COMMAND_LINE, Device, DeviceKind
from tests.adapters.live.hall import Hall, Page, buleleng, until

AT = datetime(2026, 11, 2, 9, tzinfo=UTC)
FLOOR = replace(
    buleleng(),
    walls=tuple(replace(wall, speaks=wall.id in ("hall", "zona-2")) for wall in buleleng().walls),
)
AIR = FLOOR.zones[0].sound_group


class Room:
    """Devices that come and go by a clock of its own; their sockets are named after them."""

    def __init__(self) -> None:
        self.at = 0.0
        self.here: dict[str, Spectator] = {}
        self.approved: list[Device] = []
        self.voices = Voices(lambda: self.at)

    def comes(self, name: str, wall: str = "hall", kind: DeviceKind = DeviceKind.WALL, **more: Any) -> None:
        actor = Device(name, kind).actor
        self.here[name] = Spectator(actor, AT, Screen(Kind.WALL, wall, "id"), **more)

    def speaks(self) -> str | None:
        self.voices.follow(FLOOR, self.here, self.approved, AT)
        return self.voices.of(AIR)


@pytest.fixture
def room() -> Room:
    return Room()


def test_the_wall_that_is_written_first_speaks_and_the_next_stands_in(room: Room) -> None:
    room.comes("second", "zona-2")
    room.comes("first", "hall")
    assert room.speaks() == "first"
    del room.here["first"]
    assert room.speaks() is None
    room.at += GONE_AFTER_S
    assert room.speaks() == "second"


def test_a_wall_without_a_loudspeaker_never_speaks(room: Room) -> None:
    room.comes("third", "zona-3")
    room.at += 60
    assert room.speaks() is None


def test_a_loudspeaker_goes_before_the_page_of_its_wall(room: Room) -> None:
    room.comes("a-page")
    room.comes("speaker", kind=DeviceKind.SPEAKER)
    assert room.speaks() == "speaker"


def test_who_stands_in_ends_what_it_has_to_say_before_the_first_speaks_again(room: Room) -> None:
    room.comes("second", "zona-2")
    room.at += GONE_AFTER_S
    assert room.speaks() == "second"
    assert room.voices.owe("second", 1)
    room.comes("first", "hall")
    assert room.speaks() == "second"
    room.voices.done("second", 1, heard=True)
    assert room.speaks() == "first"
    assert not room.voices.owe("first", 1), "it was said"


def test_a_call_that_was_taken_back_is_owed_by_nobody(room: Room) -> None:
    room.comes("second", "zona-2")
    assert room.speaks() == "second"
    room.voices.owe("second", 1)
    room.comes("first", "hall")
    room.voices.forget(1)
    assert room.speaks() == "first"


def test_one_that_says_nothing_for_long_is_told_and_one_that_speaks_is_not(room: Room) -> None:
    room.comes("first", "hall")
    room.speaks()
    room.voices.owe("first", 1)
    room.voices.owe("first", 2)
    room.at += QUIET_AFTER_S - 1
    room.voices.done("first", 1, heard=True)
    room.at += QUIET_AFTER_S - 1
    assert room.voices.silent(AT) == {}
    room.at += 1
    assert room.voices.silent(AT) == {"first": AT}
    room.voices.done("first", 2, heard=True)
    assert room.voices.silent(AT) == {}


def test_after_a_start_whoever_is_approved_and_not_yet_back_is_waited_for(room: Room) -> None:
    room.approved = [Device("speaker", DeviceKind.SPEAKER), Device("first", DeviceKind.WALL)]
    room.comes("first", "hall")
    assert room.speaks() is None
    room.comes("speaker", kind=DeviceKind.SPEAKER)
    assert room.speaks() == "speaker"


def test_after_a_start_nobody_waits_longer_than_for_a_page_that_loads_anew(room: Room) -> None:
    room.approved = [Device("speaker", DeviceKind.SPEAKER)]
    room.comes("first", "hall")
    room.at += GONE_AFTER_S
    assert room.speaks() == "first"


def test_each_is_told_its_part_once_and_whether_it_is_alone(room: Room) -> None:
    room.comes("first", "hall")
    room.speaks()
    assert room.voices.news(FLOOR) == [("first", Part(True, alone=True))]
    room.comes("second", "zona-2")
    room.speaks()
    assert room.voices.news(FLOOR) == [("first", Part(True, alone=False))]
    assert room.voices.news(FLOOR) == []


def test_a_wall_that_is_muted_is_stood_in_for_at_once(room: Room) -> None:
    room.comes("first", "hall")
    room.comes("second", "zona-2")
    assert room.speaks() == "first"
    room.comes("first", "hall", sound=Sound.MUTED)
    assert room.speaks() == "second"


@pytest.fixture
def two(hall: Hall) -> tuple[Page, Page]:
    """The wall of the hall, and one of zone 2 that can stand in for it."""
    hall.ledger.change(COMMAND_LINE, lambda tx: floors.apply(tx, FLOOR))
    return hall.wall("hall"), hall.wall("zona-2")


def spoken_by(*pages: Page) -> list[list[int]]:
    """The calls that each was asked to say."""
    return [[call["id"] for call in page.sent("call") if call["speech"]] for page in pages]


def call(hall: Hall, counter: str, officer: Any) -> None:
    hall.issue()
    hall.call_next(officer, counter)


def test_of_two_that_could_one_is_asked_to_say_a_call_and_both_show_it(
    hall: Hall, two: tuple[Page, Page]
) -> None:
    call(hall, "8", hall.officer("8"))
    for page in two:
        page.next_call()
    [first], second = spoken_by(*two)
    assert second == []
    assert first == two[1].next_call()["id"]


def test_what_the_first_did_not_say_its_stand_in_says_and_nobody_says_it_again(
    hall: Hall, two: tuple[Page, Page], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = two
    officer = hall.officer("8")
    call(hall, "8", officer)
    first.wait_for(lambda: spoken_by(first) != [[]], "a call to say")
    first.close()
    monkeypatch.setattr("queue_server.domain.loudspeaker.GONE_AFTER_S", 0.0)
    second.wait_for(lambda: spoken_by(second) != [[]], "what was not said")
    [said] = spoken_by(second)
    back = hall.page("hall")
    back.watch("wall", "hall")
    second.tell("spoken", {"call": said[0]})
    other = hall.officer("9", "budi")
    call(hall, "9", other)
    back.wait_for(lambda: spoken_by(back) != [[]], "the next call")
    assert said[0] not in spoken_by(back)[0]
    assert spoken_by(second) == [said]


def test_a_wall_that_tells_that_it_is_muted_loses_its_part_and_gets_it_back(
    hall: Hall, two: tuple[Page, Page]
) -> None:
    first, second = two

    def parts(page: Page) -> list[bool]:
        return [part["speaks"] for part in page.sent("voice")]

    first.wait_for(lambda: parts(first)[-1:] == [True], "its part")
    first.tell("sound", {"sound": "muted"})
    second.wait_for(lambda: parts(second)[-1:] == [True], "its part")
    first.wait_for(lambda: parts(first)[-1:] == [False], "its part")
    first.tell("sound", {"sound": "on"})
    first.wait_for(lambda: parts(first)[-1:] == [True], "its part")


def test_a_loudspeaker_that_says_it_showed_a_call_is_not_believed(hall: Hall) -> None:
    speaker = hall.page(hall.approve("corong", DeviceKind.SPEAKER))
    speaker.watch("wall", "hall")
    call(hall, "8", hall.officer("8"))
    seq = speaker.next_call()["id"]
    speaker.tell("shown", {"call": seq})
    speaker.tell("spoken", {"call": seq})
    until(lambda: _acknowledged(hall, seq) is not None, "the acknowledgement")
    with hall.ledger.look() as view:
        found = view.calls.get(seq)
    assert found is not None
    assert found.shown_at is None
    assert not hall.live.wall_alive("2"), "nobody sees a loudspeaker"


def _acknowledged(hall: Hall, seq: int) -> object:
    with hall.ledger.look() as view:
        return next((each.spoken_at for each in view.calls.told(AT) if each.spoken_at), None)
