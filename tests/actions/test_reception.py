"""Numbers given at the information desk, in the record."""

from datetime import time, timedelta

import pytest

from queue_server.actions import calendar, queues, reception, visits
from queue_server.adapters.store.verify import verify
from queue_server.domain.emergency import Paper
from queue_server.domain.errand import Act
from queue_server.domain.errors import Refusal
from queue_server.domain.floor import Span
from queue_server.domain.holidays import Holiday, HolidayKind
from queue_server.domain.roles import COMMAND_LINE, Role, Staff
from queue_server.domain.visit import Visit
from tests.small_floor import MONDAY_AT_NINE, SUPERVISOR, SmallFloor

WAYAN = Staff("wayan", Role.RECEPTIONIST).actor
OPENING = MONDAY_AT_NINE - timedelta(minutes=90)
"""Numbers are given from half an hour before service, which begins at eight."""


def enter(floor: SmallFloor, number: str, minutes_after_opening: float) -> Visit:
    paper = Paper(number, OPENING + timedelta(minutes=minutes_after_opening))
    return floor.do(WAYAN, reception.enter, visits.Order(("KTP",)), paper)


def test_a_paper_may_be_as_old_as_the_first_number_of_the_day_and_no_older(floor: SmallFloor) -> None:
    with pytest.raises(Refusal) as refusal:
        enter(floor, "B-901", -0.1)
    assert (refusal.value.code, refusal.value.facts["at"]) == ("time_before_opening", OPENING)
    assert enter(floor, "B-901", 0).ticket.issued_at == OPENING


def holiday(
    floor: SmallFloor, kind: HolidayKind, agency: str | None = None, hours: Span | None = None
) -> None:
    day = Holiday(MONDAY_AT_NINE.date(), "Galungan", kind, agency, hours)
    floor.do(COMMAND_LINE, calendar.put, [day])


@pytest.mark.parametrize("agency", [None, "DUKCAPIL"])
def test_on_a_holiday_no_paper_was_given_unless_it_is_opened_by_hand(
    floor: SmallFloor, agency: str | None
) -> None:
    holiday(floor, HolidayKind.CLOSED, agency)
    with pytest.raises(Refusal) as refusal:
        enter(floor, "B-901", 30)
    assert refusal.value.code == "holiday"
    assert refusal.value.facts["opens_at"] == OPENING + timedelta(days=1)
    floor.do(SUPERVISOR, queues.override, "KTP", True)
    assert enter(floor, "B-901", 30).ticket.number == "B-901"


def test_on_a_short_day_a_paper_is_as_old_as_its_first_number(floor: SmallFloor) -> None:
    holiday(floor, HolidayKind.SHORT, hours=Span(time(8, 30), time(11)))
    with pytest.raises(Refusal) as refusal:
        enter(floor, "B-901", 29)
    late = OPENING + timedelta(minutes=30)
    assert (refusal.value.code, refusal.value.facts["at"]) == ("time_before_opening", late)
    assert enter(floor, "B-901", 30).ticket.issued_at == late


def test_who_holds_an_emergency_number_is_called_by_the_time_on_it(floor: SmallFloor) -> None:
    early = floor.issue("KTP")
    floor.clock.forward(minutes=5)
    enter(floor, "B-902", 95)
    enter(floor, "B-901", 30)
    floor.sit_down()
    assert floor.call_next() == "B-901"
    floor.act(Act.MARK_ABSENT, reason="left")
    assert floor.call_next() == early.ticket.number
    floor.act(Act.MARK_ABSENT, reason="left")
    assert floor.call_next() == "B-902"


def test_the_rows_of_an_emergency_number_are_what_its_entries_tell(floor: SmallFloor) -> None:
    visit = enter(floor, "B-905", 10 + 0.123456 / 60)
    floor.sit_down()
    floor.call_next()
    assert floor.visit(visit).ticket.issued_at == OPENING + timedelta(minutes=10, milliseconds=123)
    assert verify(floor.store, lambda done, of: None) == []
