"""Towards closing: whoever could not be served any more gets no paper, and is told when to come."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from queue_server.actions import posts, queues, visits
from queue_server.domain.errors import Refusal
from queue_server.domain.floor import Counter
from queue_server.snapshots import kiosk
from queue_server.snapshots.frame import Body
from tests.small_floor import ANI, BUDI, KIOSK, MINIATURE, MONDAY_AT_NINE, SUPERVISOR, SmallFloor

TWELVE_MINUTES = tuple(
    replace(service, minutes=12, people_at_most=5) if service.code == "KTP" else service
    for service in MINIATURE.services
)
TWO_COUNTERS = replace(
    MINIATURE,
    services=TWELVE_MINUTES,
    counters=(*MINIATURE.counters, Counter("5", "DUKCAPIL", "1")),
    rules=replace(MINIATURE.rules, capacity="refuse"),
)
AN_HOUR_BEFORE_CLOSING = MONDAY_AT_NINE + timedelta(hours=11)
OPENS_TOMORROW = MONDAY_AT_NINE + timedelta(hours=22, minutes=30)


@pytest.fixture
def floor(tmp_path: Path) -> Iterator[SmallFloor]:
    small = SmallFloor(tmp_path, TWO_COUNTERS)
    small.clock.at = AN_HOUR_BEFORE_CLOSING
    yield small
    small.close()


def nine_wait_at_two_counters(floor: SmallFloor) -> None:
    floor.sit_down(ANI, "1")
    floor.sit_down(BUDI, "5")
    for _ in range(9):
        floor.issue("KTP")


def shown(floor: SmallFloor) -> Body:
    """What the kiosk shows of the service."""
    with floor.ledger.look() as view:
        body = kiosk.body(view, "id", lambda *_, **__: "", kiosk.Options())
    [found] = [each for agency in body["agencies"] for each in agency["services"] if each["code"] == "KTP"]
    return {name: found[name] for name in ("open", "reason", "opens_at")}


def test_given_nine_wait_for_two_counters_an_hour_before_closing_the_tenth_is_taken_and_no_eleventh(
    floor: SmallFloor,
) -> None:
    nine_wait_at_two_counters(floor)
    assert shown(floor)["open"]

    assert floor.issue("KTP").ticket.number == "B-010"

    with pytest.raises(Refusal, match="no_time_left") as refused:
        floor.issue("KTP")
    assert refused.value.facts["opens_at"] == OPENS_TOMORROW
    assert shown(floor) == {
        "open": False,
        "reason": "no_time_left",
        "opens_at": "2026-11-03T07:30:00.000+08:00",
    }


def test_given_they_are_being_served_those_at_the_counters_take_no_place_of_who_waits(
    floor: SmallFloor,
) -> None:
    nine_wait_at_two_counters(floor)
    floor.call_next(ANI, "1")
    floor.call_next(BUDI, "5")
    for _ in range(3):
        floor.issue("KTP")
    with pytest.raises(Refusal, match="no_time_left"):
        floor.issue("KTP")


def test_given_the_floor_only_warns_the_eleventh_is_taken_and_warned(floor: SmallFloor) -> None:
    warning = replace(TWO_COUNTERS, rules=replace(TWO_COUNTERS.rules, capacity="warn"))
    floor.do(SUPERVISOR, lambda tx: tx.floors.apply(warning))
    nine_wait_at_two_counters(floor)
    floor.issue("KTP")
    assert shown(floor) == {"open": True, "reason": "no_time_left", "opens_at": None}
    assert floor.issue("KTP").ticket.number == "B-011"


def test_given_one_officer_is_back_only_after_closing_the_other_alone_is_counted_with(
    floor: SmallFloor,
) -> None:
    nine_wait_at_two_counters(floor)
    floor.do(BUDI, posts.pause, "5", "meeting", AN_HOUR_BEFORE_CLOSING + timedelta(minutes=60))
    with pytest.raises(Refusal, match="no_time_left"):
        floor.issue("KTP")
    floor.do(BUDI, posts.unpause, "5")
    assert floor.issue("KTP").ticket.number == "B-010"


def test_given_a_ticket_stands_for_several_people_each_of_them_takes_a_place(floor: SmallFloor) -> None:
    floor.sit_down(ANI, "1")
    floor.sit_down(BUDI, "5")
    floor.do(KIOSK, visits.issue, visits.Order(("KTP",), people=5))
    floor.do(KIOSK, visits.issue, visits.Order(("KTP",), people=4))
    with pytest.raises(Refusal, match="no_time_left"):
        floor.do(KIOSK, visits.issue, visits.Order(("KTP",), people=2))
    assert floor.issue("KTP").ticket.number == "B-003"


def test_given_intake_is_opened_by_hand_the_eleventh_is_taken(floor: SmallFloor) -> None:
    nine_wait_at_two_counters(floor)
    floor.issue("KTP")
    floor.do(SUPERVISOR, queues.override, "KTP", True)
    assert floor.issue("KTP").ticket.number == "B-011"


def test_given_nobody_sits_there_a_number_is_given_and_it_is_said(floor: SmallFloor) -> None:
    for _ in range(12):
        floor.issue("KTP")
    assert shown(floor) == {"open": True, "reason": "nobody_there", "opens_at": None}
