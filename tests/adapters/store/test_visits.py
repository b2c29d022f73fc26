"""Tickets and errands in the database: what goes in comes out, and what the choice needs is found."""

from datetime import date, timedelta

import pytest

from queue_server.actions import counters, visits
from queue_server.domain.errand import Act, State
from queue_server.domain.errors import NotFound
from queue_server.domain.visit import Visit
from tests.small_floor import ANI, KIOSK, SmallFloor


def test_a_visit_comes_back_as_it_was_decided(floor: SmallFloor) -> None:
    issued = floor.issue("KTP", "PASPOR", priority=True, assist=True)
    with floor.ledger.look() as view:
        assert view.visits.get(issued.ticket.id) == issued
        assert view.visits.by_number("B-001", view.today) == issued
        assert view.visits.by_number("B-001", view.today - timedelta(days=1)) is None
    floor.reopen()
    assert floor.visit(issued) == issued


def test_a_ticket_that_was_never_given_is_not_found(floor: SmallFloor) -> None:
    with floor.ledger.look() as view, pytest.raises(NotFound):
        view.visits.get(77)


def test_a_number_is_unique_on_its_day_and_series_begin_anew_each_day(floor: SmallFloor) -> None:
    assert [floor.issue(code).ticket.number for code in ("KTP", "KK", "PASPOR")] == [
        "B-001",
        "B-002",
        "L-001",
    ]
    floor.clock.forward(days=1)
    assert [floor.issue(code).ticket.number for code in ("KTP", "PASPOR")] == ["B-001", "L-001"]


def test_the_new_day_begins_with_the_floors_own_midnight(floor: SmallFloor) -> None:
    floor.reopen(open_now=True)

    def numbered() -> str:
        return floor.issue().ticket.number

    floor.clock.forward(hours=14, minutes=59, seconds=59)
    assert [numbered(), numbered()] == ["B-001", "B-002"]
    floor.clock.forward(seconds=1)
    assert numbered() == "B-001"


def test_a_refused_ticket_uses_up_no_number(floor: SmallFloor) -> None:
    with pytest.raises(NotFound):
        floor.issue("KTP", "NOWHERE")
    assert floor.issue().ticket.number == "B-001"


def waiting(floor: SmallFloor, *services: str) -> list[str]:
    with floor.ledger.look() as view:
        return [candidate.number for candidate in view.visits.waiting(services or ("KTP", "KK"))]


def test_who_waits_is_found_by_service_and_counted(floor: SmallFloor) -> None:
    for code in ("KTP", "KK", "KTP", "PASPOR"):
        floor.issue(code)
    floor.sit_down()
    assert floor.call_next() == "B-001"
    assert waiting(floor, "KTP") == ["B-003"]
    assert waiting(floor) == ["B-002", "B-003"]
    with floor.ledger.look() as view:
        assert view.visits.waiting_by_service() == {"KTP": 1, "KK": 1, "PASPOR": 1}
        assert view.visits.counts(view.today) == {
            ("DUKCAPIL", State.WAITING): 2,
            ("DUKCAPIL", State.CALLED): 1,
            ("IMIGRASI", State.WAITING): 1,
        }


def test_people_are_counted_for_quotas_with_priority_or_without(floor: SmallFloor) -> None:
    floor.issue("KTP")
    floor.issue("KTP", "PASPOR", priority=True)
    with floor.ledger.look() as view:
        assert view.visits.taken(view.today, "DUKCAPIL", with_priority=False) == {"KTP": 1}
        assert view.visits.taken(view.today, "DUKCAPIL", with_priority=True) == {"KTP": 2}
        assert view.visits.taken(view.today, "IMIGRASI", with_priority=True) == {"PASPOR": 1}
        assert view.visits.taken(date(2026, 11, 1), "DUKCAPIL", with_priority=True) == {}


def test_a_call_that_was_undone_passed_nobody_over(floor: SmallFloor) -> None:
    first = floor.issue()
    floor.clock.forward(minutes=12)
    floor.issue(priority=True)
    floor.clock.forward(minutes=10)
    floor.sit_down()
    assert floor.call_next() == "B-002"

    def passed_over() -> list[str | None]:
        with floor.ledger.look() as view:
            return view.visits.passed_over(["KTP"], 3)["KTP"]

    assert passed_over() == [f"{first.ticket.id}.1"]
    floor.do(ANI, counters.undo, "1")
    assert passed_over() == []


def miss(floor: SmallFloor, visit: Visit) -> None:
    assert floor.call_next() == visit.ticket.number
    floor.act(Act.MARK_ABSENT, reason="left")


def test_the_missing_are_found_since_an_instant_the_latest_first(floor: SmallFloor) -> None:
    floor.sit_down()
    first, second = floor.issue(), floor.issue()
    miss(floor, first)
    floor.clock.forward(minutes=10)
    miss(floor, second)
    now = floor.clock.now()
    with floor.ledger.look() as view:
        assert [s.ticket.number for s in view.visits.missed(now - timedelta(minutes=15))] == [
            "B-002",
            "B-001",
        ]
        assert [s.ticket.number for s in view.visits.missed(now - timedelta(minutes=9))] == ["B-002"]


def test_who_missed_a_call_is_owed_the_next_stop_after_a_while(floor: SmallFloor) -> None:
    floor.sit_down()
    visit = floor.issue("KTP", "PASPOR")
    miss(floor, visit)
    now = floor.clock.now()
    with floor.ledger.look() as view:
        assert view.visits.owed_next_stop(now) == [visit.ticket.id]
        assert view.visits.owed_next_stop(now - timedelta(milliseconds=1)) == []
    floor.do(KIOSK, visits.move_owed, visit.ticket.id)
    assert floor.states(visit) == ["absent", "waiting"]
    with floor.ledger.look() as view:
        assert view.visits.owed_next_stop(now) == []


def test_notes_are_read_in_order_and_can_be_erased_while_the_record_stays(floor: SmallFloor) -> None:
    floor.sit_down()
    visit = floor.issue()
    floor.call_next()
    for text in ("KK hilang", "Datang lagi besok"):
        floor.do(ANI, counters.note, "1", text)
    entries = floor.rows(["entries"])
    floor.do(ANI, lambda tx: tx.visits.erase_notes(visit.ticket.id))
    with floor.ledger.look() as view:
        assert view.visits.notes(visit.ticket.id) == []
    assert floor.rows(["entries"]) == entries
    assert "hilang" not in str(floor.rows())
