"""What of a wait the server's absence took."""

from datetime import UTC, datetime, timedelta

import pytest

from queue_server.domain.interruption import Interruption, away_s

NINE = datetime(2026, 11, 2, 1, tzinfo=UTC)


def away(begins: float, ends: float) -> Interruption:
    return Interruption(NINE + timedelta(minutes=begins), NINE + timedelta(minutes=ends))


@pytest.mark.parametrize(
    ("interruptions", "minutes"),
    [
        ([], 0),
        ([away(-30, -10)], 0),
        ([away(70, 90)], 0),
        ([away(-10, 5)], 5),
        ([away(50, 90)], 10),
        ([away(10, 20), away(30, 35)], 15),
        ([away(10, 20), away(15, 25)], 15),
        ([away(30, 35), away(10, 20)], 15),
        ([away(-60, 120)], 60),
    ],
)
def test_of_an_hours_wait_only_what_lies_within_counts_and_counts_once(
    interruptions: list[Interruption], minutes: float
) -> None:
    assert away_s(NINE, NINE + timedelta(hours=1), interruptions) == 60 * minutes


def test_a_restart_of_half_a_minute_interrupts_nobody() -> None:
    assert not away(0, 0.5).counts
    assert away(0, 0.6).counts
