"""Holidays in force: imported, replaced, removed, and asked by every door."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from queue_server import standing
from queue_server.actions import calendar, posts
from queue_server.domain.errors import Invalid, NotAllowed, NotFound, Refusal
from queue_server.domain.events import CalendarImported, HolidayRemoved
from queue_server.domain.floor import Span
from queue_server.domain.holidays import Holiday, HolidayKind
from queue_server.domain.roles import COMMAND_LINE, Role, Staff
from queue_server.snapshots import wall
from tests.small_floor import ANI, MINIATURE, MONDAY_AT_NINE, SUPERVISOR, SmallFloor

ADMIN = Staff("made", Role.ADMIN).actor
MONDAY = date(2026, 11, 2)
CLOSED = Holiday(MONDAY, "Galungan")
SHORT = Holiday(MONDAY, "Upacara", HolidayKind.SHORT, hours=Span(time(8), time(10)))


def put(floor: SmallFloor, *holidays: Holiday) -> None:
    floor.do(COMMAND_LINE, calendar.put, holidays)


def kept(floor: SmallFloor) -> list[Holiday]:
    with floor.ledger.look() as view:
        return view.calendar.holidays(date.min, date.max)


def refused(floor: SmallFloor, service: str = "KTP") -> Refusal:
    with pytest.raises(Refusal) as refusal:
        floor.issue(service)
    return refusal.value


def test_a_holiday_refuses_numbers_and_tells_when_to_come(floor: SmallFloor) -> None:
    put(floor, CLOSED, replace(CLOSED, day=date(2026, 11, 3)))
    told = refused(floor)
    assert told.code == "holiday"
    assert told.facts["opens_at"] == MONDAY_AT_NINE + timedelta(days=2, hours=-1, minutes=-30)


def test_a_day_of_one_agency_refuses_its_services_alone(floor: SmallFloor) -> None:
    put(floor, replace(CLOSED, agency="IMIGRASI"))
    assert refused(floor, "PASPOR").code == "holiday"
    assert floor.issue("KTP").ticket.number == "B-001"


def test_importing_again_replaces_a_day_and_does_not_double_it(floor: SmallFloor) -> None:
    own = replace(CLOSED, agency="POLRES", name="Hari Bhayangkara")
    put(floor, CLOSED, own)
    put(floor, SHORT)
    assert kept(floor) == [SHORT, own]


def test_an_import_and_a_removal_stand_in_the_record(floor: SmallFloor) -> None:
    before, own = floor.seq, {"2026-11-02 POLRES": "Galungan, closed"}
    put(floor, CLOSED, replace(CLOSED, agency="POLRES"))
    floor.do(ADMIN, calendar.remove, MONDAY, "POLRES")
    assert floor.events(before) == [
        CalendarImported(2, {}, {"2026-11-02": "Galungan, closed", **own}),
        HolidayRemoved(MONDAY, "POLRES", own),
    ]
    assert kept(floor) == [CLOSED]


def test_of_an_import_with_something_wrong_nothing_is_kept(floor: SmallFloor) -> None:
    later = replace(CLOSED, day=date(2026, 12, 25))
    with pytest.raises(Invalid):
        put(floor, later, replace(SHORT, hours=None))
    with pytest.raises(NotFound, match="unknown_agency"):
        put(floor, later, replace(CLOSED, agency="NOBODY"))
    assert kept(floor) == []


def test_what_is_not_there_is_not_removed(floor: SmallFloor) -> None:
    put(floor, CLOSED)
    with pytest.raises(NotFound, match="unknown_holiday"):
        floor.do(ADMIN, calendar.remove, MONDAY, "POLRES")


def test_only_who_manages_the_floor_changes_its_calendar(floor: SmallFloor) -> None:
    with pytest.raises(NotAllowed):
        floor.do(SUPERVISOR, calendar.put, [CLOSED])
    with pytest.raises(NotAllowed):
        floor.do(SUPERVISOR, calendar.remove, MONDAY, None)


def test_a_trial_that_is_open_at_any_hour_knows_no_holiday(floor: SmallFloor) -> None:
    put(floor, CLOSED)
    floor.reopen(open_now=True)
    assert floor.issue().ticket.number == "B-001"


def test_the_walls_rest_on_a_holiday_and_tell_so(floor: SmallFloor) -> None:
    def shown() -> tuple[bool, str | None]:
        with floor.ledger.look() as view:
            body = wall.Walls(view).body(MINIATURE.walls[0], "id", lambda *_, **__: "", False)
        return body["open"], body["reason"]

    assert shown() == (True, None)
    put(floor, CLOSED)
    assert shown() == (False, "holiday")


def test_a_break_of_a_short_day_ends_with_the_day(floor: SmallFloor) -> None:
    put(floor, SHORT)
    with floor.ledger.look() as view:
        hours = standing.Overview(view).hours(view.floor.services[0])
    assert hours is not None
    assert hours.service == SHORT.hours


def test_a_counter_whose_officer_comes_back_after_closing_does_not_count(floor: SmallFloor) -> None:
    def open_counters() -> int:
        with floor.ledger.look() as view:
            return standing.Overview(view).open_counters("KTP")

    floor.sit_down()
    assert open_counters() == 1
    floor.do(ANI, posts.pause, "1", "meeting", floor.clock.at + timedelta(hours=2))
    assert open_counters() == 1
    put(floor, SHORT)
    assert open_counters() == 0
