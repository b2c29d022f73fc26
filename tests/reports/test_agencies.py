"""An agency's counters are as busy as they are together."""

import pytest

from tests.reports.morning import made
from tests.small_floor import SmallFloor


def test_an_agencys_row_holds_its_waits_and_its_counters_together(morning: SmallFloor) -> None:
    (row,) = made(morning, "agencies").rows
    (counter,) = made(morning, "counters").rows
    assert (row["agency"], row["arrived"], row["served"], row["counters"]) == ("DUKCAPIL", 3, 1, 1)
    assert (row["wait"]["mean"], row["within_target"]) == (600, 1)
    # Fifteen minutes open, five of them with a visitor.
    assert row["occupancy"] == counter["occupancy"] == pytest.approx(5 / 15, abs=1e-4)


def test_the_month_tells_the_ikm_where_forms_were_filled_in(morning: SmallFloor) -> None:
    assert [row["ikm"] for row in made(morning, "month").rows] == [None, None]
