"""What the people of the day share beside the server: the time, who is who, and who should look up."""

import heapq
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import count
from random import Random
from threading import Condition, Event

from tests.floor.day.journal import Journal
from tests.floor.day.pace import FloorTime
from tests.floor.day.people import Floor, Person

Deed = Callable[[], None]


class World:
    def __init__(self, time: FloorTime, floor: Floor, seed: int) -> None:
        self.time = time
        self.floor = floor
        self.seed = seed
        self.journal = Journal()
        self.agenda = Agenda(time)
        self.failed: list[BaseException] = []
        self._bells = {agency: Event() for agency in floor.counters}
        self._people: dict[str, Person] = {}
        self._news = Condition()

    def dice(self, who: str) -> Random:
        """Everybody's own, so that what one does hangs on nobody's speed."""
        return Random(f"{self.seed} {who}")

    def enter(self, person: Person) -> None:
        with self._news:
            self._people[person.number] = person
            self._news.notify_all()
        self.ring_for(person.services)

    def person(self, number: str) -> Person:
        """The one with this number; she may be on her way from the kiosk still."""
        with self._news:
            assert self._news.wait_for(lambda: number in self._people, 30), f"nobody holds {number}"
            return self._people[number]

    def ring_for(self, services: list[str]) -> None:
        for agency in {self.floor.agency_of[code] for code in services}:
            self._bells[agency].set()

    def ring(self) -> None:
        for bell in self._bells.values():
            bell.set()

    def wait_for_bell(self, agency: str, at_most_s: float = 0.8) -> None:
        """Real seconds: an officer without visitors looks up when somebody comes, and now and then."""
        bell = self._bells[agency]
        bell.wait(at_most_s)
        bell.clear()

    def guard(self, life: Deed) -> Deed:
        """A life that fails ends the day, and the test tells why."""

        def lived() -> None:
            try:
                life()
            except BaseException as failure:
                self.failed.append(failure)
                self.time.over.set()
                raise

        return lived


class Agenda:
    """What visitors, reception and supervisors do at an hour: one after the other, each in its time."""

    def __init__(self, time: FloorTime) -> None:
        self._time = time
        self._deeds: list[tuple[datetime, int, Deed]] = []
        self._order = count()
        self._news = Condition()

    def at(self, instant: datetime, deed: Deed) -> None:
        with self._news:
            heapq.heappush(self._deeds, (instant, next(self._order), deed))
            self._news.notify_all()

    def after(self, seconds: float, deed: Deed) -> None:
        self.at(self._time.now() + timedelta(seconds=seconds), deed)

    def live(self) -> None:
        while not self._time.over.is_set():
            with self._news:
                due = self._deeds and self._deeds[0][0] <= self._time.now()
                if not due:
                    self._news.wait(0.05)
                    continue
                _, _, deed = heapq.heappop(self._deeds)
            deed()
