"""Whose turn it is: promised for whatever waits, and for one day at a counter."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from queue_server.domain.floor import Rules
from queue_server.domain.turn import Candidate, Place, Queue, Turn, choose, eligible, order, why_chosen

NOW = datetime(2026, 11, 2, 2, tzinfo=UTC)
RULES = Rules()
ONE_LEVEL = Place("1", (("KTP", "KK"),))
IN_ORDER = Place("1", (("KTP",), ("KK",), ("AKTA",)))
FAR = timedelta(hours=6)


def waits(ticket: int, minutes: float, service: str = "KTP", **more: object) -> Candidate:
    """One who has waited so many minutes at NOW."""
    joined = NOW - timedelta(minutes=minutes)
    plain = Candidate(f"{ticket}.1", ticket, 1, f"B-{ticket:03d}", service, joined)
    return replace(plain, **more)  # type: ignore[arg-type]


def milliseconds(hours: float) -> st.SearchStrategy[timedelta]:
    return st.integers(0, int(hours * 3_600_000)).map(lambda ms: timedelta(milliseconds=ms))


def some(strategy: st.SearchStrategy[timedelta]) -> st.SearchStrategy[timedelta | None]:
    return st.none() | strategy


@st.composite
def crowds(draw: st.DrawFn, services: Sequence[str] = ("KTP", "KK", "AKTA", "PASPOR")) -> list[Candidate]:
    crowd = []
    for ticket in range(1, draw(st.integers(1, 7)) + 1):
        later = draw(some(milliseconds(1)))
        crowd.append(
            Candidate(
                errand=f"{ticket}.1",
                ticket=ticket,
                stop=1,
                number=f"B-{ticket:03d}",
                service=draw(st.sampled_from(services)),
                joined_at=NOW - draw(milliseconds(2)),
                kept_s=draw(st.sampled_from([0.0, 0.0, 61.7, 1234.567])),
                not_before=NOW + later - timedelta(minutes=20) if later is not None else None,
                priority=draw(st.booleans()),
                only_at=draw(st.sampled_from([None, None, None, "1", "2"])),
                called_since_return=draw(st.sampled_from([None, None, None, 0, 2, 3])),
            )
        )
    return crowd


@st.composite
def queues(draw: st.DrawFn) -> Queue:
    crowd = draw(crowds())
    names = [None, *(candidate.errand for candidate in crowd)]
    passed = {
        service: draw(
            st.lists(st.sampled_from(names), max_size=4) | st.sampled_from([[n] * 3 for n in names])
        )
        for service in ("KTP", "KK", "AKTA")
    }
    return Queue(crowd, passed)


PLACES = st.sampled_from([ONE_LEVEL, IN_ORDER, Place("2", (("KK",),))])


@settings(max_examples=60)
@given(queues(), PLACES)
def test_a_counter_never_idles_while_one_waits_whom_it_could_serve(queue: Queue, place: Place) -> None:
    could = [
        c
        for c in queue.waiting
        if c.service in place.services
        and c.only_at in (None, place.counter)
        and (c.not_before is None or c.not_before <= NOW)
    ]
    turn = choose(queue, place, NOW, RULES)
    assert (turn is not None) is bool(could)
    assert turn is None or turn.candidate in could


@settings(max_examples=60)
@given(queues(), PLACES)
def test_within_a_service_and_class_the_longest_wait_goes_first(queue: Queue, place: Place) -> None:
    turn = choose(queue, place, NOW, RULES)
    if turn is not None:
        called = turn.candidate
        same = [
            c
            for c in eligible(queue.waiting, place, NOW, RULES)
            if (c.service, c.priority) == (called.service, called.priority)
        ]
        assert max(c.seniority(NOW) for c in same) == called.seniority(NOW)


@settings(max_examples=60)
@given(queues(), PLACES, st.lists(st.floats(0, 1, exclude_max=True), min_size=4, max_size=4))
def test_until_then_the_one_who_is_shown_is_the_one_who_is_called(
    queue: Queue, place: Place, parts: list[float]
) -> None:
    shown = choose(queue, place, NOW, RULES)
    if shown is None:
        return
    span = (shown.until or NOW + FAR) - NOW
    last = span - timedelta(milliseconds=1)
    for passed in [*(span * part for part in parts), last]:
        instant = NOW + timedelta(milliseconds=max(0, passed // timedelta(milliseconds=1)))
        if instant < NOW + span:
            called = choose(queue, place, instant, RULES)
            assert called is not None
            assert called.candidate == shown.candidate


@settings(max_examples=60)
@given(queues(), PLACES)
def test_until_is_when_another_is_called_and_not_a_moment_sooner(queue: Queue, place: Place) -> None:
    shown = choose(queue, place, NOW, RULES)
    if shown is not None and shown.until is not None:
        after = choose(queue, place, shown.until + timedelta(milliseconds=1), RULES)
        assert after is not None
        assert after.candidate != shown.candidate


def serve(queue: list[Candidate], place: Place, at: datetime, passed: dict[str, list[str | None]]) -> Turn:
    """One call as the floor makes it: the chosen one leaves, and whom it passed over is remembered."""
    turn = choose(Queue(queue, passed), place, at, RULES)
    assert turn is not None
    queue.remove(turn.candidate)
    over = turn.passed_over.errand if turn.passed_over else None
    passed.setdefault(turn.candidate.service, []).insert(0, over)
    return turn


def first_regular_of(queue: list[Candidate], service: str, at: datetime) -> Candidate | None:
    regulars = [c for c in queue if c.service == service and not c.priority]
    return max(regulars, key=lambda c: (c.seniority(at), -c.ticket), default=None)


@settings(max_examples=60)
@given(st.lists(st.tuples(st.booleans(), st.integers(0, 40)), min_size=1, max_size=40), st.integers(0, 10))
def test_at_most_three_calls_running_pass_over_the_first_regular_who_waits(
    arrivals: list[tuple[bool, int]], pause: int
) -> None:
    at, passed, running = NOW, dict[str, list[str | None]](), 0
    queue = [waits(n, wait, priority=priority) for n, (priority, wait) in enumerate(arrivals, 1)]
    before: Candidate | None = None
    while queue:
        first = first_regular_of(queue, "KTP", at)
        turn = serve(queue, ONE_LEVEL, at, passed)
        over = first is not None and turn.candidate != first and turn.passed_over == first
        running = running + 1 if over and first == before else int(over)
        assert running <= RULES.pass_over
        before = first
        at += timedelta(minutes=pause)


@settings(max_examples=60)
@given(st.integers(1, 8), st.integers(2, 12))
def test_nobody_starves_however_many_priority_visitors_keep_coming(regulars: int, minutes: int) -> None:
    queue = [waits(n, 0) for n in range(1, regulars + 1)]
    at, passed, ticket = NOW + timedelta(minutes=1), dict[str, list[str | None]](), 100
    waiting = {c.errand for c in queue}
    for _ in range(regulars * (RULES.pass_over + 1)):
        # Before every call a priority visitor comes who has waited almost as long as the first of them.
        queue.append(waits(ticket, -0.5, priority=True))
        ticket += 1
        waiting.discard(serve(queue, ONE_LEVEL, at, passed).candidate.errand)
        at += timedelta(minutes=minutes)
    assert not waiting


@settings(max_examples=60)
@given(st.integers(2, 15))
def test_a_service_low_in_the_list_is_served_although_higher_ones_never_run_dry(minutes: int) -> None:
    low = waits(1, 0, "AKTA")
    queue, at, passed = [low], NOW, dict[str, list[str | None]]()
    for ticket in range(2, 200):
        queue.append(replace(waits(ticket, 0), joined_at=at))
        if serve(queue, IN_ORDER, at, passed).candidate == low:
            break
        at += timedelta(minutes=minutes)
    assert low not in queue
    assert timedelta(minutes=30) < at - NOW <= timedelta(minutes=45)


def test_a_priority_visitor_counts_three_minutes_for_each_one_waited() -> None:
    queue = Queue([waits(1, 29), waits(2, 10, priority=True)])
    turn = choose(queue, ONE_LEVEL, NOW, RULES)
    assert turn is not None
    assert (turn.candidate.ticket, turn.why.passed_over, turn.why.rule) == (2, "B-001", "score")
    assert (turn.why.priority, turn.why.waited_s, turn.why.target_s) == (True, 600.0, 600.0)
    older = choose(Queue([waits(1, 31), waits(2, 10, priority=True)]), ONE_LEVEL, NOW, RULES)
    assert older is not None
    assert (older.candidate.ticket, older.passed_over) == (1, None)


def test_after_three_who_passed_her_over_the_first_regular_is_next_and_the_reason_says_so() -> None:
    crowd = [waits(1, 20), waits(2, 19, priority=True)]
    twice = choose(Queue(crowd, {"KTP": ["1.1", "1.1"]}), ONE_LEVEL, NOW, RULES)
    thrice = choose(Queue(crowd, {"KTP": ["1.1", "1.1", "1.1"]}), ONE_LEVEL, NOW, RULES)
    broken = choose(Queue(crowd, {"KTP": ["1.1", None, "1.1", "1.1"]}), ONE_LEVEL, NOW, RULES)
    assert twice is not None
    assert thrice is not None
    assert broken is not None
    assert (twice.candidate.ticket, broken.candidate.ticket) == (2, 2)
    assert (thrice.candidate.ticket, thrice.why.rule) == (1, "pass_over")


def test_ties_go_to_the_earlier_ticket() -> None:
    turn = choose(Queue([waits(8, 5), waits(7, 5)]), ONE_LEVEL, NOW, RULES)
    assert turn is not None
    assert turn.candidate.ticket == 7


def test_a_lower_service_waits_until_its_best_has_waited_past_the_target() -> None:
    at_target = choose(Queue([waits(1, 0), waits(2, 30, "KK")]), IN_ORDER, NOW, RULES)
    past_it = choose(Queue([waits(1, 0), waits(2, 30.001, "KK")]), IN_ORDER, NOW, RULES)
    assert at_target is not None
    assert past_it is not None
    assert (at_target.candidate.ticket, at_target.until) == (1, NOW)
    assert past_it.candidate.ticket == 2


def test_the_returned_one_is_called_when_nobody_else_can_be() -> None:
    returned = waits(1, 50, called_since_return=0)
    alone = choose(Queue([returned]), ONE_LEVEL, NOW, RULES)
    behind = choose(Queue([returned, waits(2, 1)]), ONE_LEVEL, NOW, RULES)
    passed = choose(Queue([replace(returned, called_since_return=3), waits(2, 1)]), ONE_LEVEL, NOW, RULES)
    assert alone is not None
    assert behind is not None
    assert passed is not None
    assert [turn.candidate.ticket for turn in (alone, behind, passed)] == [1, 2, 1]


def test_a_chosen_number_keeps_the_reason_and_whom_it_passed_over() -> None:
    first, chosen = waits(1, 20), waits(2, 5)
    why, over = why_chosen(Queue([first, chosen]), chosen, NOW, RULES, "ibu sakit")
    assert (why.rule, why.reason, why.passed_over, over) == ("chosen", "ibu sakit", "B-001", first)


@st.composite
def long_queues(draw: st.DrawFn) -> Queue:
    """Many who wait alike, some with the same wait, and a few with whom it is otherwise."""
    dice = draw(st.randoms(use_true_random=False))
    crowd = [
        waits(ticket, dice.choice((1, 5, 9.5, 12, 29.99, 31, 45)) + dice.choice((0, ticket / 7)))
        for ticket in range(1, draw(st.integers(3, 40)))
    ]
    for place in range(len(crowd)):
        if dice.random() < 0.5:
            service, priority = dice.choice(("KTP", "KK", "AKTA")), dice.random() < 0.4
            crowd[place] = replace(crowd[place], service=service, priority=priority)
    few: list[dict[str, object]] = [
        {"not_before": NOW + timedelta(minutes=3)},
        {"only_at": "2"},
        {"called_since_return": 1},
    ]
    for more in few:
        place = dice.randrange(len(crowd))
        crowd[place] = replace(crowd[place], **more)  # type: ignore[arg-type]
    return Queue(crowd, {"KTP": ["1.1"] * 3})


@settings(max_examples=60)
@given(long_queues())
def test_in_a_long_queue_too_the_turn_is_the_first_of_all_until_it_is_told_to_change(queue: Queue) -> None:
    shown = choose(queue, IN_ORDER, NOW, RULES)
    if shown is None:
        return
    last = (shown.until or NOW + FAR) - timedelta(milliseconds=1)
    for instant in (NOW, NOW + (last - NOW) / 2, last):
        assert order(queue, IN_ORDER, instant, RULES)[0] == shown.candidate
    if shown.until is not None:
        after = order(queue, IN_ORDER, shown.until + timedelta(milliseconds=1), RULES)
        assert after[0] != shown.candidate


def test_a_queue_of_three_hundred_is_judged_in_the_time_of_a_few() -> None:
    """The choice is made for every press and every screen: its work may not grow with the square."""
    crowd = [waits(n, 60 - n / 6, priority=n % 5 == 0) for n in range(1, 301)]
    looked_at = 0

    class Counted(list[Candidate]):
        def __iter__(self):  # type: ignore[no-untyped-def]
            nonlocal looked_at
            looked_at += 1
            return super().__iter__()

    choose(Queue(Counted(crowd)), ONE_LEVEL, NOW, RULES)
    assert looked_at < 50


@given(queues())
def test_the_order_of_calls_holds_everybody_once_and_begins_with_the_turn(queue: Queue) -> None:
    place = Place("1", (tuple(sorted({candidate.service for candidate in queue.waiting})),))
    free = Queue([replace(candidate, only_at=None) for candidate in queue.waiting], queue.passed_over)
    listed = order(free, place, NOW, RULES)
    assert sorted(c.errand for c in listed) == sorted(c.errand for c in queue.waiting)
    turn = choose(free, place, NOW, RULES)
    assert turn is None or listed[0].errand == turn.candidate.errand


def test_in_the_order_of_calls_the_first_regular_comes_after_three_priorities() -> None:
    crowd = [waits(1, 20), *(waits(ticket, 15, priority=True) for ticket in range(2, 7))]
    listed = order(Queue(crowd), Place("1", (("KTP",),)), NOW, RULES)
    assert [candidate.ticket for candidate in listed] == [2, 3, 4, 1, 5, 6]
