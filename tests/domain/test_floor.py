"""The floor as a value: who serves what, and when, on the floor's own calendar."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from queue_server.domain.floor import (
    Agency,
    Counter,
    DayHours,
    Floor,
    Quota,
    Service,
    Span,
    Text,
    Zone,
)

WORKDAY = DayHours(Span(time(7, 30), time(16)), (Span(time(12), time(12, 45)),))
FRIDAY = DayHours(Span(time(7), time(14)))
MONDAY, A_FRIDAY, SUNDAY = date(2026, 11, 2), date(2026, 11, 6), date(2026, 11, 8)


@pytest.fixture
def floor() -> Floor:
    agency = Agency("CAPIL", "B", Text("Dinas"), Text("KTP"), zone="1")
    return Floor(
        code="floor",
        name=Text("Lantai", "Floor"),
        timezone="Asia/Makassar",
        hours=(WORKDAY, WORKDAY, WORKDAY, WORKDAY, FRIDAY, None, None),
        agencies=(agency,),
        services=(
            Service("KTP", "CAPIL", Text("Cetak KTP"), 6),
            Service("KK", "CAPIL", Text("Kartu Keluarga"), 10, series="BK"),
        ),
        counters=(Counter("1", "CAPIL", "1"), Counter("2", "CAPIL", "1", ("KK",))),
        zones=(Zone("1", Text("Zona 1"), "aula"),),
    )


def test_a_name_without_english_is_shown_in_indonesian() -> None:
    assert Text("Loket", "Counter").in_language("en") == "Counter"
    assert Text("Loket").in_language("en") == "Loket"
    assert Text("Loket", "Counter").in_language("id") == "Loket"


def test_a_counter_serves_what_it_lists_or_all_of_its_agency(floor: Floor) -> None:
    assert floor.services_at(floor.counters[0]) == ("KTP", "KK")
    assert floor.services_at(floor.counters[1]) == ("KK",)
    assert [counter.id for counter in floor.counters_serving("KTP")] == ["1"]
    assert [counter.id for counter in floor.counters_serving("KK")] == ["1", "2"]


def test_numbers_begin_with_the_letters_of_the_service_or_its_agency(floor: Floor) -> None:
    assert [floor.series_of(service) for service in floor.services] == ["B", "BK"]


def test_what_is_not_there_is_none(floor: Floor) -> None:
    unknown = (floor.agency("X"), floor.service("X"), floor.counter("X"), floor.zone("X"), floor.wall("X"))
    assert unknown == (None,) * 5


def test_the_business_date_is_the_floors_own_whatever_the_machine_thinks(floor: Floor) -> None:
    assert floor.business_date(datetime(2026, 11, 1, 15, 59, tzinfo=UTC)) == date(2026, 11, 1)
    assert floor.business_date(datetime(2026, 11, 1, 16, 0, tzinfo=UTC)) == MONDAY
    assert floor.at(MONDAY, time(7, 30)) == datetime(2026, 11, 1, 23, 30, tzinfo=UTC)


def test_hours_are_those_of_the_service_then_the_agency_then_the_floor(floor: Floor) -> None:
    own, agencys = DayHours(Span(time(9), time(10))), DayHours(Span(time(8), time(12)))
    ktp = floor.services[0]
    busy_agency = replace(floor, agencies=(replace(floor.agencies[0], hours=(agencys,) * 7),))

    assert floor.hours_of(ktp, MONDAY) == WORKDAY
    assert floor.hours_of(ktp, A_FRIDAY) == FRIDAY
    assert floor.hours_of(ktp, SUNDAY) is None
    assert busy_agency.hours_of(ktp, SUNDAY) == agencys
    assert busy_agency.hours_of(replace(ktp, hours=(own,) * 7), MONDAY) == own


def test_a_span_holds_its_beginning_and_not_its_end() -> None:
    assert Span(time(12), time(13)).holds(time(12))
    assert Span(time(12), time(13)).holds(time(12, 59, 59))
    assert not Span(time(12), time(13)).holds(time(13))


def test_a_quota_of_friday_replaces_that_of_the_day_on_fridays_only() -> None:
    assert (Quota(180, 100).on(MONDAY), Quota(180, 100).on(A_FRIDAY)) == (180, 100)
    assert Quota(180).on(A_FRIDAY) == 180
