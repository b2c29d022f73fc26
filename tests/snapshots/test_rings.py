"""When nobody is there to call: not before the hours in which somebody should be."""

from datetime import timedelta

import pytest

from queue_server import standing
from queue_server.snapshots.rings import ring_at
from queue_server.snapshots.scene import Scene
from tests.small_floor import MONDAY_AT_NINE, SmallFloor

EIGHT = MONDAY_AT_NINE - timedelta(hours=1)
"""When the miniature floor begins to serve; numbers are given half an hour earlier."""


def told(floor: SmallFloor) -> tuple[list[str], object]:
    """Which agencies stand unattended, and since when the console of counter 1 rings."""
    with floor.ledger.look() as view:
        counter = view.floor.counter("1")
        assert counter is not None
        ring = ring_at(view, standing.Desks(view).at(counter))
        return [each.agency.code for each in Scene(view).unattended], ring and ring.since


@pytest.mark.parametrize("minutes", [-20, -1])
def test_who_takes_a_number_before_the_hours_rings_nobody_yet(floor: SmallFloor, minutes: int) -> None:
    floor.clock.at = EIGHT - timedelta(minutes=20)
    floor.issue("KTP")
    floor.clock.at = EIGHT + timedelta(minutes=minutes)
    assert told(floor) == ([], None)


def test_at_the_beginning_of_the_hours_the_consoles_ring_for_all_who_came_early(floor: SmallFloor) -> None:
    floor.clock.at = EIGHT - timedelta(minutes=20)
    floor.issue("KTP")
    floor.clock.at = EIGHT + timedelta(minutes=2)
    assert told(floor) == (["DUKCAPIL"], EIGHT)
