"""Of several errands the least expected wait comes first, unless somebody chooses otherwise."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from queue_server import standing
from queue_server.actions import counters, visits
from queue_server.domain.errand import Act
from queue_server.domain.errors import NotAllowed, Refusal
from queue_server.domain.estimate import Wait
from queue_server.domain.roles import Role, Staff
from queue_server.ports import Standing
from tests.small_floor import ANI, KADEK, KIOSK, MINIATURE, SUPERVISOR, SmallFloor

AFTER = replace(
    MINIATURE,
    services=tuple(
        replace(service, after=("KTP",)) if service.code == "PASPOR" else service
        for service in MINIATURE.services
    ),
)


@pytest.fixture
def ordered(tmp_path: Path) -> Iterator[SmallFloor]:
    """A floor where PASPOR comes only after KTP."""
    small = SmallFloor(tmp_path / "data", AFTER)
    yield small
    small.close()


def test_the_visitor_may_choose_another_first_stop_and_keeps_the_place_in_the_one_left(
    floor: SmallFloor,
) -> None:
    visit = floor.issue("KTP", "PASPOR")
    joined = floor.visit(visit).errand(1).joined_at
    assert floor.states(visit) == ["waiting", "pending"]
    floor.clock.forward(minutes=10)
    floor.do(KIOSK, visits.choose_next, visit.ticket.id, 2)
    assert floor.states(visit) == ["pending", "waiting"]
    assert floor.visit(visit).errand(2).kept_s == pytest.approx(0.3 * 600)
    floor.do(KIOSK, visits.choose_next, visit.ticket.id, 1)
    assert floor.states(visit) == ["waiting", "pending"]
    assert floor.visit(visit).errand(1).joined_at == joined


def test_a_stop_chosen_while_another_is_served_follows_it(floor: SmallFloor) -> None:
    floor.sit_down()
    visit = floor.issue("KTP", "PASPOR", "SKCK")
    floor.call_next()
    floor.act(Act.START)
    floor.do(ANI, counters.choose_next, "1", 3)
    assert floor.states(visit) == ["serving", "pending", "pending"]
    floor.act(Act.FINISH)
    assert floor.states(visit) == ["done", "pending", "waiting"]


def test_the_last_choice_holds(floor: SmallFloor) -> None:
    floor.sit_down()
    visit = floor.issue("KTP", "PASPOR", "SKCK")
    floor.call_next()
    floor.do(ANI, counters.choose_next, "1", 3)
    floor.do(KIOSK, visits.choose_next, visit.ticket.id, 2)
    floor.act(Act.START)
    floor.act(Act.FINISH)
    assert floor.states(visit) == ["done", "waiting", "pending"]


def test_a_stop_that_must_come_later_cannot_be_chosen_before(ordered: SmallFloor) -> None:
    visit = ordered.issue("PASPOR", "KTP")
    assert ordered.states(visit) == ["pending", "waiting"]
    with pytest.raises(Refusal, match="stop_comes_later"):
        ordered.do(KIOSK, visits.choose_next, visit.ticket.id, 1)


def test_a_stop_that_has_begun_cannot_be_chosen(floor: SmallFloor) -> None:
    visit = floor.issue("KTP")
    with pytest.raises(Refusal, match="state_forbids"):
        floor.do(KIOSK, visits.choose_next, visit.ticket.id, 1)


def test_a_supervisor_sends_one_who_waits_to_another_service(floor: SmallFloor) -> None:
    visit = floor.issue("KTP")
    floor.clock.forward(minutes=5)
    floor.do(SUPERVISOR, visits.transfer, visit.ticket.id, "PASPOR")
    assert floor.states(visit) == ["transferred", "waiting"]
    assert floor.visit(visit).errand(2).kept_s == 300
    receptionist = Staff("wayan", Role.RECEPTIONIST).actor
    for actor in (receptionist, ANI, KADEK):
        with pytest.raises(NotAllowed):
            floor.do(actor, visits.transfer, visit.ticket.id, "KTP")


def test_one_who_is_on_hold_or_was_missed_is_transferred_by_number(floor: SmallFloor) -> None:
    floor.sit_down()
    held = floor.issue("KTP")
    floor.call_next()
    floor.act(Act.HOLD)
    floor.act(Act.TRANSFER, number=held.ticket.number, service="SKCK")
    missed = floor.issue("KTP")
    floor.call_next()
    floor.act(Act.MARK_ABSENT, reason="left")
    floor.act(Act.TRANSFER, number=missed.ticket.number, service="SKCK")
    assert floor.states(held) == floor.states(missed) == ["transferred", "waiting"]


def test_a_ticket_for_several_people_counts_as_several_for_those_behind_it(tmp_path: Path) -> None:
    groups = replace(
        MINIATURE, services=tuple(replace(service, people_at_most=20) for service in MINIATURE.services)
    )
    floor = SmallFloor(tmp_path / "data", groups)
    floor.sit_down()
    floor.do(KIOSK, visits.issue, visits.Order(("KTP",), people=5))
    floor.clock.forward(minutes=1)
    behind = floor.issue("KTP")
    with floor.ledger.look() as view:
        people, wait = standing.ahead(view, Standing(behind.ticket, floor.visit(behind).errand(1)))
    floor.close()
    assert (people, wait) == (5, Wait(15, 45))


def test_the_time_at_a_chosen_stop_is_no_wait_for_the_one_that_gave_way(floor: SmallFloor) -> None:
    floor.sit_down()
    floor.sit_down(KADEK, "2")
    visit = floor.issue("KTP", "PASPOR")
    floor.clock.forward(minutes=5)
    floor.do(KIOSK, visits.choose_next, visit.ticket.id, 2)
    floor.call_next(KADEK, "2")
    floor.act(Act.START, KADEK, "2")
    floor.clock.forward(minutes=30)
    floor.act(Act.FINISH, KADEK, "2")
    floor.clock.forward(minutes=2)
    floor.call_next()
    floor.act(Act.START)
    floor.act(Act.FINISH)
    with floor.ledger.look() as view:
        waits = {row.service: row.wait_s for row in view.reports.times(view.today, view.today)}
    assert waits == {"KTP": 7 * 60, "PASPOR": 0}


def test_the_note_of_a_transfer_that_was_undone_goes_with_it(floor: SmallFloor) -> None:
    floor.sit_down()
    visit = floor.issue("KTP")
    floor.call_next()
    floor.act(Act.TRANSFER, service="SKCK", note="salah loket")
    floor.do(ANI, counters.undo, "1")
    with floor.ledger.look() as view:
        assert view.visits.notes(visit.ticket.id) == []
