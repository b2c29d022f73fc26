"""The one door that every change goes through: keys, refusals, races, bells."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TypeVar

import pytest

from queue_server.actions import counters, visits
from queue_server.domain import events as happened
from queue_server.domain.errand import Act
from queue_server.domain.errors import Refusal
from queue_server.domain.roles import Role, Staff
from queue_server.domain.visit import evolve
from queue_server.ports import Answer, Key, Transaction
from tests.small_floor import ANI, KIOSK, MINIATURE, SmallFloor, on_the_record

CROWD = 40
KEY = Key("device:kiosk-1", "/api/kiosk/tickets", "7f3a", "body-1")

Result = TypeVar("Result")


def take_ticket(tx: Transaction) -> Answer:
    return Answer({"number": visits.issue(tx, visits.Order(("KTP",))).ticket.number}, 201)


def together(act: Callable[[int], Result], count: int = CROWD) -> list[Result | Refusal]:
    """What `count` threads get that all set off at once."""
    barrier = threading.Barrier(count)

    def one(place: int) -> Result | Refusal:
        barrier.wait(10)
        try:
            return act(place)
        except Refusal as refusal:
            return refusal

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(one, range(count)))


def test_the_same_key_gets_the_same_answer_and_changes_nothing_again(floor: SmallFloor) -> None:
    first = floor.ledger.answer(KIOSK, KEY, take_ticket)
    seq = floor.seq
    assert floor.ledger.answer(KIOSK, KEY, take_ticket) == first == Answer({"number": "B-001"}, 201)
    assert floor.seq == seq


def test_a_key_is_remembered_over_a_restart(floor: SmallFloor) -> None:
    first = floor.ledger.answer(KIOSK, KEY, take_ticket)
    floor.reopen()
    assert floor.ledger.answer(KIOSK, KEY, take_ticket) == first
    assert floor.issue().ticket.number == "B-002"


def test_a_key_that_comes_with_another_request_is_refused(floor: SmallFloor) -> None:
    floor.ledger.answer(KIOSK, KEY, take_ticket)
    before = floor.rows()
    with pytest.raises(Refusal) as refused:
        floor.ledger.answer(KIOSK, replace(KEY, request_hash="body-2"), take_ticket)
    assert (refused.value.code, refused.value.status) == ("key_reused", 422)
    assert floor.rows() == before


def test_a_key_belongs_to_who_sends_it_and_to_the_path(floor: SmallFloor) -> None:
    keys = [KEY, replace(KEY, owner="device:kiosk-2"), replace(KEY, path="/api/reception/tickets")]
    numbers = [floor.ledger.answer(KIOSK, key, take_ticket).body["number"] for key in keys]
    assert numbers == ["B-001", "B-002", "B-003"]


def test_a_refusal_is_not_kept_and_is_judged_anew(floor: SmallFloor) -> None:
    floor.clock.forward(hours=-4)
    before = floor.rows()
    with pytest.raises(Refusal, match="before_hours"):
        floor.ledger.answer(KIOSK, KEY, take_ticket)
    assert floor.rows() == before
    floor.clock.forward(hours=4)
    assert floor.ledger.answer(KIOSK, KEY, take_ticket).body == {"number": "B-001"}


def test_many_requests_with_one_key_at_once_make_one_ticket(floor: SmallFloor) -> None:
    answers = together(lambda _: floor.ledger.answer(KIOSK, KEY, take_ticket))
    assert answers == [Answer({"number": "B-001"}, 201)] * CROWD
    assert len(floor.rows(["tickets"])["tickets"]) == 1


def test_many_tickets_at_once_get_whole_and_unique_numbers(floor: SmallFloor) -> None:
    numbers = together(lambda _: floor.issue().ticket.number)
    assert sorted(str(number) for number in numbers) == [f"B-{n:03d}" for n in range(1, CROWD + 1)]
    seqs = [row[0] for row in floor.rows(["entries"])["entries"]]
    assert sorted(seqs) == list(range(1, floor.seq + 1))


def test_two_programs_on_one_record_wait_for_each_other(floor: SmallFloor) -> None:
    """As the server and a command: what one has read is still so when it commits."""
    other = SmallFloor(floor.folder)
    numbers = together(lambda place: (floor, other)[place % 2].issue().ticket.number)
    other.close()
    assert sorted(str(number) for number in numbers) == [f"B-{n:03d}" for n in range(1, CROWD + 1)]


@pytest.fixture
def wide(floor: SmallFloor) -> SmallFloor:
    """The miniature floor with as many counters of one agency as there are officers."""
    desk = MINIATURE.counters[0]
    more = tuple(replace(desk, id=str(100 + place)) for place in range(CROWD))
    with floor.store.change(ANI) as tx:
        tx.floors.apply(replace(MINIATURE, counters=MINIATURE.counters + more))
    return floor


def test_of_forty_officers_who_call_at_once_one_gets_the_one_who_waits(wide: SmallFloor) -> None:
    officers = [Staff(f"officer-{place}", Role.OFFICER, ("DUKCAPIL",)).actor for place in range(CROWD)]
    for place, officer in enumerate(officers):
        wide.sit_down(officer, str(100 + place))
    waiting = wide.issue()
    got = together(lambda place: wide.call_next(officers[place], str(100 + place)))
    assert sorted(got, key=str) == [waiting.ticket.number] + [None] * (CROWD - 1)
    assert sum(isinstance(event, happened.ErrandCalled) for event in wide.events()) == 1


def test_of_forty_who_sit_down_at_one_counter_at_once_one_has_it(floor: SmallFloor) -> None:
    officers = [Staff(f"officer-{place}", Role.OFFICER, ("DUKCAPIL",)).actor for place in range(CROWD)]
    got = together(lambda place: floor.sit_down(officers[place]))
    assert got.count(None) == 1
    assert {refusal.code for refusal in got if isinstance(refusal, Refusal)} == {"counter_taken"}


def call_unseen(floor: SmallFloor, ticket: int, counter: str, stop: int = 1) -> None:
    """A call whose decision has not looked whether the counter is free."""
    why = happened.Why("score", False, 0.0, 1800.0)
    floor.decide(ANI, ticket, stop, Act.CALL, floor.facts(counter=counter, officer="ani", why=why))


def test_a_counter_never_has_two_visitors_whatever_was_decided(floor: SmallFloor) -> None:
    first, second = floor.issue(), floor.issue()
    call_unseen(floor, first.ticket.id, "1")
    before = floor.rows()
    with pytest.raises(Refusal, match="counter_busy"):
        call_unseen(floor, second.ticket.id, "1")
    assert floor.rows() == before


def test_a_ticket_is_never_in_two_places_whatever_was_decided(floor: SmallFloor) -> None:
    visit = floor.issue("KTP", "PASPOR")
    before = floor.rows()
    with pytest.raises(Refusal, match="ticket_active_elsewhere"):
        floor.do(KIOSK, lambda tx: tx.record(happened.ErrandJoined(2), ticket=visit.ticket.id))
    assert floor.rows() == before


def test_an_officer_is_never_at_two_counters_whatever_was_decided(floor: SmallFloor) -> None:
    floor.sit_down()
    before = floor.rows()
    with pytest.raises(Refusal, match="officer_has_counter"):
        floor.do(ANI, lambda tx: tx.record(happened.CounterOpened("2", "ani")))
    assert floor.rows() == before


def test_a_decision_on_a_state_that_has_passed_is_refused(floor: SmallFloor) -> None:
    floor.sit_down()
    visit = floor.issue()
    floor.call_next()

    def start_twice(tx: Transaction) -> None:
        seen = tx.visits.get(visit.ticket.id)
        started = evolve(seen, happened.ErrandStarted(1), tx.now)
        for _ in range(2):
            on_the_record(tx).visits.write(seen, started)

    before = floor.rows()
    with pytest.raises(Refusal, match="state_forbids"):
        floor.do(ANI, start_twice)
    assert floor.rows() == before


def test_an_error_in_the_middle_leaves_nothing_behind(floor: SmallFloor) -> None:
    before = floor.rows()

    def stumble(tx: Transaction) -> None:
        visits.issue(tx, visits.Order(("KTP",)))
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        floor.do(KIOSK, stumble)
    assert floor.rows() == before
    assert floor.issue().ticket.number == "B-001"


def test_a_look_stays_as_it_is_while_others_change_the_floor(floor: SmallFloor) -> None:
    with floor.ledger.look() as view:
        seen = view.seq
        floor.issue()
        assert view.visits.waiting_by_service() == {}
        assert view.entries.since(seen) == []
    with floor.ledger.look() as view:
        assert view.visits.waiting_by_service() == {"KTP": 1}


def test_bells_ring_after_a_commit_and_not_after_a_refusal(floor: SmallFloor) -> None:
    bell = floor.ledger.bell()
    with pytest.raises(Refusal):
        floor.do(ANI, counters.call_next, "1", wall_alive=False)
    assert not bell.is_set()
    floor.sit_down()
    assert bell.is_set()


def test_bells_ring_for_what_another_process_has_written(floor: SmallFloor) -> None:
    bell = floor.ledger.bell()
    floor.ledger.notice_others()
    assert not bell.is_set()
    other = SmallFloor(floor.folder)
    other.issue()
    other.close()
    floor.ledger.notice_others()
    assert bell.is_set()
