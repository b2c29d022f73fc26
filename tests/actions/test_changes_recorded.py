"""The record keeps what stood there before a change, and what stands there since."""

from datetime import date, time

from queue_server.actions import access, calendar
from queue_server.domain import events as happened
from queue_server.domain.floor import Span
from queue_server.domain.holidays import Holiday, HolidayKind
from queue_server.domain.roles import COMMAND_LINE, Role, Staff
from tests.small_floor import SmallFloor

CHRISTMAS, NEW_YEAR = date(2026, 12, 25), date(2027, 1, 1)


def latest(floor: SmallFloor) -> happened.Event:
    return floor.events()[-1]


def test_a_day_that_is_replaced_is_kept_as_it_was(floor: SmallFloor) -> None:
    floor.do(COMMAND_LINE, calendar.put, [Holiday(CHRISTMAS, "Natal")])
    short = Holiday(CHRISTMAS, "Natal", HolidayKind.SHORT, hours=Span(time(8), time(11, 30)))
    floor.do(COMMAND_LINE, calendar.put, [short, Holiday(NEW_YEAR, "Tahun Baru", agency="DUKCAPIL")])
    assert latest(floor) == happened.CalendarImported(
        2,
        {"2026-12-25": "Natal, closed"},
        {"2026-12-25": "Natal, short, 08:00-11:30", "2027-01-01 DUKCAPIL": "Tahun Baru, closed"},
    )
    floor.do(COMMAND_LINE, calendar.remove, NEW_YEAR, "DUKCAPIL")
    gone = {"2027-01-01 DUKCAPIL": "Tahun Baru, closed"}
    assert latest(floor) == happened.HolidayRemoved(NEW_YEAR, "DUKCAPIL", gone)


def test_another_role_and_other_agencies_stand_beside_those_of_before(floor: SmallFloor) -> None:
    floor.do(COMMAND_LINE, access.add_staff, Staff("ani", Role.OFFICER, ("DUKCAPIL",)), "-")
    changed = Staff("ani", Role.AGENCY_SUPERVISOR, ("DUKCAPIL", "IMIGRASI"))
    floor.do(COMMAND_LINE, access.change_staff, changed)
    assert latest(floor) == happened.StaffChanged(
        "ani",
        "agency_supervisor",
        {"role": "officer", "agencies": "DUKCAPIL"},
        {"role": "agency_supervisor", "agencies": "DUKCAPIL, IMIGRASI"},
    )
