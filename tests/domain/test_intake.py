"""May a ticket still be taken: every reason, and which of two goes first."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queue_server.domain.floor import Agency, Counter, DayHours, Floor, Quota, Service, Span, Text, Zone
from queue_server.domain.holidays import Holiday, HolidayKind, Holidays
from queue_server.domain.intake import Intake, Situation, hall, may_take, next_opening

WORKDAY = DayHours(Span(time(7, 30), time(16)), (Span(time(12), time(12, 45)),))
SERVICE = Service("KTP", "CAPIL", Text("Cetak KTP"), 6)
FLOOR = Floor(
    code="floor",
    name=Text("Lantai"),
    timezone="Asia/Makassar",
    hours=(WORKDAY,) * 5 + (None, None),
    agencies=(Agency("CAPIL", "B", Text("Dinas"), Text("KTP"), zone="1"),),
    services=(SERVICE,),
    counters=(Counter("1", "CAPIL", "1"),),
    zones=(Zone("1", Text("Zona 1"), "aula"),),
)
STAFFED = Situation(counters_open=1)
GALUNGAN = Holidays([Holiday(date(2026, 11, day), "Galungan") for day in (2, 7)])


def on(day: int, hour: int, minute: int = 0) -> datetime:
    """An instant in November 2026 on the floor's own clock; the 2nd is a Monday."""
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC) - timedelta(hours=8)


def reason(situation: Situation, now: datetime, floor: Floor = FLOOR, service: Service = SERVICE) -> Intake:
    return may_take(floor, service, situation, now)


@pytest.mark.parametrize(
    ("hour", "minute", "open", "why"),
    [
        (6, 59, False, "before_hours"),
        (7, 0, True, None),
        (12, 15, True, "break"),
        (12, 45, True, None),
        (15, 59, True, "no_time_left"),
        (16, 0, False, "after_hours"),
    ],
)
def test_intake_opens_half_an_hour_early_and_a_break_never_stops_it(
    hour: int, minute: int, open: bool, why: str | None
) -> None:
    answer = reason(STAFFED, on(2, hour, minute))
    assert (answer.open, answer.reason) == (open, why)


def test_who_comes_too_early_or_too_late_is_told_when_to_come() -> None:
    assert reason(STAFFED, on(2, 6)).opens_at == on(2, 7)
    assert reason(STAFFED, on(2, 16)).opens_at == on(3, 7)
    assert reason(STAFFED, on(6, 16)).opens_at == on(9, 7)
    assert reason(STAFFED, on(7, 9)) == Intake(False, "closed_today", on(9, 7))


def test_a_holiday_closes_the_day_and_names_the_next_one() -> None:
    holiday = replace(STAFFED, holidays=GALUNGAN)
    assert reason(holiday, on(2, 9)) == Intake(False, "holiday", on(3, 7))
    assert reason(holiday, on(2, 5)) == Intake(False, "holiday", on(3, 7))


def test_when_to_come_again_is_after_holidays_and_on_the_hours_of_that_day() -> None:
    days = [Holiday(date(2026, 11, day), "Galungan") for day in (3, 4)]
    short = Holiday(date(2026, 11, 5), "Upacara", HolidayKind.SHORT, hours=Span(time(10), time(12)))
    situation = replace(STAFFED, holidays=Holidays([*days, short]))
    assert reason(situation, on(2, 17)) == Intake(False, "after_hours", on(5, 9, 30), on(2, 16))
    assert reason(situation, on(3, 9)) == Intake(False, "holiday", on(5, 9, 30))
    full = replace(SERVICE, quota=Quota(0))
    assert reason(situation, on(2, 9), service=full).opens_at == on(5, 9, 30)


def test_a_short_day_changes_intake_break_and_capacity() -> None:
    hours = Span(time(9), time(12, 30))
    short = Holidays([Holiday(date(2026, 11, 2), "Upacara", HolidayKind.SHORT, hours=hours)])
    situation = replace(STAFFED, holidays=short)
    answers = {
        moment: reason(situation, on(2, *moment)).reason
        for moment in [(8, 29), (8, 30), (12, 0), (12, 25), (12, 30)]
    }
    assert answers == {
        (8, 29): "before_hours",
        (8, 30): None,
        (12, 0): "break",
        (12, 25): "no_time_left",
        (12, 30): "after_hours",
    }


def test_a_stopped_service_warns_or_refuses_as_the_floor_says_and_tells_until_when() -> None:
    stopped = replace(STAFFED, stopped="listrik", stopped_until=on(2, 11))
    refusing = replace(FLOOR, rules=replace(FLOOR.rules, stopped_intake="refuse"))
    assert reason(stopped, on(2, 9)) == Intake(True, "stopped", None, on(2, 16))
    assert reason(stopped, on(2, 9), refusing) == Intake(False, "stopped", on(2, 11))
    assert not reason(replace(stopped, open_now=True), on(2, 9), refusing).open


def test_the_last_intake_may_come_before_closing() -> None:
    rules = replace(FLOOR.rules, last_intake_before_close_min=60)
    assert reason(STAFFED, on(2, 15), replace(FLOOR, rules=rules)).reason == "after_hours"
    assert reason(STAFFED, on(2, 14, 59), replace(FLOOR, rules=rules)).open


OBSTACLES = ["override", "stopped", "holiday", "closed_today", "after_hours", "no_time_left", "quota_full"]
"""Everything that may stand in the way, in the order in which it is told."""


@given(there=st.sets(st.sampled_from(OBSTACLES)), by_hand=st.booleans())
def test_of_all_that_stands_in_the_way_the_first_is_told_and_a_hand_goes_before_it_all(
    there: set[str], by_hand: bool
) -> None:
    rules = replace(
        FLOOR.rules,
        stopped_intake="refuse",
        capacity="refuse",
        last_intake_before_close_min=480 if "after_hours" in there else 0,
    )
    service = replace(
        SERVICE,
        hours=(None,) * 7 if "closed_today" in there else None,
        quota=Quota(10),
    )
    situation = Situation(
        override=False if "override" in there else None,
        stopped="listrik" if "stopped" in there else None,
        holidays=GALUNGAN if "holiday" in there else Holidays(),
        waiting_minutes=10_000 if "no_time_left" in there else 0,
        counters_open=1,
        taken=10 if "quota_full" in there else 9,
    )
    floor = replace(FLOOR, rules=rules)
    first = next((each for each in OBSTACLES if each in there), None)

    answer = may_take(floor, service, situation, on(2, 9))
    assert (answer.open, answer.reason) == (first is None, first)
    if by_hand:
        assert may_take(floor, service, replace(situation, override=True), on(2, 9)) == Intake(True)


def test_a_hand_on_the_switch_goes_before_everything() -> None:
    closed = replace(STAFFED, holidays=GALUNGAN, stopped="listrik", taken=99)
    quota = replace(SERVICE, quota=Quota(10))
    assert reason(replace(closed, override=True), on(7, 3), service=quota) == Intake(True)
    assert reason(replace(STAFFED, override=False), on(2, 9)) == Intake(False, "override")


def test_a_day_without_end_for_those_who_wait_warns_or_refuses_as_the_floor_says() -> None:
    crowded = Situation(waiting_minutes=110, counters_open=2)
    refusing = replace(FLOOR, rules=replace(FLOOR.rules, capacity="refuse"))
    assert reason(crowded, on(2, 15, 2)).reason == "long_queue"
    assert reason(crowded, on(2, 15, 3)) == Intake(True, "no_time_left", None, on(2, 16))
    assert reason(crowded, on(2, 15, 3), refusing) == Intake(False, "no_time_left", on(3, 7), on(2, 16))
    assert reason(crowded, on(2, 15, 2), refusing).open


def test_a_full_quota_refuses_and_priority_stands_outside_it() -> None:
    quota = replace(SERVICE, quota=Quota(10, friday=5))
    full, nearly = replace(STAFFED, taken=10), replace(STAFFED, taken=9)
    assert reason(full, on(2, 9), service=quota) == Intake(False, "quota_full", on(3, 7))
    assert reason(nearly, on(2, 9), service=quota).open
    assert reason(replace(STAFFED, taken=5), on(6, 9), service=quota).reason == "quota_full"
    assert reason(replace(full, priority=True), on(2, 9), service=quota).open
    counted = replace(FLOOR, rules=replace(FLOOR.rules, quota_counts_priority=True))
    assert reason(replace(full, priority=True), on(2, 9), counted, quota).reason == "quota_full"


def test_the_quota_of_an_agency_counts_all_its_services() -> None:
    agency = replace(FLOOR.agencies[0], quota=Quota(20))
    floor = replace(FLOOR, agencies=(agency,))
    assert reason(replace(STAFFED, taken=3, taken_of_agency=20), on(2, 9), floor).reason == "quota_full"


def test_a_ticket_for_several_people_takes_as_many_places_and_as_much_time() -> None:
    quota = replace(SERVICE, quota=Quota(10))
    nearly = replace(STAFFED, taken=7)
    assert reason(replace(nearly, people=3), on(2, 9), service=quota).open
    assert reason(replace(nearly, people=4), on(2, 9), service=quota).reason == "quota_full"
    refusing = replace(FLOOR, rules=replace(FLOOR.rules, capacity="refuse"))
    assert reason(replace(STAFFED, people=2), on(2, 15, 48), refusing).open
    assert reason(replace(STAFFED, people=3), on(2, 15, 48), refusing).reason == "no_time_left"


def test_a_reduced_day_has_half_a_day_s_quota() -> None:
    quota = replace(SERVICE, quota=Quota(10, half_day=4))
    reduced = Holidays([Holiday(date(2026, 11, 2), "Cuti bersama", HolidayKind.REDUCED)])
    assert reason(replace(STAFFED, taken=3, holidays=reduced), on(2, 9), service=quota).open
    assert reason(replace(STAFFED, taken=4, holidays=reduced), on(2, 9), service=quota).reason == "quota_full"


def test_the_hall_opens_with_its_first_intake_and_goes_dark_when_the_day_closes() -> None:
    open = {hour: hall(FLOOR, Holidays(), on(2, *hour)) for hour in [(6, 59), (7, 0), (19, 59), (20, 0)]}
    assert [(answer.open, answer.reason) for answer in open.values()] == [
        (False, "before_hours"),
        (True, None),
        (True, None),
        (False, "after_hours"),
    ]
    assert open[6, 59].opens_at == on(2, 7)
    assert hall(FLOOR, GALUNGAN, on(2, 9)).reason == "holiday"
    assert hall(FLOOR, Holidays(), on(7, 9)).reason == "closed_today"


def test_hours_go_before_the_quota() -> None:
    quota = replace(SERVICE, quota=Quota(10))
    assert reason(replace(STAFFED, taken=10), on(2, 17), service=quota).reason == "after_hours"


@pytest.mark.parametrize(
    ("situation", "warning"),
    [
        (Situation(stopped="listrik", counters_open=0), "stopped"),
        (Situation(counters_open=0), "nobody_there"),
        (Situation(counters_open=2, waiting_minutes=91), "long_queue"),
        (Situation(counters_open=2, waiting_minutes=90), None),
    ],
)
def test_a_ticket_is_given_with_a_warning(situation: Situation, warning: str | None) -> None:
    assert reason(situation, on(2, 9)) == Intake(True, warning, closes_at=on(2, 16))


def test_a_trial_is_open_at_any_hour() -> None:
    assert reason(replace(STAFFED, open_now=True), on(8, 3)).open


def test_a_service_that_never_opens_has_no_next_opening() -> None:
    never = replace(SERVICE, hours=(None,) * 7)
    assert next_opening(FLOOR, never, on(2, 9)) is None
