"""What is decided about a ticket with its errands, and what becomes of it by that."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from queue_server.domain import events as happened
from queue_server.domain.decision import Facts, decide
from queue_server.domain.errand import Act, State
from queue_server.domain.errors import Refusal
from queue_server.domain.events import VisitEvent, Why
from queue_server.domain.floor import Rules
from queue_server.domain.stops import Outlook
from queue_server.domain.visit import Visit, evolve, issued

NINE = datetime(2026, 11, 2, 1, tzinfo=UTC)
ISSUED = happened.TicketIssued("B-001", "B", 1, date(2026, 11, 2), "id")
WHY = Why("score", False, 0.0, 1800.0)
AGENCIES = {"KTP": "DUKCAPIL", "PASPOR": "IMIGRASI", "SKCK": "POLRES"}


def at(minutes: float) -> datetime:
    return NINE + timedelta(minutes=minutes)


def ticket(*services: str) -> Visit:
    visit = issued(1, ISSUED, NINE)
    for stop, service in enumerate(services, 1):
        visit = evolve(visit, happened.ErrandAdded(stop, service, AGENCIES[service]), NINE)
    return apply(visit, [happened.ErrandJoined(1)], 0)


def apply(visit: Visit, events: Iterable[VisitEvent], minutes: float) -> Visit:
    for event in events:
        visit = evolve(visit, event, at(minutes))
    return visit


def do(visit: Visit, act: Act, when: float, stop: int = 1, **facts: Any) -> Visit:
    known = Facts(at(when), counter="1", officer="ani", reason="left", why=WHY)
    return apply(visit, decide(visit, stop, act, replace(known, **facts)), when)


def states(visit: Visit) -> list[str]:
    return [errand.state.value for errand in visit.errands]


def test_when_an_errand_ends_the_stop_with_the_least_wait_begins() -> None:
    visit = do(do(ticket("KTP", "PASPOR", "SKCK"), Act.CALL, 5), Act.START, 6)
    waits = {"PASPOR": Outlook(20), "SKCK": Outlook(4)}
    assert states(do(visit, Act.FINISH, 10, outlooks=waits)) == ["done", "pending", "waiting"]
    held_back = {"PASPOR": Outlook(20), "SKCK": Outlook(4, after=("PASPOR",))}
    finished = do(visit, Act.FINISH, 10, outlooks=held_back)
    assert states(finished) == ["done", "waiting", "pending"]


def test_a_later_stop_brings_a_part_of_the_time_since_the_ticket_was_issued() -> None:
    visit = do(do(do(ticket("KTP", "PASPOR"), Act.CALL, 5), Act.START, 6), Act.FINISH, 20)
    assert visit.errand(1).kept_s == 0
    assert visit.errand(2).kept_s == pytest.approx(0.3 * 20 * 60)
    assert visit.errand(2).joined_at == at(20)


def test_after_an_absence_the_next_stop_does_not_begin_by_itself() -> None:
    missed = do(do(ticket("KTP", "PASPOR"), Act.CALL, 5), Act.MARK_ABSENT, 8)
    assert states(missed) == ["absent", "pending"]
    joined = do(missed, Act.JOIN, 18, stop=2)
    with pytest.raises(Refusal, match="ticket_active_elsewhere"):
        do(joined, Act.RETURN, 19)
    behind = do(joined, Act.RETURN_BEHIND, 19)
    assert states(behind) == ["pending", "waiting"]
    assert behind.errand(1).first


def test_one_that_returned_behind_is_next_with_its_old_seniority() -> None:
    missed = do(do(ticket("KTP", "PASPOR", "SKCK"), Act.CALL, 5), Act.MARK_ABSENT, 8)
    behind = do(do(missed, Act.JOIN, 18, stop=2), Act.RETURN_BEHIND, 19)
    served = do(do(behind, Act.CALL, 20, stop=2), Act.START, 21, stop=2)
    back = do(served, Act.FINISH, 25, stop=2, outlooks={"KTP": Outlook(200), "SKCK": Outlook(0)})
    assert states(back) == ["waiting", "done", "pending"]
    assert (back.errand(1).joined_at, back.errand(1).first) == (NINE, False)


def test_a_transfer_keeps_the_seniority_that_the_floor_says() -> None:
    called = do(ticket("KTP"), Act.CALL, 10)
    for keeps, kept in ((1.0, 600.0), (0.5, 300.0), (0.0, 0.0)):
        rules = Rules(transfer_keeps=keeps)
        moved = do(called, Act.TRANSFER, 10, service="SKCK", agency="POLRES", rules=rules)
        assert (states(moved), moved.errand(2).kept_s) == (["transferred", "waiting"], kept)


def test_an_absent_errand_is_not_transferred_while_another_is_under_way() -> None:
    missed = do(do(ticket("KTP", "PASPOR"), Act.CALL, 5), Act.MARK_ABSENT, 8)
    joined = do(missed, Act.JOIN, 18, stop=2)
    with pytest.raises(Refusal, match="ticket_active_elsewhere"):
        do(joined, Act.TRANSFER, 19, service="SKCK", agency="POLRES")


def test_only_the_counter_that_was_named_may_call() -> None:
    moved = do(do(ticket("KTP"), Act.CALL, 1), Act.TRANSFER, 2, service="SKCK", agency="POLRES", only_at="3")
    with pytest.raises(Refusal, match="only_at_counter"):
        do(moved, Act.CALL, 3, stop=2)
    assert do(moved, Act.CALL, 3, stop=2, counter="3").errand(2).counter == "3"


def test_a_postponed_visitor_keeps_seniority_and_may_do_it_twice() -> None:
    once = do(ticket("KTP"), Act.POSTPONE, 10, minutes=30)
    assert (once.errand(1).not_before, once.errand(1).joined_at) == (at(40), NINE)
    twice = do(once, Act.POSTPONE, 45, minutes=15)
    with pytest.raises(Refusal, match="postpones_used_up"):
        do(twice, Act.POSTPONE, 70, minutes=15)
    with pytest.raises(Refusal) as refused:
        do(ticket("KTP"), Act.POSTPONE, 10, minutes=20)
    assert refused.value.facts == {"allowed": [15, 30, 60]}


@pytest.mark.parametrize(
    ("again_at", "minutes", "called_at", "postponed_min"),
    [
        (None, 0, 50, 30),
        (None, 0, 25, 15),
        (20, 15, 50, 25),
        (20, 60, 90, 70),
        (45, 15, 70, 45),
    ],
)
def test_postponed_time_is_counted_once_and_only_as_long_as_it_lasted(
    again_at: int | None, minutes: int, called_at: int, postponed_min: int
) -> None:
    visit = do(ticket("KTP"), Act.POSTPONE, 10, minutes=30)
    if again_at is not None:
        visit = do(visit, Act.POSTPONE, again_at, minutes=minutes)
    assert do(visit, Act.CALL, called_at).errand(1).postponed_s == postponed_min * 60


def test_recall_and_absent_wait_for_their_time() -> None:
    called = do(ticket("KTP"), Act.CALL, 5)
    with pytest.raises(Refusal) as refused:
        do(called, Act.RECALL, 5.1, recall_at=at(5.25))
    assert (refused.value.code, refused.value.facts["at"]) == ("too_soon", at(5.25))
    with pytest.raises(Refusal, match="too_soon"):
        do(called, Act.MARK_ABSENT, 30, reason="")
    with pytest.raises(Refusal, match="too_soon"):
        do(called, Act.MARK_ABSENT, 5.9, reason="", absent_at=at(6))
    assert states(do(called, Act.MARK_ABSENT, 6, reason="", absent_at=at(6))) == ["absent"]
    assert do(called, Act.RECALL, 6).errand(1).calls == 2


def test_an_end_of_the_day_leaves_the_absent_and_finishes_the_served_as_unfinished() -> None:
    served = do(do(ticket("KTP"), Act.CALL, 1), Act.START, 2)
    ended = do(served, Act.EXPIRE, 60).errand(1)
    assert (ended.state, ended.unfinished) == (State.DONE, True)
    missed = do(do(ticket("KTP"), Act.CALL, 1), Act.MARK_ABSENT, 2)
    with pytest.raises(Refusal, match="state_forbids"):
        do(missed, Act.EXPIRE, 60)
