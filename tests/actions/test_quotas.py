"""How many people an agency or a service takes a day."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from queue_server.actions import calendar, visits
from queue_server.domain.errors import Refusal
from queue_server.domain.floor import Floor, Quota
from queue_server.domain.holidays import Holiday, HolidayKind
from queue_server.domain.roles import COMMAND_LINE
from queue_server.snapshots import kiosk
from queue_server.snapshots.frame import Body
from tests.small_floor import KIOSK, MINIATURE, MONDAY_AT_NINE, SmallFloor

QUOTA = Quota(3, friday=2, half_day=1)
FRIDAY = timedelta(days=4)


def with_quota(
    service: Quota | None = None, agency: Quota | None = None, counts_priority: bool = False
) -> Floor:
    """A floor with a quota on the service KTP, on its agency, or on both."""
    return replace(
        MINIATURE,
        services=tuple(
            replace(each, quota=service, people_at_most=5) if each.code == "KTP" else each
            for each in MINIATURE.services
        ),
        agencies=tuple(
            replace(each, quota=agency) if each.code == "DUKCAPIL" else each for each in MINIATURE.agencies
        ),
        rules=replace(MINIATURE.rules, quota_counts_priority=counts_priority),
    )


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Callable[[Floor], SmallFloor]]:
    opened: list[SmallFloor] = []

    def open(floor: Floor) -> SmallFloor:
        opened.append(SmallFloor(tmp_path, floor))
        return opened[-1]

    yield open
    for floor in opened:
        floor.close()


Opens = Callable[[Floor], SmallFloor]


def taken(floor: SmallFloor, *services: str) -> int:
    """How many tickets can be had, each for one of these services in turn."""
    for count in range(50):
        try:
            floor.issue(services[count % len(services)])
        except Refusal as refusal:
            if refusal.code != "quota_full":
                raise
            return count
    raise AssertionError("there is no end to it")


def shown(floor: SmallFloor) -> Body:
    with floor.ledger.look() as view:
        body = kiosk.body(view, "id", lambda *_, **__: "", kiosk.Options())
    [found] = [each for agency in body["agencies"] for each in agency["services"] if each["code"] == "KTP"]
    return {name: found[name] for name in ("open", "open_to_priority", "reason")}


def test_a_service_takes_its_quota_and_the_next_comes_tomorrow(small: Opens) -> None:
    floor = small(with_quota(QUOTA))
    assert taken(floor, "KTP") == 3
    with pytest.raises(Refusal) as refused:
        floor.issue("KTP")
    assert refused.value.facts["opens_at"] == MONDAY_AT_NINE + timedelta(hours=22, minutes=30)
    floor.issue("KK")

    floor.clock.forward(days=1)
    assert taken(floor, "KTP") == 3


def test_fridays_and_reduced_days_have_quotas_of_their_own(small: Opens) -> None:
    floor = small(with_quota(QUOTA))
    reduced = Holiday(MONDAY_AT_NINE.date(), "Cuti bersama", HolidayKind.REDUCED)
    floor.do(COMMAND_LINE, calendar.put, [reduced])
    assert taken(floor, "KTP") == 1
    floor.clock.at = MONDAY_AT_NINE + FRIDAY
    assert taken(floor, "KTP") == 2


def test_the_quota_of_an_agency_is_for_all_its_services_together(small: Opens) -> None:
    floor = small(with_quota(service=Quota(4), agency=Quota(5)))
    assert taken(floor, "KTP", "KK") == 5
    floor.issue("PASPOR")


def test_a_ticket_for_several_people_takes_as_many_places(small: Opens) -> None:
    floor = small(with_quota(QUOTA))
    floor.do(KIOSK, visits.issue, visits.Order(("KTP",), people=2))
    with pytest.raises(Refusal, match="quota_full"):
        floor.do(KIOSK, visits.issue, visits.Order(("KTP",), people=2))
    assert taken(floor, "KTP") == 1


def test_who_gives_up_before_the_call_gives_the_place_back_and_who_was_called_does_not(small: Opens) -> None:
    floor = small(with_quota(QUOTA))
    called, first, second = (floor.issue("KTP") for _ in range(3))
    floor.sit_down()
    floor.call_next()
    for visit in (called, first):
        floor.do(KIOSK, visits.cancel, visit.ticket.id, "asked")
    assert taken(floor, "KTP") == 1
    floor.do(KIOSK, visits.cancel, second.ticket.id, "asked")
    assert shown(floor)["open"] is True


def test_priority_stands_outside_the_quota_and_the_kiosk_says_so(small: Opens) -> None:
    floor = small(with_quota(QUOTA))
    floor.issue("KTP", priority=True)
    assert taken(floor, "KTP") == 3
    assert shown(floor) == {"open": False, "open_to_priority": True, "reason": "quota_full"}
    floor.issue("KTP", priority=True)


def test_an_agency_that_takes_nobody_but_priority_is_open(small: Opens) -> None:
    floor = small(with_quota(agency=Quota(0)))
    with floor.ledger.look() as view:
        body = kiosk.body(view, "id", lambda *_, **__: "", kiosk.Options())
    [agency] = [each for each in body["agencies"] if each["code"] == "DUKCAPIL"]
    assert (agency["open"], [each["open"] for each in agency["services"]]) == (True, [False, False])


def test_a_floor_may_count_priority_within_the_quota(small: Opens) -> None:
    floor = small(with_quota(QUOTA, counts_priority=True))
    floor.issue("KTP", priority=True)
    assert taken(floor, "KTP") == 2
    assert shown(floor) == {"open": False, "open_to_priority": False, "reason": "quota_full"}
    with pytest.raises(Refusal, match="quota_full"):
        floor.issue("KTP", priority=True)


def test_hours_set_aside_leave_the_quota(small: Opens) -> None:
    floor = small(with_quota(QUOTA))
    floor.reopen(open_now=True)
    floor.clock.forward(hours=13)
    assert taken(floor, "KTP") == 3
