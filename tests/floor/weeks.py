"""Past weeks of the first floor, lived through in a moment: what reports are read for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from heapq import heappop, heappush
from pathlib import Path
from random import Random

from queue_server.actions import access, posts
from queue_server.adapters.pins import Pins
from queue_server.domain.errand import Act
from queue_server.domain.roles import COMMAND_LINE, Actor, Role, Staff
from queue_server.settings import load_floor
from tests.floor.hall import PIN
from tests.small_floor import HOME, SmallFloor

FLOOR = load_floor(HOME / "config" / "floor.toml")
COUNTERS = {"DUKCAPIL": "8", "KPP": "16", "DINSOS": "13"}
"""The one counter that each agency opens in these weeks."""
SERVICES = {"DUKCAPIL": "KTP", "KPP": "NPWP", "DINSOS": "PKH"}
BUSY = (7, 8, 8, 8, 9, 9, 9, 10, 10, 11, 12, 13, 14)
"""Hours in which people come, the busier the more often."""
WALK_S = 40


def officer(agency: str) -> Actor:
    return Staff(f"petugas-{agency.lower()}", Role.OFFICER, (agency,)).actor


@dataclass
class Day:
    """One day: visitors come, each counter serves one after another."""

    floor: SmallFloor
    chance: Random
    until: datetime
    waiting: dict[str, int] = field(default_factory=dict)
    busy: set[str] = field(default_factory=set)
    due: list[tuple[datetime, int, str, str]] = field(default_factory=list)

    def plan(self, at: datetime, agency: str, what: str) -> None:
        heappush(self.due, (at, len(self.due) + self.chance.randrange(10**6), agency, what))

    def live(self) -> None:
        while self.due and self.due[0][0] <= self.until:
            at, _, agency, what = heappop(self.due)
            self.floor.clock.at = max(at, self.floor.clock.at)
            getattr(self, f"_{what}")(agency)

    def _come(self, agency: str) -> None:
        self.floor.issue(SERVICES[agency], priority=self.chance.random() < 0.1)
        self.waiting[agency] = self.waiting.get(agency, 0) + 1
        self._call(agency)

    def _call(self, agency: str) -> None:
        if agency in self.busy or not self.waiting.get(agency):
            return
        self.busy.add(agency)
        self.waiting[agency] -= 1
        self.floor.call_next(officer(agency), COUNTERS[agency])
        self.plan(self.floor.clock.at + timedelta(seconds=WALK_S), agency, "start")

    def _start(self, agency: str) -> None:
        self.floor.act(Act.START, officer(agency), COUNTERS[agency])
        took = timedelta(minutes=self.chance.uniform(4, 16))
        self.plan(self.floor.clock.at + took, agency, "finish")

    def _finish(self, agency: str) -> None:
        self.floor.act(Act.FINISH, officer(agency), COUNTERS[agency])
        self.busy.discard(agency)
        self._call(agency)


def live_through(
    folder: Path, days: Sequence[date], visitors: int, until: datetime, staff: Iterable[Staff] = ()
) -> None:
    """Fills a data folder with days of so many visitors each; the last one ends at `until`, in its middle."""
    floor = SmallFloor(folder, FLOOR)
    floor.clock.at = FLOOR.at(days[0], time(7))
    floor.reopen(open_now=True)
    for each in staff:
        floor.do(COMMAND_LINE, access.add_staff, each, Pins().hash(PIN))
    chance = Random(11)
    for day in days:
        floor.clock.at = FLOOR.at(day, time(7))
        for agency, counter in COUNTERS.items():
            floor.do(officer(agency), posts.open, counter)
        of_day = Day(floor, chance, min(until, FLOOR.at(day, time(17))))
        for place in range(visitors):
            minutes = chance.choice(BUSY) * 60 + chance.randrange(60)
            agency = list(COUNTERS)[place % len(COUNTERS) if place % 5 else 0]
            of_day.plan(FLOOR.at(day, time(minutes // 60, minutes % 60)), agency, "come")
        of_day.live()
    floor.close()
