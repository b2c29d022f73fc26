"""How soon calls reach the hall is counted from the officer's press."""

from datetime import UTC, datetime, timedelta

from queue_server.domain.telling import Delay, Told, shown_after, spoken_after

AT = datetime(2026, 11, 2, 9, tzinfo=UTC)


def after(seconds: float | None) -> datetime | None:
    return None if seconds is None else AT + timedelta(seconds=seconds)


def test_half_and_nearly_all_calls_are_shown_and_said_within_the_figures_given() -> None:
    told = [Told(AT, after(0.1 * step), after(float(step))) for step in range(1, 101)]
    shown, spoken = shown_after(told), spoken_after(told)
    assert shown is not None
    assert spoken is not None
    assert abs(shown.p50_s - 5.0) < 0.11
    assert abs(spoken.p95_s - 95.0) < 1.1


def test_calls_that_were_not_shown_or_said_count_in_neither() -> None:
    told = [Told(AT, after(1.0), None), Told(AT, None, None)]
    assert shown_after(told) == Delay(1, 1.0, 1.0)
    assert spoken_after(told) is None


def test_a_clock_that_was_set_back_makes_no_time_below_zero() -> None:
    assert shown_after([Told(AT, after(-3.0))]) == Delay(1, 0.0, 0.0)
