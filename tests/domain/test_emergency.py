"""Pre-printed numbers: only what can stand on such a paper is entered."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from queue_server.domain.emergency import Desk, Paper, entered
from queue_server.domain.errors import Refusal

NOW = datetime(2026, 11, 2, 2, tzinfo=UTC)
DESK = Desk("B", {"B", "L"}, NOW - timedelta(hours=10), NOW - timedelta(hours=3), NOW)
PAPER = Paper("b 905", NOW - timedelta(minutes=30))


def test_a_number_is_understood_however_it_is_typed() -> None:
    assert entered(PAPER, DESK) == ("B", 905)
    assert entered(replace(PAPER, number="B-1012"), DESK) == ("B", 1012)


@pytest.mark.parametrize(
    ("back", "code"),
    [
        (timedelta(seconds=-1), "time_to_come"),
        (timedelta(hours=3, seconds=1), "time_before_opening"),
        (timedelta(hours=10, seconds=1), "time_of_other_day"),
    ],
)
def test_the_time_on_it_lies_between_the_opening_and_now(back: timedelta, code: str) -> None:
    with pytest.raises(Refusal) as refusal:
        entered(replace(PAPER, taken_at=NOW - back), DESK)
    assert refusal.value.code == code


def test_with_hours_set_aside_any_time_of_the_day_until_now_is_taken() -> None:
    all_day = replace(DESK, opens=None)
    assert entered(replace(PAPER, taken_at=NOW - timedelta(hours=9)), all_day) == ("B", 905)
    assert entered(replace(PAPER, taken_at=NOW), all_day) == ("B", 905)
