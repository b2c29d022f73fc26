"""A month is closed once, by those who answer for the floor, when it is over."""

from datetime import UTC, datetime

import pytest

from queue_server.actions import months
from queue_server.domain import events as happened
from queue_server.domain.errors import NotAllowed, Refusal
from queue_server.domain.month import Month
from queue_server.domain.roles import Role, Staff
from tests.small_floor import ANI, SUPERVISOR, SmallFloor

NOVEMBER = Month(2026, 11)
IN_DECEMBER = datetime(2026, 12, 1, 1, tzinfo=UTC)
AGENCYS_OWN = Staff("wayan", Role.AGENCY_SUPERVISOR, ("DUKCAPIL",)).actor


@pytest.fixture
def december(floor: SmallFloor) -> SmallFloor:
    """The first morning of December, after a November with a visitor."""
    floor.issue("KTP")
    floor.clock.at = IN_DECEMBER
    return floor


def closings(floor: SmallFloor) -> list[happened.Event]:
    return [event for event in floor.events() if isinstance(event, happened.MonthClosed)]


def test_a_month_that_is_over_is_closed_once_however_often_one_presses(december: SmallFloor) -> None:
    december.do(SUPERVISOR, months.close, NOVEMBER)
    december.do(SUPERVISOR, months.close, NOVEMBER)
    assert closings(december) == [happened.MonthClosed("2026-11")]
    with december.ledger.look() as view:
        (closing,) = view.reports.months_closed()
    assert (closing.month, closing.at, closing.actor) == (NOVEMBER, IN_DECEMBER, str(SUPERVISOR))


def test_a_month_is_not_closed_before_its_last_day_has_passed(floor: SmallFloor) -> None:
    floor.issue("KTP")
    floor.clock.at = datetime(2026, 11, 30, 15, 59, tzinfo=UTC)
    with pytest.raises(Refusal, match="month_not_over"):
        floor.do(SUPERVISOR, months.close, NOVEMBER)
    floor.clock.at = datetime(2026, 11, 30, 16, 0, tzinfo=UTC)
    floor.do(SUPERVISOR, months.close, NOVEMBER)


def test_a_month_in_which_nobody_came_cannot_be_closed(december: SmallFloor) -> None:
    with pytest.raises(Refusal, match="month_empty"):
        december.do(SUPERVISOR, months.close, Month(2026, 10))


@pytest.mark.parametrize("actor", [ANI, AGENCYS_OWN, Staff("made", Role.AUDITOR).actor])
def test_nobody_else_closes_a_month(december: SmallFloor, actor: object) -> None:
    with pytest.raises(NotAllowed):
        december.do(actor, months.close, NOVEMBER)  # type: ignore[arg-type]
    assert closings(december) == []


@pytest.mark.parametrize("text", ["2026-13", "2026-1", "26-11", "2026-11-01", "1226-11", "٢٠٢٦-11", ""])
def test_only_a_year_and_a_month_are_read_as_one(text: str) -> None:
    assert Month.read(text) is None


def test_a_month_ends_with_its_last_day() -> None:
    months_of_leap_year = [Month(2028, 2), Month(2028, 4), Month(2028, 12)]
    assert [month.ends.day for month in months_of_leap_year] == [29, 30, 31]
    assert Month.read("2028-12") == Month(2028, 12)
    assert str(Month(2028, 12).after) == "2029-01"
