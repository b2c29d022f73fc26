"""Days that differ from the week: whose hours they change, and whose they leave alone."""

from dataclasses import replace
from datetime import date, time

import pytest

from queue_server.domain.floor import Agency, DayHours, Floor, Quota, Service, Span, Text, Zone
from queue_server.domain.holidays import Holiday, HolidayKind, Holidays

MONDAY, SATURDAY = date(2026, 11, 2), date(2026, 11, 7)


def span(text: str) -> Span:
    begins, ends = text.split("-")
    return Span(time.fromisoformat(begins), time.fromisoformat(ends))


WORKDAY = DayHours(span("07:30-16:00"), (span("12:00-12:45"),))
MORNING = (DayHours(span("08:00-11:00")), *(None,) * 6)
KTP = Service("KTP", "CAPIL", Text("KTP"), 6)
PASSPORT = Service("PASPOR", "IMIGRASI", Text("Paspor"), 6)
PHOTO = replace(PASSPORT, code="FOTO", hours=MORNING)
FLOOR = Floor(
    code="floor",
    name=Text("Lantai"),
    timezone="Asia/Makassar",
    hours=(WORKDAY,) * 5 + (None, None),
    agencies=(
        Agency("CAPIL", "B", Text("Dinas"), Text("KTP"), zone="1"),
        Agency("IMIGRASI", "L", Text("Imigrasi"), Text("Paspor"), zone="1"),
    ),
    services=(KTP, PASSPORT, PHOTO),
    counters=(),
    zones=(Zone("1", Text("Zona 1"), "aula"),),
)
CLOSED = Holiday(MONDAY, "Galungan")
SHORT = Holiday(MONDAY, "Upacara", HolidayKind.SHORT, hours=span("09:00-12:30"))
REDUCED = Holiday(MONDAY, "Cuti bersama", HolidayKind.REDUCED)


def hours(*holidays: Holiday, service: Service = KTP, day: date = MONDAY) -> DayHours | None:
    return Holidays(holidays).hours_of(FLOOR, service, day)


def test_a_closed_day_has_no_hours_and_the_next_one_is_as_usual() -> None:
    assert hours(CLOSED) is None
    assert hours(CLOSED, day=date(2026, 11, 3)) == WORKDAY


def test_a_short_day_has_other_hours_and_as_much_of_the_break_as_lies_within() -> None:
    assert hours(SHORT) == DayHours(span("09:00-12:30"), (span("12:00-12:30"),))
    assert hours(replace(SHORT, hours=span("06:00-18:00"))) == DayHours(
        span("06:00-18:00"), (span("12:00-12:45"),)
    )
    assert hours(replace(SHORT, hours=span("08:00-11:00"))) == DayHours(span("08:00-11:00"))


def test_who_has_narrower_hours_keeps_them_as_far_as_the_short_day_reaches() -> None:
    assert hours(SHORT, service=PHOTO) == DayHours(span("09:00-11:00"))
    assert hours(replace(SHORT, hours=span("13:00-15:00")), service=PHOTO) is None


def test_a_short_day_opens_no_weekday_that_is_closed() -> None:
    assert hours(replace(SHORT, day=SATURDAY), day=SATURDAY) is None


def test_a_reduced_day_has_the_usual_hours_unless_it_names_others() -> None:
    assert hours(REDUCED) == WORKDAY
    assert hours(replace(REDUCED, hours=span("08:00-11:00"))) == DayHours(span("08:00-11:00"))


def test_a_day_of_one_agency_concerns_no_other_and_not_the_floor() -> None:
    own = replace(CLOSED, agency="IMIGRASI")
    assert hours(own, service=PASSPORT) is None
    assert hours(own) == WORKDAY
    assert Holidays([own]).hours_of_floor(FLOOR, MONDAY) == WORKDAY
    assert Holidays([CLOSED]).hours_of_floor(FLOOR, MONDAY) is None


def test_what_an_agency_has_of_its_own_goes_before_what_the_floor_has() -> None:
    own = replace(SHORT, agency="IMIGRASI")
    for order in ([CLOSED, own], [own, CLOSED]):
        assert hours(*order, service=PASSPORT) == DayHours(span("09:00-12:30"), (span("12:00-12:30"),))
        assert hours(*order) is None


def test_an_agency_with_a_week_of_its_own_keeps_it_as_far_as_the_floor_s_short_day_reaches() -> None:
    agency = replace(FLOOR.agencies[0], hours=(DayHours(span("07:00-10:00")), *(None,) * 6))
    floor = replace(FLOOR, agencies=(agency, FLOOR.agencies[1]))
    assert Holidays([SHORT]).hours_of(floor, KTP, MONDAY) == DayHours(span("09:00-10:00"))
    own = Holidays([replace(SHORT, agency="CAPIL")])
    assert own.hours_of(floor, KTP, MONDAY) == DayHours(span("09:00-12:30"))


def test_half_a_day_s_quota_holds_on_reduced_days_and_on_no_others() -> None:
    quota, friday = Quota(20, friday=15, half_day=8), date(2026, 11, 6)
    assert Holidays([REDUCED]).quota(quota, MONDAY, "CAPIL") == 8
    assert Holidays([replace(REDUCED, day=friday)]).quota(quota, friday, "CAPIL") == 8
    assert Holidays([SHORT]).quota(quota, MONDAY, "CAPIL") == 20
    assert Holidays([]).quota(quota, friday, "CAPIL") == 15
    assert Holidays([REDUCED]).quota(Quota(20), MONDAY, "CAPIL") == 20
    assert Holidays([replace(REDUCED, agency="IMIGRASI")]).quota(quota, MONDAY, "CAPIL") == 20


@pytest.mark.parametrize(
    ("holiday", "wrong"),
    [
        (CLOSED, None),
        (SHORT, None),
        (REDUCED, None),
        (replace(CLOSED, name=""), "calendar_name_form"),
        (replace(CLOSED, name="Natal\x00"), "calendar_name_form"),
        (replace(CLOSED, day=date(26, 12, 25)), "calendar_year_far"),
        (replace(CLOSED, hours=span("08:00-11:00")), "calendar_hours_unused"),
        (replace(SHORT, hours=None), "calendar_hours_missing"),
        (replace(SHORT, hours=span("11:00-11:00")), "calendar_hours_backwards"),
        (replace(REDUCED, hours=span("11:00-08:00")), "calendar_hours_backwards"),
    ],
)
def test_a_holiday_that_contradicts_itself_is_told(holiday: Holiday, wrong: str | None) -> None:
    assert holiday.contradiction() == wrong
