"""Reports give the waits with and without the time in which there was no server."""

from datetime import timedelta
from typing import Any

from queue_server.actions import interruptions
from queue_server.domain.errand import Act
from queue_server.domain.interruption import Interruption
from queue_server.domain.roles import CLOCK
from queue_server.reports import Period
from queue_server.snapshots import reports
from queue_server.words import Words
from tests.small_floor import HOME, MONDAY_AT_NINE, SmallFloor


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def away(floor: SmallFloor, begins: float, ends: float) -> None:
    """The server was off from and to so many minutes past nine."""
    gap = Interruption(MONDAY_AT_NINE + minutes(begins), MONDAY_AT_NINE + minutes(ends))
    floor.clock.at = gap.ends
    floor.do(CLOCK, interruptions.resume, gap)


def report(floor: SmallFloor) -> dict[str, Any]:
    with floor.ledger.look() as view:
        day = MONDAY_AT_NINE.date()
        words = Words(HOME / "config" / "words")
        period = Period(view, day, day, "id", lambda _: True, words.say)
        return reports.body("day", period, trial=False)


def test_a_wait_of_an_hour_with_forty_minutes_in_the_dark_was_one_of_twenty(floor: SmallFloor) -> None:
    floor.sit_down()
    floor.issue("KTP")
    away(floor, 10, 50)
    floor.clock.at = MONDAY_AT_NINE + minutes(60)
    floor.call_next()
    floor.act(Act.START)
    floor.act(Act.FINISH)
    found = report(floor)
    assert [(each["begins"][11:16], each["ends"][11:16]) for each in found["interruptions"]] == [
        ("09:10", "09:50")
    ]
    for figures in (found["total"], *found["rows"]):
        assert figures["wait"]["max"] == 60 * 60
        assert figures["wait_without_interruptions"]["max"] == 20 * 60


def test_without_an_interruption_both_are_the_same(floor: SmallFloor) -> None:
    floor.sit_down()
    floor.issue("KTP")
    floor.clock.forward(minutes=7)
    floor.call_next()
    floor.act(Act.START)
    floor.act(Act.FINISH)
    total = report(floor)["total"]
    assert total["wait_without_interruptions"] == total["wait"]
