"""A ticket as the judge of the day keeps it, by the rules on paper alone; nothing of the product is used."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

ENDED = {"done", "absent", "transferred", "cancelled", "expired"}
AT_COUNTER = {"called", "serving"}


@dataclass
class Stop:
    """One errand. `away_s`: what she put off herself. `back`: where a transfer brings her after it."""

    service: str
    state: str = "pending"
    joined: datetime | None = None
    back: str | None = None
    not_before: datetime | None = None
    gave_way: datetime | None = None
    away_s: float = 0.0
    presses: list[datetime] = field(default_factory=list)
    calls: int = 0
    first_called: datetime | None = None
    walk_in: bool = False
    resumed: bool = False
    started: datetime | None = None
    since: datetime | None = None
    walk_s: float | None = None
    served_s: float = 0.0
    unfinished: bool = False

    def postpone(self, at: datetime, minutes: int) -> None:
        self.away_s = self._away(at) + 60 * minutes
        self.not_before = at + timedelta(minutes=minutes)

    def come_back(self, at: datetime) -> None:
        """In its queue again, after the one that it gave way to."""
        if self.gave_way is not None:
            self.away_s += (at - self.gave_way).total_seconds()
            self.gave_way = None

    def call(self, at: datetime) -> None:
        self.away_s = self._away(at)
        self.not_before = None
        self.first_called = self.first_called or at
        self.state, self.calls, self.presses, self.resumed = "called", 1, [at], False

    def start(self, at: datetime) -> None:
        if not (self.resumed or self.walk_in):
            self.walk_s = (at - self.presses[-1]).total_seconds()
        self.started = self.started or at
        self.state, self.since = "serving", at

    def leave(self, state: str, at: datetime) -> None:
        """Away from the counter, or out of the queue: held, or ended."""
        if self.since is not None:
            self.served_s += (at - self.since).total_seconds()
            self.since = None
        self.state = state

    @property
    def wait_s(self) -> float | None:
        if self.joined is None or self.first_called is None or self.walk_in:
            return None
        waited = (self.first_called - self.joined).total_seconds()
        return max(0.0, waited - self.away_s)

    def _away(self, at: datetime) -> float:
        left = (self.not_before - at).total_seconds() if self.not_before else 0.0
        return self.away_s - max(0.0, left)


@dataclass
class Ticket:
    """`free_at`: when the last errand ended. `missed`: absent once, so that the clock has next ones join."""

    number: str
    id: int
    issued_at: datetime
    slow: bool
    stops: list[Stop]
    free_at: datetime
    missed: bool = False

    def stop(self, service: str, *states: str) -> Stop:
        found = [stop for stop in self.stops if stop.service == service and stop.state in states]
        assert len(found) == 1, f"{self.number}: {len(found)} errands {states} for {service}"
        return found[0]

    def only(self, *states: str) -> Stop:
        found = [stop for stop in self.stops if stop.state in states]
        assert len(found) == 1, f"{self.number}: {len(found)} errands {states}"
        return found[0]

    def errand(self, stop: Stop) -> str:
        return f"{self.id}.{self.stops.index(stop) + 1}"
