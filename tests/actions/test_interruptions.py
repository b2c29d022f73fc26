"""What the record says of the time in which there was no server."""

from datetime import timedelta

import pytest

from queue_server.actions import calendar, interruptions, posts
from queue_server.domain import events as happened
from queue_server.domain.holidays import Holiday
from queue_server.domain.roles import CLOCK, COMMAND_LINE
from tests.small_floor import ANI, MONDAY_AT_NINE, SmallFloor


def beat(floor: SmallFloor) -> None:
    floor.do(CLOCK, interruptions.beat)


def start_again(floor: SmallFloor, **later: float) -> list[happened.Event]:
    """The server is off for so long, and resumes; what that adds to the record."""
    seq = floor.seq
    floor.clock.forward(**later)
    with floor.ledger.look() as view:
        gap = interruptions.since_last_beat(view)
    floor.do(CLOCK, interruptions.resume, gap)
    return [event for event in floor.events(seq) if isinstance(event, happened.Interrupted)]


def test_a_heartbeat_adds_nothing_to_the_record(floor: SmallFloor) -> None:
    seq = floor.seq
    beat(floor)
    assert floor.seq == seq


def test_a_first_start_was_interrupted_by_nothing(floor: SmallFloor) -> None:
    assert start_again(floor, hours=1) == []


def test_a_start_in_open_hours_tells_since_when_there_was_no_server(floor: SmallFloor) -> None:
    beat(floor)
    ends = MONDAY_AT_NINE + timedelta(minutes=12)
    assert start_again(floor, minutes=12) == [happened.Interrupted(MONDAY_AT_NINE, ends)]
    assert start_again(floor, seconds=10) == []


def test_a_server_that_is_back_within_half_a_minute_kept_nobody_waiting(floor: SmallFloor) -> None:
    beat(floor)
    assert start_again(floor, seconds=29) == []


@pytest.mark.parametrize("hours", [4, 9])
def test_a_night_at_the_breaker_is_no_interruption(floor: SmallFloor, hours: int) -> None:
    floor.clock.forward(hours=13)
    beat(floor)
    assert start_again(floor, hours=hours) == []


def test_a_holiday_at_the_breaker_is_no_interruption(floor: SmallFloor) -> None:
    beat(floor)
    floor.do(COMMAND_LINE, calendar.put, [Holiday(MONDAY_AT_NINE.date(), "Galungan")])
    assert start_again(floor, hours=1) == []


def test_people_who_were_still_here_in_the_evening_were_interrupted(floor: SmallFloor) -> None:
    floor.sit_down()
    floor.clock.forward(hours=13)
    beat(floor)
    assert len(start_again(floor, minutes=30)) == 1
    floor.do(ANI, posts.close, "1")
    assert start_again(floor, minutes=30) == []


def test_a_morning_without_a_server_counts_with_the_night_before_it(floor: SmallFloor) -> None:
    floor.clock.forward(hours=13)
    beat(floor)
    assert len(start_again(floor, hours=14)) == 1
