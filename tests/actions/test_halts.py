"""A break stops calls, never intake; a stop keeps everybody's place."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest

from queue_server import standing
from queue_server.actions import counters, queues, visits
from queue_server.domain.errand import Act
from queue_server.domain.errors import Refusal
from queue_server.domain.floor import DayHours, Span
from tests.small_floor import ANI, MINIATURE, SUPERVISOR, SmallFloor

DAY = DayHours(Span(time(8), time(16)), (Span(time(12), time(12, 45)),))
WITH_BREAK = replace(MINIATURE, hours=(DAY,) * 7)


@pytest.fixture
def noon(tmp_path: Path) -> Iterator[SmallFloor]:
    """A minute before the break, with ani at counter 1."""
    small = SmallFloor(tmp_path / "data", WITH_BREAK)
    small.clock.forward(hours=2, minutes=59)
    small.sit_down()
    yield small
    small.close()


def shown(floor: SmallFloor) -> tuple[str | None, str | None]:
    """Who is shown as next at counter 1, and until when, in the floor's own time."""
    with floor.ledger.look() as view:
        counter = view.floor.counter("1")
        assert counter
        turn = standing.Desks(view).at(counter).turn
        if turn is None:
            return None, None
        until = view.floor.local(turn.until).strftime("%H.%M") if turn.until else None
        return turn.candidate.number, until


def test_in_the_break_nobody_is_called_but_numbers_are_given(noon: SmallFloor) -> None:
    noon.issue()
    noon.clock.forward(minutes=1)
    noon.issue()
    with pytest.raises(Refusal) as refused:
        noon.call_next()
    assert refused.value.code == "break"
    assert noon.visit(2).active
    noon.clock.forward(minutes=45)
    assert noon.call_next() == "B-001"


def test_who_is_served_when_the_break_begins_is_finished_and_nobody_follows(noon: SmallFloor) -> None:
    first = noon.issue()
    noon.issue()
    noon.call_next()
    noon.act(Act.START)
    noon.clock.forward(minutes=5)
    assert noon.call_next() is None
    assert noon.states(first) == ["done"]


def test_what_is_shown_as_next_holds_until_the_break_begins(noon: SmallFloor) -> None:
    noon.issue()
    assert shown(noon) == ("B-001", "12.00")
    noon.clock.forward(minutes=1)
    assert shown(noon) == (None, None)


def test_with_hours_set_aside_there_is_no_break(noon: SmallFloor) -> None:
    noon.reopen(open_now=True)
    noon.clock.forward(minutes=10)
    noon.issue()
    assert noon.call_next() == "B-001"


def test_a_stop_calls_nobody_and_keeps_the_order(noon: SmallFloor) -> None:
    first, _ = noon.issue("KTP"), noon.issue("KTP")
    noon.do(SUPERVISOR, queues.stop, "agency", "DUKCAPIL", "gangguan_server", None)
    with pytest.raises(Refusal, match="calls_stopped"):
        noon.call_next()
    with pytest.raises(Refusal, match="calls_stopped"):
        noon.do(ANI, counters.call_number, "1", first.ticket.number, "asked")
    noon.do(SUPERVISOR, queues.go_on, "agency", "DUKCAPIL")
    assert noon.call_next() == first.ticket.number


def test_a_stop_of_one_service_leaves_the_others_of_the_counter(noon: SmallFloor) -> None:
    noon.issue("KTP")
    other = noon.issue("KK")
    noon.do(SUPERVISOR, queues.stop, "service", "KTP", "gangguan_server", None)
    assert noon.call_next() == other.ticket.number


def test_nobody_walks_in_to_a_stopped_service(noon: SmallFloor) -> None:
    noon.do(SUPERVISOR, queues.stop, "service", "KTP", "gangguan_server", None)
    order = visits.Order(("KTP",))
    before = noon.rows()
    with pytest.raises(Refusal, match="calls_stopped"):
        noon.do(ANI, counters.begin_walk_in, "1", lambda tx: visits.issue_at_counter(tx, order, "1"))
    assert noon.rows() == before


def test_a_walk_in_is_refused_for_the_same_reason_as_a_ticket(noon: SmallFloor) -> None:
    noon.clock.forward(hours=4, minutes=2)
    order = visits.Order(("KTP",))
    before = noon.rows()
    with pytest.raises(Refusal, match="after_hours"):
        noon.do(ANI, counters.begin_walk_in, "1", lambda tx: visits.issue_at_counter(tx, order, "1"))
    assert noon.rows() == before
