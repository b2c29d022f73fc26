"""Who comes to the floor of the demo."""

from random import Random

import pytest

from queue_server.demo.entrance import BURST_FACTOR, BURST_MINUTES, liveliness
from queue_server.demo.pace import Pace
from queue_server.demo.visitor import imagine

MANY = 4000


def test_the_same_seed_brings_the_same_people() -> None:
    first, second = Random(7), Random(7)
    assert [imagine(first, ["KTP"], 1) for _ in range(50)] == [imagine(second, ["KTP"], 1) for _ in range(50)]


@pytest.mark.parametrize(("habit", "share"), [("priority", 0.10), ("assist", 0.02), ("hears", 0.94)])
def test_habits_come_in_their_shares(habit: str, share: float) -> None:
    dice = Random(3)
    crowd = [imagine(dice, ["KTP"], 1) for _ in range(MANY)]
    assert sum(getattr(visitor, habit) for visitor in crowd) / MANY == pytest.approx(share, abs=0.02)


def test_nobody_brings_more_people_than_the_service_takes() -> None:
    dice = Random(5)
    crowd = [imagine(dice, ["KK"], 3) for _ in range(MANY)]
    assert {visitor.people for visitor in crowd} == {1, 2, 3}


def test_the_doors_open_with_a_burst_and_the_floor_never_dies() -> None:
    assert liveliness(BURST_MINUTES / 2) == BURST_FACTOR
    assert min(liveliness(BURST_MINUTES + minute) for minute in range(480)) > 0.5


def test_a_faster_pace_makes_minutes_shorter_but_never_shorter_than_a_person_can_follow() -> None:
    assert Pace(1.0).seconds(1.0) == 60.0
    assert Pace(60.0).seconds(1.0) == 1.0
    assert Pace(6000.0).seconds(1.0, at_least=2.0) == 2.0
