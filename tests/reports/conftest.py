"""A morning to report on."""

from datetime import timedelta

import pytest

from queue_server.domain.errand import Act
from tests.small_floor import MONDAY_AT_NINE, SmallFloor


@pytest.fixture
def morning(floor: SmallFloor) -> SmallFloor:
    """Three visitors: one served after 10 minutes for 4, two who still wait."""
    floor.sit_down()
    for _ in range(3):
        floor.issue("KTP")
    floor.clock.at = MONDAY_AT_NINE + timedelta(minutes=10)
    floor.call_next()
    floor.clock.forward(minutes=1)
    floor.act(Act.START)
    floor.clock.forward(minutes=4)
    floor.act(Act.FINISH)
    return floor
