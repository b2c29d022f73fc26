"""Who will be late, while it can still be changed."""

from datetime import timedelta

import pytest

from queue_server.domain.lateness import Prospect
from tests.small_floor import MONDAY_AT_NINE as NINE


@pytest.mark.parametrize(
    ("due_min", "called_min", "late"),
    [(10, 12, True), (10, 10, False), (10, None, True), (16, None, False), (15, 20, True), (0, 5, False)],
)
def test_it_is_told_whose_target_passes_within_a_quarter_of_an_hour_before_her_call(
    due_min: float, called_min: float | None, late: bool
) -> None:
    called_in = None if called_min is None else timedelta(minutes=called_min)
    prospect = Prospect("B-001", "DUKCAPIL", NINE + timedelta(minutes=due_min), called_in)
    assert prospect.will_be_late(NINE) is late
