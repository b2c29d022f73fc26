"""Time as the record has it: with the clock where that can be followed, and never back."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from queue_server.adapters.store.connection import connect
from queue_server.adapters.store.instants import Instants
from tests.small_floor import MONDAY_AT_NINE, SettableClock, SmallFloor

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)


class Stopwatch:
    """What no setting of the clock changes."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


class Wrist:
    """A clock on a record whose latest entry is of nine o'clock."""

    def __init__(self, floor: SmallFloor) -> None:
        self.clock, self.stopwatch = SettableClock(), Stopwatch()
        self._instants = Instants(self.clock, self.stopwatch)
        self._db = connect(floor.store.path)

    def pass_by(self, **time: float) -> None:
        """Time goes by, on the clock as in the world."""
        self.clock.forward(**time)
        self.stopwatch.seconds += timedelta(**time).total_seconds()

    def look(self) -> timedelta:
        """How long after nine it is."""
        return self._instants.now(self._instants.read(self._db, MONDAY_AT_NINE)) - MONDAY_AT_NINE

    def close(self) -> None:
        self._db.conn.close()


@pytest.fixture
def wrist(floor: SmallFloor) -> Iterator[Wrist]:
    wrist = Wrist(floor)
    yield wrist
    wrist.close()


def test_a_clock_that_goes_right_is_followed(wrist: Wrist) -> None:
    wrist.pass_by(hours=1)
    assert wrist.look() == HOUR
    wrist.clock.forward(days=1)
    assert wrist.look() == HOUR + timedelta(days=1)


def test_behind_the_latest_entry_time_goes_on_from_what_it_was(wrist: Wrist) -> None:
    wrist.pass_by(minutes=10)
    assert wrist.look() == 10 * MINUTE
    wrist.clock.forward(hours=-3)
    wrist.pass_by(minutes=5)
    assert wrist.look() == 15 * MINUTE
    wrist.pass_by(minutes=5)
    assert wrist.look() == 20 * MINUTE


def test_a_server_that_starts_behind_goes_on_from_the_latest_entry(wrist: Wrist) -> None:
    wrist.clock.forward(days=-300)
    assert wrist.look() == timedelta(0)
    wrist.pass_by(minutes=7)
    assert wrist.look() == 7 * MINUTE


def test_a_clock_that_is_set_right_again_is_followed_again(wrist: Wrist) -> None:
    wrist.clock.forward(hours=-3)
    wrist.look()
    wrist.pass_by(minutes=30)
    wrist.clock.forward(hours=3)
    assert wrist.look() == 30 * MINUTE
