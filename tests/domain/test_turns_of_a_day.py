"""Whose turn it is through a whole day at one counter: who is passed over, how often, and for how long."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from queue_server.domain.turn import Candidate, Place, Turn
from tests.domain.test_turn import IN_ORDER, NOW, ONE_LEVEL, RULES, first_regular_of, serve, waits

Arrivals = list[tuple[int, str, bool]]
"""Minutes after the one before, service, priority."""


def arrivals(*services: str) -> st.SearchStrategy[Arrivals]:
    comers = st.tuples(st.integers(0, 12), st.sampled_from(services), st.booleans())
    return st.lists(comers, min_size=1, max_size=40)


def comers(came: Arrivals) -> list[Candidate]:
    at, found = NOW, []
    for ticket, (gap, service, priority) in enumerate(came, 1):
        at += timedelta(minutes=gap)
        found.append(replace(waits(ticket, 0, service, priority=priority), joined_at=at))
    return found


def day_at(place: Place, came: Arrivals, minutes: int) -> Iterator[tuple[datetime, list[Candidate], Turn]]:
    """One counter with so many minutes for each: when it calls, who waits then, and whose turn it is."""
    coming, queue, passed = comers(came), list[Candidate](), dict[str, list[str | None]]()
    at = NOW
    while coming or queue:
        at = at if queue else max(at, coming[0].joined_at)
        while coming and coming[0].joined_at <= at:
            queue.append(coming.pop(0))
        waiting = list(queue)
        yield at, waiting, serve(queue, place, at, passed)
        at += timedelta(minutes=minutes)


@settings(max_examples=60)
@given(arrivals("KTP", "KK"), st.integers(1, 15))
def test_nobody_is_passed_over_by_one_who_is_not_overdue_and_has_waited_less_than_a_third_as_long(
    came: Arrivals, minutes: int
) -> None:
    for at, waiting, turn in day_at(ONE_LEVEL, came, minutes):
        longest = max(candidate.seniority(at) for candidate in waiting)
        chosen = turn.candidate
        assert 3 * chosen.seniority(at) >= longest or chosen.overdue_in(at, RULES) <= 0


@settings(max_examples=60)
@given(arrivals("KTP", "KK", "AKTA"), st.integers(1, 15))
def test_whatever_comes_everybody_is_called_once_and_those_of_a_class_in_their_order(
    came: Arrivals, minutes: int
) -> None:
    called = [turn.candidate for _, _, turn in day_at(IN_ORDER, came, minutes)]
    assert sorted(candidate.ticket for candidate in called) == list(range(1, len(came) + 1))
    for service in IN_ORDER.services:
        for priority in (True, False):
            order = [c.ticket for c in called if (c.service, c.priority) == (service, priority)]
            assert order == sorted(order)


@settings(max_examples=60)
@given(arrivals("KTP", "KK"), st.integers(1, 15))
def test_of_each_service_three_calls_running_at_most_pass_over_its_first_regular(
    came: Arrivals, minutes: int
) -> None:
    running: dict[str, tuple[Candidate | None, int]] = {}
    for at, waiting, turn in day_at(ONE_LEVEL, came, minutes):
        service = turn.candidate.service
        first = first_regular_of(waiting, service, at)
        before, calls = running.get(service, (None, 0))
        over = first is not None and first.seniority(at) > turn.candidate.seniority(at)
        calls = (calls if first == before else 0) + 1 if over else 0
        assert calls <= RULES.pass_over
        running[service] = (first, calls)


def priority_waits(minutes: int, until_min: int) -> dict[str, list[float]]:
    """Twenty regulars at opening, a priority visitor each eight minutes: minutes waited by class."""
    came = [(0, "KTP", False)] * 20 + [(8, "KTP", True)] * (until_min // 8)
    found: dict[str, list[float]] = {"regular": [], "priority": []}
    for at, _, turn in day_at(ONE_LEVEL, came, minutes):
        waited = turn.candidate.seniority(at) / 60
        found["priority" if turn.candidate.priority else "regular"].append(waited)
    return found


@pytest.mark.parametrize(("minutes", "until_min"), [(4, 420), (5, 420), (6, 420), (7, 80), (8, 80)])
def test_no_priority_visitor_waits_over_45_minutes_and_the_others_get_on(
    minutes: int, until_min: int
) -> None:
    """All day at a counter that keeps up with priority, and for the first ten at one that does not."""
    waited = priority_waits(minutes, until_min)
    assert max(waited["priority"]) <= 45
    assert len(waited["regular"]) == 20
    assert max(waited["regular"]) <= 4 * 20 * minutes


def test_at_a_counter_that_does_not_keep_up_neither_class_shuts_the_other_out() -> None:
    """Counted with a bound for each person, the sixth priority visitor would wait 205 minutes."""
    waited = priority_waits(minutes=10, until_min=420)
    assert waited["priority"][5] <= 45
    came = [(0, "KTP", False)] * 20 + [(8, "KTP", True)] * 60
    turns = [turn.candidate.priority for _, _, turn in day_at(ONE_LEVEL, came, 10)]
    while_regulars_wait = turns[: len(turns) - turns[::-1].index(False)]
    fours = [while_regulars_wait[place : place + 4] for place in range(len(while_regulars_wait) - 3)]
    assert all(not all(four) for four in fours)
