"""Thousands of visitors at sixty counters in one day on a fast clock, and what was measured meanwhile."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from queue import Empty, Queue
from random import Random
from threading import Condition, Event, Thread
from time import monotonic

from benchmarks.audience import Watching, audience
from benchmarks.printing import Printer
from benchmarks.processes import Cost, cpu, memory_mb
from benchmarks.yardstick import Measured, yardstick
from queue_server.demo.client import Body, Client
from queue_server.demo.server import Server
from tests.floor.day.building import WALL_LATE_S, WITA, Building
from tests.floor.day.entrance import Kiosk, Visitors
from tests.floor.day.journal import Journal
from tests.floor.day.officer import Officer, Shift
from tests.floor.day.pace import FloorTime
from tests.floor.day.people import Floor, Person
from tests.floor.day.story import Story
from tests.floor.day.world import Deed, World
from tests.floor.screens import Screen
from tests.floor.wide_floor import write_wide_floor

TICKETS = 5_000
COUNTERS = 60
KIOSKS = tuple(f"kiosk-{place}" for place in range(1, 7))
WALLS = tuple(f"wall-{place}" for place in range(1, 7))
AGENCY, SERVICE = "RAME", "RAME"
SPEED = 15.0
"""Forty minutes. The hall, its people and printers share the machine with the server."""

SEED = 5_000
BEFORE_OPENING = 0.05
"""Of all, so many stand there when intake begins."""

LOOK_EVERY_S = 3.0
SAMPLE_EVERY_S = 5.0
CLOSES = "16:40"
BREAKS_OFF_AFTER = 3.0
"""So many times the day's usual length."""

_RULES = f"""
[rules]
undo_s = 120
wall_late_s = {WALL_LATE_S}
"""
_WALL = """
[[wall]]
id = "{name}"
zones = ["1"]
layout = "hall"
metres = 12.0
"""
_PRINTER = """
[[printer]]
id = "{name}"
kind = "network"
host = "127.0.0.1"
port = {port}
kiosks = ["{name}"]
"""


@dataclass(frozen=True)
class Press:
    """One acknowledged command: when it was pressed and answered, by the monotonic clock and the floor's."""

    act: str
    number: str
    began: float
    ended: float
    hour: int


@dataclass(frozen=True)
class Sample:
    """What the server held: the processes that answer, and the print agent and voice beside, in MB.

    `cost` is what it has used since it began.
    """

    at: datetime
    serving_mb: float
    beside_mb: float
    cost: Cost


@dataclass
class Lived:
    """What is left of the day. `heard`: number and instant of every call at every wall of the audience.

    `papers`: when the first byte of each paper came, by printer; `taken`: what was pressed at each kiosk.
    """

    story: Story
    presses: list[Press]
    heard: list[tuple[str, float]]
    papers: dict[str, list[float]]
    taken: dict[str, list[Press]]
    memory: list[Sample]
    yardstick: Measured
    log: list[str]
    lasted_s: float


class WideBuilding(Building):
    """The building of the day with a floor of one service, a printer at each kiosk, and its log kept."""

    def __init__(self, folder: Path, start: datetime, printers: dict[str, Printer]) -> None:
        super().__init__(folder, start)
        write_wide_floor(self._floor, COUNTERS)
        with self._floor.open("a", encoding="utf-8") as floor:
            floor.write(_RULES + "".join(_WALL.format(name=name) for name in WALLS))
        with self._config.open("a", encoding="utf-8") as config:
            for name, printer in printers.items():
                config.write(_PRINTER.format(name=name, port=printer.port))
        self.log = folder / "server.log"

    def __enter__(self) -> "WideBuilding":
        return self

    @property
    def url(self) -> str:
        return self._url

    @property
    def pid(self) -> int:
        assert self._server is not None
        return self._server.pid

    def open(self) -> None:
        """As before, with every line of the log kept."""
        options = ("--trial", "--config", str(self._config), "--floor", str(self._floor))
        clock = ("--clock-start", self.time.now().isoformat(), "--clock-speed", str(self.time.speed))
        self._server = Server(self._folder / "data", (*options, *clock), port=self._port, log=self.log)
        self._server.start()
        with self.client(f"kiosk/{KIOSKS[0]}", KIOSKS[0]) as asking:
            self.time.set(asking.get("/api/floor", language="id")["clock"])


class TimedJournal(Journal):
    """Knows of each command how long it took."""

    def __init__(self, time: FloorTime) -> None:
        super().__init__()
        self.presses: list[Press] = []
        self.by_who: dict[str, list[Press]] = {}
        self._time = time

    def try_to(self, who: str, client: Client, path: str, sent: Body) -> Body | None:
        hour, began = self._time.now().hour, monotonic()
        body = super().try_to(who, client, path, sent)
        if body is not None:
            number = body.get("number") or (body.get("current") or {}).get("number") or ""
            press = Press(path.rpartition("/")[2], number, began, monotonic(), hour)
            self.presses.append(press)
            self.by_who.setdefault(who, []).append(press)
        return body


class WideHall(World):
    """Of those who sit idle one looks up for each who comes."""

    def __init__(self, time: FloorTime, floor: Floor) -> None:
        super().__init__(time, floor, SEED)
        self.timed = TimedJournal(time)
        self.journal = self.timed
        self._somebody = Condition()

    def ring_for(self, services: list[str]) -> None:
        self.ring()

    def ring(self) -> None:
        with self._somebody:
            self._somebody.notify()

    def wait_for_bell(self, agency: str, at_most_s: float = LOOK_EVERY_S) -> None:
        with self._somebody:
            self._somebody.wait(at_most_s)


def live(folder: Path, tickets: int = TICKETS, speed: float = SPEED) -> Lived:
    """The whole day, from half an hour before intake until the day is closed; raises where a life failed."""
    printers = {name: Printer() for name in KIOSKS}
    with WideBuilding(folder, datetime.combine(_monday(), time(6, 0), WITA), printers) as building:
        _employ(building)
        building.open()
        hall = _hall(building)
        visitors = _visitors(building, hall)
        officers, cookies = _officers(building, hall, visitors)
        lives = [*(officer.live for officer in officers), *_kiosks(building, hall, visitors, tickets)]
        _close(hall, building.staff("kepala", "dashboard", hall.journal))
        building.hurry(speed)
        with _watched(building, hall, cookies) as watched:
            began = monotonic()
            _let_live(building, hall, lives, 36_000 / speed * BREAKS_OFF_AFTER)
            lasted = monotonic() - began
        return Lived(
            story=_told(building, hall, watched.wall.calls),
            presses=hall.timed.presses,
            heard=watched.heard,
            papers={name: printer.first_bytes for name, printer in printers.items()},
            taken={name: hall.timed.by_who.get(name, []) for name in KIOSKS},
            memory=watched.memory,
            yardstick=watched.yardstick,
            log=building.log.read_text(encoding="utf-8").splitlines(),
            lasted_s=lasted,
        )


@dataclass
class Watched:
    """What was seen beside the people: one wall that keeps its calls, the audience, the server's memory."""

    wall: Screen
    heard: list[tuple[str, float]] = field(default_factory=list)
    memory: list[Sample] = field(default_factory=list)
    yardstick: Measured = field(default_factory=list)


@contextmanager
def _watched(building: WideBuilding, hall: WideHall, cookies: list[str]) -> Iterator[Watched]:
    """Five walls and sixty consoles in processes of their own; memory looked at all the day."""
    walls = [
        Watching(building.url, "wall", name, {"screen": f"wall/{name}", "token": building.tokens[name]})
        for name in WALLS[1:]
    ]
    consoles = [
        Watching(building.url, "console", str(place), {"screen": "console"}, cookie)
        for place, cookie in enumerate(cookies, 1)
    ]
    watched, ended = Watched(building.wall(WALLS[0])), Event()
    with ExitStack() as opened:
        measured = opened.enter_context(yardstick())
        heard = opened.enter_context(audience(walls + consoles)).heard
        watching = [
            Thread(target=_hear, args=(heard, watched.heard, ended)),
            Thread(target=_sample, args=(building, hall, watched.memory, ended)),
        ]
        for thread in watching:
            thread.start()
        try:
            yield watched
        finally:
            ended.set()
            for thread in watching:
                thread.join()
    watched.yardstick = measured


def _hear(heard: Queue[tuple[str, float]], kept: list[tuple[str, float]], ended: Event) -> None:
    """Emptied all the time, or the processes of the audience could not end."""
    while not ended.is_set():
        try:
            kept.append(heard.get(timeout=0.5))
        except Empty:
            continue


def _sample(building: WideBuilding, hall: WideHall, kept: list[Sample], ended: Event) -> None:
    while not ended.wait(SAMPLE_EVERY_S):
        kept.append(Sample(hall.time.now(), *memory_mb(building.pid), cpu(building.pid)))


def _let_live(building: WideBuilding, hall: WideHall, lives: list[Deed], at_most_s: float) -> None:
    threads = [Thread(target=hall.guard(each), daemon=True) for each in (hall.agenda.live, *lives)]
    for thread in threads:
        thread.start()
    hall.time.over.wait(at_most_s)
    hall.time.over.set()
    for thread in threads:
        thread.join(20)
    if hall.failed:
        raise AssertionError(f"the day broke off; the server said:\n{building.said}") from hall.failed[0]


def _employ(building: WideBuilding) -> None:
    staff: list[tuple[str, str, str | None]] = [
        *((f"petugas-{place}", "officer", AGENCY) for place in range(1, COUNTERS + 1)),
        ("kepala", "floor_supervisor", None),
        ("resepsi", "receptionist", None),
        ("auditor", "auditor", None),
    ]
    kiosks, walls = [(name, "kiosk") for name in KIOSKS], [(name, "wall") for name in WALLS]
    building.employ(staff, kiosks + walls)


def _hall(building: WideBuilding) -> WideHall:
    with building.client(f"kiosk/{KIOSKS[0]}", KIOSKS[0]) as asking:
        return WideHall(building.time, Floor(asking.get("/api/floor", language="id")))


def _officers(building: WideBuilding, hall: WideHall, visitors: Visitors) -> tuple[list[Officer], list[str]]:
    """All, and the cookies of their consoles.

    They come within ten minutes; each rests once at her own time; some mistake a key.
    """
    at, officers, cookies = building.time.on_the_day, [], []
    for place in range(1, COUNTERS + 1):
        name, counter = f"petugas-{place}", str(place)
        client = building.staff(name, "console", hall.journal)
        shift = Shift(
            begins=at("07:20") + timedelta(seconds=10 * place),
            ends=at("16:20"),
            pauses_at=at("09:00") + timedelta(minutes=4 * place),
            walk_ins=2 if place % 5 == 0 else 0,
            undoes=frozenset({2, 5}) if place % 4 == 0 else frozenset(),
        )
        officers.append(Officer(hall, name, counter, AGENCY, client, shift, visitors))
        cookies.append(client.cookies())
    return officers, cookies


def _visitors(building: WideBuilding, hall: WideHall) -> Visitors:
    heard = hall.journal.keeper("visitor")
    return Visitors(
        hall,
        building.client("ticket", on_answer=heard),
        building.client(f"kiosk/{KIOSKS[0]}", KIOSKS[0], on_answer=heard),
        building.staff("resepsi", "reception", hall.journal),
    )


def _kiosks(building: WideBuilding, hall: WideHall, visitors: Visitors, tickets: int) -> list[Deed]:
    people = imagine(building, hall.dice("people"), tickets)
    clients = [building.client(f"kiosk/{name}", name, on_answer=hall.journal.keeper(name)) for name in KIOSKS]
    return [
        Kiosk(hall, name, client, people[place :: len(KIOSKS)], visitors).live
        for place, (name, client) in enumerate(zip(KIOSKS, clients, strict=True))
    ]


def imagine(building: WideBuilding, dice: Random, many: int) -> list[Person]:
    """Everybody in the order of coming: some before intake begins, then until a quarter to three."""
    intake, opens = building.time.on_the_day("07:00"), building.time.on_the_day("07:30")
    early = int(many * BEFORE_OPENING)
    waves = [
        dice.triangular(0, 435, 150) if dice.random() < 0.5 else dice.uniform(0, 435) for _ in range(many)
    ]
    arrivals = [intake + timedelta(minutes=dice.uniform(0, 30)) for _ in range(early)]
    arrivals += [opens + timedelta(minutes=wave) for wave in waves[early:]]
    return [_somebody(arrives, dice) for arrives in sorted(arrivals)]


def _somebody(arrives: datetime, dice: Random) -> Person:
    return Person(
        arrives=arrives,
        services=[SERVICE],
        priority=dice.random() < 0.08,
        assist=dice.random() < 0.03,
        people=1,
        language="en" if dice.random() < 0.05 else "id",
        misses=dice.choices((0, 1, 2), (0.92, 0.06, 0.02))[0],
        seen_leaving=dice.random() < 0.15,
        comes_back=dice.choice(("phone", "kiosk", "reception", None)),
        wish=dice.choices((None, "postpone", "cancel"), (0.9, 0.06, 0.04))[0],
        wish_after_s=dice.uniform(30, 300),
        at_counter=dice.choices(("", "hold", "release", "give up"), (0.9, 0.05, 0.03, 0.02))[0],
        walk_s=dice.uniform(15, 70),
        swiftness=dice.uniform(0.4, 1.0),
    )


def _close(hall: WideHall, supervisor: Client) -> None:
    def close_the_day() -> None:
        assert hall.journal.try_to("kepala", supervisor, "/api/queues/close-day", {}) is not None
        hall.time.over.set()

    hall.agenda.at(hall.time.on_the_day(CLOSES), close_the_day)


def _told(building: WideBuilding, hall: WideHall, calls: list[Body]) -> Story:
    """What was written down, and what the server says of the day afterwards."""
    phone = building.client("ticket")
    issued = [line.body for line in hall.journal.lines if line.act == "/api/kiosk/tickets"]
    never = hall.time.now()
    return Story(
        lines=hall.journal.lines,
        refused=hall.journal.refused,
        shown={(call["errand"], call["called_at"]) for call in calls},
        floor=hall.floor.body,
        pages={ticket["number"]: phone.get(f"/api/tickets/{ticket['token']}") for ticket in issued},
        report=building.staff("auditor", "dashboard").get("/api/reports/day"),
        verified=building.verify(),
        without_walls=(never, never),
        wall_late_s=WALL_LATE_S,
    )


def _monday() -> date:
    """The next one: the record may not go back behind the entries of the day on which staff were added."""
    today = datetime.now(WITA).date()
    return today + timedelta(days=(7 - today.weekday()) % 7 or 7)
