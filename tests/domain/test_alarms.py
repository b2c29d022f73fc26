"""Who rings, when, and until when."""

from datetime import timedelta

from queue_server.domain.alarms import (
    Alarm,
    Taken,
    idle,
    is_asked,
    is_there,
    nobody_there,
    owner_of,
)
from queue_server.domain.counter import Post, PostState
from tests.small_floor import MONDAY_AT_NINE as NINE


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def post(state: PostState, since: float = -60, until: float | None = None) -> Post:
    back = None if until is None else NINE + minutes(until)
    return Post("1", state, None if state == PostState.CLOSED else "ani", NINE + minutes(since), until=back)


def test_who_comes_where_no_counter_is_open_rings_at_once() -> None:
    ring = nobody_there([NINE + minutes(2), NINE], [post(PostState.CLOSED)])
    assert ring is not None
    assert (ring.since, ring.waiting) == (NINE, 2)


def test_the_last_counter_that_closes_rings_for_those_whom_it_leaves() -> None:
    ring = nobody_there([NINE], [post(PostState.CLOSED, since=5), post(PostState.CLOSED)])
    assert ring is not None
    assert ring.since == NINE + minutes(5)


def test_nobody_rings_where_nobody_waits() -> None:
    assert nobody_there([], [post(PostState.CLOSED)]) is None
    assert idle([], NINE, NINE + minutes(30)) is None


def test_an_officer_is_there_at_an_open_counter_and_in_a_pause_until_it_is_over() -> None:
    assert is_there(post(PostState.OPEN), NINE)
    assert is_there(post(PostState.PAUSED, until=10), NINE)
    assert not is_there(post(PostState.PAUSED, until=10), NINE + minutes(10))
    assert not is_there(post(PostState.PAUSED), NINE)
    assert not is_there(post(PostState.CLOSED), NINE)


def test_who_comes_to_a_free_counter_rings_at_once() -> None:
    ring = idle([NINE + minutes(3)], free_since=NINE, now=NINE + minutes(3))
    assert ring is not None
    assert ring.since == NINE + minutes(3)


def test_who_is_left_by_a_counter_that_becomes_free_rings_a_minute_later() -> None:
    left = [NINE - minutes(20)]
    assert idle(left, free_since=NINE, now=NINE + minutes(0.9)) is None
    ring = idle(left, free_since=NINE, now=NINE + minutes(1))
    assert ring is not None
    assert ring.since == NINE + minutes(1)


def test_an_alarm_is_its_first_takers_until_its_cause_has_been_gone_for_ten_minutes() -> None:
    taken = {"printer:maya": Taken("putu", NINE)}

    def owner(since: float, now: float) -> str | None:
        return owner_of(Alarm("printer", "maya", NINE + minutes(since)), taken, NINE + minutes(now))

    assert owner(since=-5, now=60) == "putu"
    assert owner(since=4, now=9) == "putu"
    assert owner(since=4, now=10) is None


def test_an_agency_that_was_asked_is_rung_until_a_counter_opens_or_ten_minutes_passed() -> None:
    before = post(PostState.OPEN, since=-30)
    assert is_asked(NINE, [before, post(PostState.CLOSED)], NINE + minutes(2))
    assert not is_asked(NINE, [before, post(PostState.OPEN, since=1)], NINE + minutes(2))
    assert not is_asked(NINE, [before], NINE + minutes(10))
    assert not is_asked(None, [before], NINE)
