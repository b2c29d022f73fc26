"""When counters were open, paused and stopped, and who sat at them, folded from what was recorded."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from queue_server.domain import events as happened
from queue_server.domain.events import Entry
from queue_server.domain.spans import Span, union

KINDS = (
    "CounterClosed",
    "CounterOpened",
    "CounterPaused",
    "CounterUnpaused",
    "DayClosed",
    "QueueStopped",
    "QueueWentOn",
)
"""The kinds of entries that this is folded from."""

Sitting = tuple[str, str]
"""A counter and an officer."""


@dataclass
class Attendance:
    """Stretches by counter and officer, and the stops by scope and code."""

    open: dict[Sitting, list[Span]] = field(default_factory=lambda: defaultdict(list))
    paused: dict[str, list[Span]] = field(default_factory=lambda: defaultdict(list))
    stopped: dict[tuple[str, str], list[Span]] = field(default_factory=lambda: defaultdict(list))

    def at(self, counter: str) -> list[Span]:
        """When anybody sat at a counter, pauses included."""
        return union(span for (id, _), spans in self.open.items() if id == counter for span in spans)

    def stops_of(self, agency: str) -> list[Span]:
        """When nothing could be called at an agency's counters: the floor or the agency stood still."""
        scopes = (("floor", ""), ("agency", agency))
        return union(span for scope in scopes for span in self.stopped.get(scope, ()))


class _Fold:
    def __init__(self) -> None:
        self.found = Attendance()
        self._sits: dict[str, tuple[str, datetime]] = {}
        self._pauses: dict[str, datetime] = {}
        self._stops: dict[tuple[str, str], datetime] = {}

    def take(self, entry: Entry) -> None:
        match entry.event:
            case happened.CounterOpened(counter=counter, officer=officer):
                self._leave(counter, entry.at)
                self._sits[counter] = officer, entry.at
            case happened.CounterPaused(counter=counter):
                self._pauses.setdefault(counter, entry.at)
            case happened.CounterUnpaused(counter=counter):
                self._unpause(counter, entry.at)
            case happened.CounterClosed(counter=counter):
                self._leave(counter, entry.at)
            case happened.QueueStopped(scope=scope, code=code):
                self._stops.setdefault((scope, code), entry.at)
            case happened.QueueWentOn(scope=scope, code=code):
                self._go_on((scope, code), entry.at)
            case happened.DayClosed():
                self.end(entry.at)

    def end(self, at: datetime) -> None:
        """Whatever still goes on ends here."""
        for counter in list(self._sits):
            self._leave(counter, at)
        for stop in list(self._stops):
            self._go_on(stop, at)

    def _leave(self, counter: str, at: datetime) -> None:
        self._unpause(counter, at)
        if counter in self._sits:
            officer, since = self._sits.pop(counter)
            self.found.open[counter, officer].append((since, at))

    def _unpause(self, counter: str, at: datetime) -> None:
        if counter in self._pauses:
            self.found.paused[counter].append((self._pauses.pop(counter), at))

    def _go_on(self, stop: tuple[str, str], at: datetime) -> None:
        if stop in self._stops:
            self.found.stopped[stop].append((self._stops.pop(stop), at))


def attendance(entries: Iterable[Entry], until: datetime) -> Attendance:
    """What some days' entries tell, in their order; what still goes on is counted up to `until`."""
    fold = _Fold()
    for entry in entries:
        fold.take(entry)
    fold.end(until)
    return fold.found
