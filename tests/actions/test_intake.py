"""One answer at every door: kiosk, information desk, what screens show, and the walls."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from queue_server.actions import calendar, queues, reception, visits
from queue_server.domain.errors import Refusal
from queue_server.domain.holidays import Holiday
from queue_server.domain.roles import COMMAND_LINE, Role, Staff
from queue_server.snapshots import kiosk, wall
from queue_server.snapshots.frame import Body
from tests.small_floor import KIOSK, MINIATURE, MONDAY_AT_NINE, SUPERVISOR, SmallFloor

RECEPTIONIST = Staff("luh", Role.RECEPTIONIST).actor
REFUSING = replace(MINIATURE, rules=replace(MINIATURE.rules, stopped_intake="refuse"))
KTP = visits.Order(("KTP",))
GALUNGAN = Holiday(MONDAY_AT_NINE.date(), "Galungan")
AT_ELEVEN = MONDAY_AT_NINE + timedelta(hours=2)
TOMORROW = MONDAY_AT_NINE + timedelta(hours=22, minutes=30)


@pytest.fixture
def floor(tmp_path: Path) -> Iterator[SmallFloor]:
    small = SmallFloor(tmp_path, REFUSING)
    yield small
    small.close()


def stop(floor: SmallFloor) -> None:
    floor.do(SUPERVISOR, queues.stop, "agency", "DUKCAPIL", "power", AT_ELEVEN)


def at_the_kiosk(floor: SmallFloor) -> tuple[str, object]:
    """The code of the refusal, and when to come."""
    with pytest.raises(Refusal) as refusal:
        floor.do(KIOSK, visits.issue, KTP)
    return refusal.value.code, refusal.value.facts["opens_at"]


def at_the_desk(floor: SmallFloor) -> tuple[str, object]:
    with pytest.raises(Refusal) as refusal:
        floor.do(RECEPTIONIST, reception.issue, KTP)
    return refusal.value.code, refusal.value.facts["opens_at"]


def on_the_screen(floor: SmallFloor) -> Body:
    with floor.ledger.look() as view:
        body = kiosk.body(view, "id", lambda *_, **__: "", kiosk.Options())
    [found] = [each for agency in body["agencies"] for each in agency["services"] if each["code"] == "KTP"]
    return {name: found[name] for name in ("open", "reason", "opens_at")}


def wall_is_open(floor: SmallFloor) -> bool:
    with floor.ledger.look() as view:
        return bool(wall.Walls(view).body(MINIATURE.walls[0], "id", lambda *_, **__: "", False)["open"])


def test_a_stop_refuses_at_every_door_and_tells_until_when(floor: SmallFloor) -> None:
    stop(floor)
    assert at_the_kiosk(floor) == at_the_desk(floor) == ("stopped", AT_ELEVEN)
    assert on_the_screen(floor) == {
        "open": False,
        "reason": "stopped",
        "opens_at": "2026-11-02T11:00:00.000+08:00",
    }
    floor.issue("PASPOR")


def test_a_floor_that_only_warns_of_a_stop_gives_the_number_and_says_so(floor: SmallFloor) -> None:
    floor.do(COMMAND_LINE, lambda tx: tx.floors.apply(MINIATURE))
    stop(floor)
    assert floor.issue("KTP").ticket.number == "B-001"
    assert on_the_screen(floor) == {"open": True, "reason": "stopped", "opens_at": None}


def test_a_holiday_refuses_at_every_door_and_tells_when_to_come(floor: SmallFloor) -> None:
    floor.do(COMMAND_LINE, calendar.put, [GALUNGAN])
    assert at_the_kiosk(floor) == at_the_desk(floor) == ("holiday", TOMORROW)
    assert on_the_screen(floor) == {
        "open": False,
        "reason": "holiday",
        "opens_at": "2026-11-03T07:30:00.000+08:00",
    }


def test_opened_by_hand_a_service_takes_visitors_whatever_stands_in_the_way(floor: SmallFloor) -> None:
    stop(floor)
    floor.do(COMMAND_LINE, calendar.put, [GALUNGAN])
    floor.do(SUPERVISOR, queues.override, "KTP", True)
    assert on_the_screen(floor) == {"open": True, "reason": None, "opens_at": None}
    assert floor.issue("KTP").ticket.number == "B-001"
    assert wall_is_open(floor)


def test_closed_by_hand_a_service_takes_nobody(floor: SmallFloor) -> None:
    floor.do(SUPERVISOR, queues.override, "KTP", False)
    assert at_the_kiosk(floor)[0] == at_the_desk(floor)[0] == "override"
    assert wall_is_open(floor)
