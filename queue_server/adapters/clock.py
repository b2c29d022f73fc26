"""The time: the machine's own, or one that runs faster for trials."""

import time
from datetime import UTC, datetime, timedelta


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)


class StandingClock:
    """Stands at one instant: for a command to a trial, whose time is its own."""

    def __init__(self, at: datetime) -> None:
        self._at = at

    def now(self) -> datetime:
        return self._at


class FastClock:
    """Begins at `start` when it is made, and runs `speed` times as fast as the machine's."""

    def __init__(self, start: datetime, speed: float) -> None:
        self._start = start
        self.speed = speed
        self._made = time.monotonic()

    def now(self) -> datetime:
        return self._start + timedelta(seconds=(time.monotonic() - self._made) * self.speed)
