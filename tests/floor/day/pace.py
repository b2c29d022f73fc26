"""Floor time as the clients of a trial see it: set by what the server answers, fast as the server's clock."""

from datetime import datetime, timedelta
from threading import Event
from time import monotonic


class FloorTime:
    """`now` is what the server's clock says about now; `speed` changes only while the server is down."""

    def __init__(self, start: datetime) -> None:
        self.speed = 1.0
        self.over = Event()
        self._set = (start, monotonic())

    def set(self, clock: str) -> None:
        """Follow the server's clock: `clock` is what it has just answered."""
        self._set = (datetime.fromisoformat(clock), monotonic())

    def now(self) -> datetime:
        start, at = self._set
        return start + timedelta(seconds=(monotonic() - at) * self.speed)

    def on_the_day(self, time: str) -> datetime:
        """`HH:MM` of the floor's day."""
        hour, minute = time.split(":")
        return self.now().replace(hour=int(hour), minute=int(minute), second=0, microsecond=0)

    def rest(self, seconds: float) -> None:
        self.over.wait(max(seconds, 0.0) / self.speed)

    def wait_until(self, instant: datetime) -> None:
        """Look again on the way: after a power cut the floor's clock has leapt."""
        while (left := (instant - self.now()).total_seconds()) > 0 and not self.over.is_set():
            self.rest(min(left, 600.0))
