"""When a called visitor may be called again, and when counted as absent."""

from datetime import UTC, datetime, timedelta

from queue_server.domain.absence import Patience, Pressed, patience
from queue_server.domain.floor import Rules

NINE = datetime(2026, 11, 2, 1, tzinfo=UTC)
RULES = Rules()


def at(seconds: float) -> datetime:
    return NINE + timedelta(seconds=seconds)


def asked(
    *calls: Pressed, alive: bool = False, slow: bool = False, elsewhere: datetime | None = None
) -> Patience:
    return patience(calls, wall_alive=alive, slow=slow, finished_elsewhere_at=elsewhere, rules=RULES)


def test_a_call_counts_from_when_a_wall_has_shown_it() -> None:
    shown = Pressed(NINE, at(4))
    assert asked(shown, alive=True).recall_at == asked(shown, alive=False).recall_at == at(19)


def test_without_a_wall_a_call_counts_from_the_press() -> None:
    assert asked(Pressed(NINE), alive=False).recall_at == at(15)


def test_a_living_wall_has_thirty_seconds_to_show_a_call_before_it_counts_from_the_press() -> None:
    assert asked(Pressed(NINE), alive=True).recall_at == at(30)
    assert asked(Pressed(NINE), alive=True, slow=True).recall_at == at(40)


def test_nobody_is_absent_before_the_third_call_has_had_its_time() -> None:
    calls = [Pressed(at(0)), Pressed(at(15)), Pressed(at(30))]
    assert [asked(*calls[:n]).absent_at for n in (1, 2, 3)] == [None, None, at(45)]


def test_priority_and_assisted_visitors_are_given_forty_seconds() -> None:
    assert asked(Pressed(NINE), slow=True).recall_at == at(40)


def test_who_comes_from_another_counter_has_two_minutes_to_walk() -> None:
    calls = [Pressed(at(0)), Pressed(at(15)), Pressed(at(30))]
    assert asked(*calls, elsewhere=at(-10)).absent_at == at(110)
    assert asked(*calls, elsewhere=at(-600)).absent_at == at(45)
    assert asked(*calls, elsewhere=at(-10)).recall_at == at(45)
