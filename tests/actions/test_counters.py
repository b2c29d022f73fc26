"""What an officer does at a counter, on a real record."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from queue_server.actions import counters, posts, visits
from queue_server.domain import events as happened
from queue_server.domain.errand import Act, State
from queue_server.domain.errors import NotAllowed, NotFound, Refusal
from queue_server.domain.events import Why
from tests.small_floor import ANI, BUDI, KADEK, KIOSK, SmallFloor

MATRIX = """
              pending   waiting     called      serving     held        absent      done transferred cancelled expired
join          waiting   -           -           -           -           -           -    -           -         -
choose        pending   -           -           -           -           -           -    -           -         -
yield         -         pending     -           -           -           -           -    -           -         -
call          -         called      -           -           -           -           -    -           -         -
recall        -         -           called      -           -           -           -    -           -         -
start         -         -           serving     -           -           -           -    -           -         -
finish        -         -           -           done        -           -           -    -           -         -
absent        -         -           absent      -           -           -           -    -           -         -
return        -         -           -           -           -           waiting     -    -           -         -
return_behind -         -           -           -           -           pending     -    -           -         -
hold          -         -           held        held        -           -           -    -           -         -
resume        -         -           -           -           called      -           -    -           -         -
release       -         -           -           -           waiting     -           -    -           -         -
postpone      -         waiting     -           -           -           -           -    -           -         -
transfer      -         transferred transferred transferred transferred transferred -    -           -         -
cancel        cancelled cancelled   cancelled   cancelled   cancelled   cancelled   -    -           -         -
expire        expired   expired     expired     done        expired     -           -    -           -         -
"""  # noqa: E501 (one line a row)
"""Typed by hand from the rules of the floor; `-`: refused, and nothing changes."""

UNDONE = [
    ("waiting", "call"),
    ("called", "recall"),
    ("called", "start"),
    ("called", "absent"),
    ("called", "hold"),
    ("called", "transfer"),
    ("called", "cancel"),
    ("serving", "finish"),
    ("serving", "hold"),
    ("serving", "transfer"),
    ("serving", "cancel"),
    ("held", "resume"),
    ("held", "release"),
    ("held", "transfer"),
    ("absent", "return"),
    ("absent", "return_behind"),
    ("absent", "transfer"),
]

WHY = Why("score", False, 0.0, 1800.0)


def cells() -> list[tuple[str, str, str]]:
    head, *rows = (line.split() for line in MATRIX.strip().splitlines())
    return [(state, row[0], row[1 + place]) for row in rows for place, state in enumerate(head)]


@dataclass(frozen=True)
class Subject:
    """The errand that a cell of the matrix is about, and the counter that it has for itself."""

    ticket: int
    counter: str
    stop: int = 1


@pytest.fixture(scope="module")
def crowded(empty_record: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SmallFloor]:
    """One floor for all cells: what others left there must not matter."""
    folder = tmp_path_factory.mktemp("crowded") / "data"
    shutil.copytree(empty_record, folder)
    small = SmallFloor(folder)
    yield small
    small.close()


WAYS = {
    "waiting": [],
    "called": [Act.CALL],
    "serving": [Act.CALL, Act.START],
    "held": [Act.CALL, Act.HOLD],
    "absent": [Act.CALL, Act.MARK_ABSENT],
    "done": [Act.CALL, Act.START, Act.FINISH],
    "transferred": [Act.CALL, Act.TRANSFER],
    "cancelled": [Act.CANCEL],
    "expired": [Act.EXPIRE],
}


def bring(floor: SmallFloor, state: str, act: str, counter: str = "1") -> Subject:
    """An errand in `state`, with everything beside it as `act` needs it."""
    behind = (state, act) == ("absent", "return_behind")
    services = ("KTP", "PASPOR") if behind or state == "pending" else ("KTP",)
    ticket = floor.issue(*services).ticket.id
    first, second = Subject(ticket, counter), Subject(ticket, counter, 2)
    for way in WAYS["absent" if state == "pending" else state]:
        take(floor, first, way)
    if behind:
        take(floor, second, Act.JOIN)
    return second if state == "pending" else first


def take(floor: SmallFloor, subject: Subject, act: Act) -> None:
    facts = floor.facts(
        counter=subject.counter,
        officer="ani",
        reason="left",
        minutes=15,
        service="SKCK",
        agency="POLRES",
        why=WHY,
    )
    floor.decide(ANI, subject.ticket, subject.stop, act, facts)


def state_of(floor: SmallFloor, subject: Subject) -> str:
    return floor.visit(subject.ticket).errand(subject.stop).state.value


def test_the_matrix_names_every_state_and_every_act() -> None:
    assert {(state, act) for state, act, _ in cells()} == {(s.value, a.value) for s in State for a in Act}


@pytest.mark.parametrize(("state", "act", "leads_to"), cells())
def test_each_act_leads_where_the_matrix_says_and_a_refused_one_changes_nothing(
    crowded: SmallFloor, state: str, act: str, leads_to: str
) -> None:
    floor = crowded
    subject = bring(floor, state, act, counter=f"{state}-{act}")
    assert state_of(floor, subject) == state
    before, seq = floor.rows(), floor.seq
    if leads_to == "-":
        with pytest.raises(Refusal) as refused:
            take(floor, subject, Act(act))
        assert (refused.value.code, refused.value.facts) == ("state_forbids", {"state": state, "act": act})
        assert (floor.rows(), floor.seq) == (before, seq)
    else:
        take(floor, subject, Act(act))
        assert state_of(floor, subject) == leads_to
        assert floor.seq > seq


@pytest.mark.parametrize(("state", "act"), UNDONE)
def test_undo_takes_back_each_act_of_an_officer(floor: SmallFloor, state: str, act: str) -> None:
    floor.sit_down()
    subject = bring(floor, state, act)
    before = floor.rows(["tickets", "errands", "times"])
    floor.clock.forward(seconds=9)
    take(floor, subject, Act(act))
    assert floor.rows(["tickets", "errands", "times"]) != before
    floor.do(ANI, counters.undo, "1")
    assert floor.rows(["tickets", "errands", "times"]) == before


def test_undo_of_finish_and_call_is_a_whole(floor: SmallFloor) -> None:
    floor.sit_down()
    first, second = floor.issue(), floor.issue()
    floor.call_next()
    floor.act(Act.START)
    floor.clock.forward(minutes=4)
    before = floor.rows(["tickets", "errands", "times"])
    assert floor.call_next() == second.ticket.number
    (call,) = floor.calls_on_walls()
    assert (call.number, call.dropped) == (second.ticket.number, False)
    floor.clock.forward(seconds=10)
    floor.do(ANI, counters.undo, "1")
    assert (floor.states(first), floor.states(second)) == (["serving"], ["waiting"])
    assert floor.rows(["tickets", "errands", "times"]) == before
    assert floor.calls_on_walls() == []
    with floor.ledger.look() as view:
        dropped = view.calls.get(call.seq)
    assert dropped is not None
    assert dropped.dropped


def test_undo_of_finish_and_call_holds_where_both_are_stops_of_one_ticket(floor: SmallFloor) -> None:
    floor.sit_down()
    both = floor.issue("KTP", "KK")
    floor.call_next()
    floor.act(Act.START)
    assert floor.call_next() == both.ticket.number
    assert floor.states(both) == ["done", "called"]
    floor.do(ANI, counters.undo, "1")
    assert floor.states(both) == ["serving", "pending"]


def test_undo_comes_too_late_once_anything_that_it_caused_has_moved_on(floor: SmallFloor) -> None:
    floor.sit_down()
    floor.sit_down(KADEK, "2")
    floor.issue("KTP", "PASPOR")
    floor.call_next()
    floor.act(Act.START)
    floor.act(Act.FINISH)
    assert floor.call_next(KADEK, "2") == "B-001"
    before = floor.rows()
    with pytest.raises(Refusal, match="too_late_to_undo"):
        floor.do(ANI, counters.undo, "1")
    assert floor.rows() == before


def test_only_the_last_command_is_undone_and_only_within_ten_seconds(floor: SmallFloor) -> None:
    floor.sit_down()
    visit = floor.issue()
    floor.call_next()
    floor.clock.forward(seconds=10, milliseconds=1)
    with pytest.raises(Refusal, match="nothing_to_undo"):
        floor.do(ANI, counters.undo, "1")
    floor.act(Act.START)
    floor.do(ANI, counters.undo, "1")
    assert floor.states(visit) == ["called"]
    with pytest.raises(Refusal, match="nothing_to_undo"):
        floor.do(ANI, counters.undo, "1")


def test_undo_of_an_officers_first_command_leaves_the_end_of_yesterday_alone(floor: SmallFloor) -> None:
    floor.sit_down()
    left = floor.issue()
    floor.call_next()
    floor.act(Act.START)
    floor.clock.forward(days=1)
    floor.sit_down()
    assert floor.states(left) == ["done"]
    with pytest.raises(Refusal, match="nothing_to_undo"):
        floor.do(ANI, counters.undo, "1")


def test_an_undo_never_lands_on_a_counter_that_somebody_else_uses(floor: SmallFloor) -> None:
    floor.sit_down()
    floor.issue()
    waiting = floor.issue()
    floor.call_next()
    floor.act(Act.START)
    floor.act(Act.FINISH)
    floor.do(BUDI, posts.open, "1", take_over=True)
    assert floor.call_next(BUDI) == waiting.ticket.number
    before = floor.rows()
    with pytest.raises(Refusal, match="counter_taken"):
        floor.do(ANI, counters.undo, "1")
    assert floor.rows() == before


def test_call_next_finishes_the_one_being_served_in_the_same_command(floor: SmallFloor) -> None:
    floor.sit_down()
    first, second = floor.issue(), floor.issue()
    floor.call_next()
    floor.act(Act.START)
    floor.call_next()
    assert (floor.states(first), floor.states(second)) == (["done"], ["called"])
    with floor.ledger.look() as view:
        assert len({entry.command for entry in view.entries.since(view.seq - 2)}) == 1


def test_with_nobody_waiting_call_next_only_finishes(floor: SmallFloor) -> None:
    floor.sit_down()
    only = floor.issue()
    floor.call_next()
    floor.act(Act.START)
    assert floor.call_next() is None
    assert floor.states(only) == ["done"]


def test_a_called_visitor_is_absent_only_after_three_calls_fifteen_seconds_apart(floor: SmallFloor) -> None:
    floor.sit_down()
    missing, following = floor.issue(), floor.issue()
    floor.call_next()
    for _ in range(2):
        floor.clock.forward(seconds=14)
        with pytest.raises(Refusal, match="too_soon"):
            floor.act(Act.RECALL)
        floor.clock.forward(seconds=1)
        floor.act(Act.RECALL)
    floor.clock.forward(seconds=14)
    with pytest.raises(Refusal, match="too_soon"):
        floor.call_next()
    assert floor.states(missing) == ["called"]
    floor.clock.forward(seconds=1)
    assert floor.call_next() == following.ticket.number
    assert floor.states(missing) == ["absent"]


def test_priority_and_assisted_visitors_are_given_forty_seconds_a_call(floor: SmallFloor) -> None:
    floor.sit_down()
    floor.issue(assist=True)
    floor.call_next()
    floor.clock.forward(seconds=39)
    with pytest.raises(Refusal, match="too_soon"):
        floor.act(Act.RECALL)
    floor.clock.forward(seconds=1)
    floor.act(Act.RECALL)


def test_somebody_seen_to_leave_is_absent_at_once(floor: SmallFloor) -> None:
    floor.sit_down()
    gone = floor.issue()
    floor.call_next()
    floor.act(Act.MARK_ABSENT, reason="left")
    assert floor.states(gone) == ["absent"]


def test_nobody_is_absent_within_two_minutes_of_finishing_at_another_counter(floor: SmallFloor) -> None:
    floor.sit_down()
    floor.sit_down(KADEK, "2")
    floor.issue("KTP", "PASPOR")
    floor.call_next()
    floor.act(Act.START)
    floor.act(Act.FINISH)
    floor.call_next(KADEK, "2")
    for _ in range(2):
        floor.clock.forward(seconds=15)
        floor.act(Act.RECALL, KADEK, "2")
    floor.clock.forward(seconds=89)
    with pytest.raises(Refusal, match="too_soon"):
        floor.act(Act.MARK_ABSENT, KADEK, "2")
    floor.clock.forward(seconds=1)
    floor.act(Act.MARK_ABSENT, KADEK, "2")


def test_a_returned_visitor_lets_three_others_pass_unless_nobody_else_is_there(floor: SmallFloor) -> None:
    floor.sit_down()
    returned = floor.issue()
    floor.call_next()
    floor.act(Act.MARK_ABSENT, reason="left")
    others = [floor.issue().ticket.number for _ in range(4)]
    floor.clock.forward(milliseconds=1)
    floor.act(Act.RETURN, number=returned.ticket.number)
    called = []
    for _ in range(5):
        floor.clock.forward(minutes=1)
        called.append(floor.call_next())
        floor.act(Act.START)
    assert called == [*others[:3], returned.ticket.number, others[3]]


def test_an_absent_visitor_returns_twice_at_most(floor: SmallFloor) -> None:
    floor.sit_down()
    visit = floor.issue()
    for _ in range(2):
        floor.call_next()
        floor.act(Act.MARK_ABSENT, reason="left")
        floor.act(Act.RETURN, number=visit.ticket.number)
    floor.call_next()
    floor.act(Act.MARK_ABSENT, reason="left")
    with pytest.raises(Refusal, match="returns_used_up"):
        floor.act(Act.RETURN, number=visit.ticket.number)


def test_the_sum_of_the_stretches_is_the_service_time(floor: SmallFloor) -> None:
    floor.sit_down()
    visit = floor.issue()
    floor.clock.forward(minutes=3)
    floor.call_next()
    floor.clock.forward(seconds=20)
    floor.act(Act.START)
    floor.clock.forward(seconds=100)
    floor.act(Act.HOLD, reason="copy")
    floor.clock.forward(minutes=7)
    floor.do(ANI, counters.resume, "1", visit.ticket.number)
    assert len(floor.calls_on_walls()) == 1
    floor.clock.forward(seconds=30)
    floor.act(Act.START)
    floor.clock.forward(seconds=50)
    floor.act(Act.FINISH, outcome="selesai", quantity=2)
    with floor.ledger.look() as view:
        (row,) = view.reports.times(view.today, view.today)
    assert (row.wait_s, row.walk_s, row.service_s) == (180.0, 20.0, 150.0)
    assert (row.outcome, row.result, row.quantity, row.officer) == ("done", "selesai", 2, "ani")


def test_release_gives_the_held_one_the_old_place_back(floor: SmallFloor) -> None:
    floor.sit_down()
    first = floor.issue()
    floor.clock.forward(minutes=1)
    floor.issue()
    floor.call_next()
    floor.act(Act.HOLD, reason="copy")
    floor.act(Act.RELEASE, number=first.ticket.number)
    assert floor.call_next() == first.ticket.number


def test_a_transfer_keeps_number_and_seniority(floor: SmallFloor) -> None:
    floor.sit_down()
    floor.sit_down(KADEK, "2")
    moved = floor.issue("KTP")
    floor.clock.forward(minutes=10)
    floor.issue("PASPOR")
    floor.clock.forward(minutes=10)
    floor.call_next()
    floor.act(Act.TRANSFER, service="PASPOR", note="KK ada")
    assert floor.states(moved) == ["transferred", "waiting"]
    assert floor.visit(moved).errand(2).kept_s == 20 * 60
    assert floor.call_next(KADEK, "2") == moved.ticket.number


def test_a_visitor_sent_away_for_a_moment_comes_back_to_the_first_counter(floor: SmallFloor) -> None:
    floor.sit_down()
    floor.sit_down(KADEK, "2")
    visit = floor.issue("KTP")
    floor.call_next()
    floor.act(Act.START)
    floor.act(Act.TRANSFER, service="PASPOR", bring_back=True)
    floor.call_next(KADEK, "2")
    floor.act(Act.START, KADEK, "2")
    floor.act(Act.FINISH, KADEK, "2")
    back = floor.visit(visit).errand(3)
    assert (back.service, back.only_at, back.state) == ("KTP", "1", State.WAITING)
    assert floor.call_next() == visit.ticket.number


def test_a_chosen_number_is_called_with_a_reason_that_is_kept(floor: SmallFloor) -> None:
    floor.sit_down()
    passed = floor.issue()
    floor.clock.forward(minutes=1)
    chosen = floor.issue()
    floor.do(ANI, counters.call_number, "1", "b2", "ibu sakit")
    called = floor.events()[-1]
    assert isinstance(called, happened.ErrandCalled)
    assert floor.number_at("1") == chosen.ticket.number
    assert called.why == Why("chosen", False, 0.0, 1800.0, passed.ticket.number, "ibu sakit")
    with pytest.raises(Refusal, match="counter_busy"):
        floor.do(ANI, counters.call_number, "1", "b1", "ibu sakit")


def test_a_walk_in_is_issued_called_and_started_in_one_act_unless_others_wait(floor: SmallFloor) -> None:
    floor.sit_down()

    def walk_in(service: str) -> None:
        order = visits.Order((service,))
        floor.do(ANI, counters.begin_walk_in, "1", lambda tx: visits.issue_at_counter(tx, order, "1"))

    walk_in("KTP")
    assert floor.number_at("1") == "B-001"
    assert floor.calls_on_walls() == []
    floor.clock.forward(minutes=2)
    floor.act(Act.FINISH)
    with floor.ledger.look() as view:
        (row,) = view.reports.times(view.today, view.today)
    assert (row.walk_in, row.wait_s, row.walk_s, row.service_s) == (True, None, None, 120.0)
    floor.issue("KTP")
    before = floor.rows()
    with pytest.raises(Refusal, match="others_wait"):
        walk_in("KTP")
    with pytest.raises(Refusal, match="not_served_here"):
        walk_in("PASPOR")
    assert floor.rows() == before


def test_a_counter_has_one_officer_and_may_be_taken_over_when_asked_for(floor: SmallFloor) -> None:
    floor.sit_down()
    visit = floor.issue()
    floor.call_next()
    with pytest.raises(Refusal) as refused:
        floor.sit_down(BUDI)
    assert (refused.value.code, refused.value.facts["officer"]) == ("counter_taken", "ani")
    floor.do(BUDI, posts.open, "1", take_over=True)
    assert floor.events()[-1] == happened.CounterOpened("1", "budi", taken_from="ani")
    floor.act(Act.START, BUDI)
    assert floor.states(visit) == ["serving"]
    with pytest.raises(Refusal, match="counter_taken"):
        floor.act(Act.FINISH)


def test_an_officer_sits_at_one_counter_of_her_own_agency(floor: SmallFloor) -> None:
    with pytest.raises(NotAllowed):
        floor.sit_down(ANI, "2")
    with pytest.raises(NotFound):
        floor.sit_down(ANI, "77")
    with pytest.raises(NotAllowed):
        floor.sit_down(KIOSK)
    with pytest.raises(Refusal, match="counter_not_open"):
        floor.call_next()


def test_a_paused_or_closed_counter_calls_nobody_and_a_busy_one_does_not_close(floor: SmallFloor) -> None:
    floor.sit_down()
    floor.issue()
    floor.do(ANI, posts.pause, "1", "sholat", sure=True)
    with pytest.raises(Refusal, match="counter_paused"):
        floor.call_next()
    floor.do(ANI, posts.unpause, "1")
    floor.call_next()
    for leaving in (posts.pause, posts.close):
        with pytest.raises(Refusal, match="counter_busy"):
            floor.do(ANI, leaving, "1", "pulang")
    floor.act(Act.START)
    floor.act(Act.FINISH)
    floor.do(ANI, posts.close, "1", "pulang")
    with pytest.raises(Refusal, match="counter_not_open"):
        floor.call_next()


def test_one_more_errand_is_a_later_stop_of_the_same_ticket(floor: SmallFloor) -> None:
    floor.sit_down()
    visit = floor.issue("KTP")
    floor.call_next()
    floor.do(ANI, counters.add_errand, "1", "PASPOR")
    with pytest.raises(Refusal, match="errand_twice"):
        floor.do(ANI, counters.add_errand, "1", "PASPOR")
    floor.act(Act.START)
    floor.act(Act.FINISH)
    assert floor.states(visit) == ["done", "waiting"]
