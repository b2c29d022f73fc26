"""Alarms that only a real floor has, or that need a machine to fail."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from queue_server.actions import access
from queue_server.domain.announcement import VoiceState
from queue_server.domain.loudspeaker import Sound
from queue_server.domain.printer import Printer, Printers
from queue_server.domain.roles import CLOCK, COMMAND_LINE, Device, DeviceKind
from queue_server.domain.upkeep import Upkeep
from queue_server.ports import Acknowledgement, Transaction
from queue_server.snapshots.alarms import alarm_bodies
from queue_server.snapshots.scene import Scene
from queue_server.snapshots.surroundings import Seen, Surroundings
from queue_server.words import Words
from tests.small_floor import MONDAY_AT_NINE, SmallFloor

WORDS = Words(Path(__file__).resolve().parents[2] / "config" / "words", strict=True)
REAL = Surroundings(trial=False, started_at=MONDAY_AT_NINE, voice=VoiceState("ready"))
HALL = Device("hall", DeviceKind.WALL)


def told(floor: SmallFloor, around: Surroundings, language: str = "id") -> list[tuple[str, str]]:
    with floor.ledger.look() as view:
        found: list[dict[str, Any]] = alarm_bodies(Scene(view), around, language, WORDS.say)
    return [(alarm["id"], alarm["text"]) for alarm in found]


@pytest.fixture
def wall(floor: SmallFloor) -> Device:
    floor.do(COMMAND_LINE, access.add_device, HALL, "digest")
    return HALL


def here(at: datetime = MONDAY_AT_NINE, **more: Any) -> dict[str, Seen]:
    return {HALL.name: Seen(at, connected=True, **more)}


def test_a_virtual_printer_is_told_on_a_real_floor_alone(floor: SmallFloor) -> None:
    around = replace(REAL, printers=Printers((Printer("maya", virtual=True),)))
    assert told(floor, around) == [
        ("virtual_printer:maya", "Printer maya hanya virtual: tidak ada kertas yang keluar")
    ]
    assert told(floor, replace(around, trial=True)) == []


@pytest.mark.usefixtures("wall")
@pytest.mark.parametrize(("off_s", "is_told"), [(119, False), (120, True), (-130, True), (0, False)])
def test_a_device_whose_clock_is_off_by_two_minutes_is_told(
    floor: SmallFloor, off_s: float, is_told: bool
) -> None:
    around = replace(REAL, seen=here(clock_off_s=off_s))
    expected = [("clock_off:hall", "The clock of hall is 2 minutes off")] if is_told else []
    assert told(floor, around, "en") == expected


@pytest.mark.usefixtures("wall")
def test_a_wall_that_went_away_is_told_after_a_minute_while_the_hall_is_open(floor: SmallFloor) -> None:
    around = replace(REAL, seen={HALL.name: Seen(floor.clock.at, connected=False)})
    assert told(floor, around) == []
    floor.clock.forward(minutes=1)
    assert told(floor, around) == [("device_away:hall", "Layar hall tidak terhubung")]
    assert told(floor, replace(around, seen=here())) == []
    floor.clock.at = MONDAY_AT_NINE + timedelta(hours=14)
    assert told(floor, around) == []


@pytest.mark.usefixtures("wall")
def test_a_sound_that_failed_is_told_until_the_wall_is_heard_again(floor: SmallFloor) -> None:
    around = replace(REAL, seen=here())
    floor.sit_down()
    floor.issue()
    floor.call_next()
    (call,) = floor.calls_on_walls()
    floor.do(CLOCK, _acknowledge, Acknowledgement(call.seq, HALL.name, failed="muted"))
    assert told(floor, around) == [("sound_failed:hall", "Suara di hall gagal terdengar")]
    floor.clock.forward(minutes=3)
    floor.do(CLOCK, _acknowledge, Acknowledgement(call.seq, HALL.name, spoken_at=floor.clock.at))
    assert told(floor, around) == []


@pytest.mark.usefixtures("wall")
@pytest.mark.parametrize(
    ("sound", "text"),
    [
        (Sound.MUTED, "Suara di hall mati: sentuh layarnya sekali"),
        (Sound.LOST, "hall tidak menemukan pengeras suara: periksa kabel dan volumenya"),
    ],
)
def test_a_wall_that_speaks_and_tells_that_it_cannot_be_heard_is_told(
    floor: SmallFloor, sound: Sound, text: str
) -> None:
    deaf = here(sound=sound, sound_since=MONDAY_AT_NINE, wall="hall")
    assert told(floor, replace(REAL, seen=deaf)) == [(f"sound_{sound}:hall", text)]
    gone = {HALL.name: replace(deaf[HALL.name], connected=False)}
    assert told(floor, replace(REAL, seen=gone)) == [], "a minute later it is told as away"
    assert told(floor, replace(REAL, seen=here(sound=sound, sound_since=MONDAY_AT_NINE))) == []


@pytest.mark.usefixtures("wall")
def test_a_wall_that_has_calls_to_say_and_is_silent_is_told(floor: SmallFloor) -> None:
    around = replace(REAL, seen=here(wall="hall"), silent={HALL.name: MONDAY_AT_NINE})
    assert [id for id, _ in told(floor, around)] == ["sound_silent:hall"]


def test_a_clock_behind_the_record_is_told(floor: SmallFloor) -> None:
    floor.issue()
    floor.sit_down()
    floor.clock.forward(hours=-1)
    assert told(floor, REAL) == [
        ("clock_behind:server", WORDS.say("id", "alarm-clock-behind")),
    ]


def test_a_record_that_cannot_be_kept_is_told_and_a_disk_on_which_little_room_is_left(
    floor: SmallFloor,
) -> None:
    upkeep = Upkeep(MONDAY_AT_NINE, MONDAY_AT_NINE, MONDAY_AT_NINE, room=812_900_000)
    assert told(floor, replace(REAL, upkeep=upkeep), "en") == [
        ("record_broken:server", WORDS.say("en", "alarm-record-broken")),
        ("record_unwritable:server", WORDS.say("en", "alarm-record-unwritable")),
        ("disk_low:server", WORDS.say("en", "alarm-disk-low", megabytes=812)),
    ]


def _acknowledge(tx: Transaction, done: Acknowledgement) -> None:
    tx.calls.acknowledge([done])
