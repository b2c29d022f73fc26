"""What has gone wrong on real floors as the hours went by: given, when, then. The clock is set by hand."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path
from random import Random

import pytest

from queue_server import standing
from queue_server.actions import counters, queues, visits
from queue_server.domain.errand import Act
from queue_server.domain.errors import Refusal
from queue_server.domain.floor import Counter, DayHours, Floor, Span
from tests.small_floor import ANI, BUDI, KIOSK, MINIATURE, SUPERVISOR, SmallFloor

BREAK = Span(time(12), time(12, 45))
WITH_BREAK = replace(MINIATURE, hours=(DayHours(Span(time(8), time(16)), (BREAK,)),) * 7)
TWO_COUNTERS = replace(
    MINIATURE,
    services=tuple(replace(s, minutes=12) if s.code == "KTP" else s for s in MINIATURE.services),
    counters=(*MINIATURE.counters, Counter("5", "DUKCAPIL", "1")),
    rules=replace(MINIATURE.rules, capacity="refuse"),
)
MILLISECOND = timedelta(milliseconds=1)


def test_given_somebody_was_counted_as_absent_then_nobody_calls_her_again_until_she_is_back(
    floor: SmallFloor,
) -> None:
    floor.sit_down()
    missing, other = floor.issue(), floor.issue()
    assert floor.call_next() == missing.ticket.number
    floor.act(Act.MARK_ABSENT, reason="left")

    with pytest.raises(Refusal, match="state_forbids"):
        floor.do(ANI, counters.call_number, "1", missing.ticket.number, "asked")
    assert floor.call_next() == other.ticket.number
    floor.act(Act.START)
    assert floor.call_next() is None

    floor.do(KIOSK, visits.return_, missing.ticket.id)
    assert floor.call_next() == missing.ticket.number


@pytest.fixture
def open_floor(tmp_path: Path) -> Iterator[Callable[[Floor], SmallFloor]]:
    opened: list[SmallFloor] = []

    def open_one(rules: Floor) -> SmallFloor:
        opened.append(SmallFloor(tmp_path / f"data-{len(opened)}", rules))
        return opened[-1]

    yield open_one
    for floor in opened:
        floor.close()


@pytest.mark.parametrize("minutes", [12, 15])
def test_given_ten_hold_a_paper_when_intake_ends_then_all_ten_are_served_though_it_takes_past_closing(
    open_floor: Callable[[Floor], SmallFloor], minutes: int
) -> None:
    """A-154 was being served, and people held papers up to A-178, when a real office closed."""
    floor = open_floor(TWO_COUNTERS)
    floor.clock.forward(hours=11)
    floor.sit_down(ANI, "1")
    floor.sit_down(BUDI, "5")
    holders = [floor.issue() for _ in range(10)]
    with pytest.raises(Refusal, match="no_time_left"):
        floor.issue()
    for _ in range(5):
        for officer, counter in ((ANI, "1"), (BUDI, "5")):
            assert floor.call_next(officer, counter) is not None
            floor.act(Act.START, officer, counter)
        floor.clock.forward(minutes=minutes)
    for officer, counter in ((ANI, "1"), (BUDI, "5")):
        assert floor.call_next(officer, counter) is None
    floor.do(SUPERVISOR, queues.close_day)
    assert [floor.states(holder) for holder in holders] == [["done"]] * 10


def test_given_twenty_at_opening_and_a_priority_each_eight_minutes_then_neither_waits_for_ever(
    floor: SmallFloor,
) -> None:
    """One counter that keeps up: four minutes for each visitor."""
    floor.sit_down()
    came: dict[str, tuple[bool, datetime]] = {}
    waited: dict[bool, list[timedelta]] = {True: [], False: []}

    def arrive(priority: bool) -> None:
        came[floor.issue(priority=priority).ticket.number] = (priority, floor.clock.at)

    for _ in range(20):
        arrive(priority=False)
    for minute in range(4, 244, 4):
        number = floor.call_next()
        if number is not None:
            priority, at = came[number]
            waited[priority].append(floor.clock.at - at)
            floor.act(Act.START)
        floor.clock.forward(minutes=4)
        if minute % 8 == 0:
            arrive(priority=True)
    assert len(waited[False]) == 20
    assert len(waited[True]) >= 28
    assert max(waited[True]) <= timedelta(minutes=45)
    assert max(waited[False]) <= timedelta(minutes=150)


@pytest.mark.parametrize("seed", range(6))
def test_given_a_next_one_is_shown_until_an_instant_then_she_is_called_at_any_moment_before_it(
    open_floor: Callable[[Floor], SmallFloor], seed: int
) -> None:
    """Also where a postponement ends meanwhile, a priority overtakes, or the break begins."""
    dice = Random(seed)
    floor = open_floor(WITH_BREAK)
    floor.clock.forward(hours=1, minutes=dice.uniform(30, 60))
    floor.sit_down()
    for _ in range(40):
        ticket = floor.issue(dice.choice(("KTP", "KK")), priority=dice.random() < 0.3).ticket
        if dice.random() < 0.5:
            floor.do(KIOSK, visits.postpone, ticket.id, dice.choice((15, 30, 60)))
        floor.clock.forward(seconds=dice.uniform(10, 90))
    while (shown := next_shown(floor)) is not None:
        number, until = shown
        assert until is not None, "the break is ahead"
        if until - floor.clock.at <= MILLISECOND:
            floor.clock.at = until + MILLISECOND
            continue
        left = min(until - floor.clock.at - MILLISECOND, timedelta(minutes=4))
        floor.clock.at += dice.choice((0.0, dice.random(), 1.0)) * left
        assert floor.call_next() == number
        floor.act(Act.START)
        floor.clock.forward(seconds=dice.uniform(20, 120))
        floor.act(Act.FINISH)
    with pytest.raises(Refusal, match="break"):
        floor.call_next()


def next_shown(floor: SmallFloor) -> tuple[str, datetime | None] | None:
    with floor.ledger.look() as view:
        counter = view.floor.counter("1")
        assert counter is not None
        turn = standing.Desks(view).at(counter).turn
        return (turn.candidate.number, turn.until) if turn else None
