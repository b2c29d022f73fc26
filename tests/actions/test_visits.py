"""What is done to tickets from the visitor's side."""

from datetime import timedelta

import pytest

from queue_server import standing
from queue_server.actions import counters, queues, visits
from queue_server.domain.errand import Act
from queue_server.domain.errors import Invalid, NotAllowed, NotFound, Refusal
from queue_server.domain.roles import CLOCK
from tests.small_floor import ANI, KADEK, KIOSK, SUPERVISOR, SmallFloor


def miss(floor: SmallFloor) -> None:
    floor.call_next()
    floor.act(Act.MARK_ABSENT, reason="left")


def test_a_ticket_holds_everything_that_was_asked_for_under_one_number(floor: SmallFloor) -> None:
    order = visits.Order(("KTP", "PASPOR", "SKCK"), priority=True, assist=True, language="en")
    visit = floor.do(KIOSK, visits.issue, order)
    assert visit.ticket.number == "B-001"
    assert (visit.ticket.priority, visit.ticket.assist, visit.ticket.language) == (True, True, "en")
    assert visit.ticket.origin == "kiosk-1"
    assert [errand.service for errand in visit.errands] == ["KTP", "PASPOR", "SKCK"]
    assert sorted(floor.states(visit)) == ["pending", "pending", "waiting"]


def test_the_first_stop_is_where_the_wait_is_least(floor: SmallFloor) -> None:
    floor.sit_down()
    floor.sit_down(KADEK, "2")
    floor.issue("KTP")
    assert floor.states(floor.issue("KTP", "PASPOR")) == ["pending", "waiting"]


@pytest.mark.parametrize("services", [(), ("KTP", "KTP")])
def test_an_order_names_each_service_once(floor: SmallFloor, services: tuple[str, ...]) -> None:
    before = floor.rows()
    with pytest.raises(Invalid):
        floor.do(KIOSK, visits.issue, visits.Order(services))
    assert floor.rows() == before


def test_only_who_may_issue_does(floor: SmallFloor) -> None:
    with pytest.raises(NotAllowed):
        floor.issue(actor=ANI)
    floor.issue(actor=SUPERVISOR)


def test_several_people_on_one_ticket_only_where_the_service_allows_it(floor: SmallFloor) -> None:
    with pytest.raises(Invalid) as refused:
        floor.do(KIOSK, visits.issue, visits.Order(("KTP",), people=2))
    assert refused.value.facts == {"at_most": 1}


def test_a_closed_floor_gives_no_ticket_and_tells_when_to_come(floor: SmallFloor) -> None:
    floor.clock.forward(hours=13)
    with pytest.raises(Refusal) as refused:
        floor.issue()
    assert refused.value.code == "after_hours"
    assert refused.value.facts["opens_at"] == floor.clock.now() + timedelta(hours=9, minutes=30)


def test_a_number_is_found_as_it_is_typed_and_only_today(floor: SmallFloor) -> None:
    visit = floor.issue()
    with floor.ledger.look() as view:
        assert standing.visit_of(view, " b1 ") == visit
        with pytest.raises(NotFound):
            standing.visit_of(view, "b2")
        with pytest.raises(NotFound):
            standing.visit_of(view, "nomor saya")
    floor.clock.forward(days=1)
    with floor.ledger.look() as view, pytest.raises(NotFound):
        standing.visit_of(view, "b1")


def test_a_postponed_visitor_is_skipped_until_then_and_keeps_the_place(floor: SmallFloor) -> None:
    floor.sit_down()
    first, second = floor.issue(), floor.issue()
    third = floor.issue()
    floor.do(KIOSK, visits.postpone, first.ticket.id, 15)
    assert floor.call_next() == second.ticket.number
    floor.act(Act.START)
    floor.clock.forward(minutes=15)
    assert floor.call_next() == first.ticket.number
    floor.act(Act.START)
    assert floor.call_next() == third.ticket.number


def test_who_is_called_cannot_postpone_any_more(floor: SmallFloor) -> None:
    floor.sit_down()
    visit = floor.issue()
    floor.call_next()
    with pytest.raises(Refusal) as refused:
        floor.do(KIOSK, visits.postpone, visit.ticket.id, 15)
    assert refused.value.facts == {"state": "called", "act": "postpone"}


def test_to_cancel_gives_up_every_open_errand(floor: SmallFloor) -> None:
    floor.sit_down()
    waiting, missing = floor.issue("KTP", "PASPOR"), floor.issue("KTP", "PASPOR")
    floor.do(KIOSK, visits.cancel, waiting.ticket.id, "pulang")
    assert floor.states(waiting) == ["cancelled", "cancelled"]
    miss(floor)
    floor.do(KIOSK, visits.cancel, missing.ticket.id, "pulang")
    assert floor.states(missing) == ["cancelled", "cancelled"]
    before = floor.rows()
    with pytest.raises(Refusal, match="state_forbids"):
        floor.do(KIOSK, visits.cancel, waiting.ticket.id, "pulang")
    assert floor.rows() == before


def test_a_missing_visitor_returns_to_the_queue_or_behind_the_stop_under_way(floor: SmallFloor) -> None:
    floor.sit_down()
    plain = floor.issue("KTP")
    miss(floor)
    floor.do(KIOSK, visits.return_, plain.ticket.id)
    assert floor.states(plain) == ["waiting"]
    floor.do(KIOSK, visits.cancel, plain.ticket.id, "pulang")
    moved = floor.issue("KTP", "PASPOR")
    miss(floor)
    floor.do(CLOCK, visits.move_owed, moved.ticket.id)
    floor.do(KIOSK, visits.return_, moved.ticket.id)
    assert floor.states(moved) == ["pending", "waiting"]
    with pytest.raises(Refusal, match="state_forbids"):
        floor.do(KIOSK, visits.return_, moved.ticket.id)


def test_the_stop_that_is_owed_after_an_absence_is_the_one_with_the_least_wait(floor: SmallFloor) -> None:
    floor.sit_down()
    visit = floor.issue("KTP", "PASPOR", "SKCK")
    floor.sit_down(KADEK, "2")
    floor.issue("PASPOR")
    miss(floor)
    floor.do(CLOCK, visits.move_owed, visit.ticket.id)
    assert floor.states(visit) == ["absent", "waiting", "pending"]
    with pytest.raises(Refusal, match="ticket_active_elsewhere"):
        floor.do(CLOCK, visits.move_owed, visit.ticket.id)


def test_priority_set_later_holds_for_the_whole_ticket_and_never_tells_why(floor: SmallFloor) -> None:
    floor.sit_down()
    visit = floor.issue("KTP", "PASPOR")
    floor.call_next()
    floor.act(Act.START)
    floor.act(Act.FINISH)
    floor.do(SUPERVISOR, visits.set_priority, visit.ticket.id, True, "seen")
    assert floor.visit(visit).ticket.priority
    with floor.ledger.look() as view:
        assert [row.priority for row in view.reports.times(view.today, view.today)] == [True]
    floor.do(SUPERVISOR, visits.set_assist, visit.ticket.id, True)
    assert floor.visit(visit).ticket.assist


def test_a_visit_that_is_over_changes_its_class_no_more(floor: SmallFloor) -> None:
    visit = floor.issue()
    floor.do(KIOSK, visits.cancel, visit.ticket.id, "pulang")
    with pytest.raises(Refusal, match="state_forbids"):
        floor.do(SUPERVISOR, visits.set_priority, visit.ticket.id, True, "seen")


def test_a_finished_visit_gives_up_its_notes_once_it_cannot_be_undone(floor: SmallFloor) -> None:
    floor.sit_down()
    visit = floor.issue()
    floor.call_next()
    floor.do(ANI, counters.note, "1", "KK hilang")
    floor.act(Act.START)
    floor.clock.forward(seconds=1)

    def over(seconds: float) -> list[int]:
        with floor.ledger.look() as view:
            return view.visits.with_notes(view.now - timedelta(seconds=seconds))

    assert over(0) == []
    floor.act(Act.FINISH)
    assert over(10) == []
    floor.clock.forward(seconds=10)
    assert over(10) == [visit.ticket.id]


def test_a_visitor_who_may_return_keeps_the_notes_until_the_day_ends(floor: SmallFloor) -> None:
    floor.sit_down()
    floor.issue()
    floor.call_next()
    floor.do(ANI, counters.note, "1", "KK hilang")
    floor.act(Act.MARK_ABSENT, reason="left")
    floor.clock.forward(hours=1)
    with floor.ledger.look() as view:
        assert view.visits.with_notes(view.now) == []
    floor.do(SUPERVISOR, queues.close_day)
    assert "KK hilang" not in str(floor.rows())


def test_nobody_vanishes_from_under_the_officers_hands_by_cancelling(floor: SmallFloor) -> None:
    floor.sit_down()
    visit = floor.issue("KTP", "PASPOR")
    floor.call_next()
    floor.act(Act.START)
    with pytest.raises(Refusal, match="state_forbids"):
        floor.do(KIOSK, visits.cancel, visit.ticket.id, "asked")
    assert floor.states(visit) == ["serving", "pending"]
