"""The times of one errand, by the definitions of the measures; percentiles that are exact."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queue_server.domain import events as happened
from queue_server.domain.events import VisitEvent, Why
from queue_server.domain.statistics import Times, percentile, spread, times
from queue_server.domain.visit import evolve, issued
from tests.small_floor import MINIATURE

NINE = datetime(2026, 11, 2, 1, tzinfo=UTC)
ISSUED = happened.TicketIssued("B-001", "B", 1, date(2026, 11, 2), "id", priority=True, people=3)
CALLED = happened.ErrandCalled(1, "1", "ani", Why("score", False, 0.0, 1800.0))
STARTED, FINISHED = happened.ErrandStarted(1), happened.ErrandFinished(1, "selesai", 10)


def row(*story: tuple[float, VisitEvent]) -> Times | None:
    """The times of an errand that joined at 09.00 and then lived through this, seconds after."""
    visit = issued(1, ISSUED, NINE)
    joining = (0.0, happened.ErrandAdded(1, "KTP", "DUKCAPIL")), (0.0, happened.ErrandJoined(1, 500.0))
    for seconds, event in (*joining, *story):
        visit = evolve(visit, event, NINE + timedelta(seconds=seconds))
    return times(visit, 1, MINIATURE)


def ended(*story: tuple[float, VisitEvent]) -> Times:
    found = row(*story)
    assert found is not None
    return found


def test_wait_walk_and_service_of_a_plain_errand() -> None:
    found = ended((600, CALLED), (625, STARTED), (925, FINISHED))
    assert (found.wait_s, found.walk_s, found.service_s) == (600, 25, 300)
    assert (found.business_date, found.half_hour, found.service, found.agency) == (
        date(2026, 11, 2),
        18,
        "KTP",
        "DUKCAPIL",
    )
    assert (found.counter, found.officer, found.priority, found.people) == ("1", "ani", True, 3)
    assert (found.outcome, found.result, found.quantity, found.calls) == ("done", "selesai", 10, 1)


def test_an_errand_that_has_not_ended_has_no_row() -> None:
    assert row() is None
    assert row((600, CALLED), (625, STARTED)) is None
    assert row((600, CALLED), (625, happened.ErrandHeld(1))) is None


def test_the_walk_is_counted_from_the_last_call_and_the_wait_to_the_first() -> None:
    found = ended((600, CALLED), (615, happened.ErrandRecalled(1, "1", 2)), (640, STARTED), (700, FINISHED))
    assert (found.wait_s, found.walk_s, found.calls) == (600, 25, 2)


def test_an_absence_keeps_the_wait_to_the_first_call_and_has_no_service() -> None:
    missed = ended((600, CALLED), (660, happened.ErrandMissed(1)))
    assert (missed.outcome, missed.wait_s, missed.walk_s, missed.service_s) == ("absent", 600, None, None)
    assert row((600, CALLED), (660, happened.ErrandMissed(1)), (900, happened.ErrandReturned(1))) is None


def test_held_time_is_in_neither_walk_nor_service() -> None:
    found = ended(
        (600, CALLED),
        (620, STARTED),
        (720, happened.ErrandHeld(1, "copy")),
        (1500, happened.ErrandResumed(1, "1", "ani")),
        (1530, STARTED),
        (1580, FINISHED),
    )
    assert (found.walk_s, found.service_s) == (20, 150)


def test_the_walk_of_one_who_was_held_before_the_start_is_unknown() -> None:
    held, resumed = happened.ErrandHeld(1, "copy"), happened.ErrandResumed(1, "1", "ani")
    assert ended((600, CALLED), (620, held), (900, resumed), (930, STARTED), (990, FINISHED)).walk_s is None


def test_postponed_time_stands_apart_from_the_wait() -> None:
    postponed = happened.ErrandPostponed(1, NINE + timedelta(seconds=1200))
    found = ended((300, postponed), (1500, CALLED), (1520, STARTED), (1600, FINISHED))
    assert (found.wait_s, found.postponed_s) == (600, 900)


def test_what_is_put_off_after_the_first_call_shortens_no_wait() -> None:
    returned = happened.ErrandReturned(1)
    postponed = happened.ErrandPostponed(1, NINE + timedelta(seconds=2100))
    story = (600, CALLED), (660, happened.ErrandMissed(1)), (1200, returned), (1200, postponed)
    found = ended(*story, (2160, CALLED), (2170, STARTED), (2200, FINISHED))
    assert (found.wait_s, found.postponed_s) == (600, 0)


def test_one_who_puts_it_off_and_then_gives_up_waited_until_then() -> None:
    postponed = happened.ErrandPostponed(1, NINE + timedelta(seconds=1500))
    found = ended((600, postponed), (720, happened.ErrandCancelled(1, "pulang")))
    assert (found.gave_up_s, found.postponed_s) == (600, 120)


def test_time_in_which_a_stop_gave_way_until_the_day_ended_is_no_wait() -> None:
    found = ended((300, happened.ErrandYielded(1)), (900, happened.ErrandExpired(1, "day_end")))
    assert (found.gave_up_s, found.postponed_s) == (300, 600)


def test_a_walk_in_has_no_wait_and_no_walk() -> None:
    called = happened.ErrandCalled(1, "1", "ani", Why("walk_in", False, 0.0, 0.0), walk_in=True)
    found = ended((0, called), (0, STARTED), (240, FINISHED))
    assert (found.walk_in, found.wait_s, found.walk_s, found.service_s) == (True, None, None, 240)


def test_what_the_days_end_closed_has_no_service_time() -> None:
    found = ended((600, CALLED), (620, STARTED), (9000, happened.ErrandFinished(1, unfinished=True)))
    assert (found.outcome, found.unfinished, found.service_s) == ("done", True, None)


@pytest.mark.parametrize(
    ("walk", "service", "forgotten"), [(181, 14, True), (180, 14, False), (181, 15, False)]
)
def test_a_start_that_was_forgotten_is_counted_apart(walk: int, service: int, forgotten: bool) -> None:
    found = ended((600, CALLED), (600 + walk, STARTED), (600 + walk + service, FINISHED))
    assert found.forgotten_start is forgotten


def test_a_service_that_the_days_end_cut_short_is_no_forgotten_start() -> None:
    at_the_end = happened.ErrandFinished(1, unfinished=True)
    found = ended((600, CALLED), (800, STARTED), (805, at_the_end))
    assert (found.forgotten_start, found.walk_s, found.service_s) == (False, 200.0, None)


def test_one_who_left_before_the_call_was_never_called() -> None:
    found = ended((300, happened.ErrandCancelled(1, "pulang")))
    assert (found.outcome, found.wait_s, found.counter, found.calls) == ("cancelled", None, None, 0)


@given(st.lists(st.floats(0, 1e5), min_size=1, max_size=200), st.integers(1, 100))
def test_a_percentile_is_a_value_that_occurred_with_so_many_at_or_below_it(
    values: list[float], percent: int
) -> None:
    ordered = sorted(values)
    found = percentile(ordered, percent)
    at_or_below = sum(value <= found for value in ordered)
    below = sum(value < found for value in ordered)
    assert found in ordered
    assert 100 * at_or_below >= percent * len(ordered) > 100 * below


def test_spread_of_a_known_row() -> None:
    found = spread([30.0, 10.0, 20.0, 40.0, 50.0, 60.0, 70.0, 80.0, 90.0, 100.0])
    assert found is not None
    assert (found.n, found.mean, found.p50, found.p90, found.max) == (10, 55.0, 50.0, 90.0, 100.0)
    assert spread([]) is None
