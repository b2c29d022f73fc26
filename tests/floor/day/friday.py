"""A Friday of the Buleleng floor, lived from outside from before the doors open until the day is closed."""

from datetime import datetime, time
from functools import partial
from pathlib import Path
from threading import Thread
from tomllib import loads

from queue_server.demo.client import Body, Client
from tests.floor.day.building import HOME, WALL_LATE_S, WITA, Building, friday
from tests.floor.day.entrance import Kiosk, Visitors
from tests.floor.day.officer import Officer, Shift
from tests.floor.day.people import Floor, imagine
from tests.floor.day.story import Story
from tests.floor.day.world import Deed, World
from tests.floor.screens import Screen

SPEED = 400.0
SEED = 20231107
LONGEST_DAY_S = 300.0
"""Real seconds after which the day is given up."""
KIOSKS = ("kiosk-1", "kiosk-2", "kiosk-3")
WALLS = ("hall", "zona-2", "bawah")
STOPPED = "DUKCAPIL"
RESTS = {"2": "08:50", "9": "10:20", "20": "09:30", "26": "12:10", "16": "09:05"}
GOES_EARLY = {"4": "12:30", "23": "12:40", "7": "13:00"}
UNDOES = {counter: {2, 5} for counter in ("1", "3", "10", "12", "14", "19", "24", "27")}
WALK_INS = {"2", "6", "13", "15", "18", "22", "25", "29"}
CHOOSES = {"1", "5", "9", "11", "17", "21", "28"}
RELIEF = ("ganti", "8", "10:35")


def live(folder: Path) -> Story:
    """The whole day; what the clients wrote down of it, and what the server then said."""
    with Building(folder, datetime.combine(friday(), time(6, 40), WITA)) as building:
        counters = _employ(building)
        building.open()
        kiosk = building.client("kiosk/kiosk-1", "kiosk-1")
        floor = Floor(kiosk.get("/api/floor", language="id"))
        world = World(building.time, floor, SEED)
        visitors = _visitors(building, world)
        lives = [world.agenda.live, *_kiosks(building, world, visitors)]
        lives += [officer.live for officer in _officers(building, world, visitors, counters)]
        _supervise(world, building.staff("kepala", "dashboard", world.journal))
        building.hurry(SPEED)
        walls = [building.wall(name) for name in WALLS]
        threads = [Thread(target=world.guard(each), daemon=True) for each in lives]
        for thread in threads:
            thread.start()
        building.time.wait_until(building.time.on_the_day("10:05"))
        dark = _cut_the_power(building, walls)
        building.time.over.wait(LONGEST_DAY_S)
        for thread in threads:
            thread.join(20)
        if world.failed:
            raise AssertionError(f"the day broke off; the server said:\n{building.said}") from world.failed[0]
        return _told(building, world, [call for wall in walls for call in wall.calls], dark)


def _cut_the_power(building: Building, walls: list[Screen]) -> tuple[datetime, datetime]:
    """From when until when the hall had no walls."""
    begins = building.time.now()
    building.cut_the_power()
    for wall in walls:
        wall.wait_for(partial(_is_back, wall), "second connection")
    return begins, building.time.now()


def _is_back(wall: Screen) -> bool:
    return wall.connects > 1


def _employ(building: Building) -> dict[str, str]:
    """An officer for each counter; the agency of every counter."""
    document = loads((HOME / "config" / "floor.toml").read_text(encoding="utf-8"))
    counters = {counter["id"]: counter["agency"] for counter in document["counter"]}
    officers = [(f"petugas-{id}", "officer", agency) for id, agency in counters.items()]
    others = [
        (RELIEF[0], "officer", counters[RELIEF[1]]),
        ("kepala", "floor_supervisor", None),
        ("resepsi", "receptionist", None),
        ("auditor", "auditor", None),
    ]
    building.employ(officers + others, [*((k, "kiosk") for k in KIOSKS), *((w, "wall") for w in WALLS)])
    return counters


def _visitors(building: Building, world: World) -> Visitors:
    heard = world.journal.keeper("visitor")
    return Visitors(
        world,
        building.client("ticket", on_answer=heard),
        building.client("kiosk/kiosk-1", "kiosk-1", on_answer=heard),
        building.staff("resepsi", "reception", world.journal),
    )


def _kiosks(building: Building, world: World, visitors: Visitors) -> list[Deed]:
    people = imagine(world.floor, building.time.on_the_day("07:00"), world.dice("people"))
    clients = [
        building.client(f"kiosk/{name}", name, on_answer=world.journal.keeper(name)) for name in KIOSKS
    ]
    return [
        Kiosk(world, name, client, people[place :: len(KIOSKS)], visitors).live
        for place, (name, client) in enumerate(zip(KIOSKS, clients, strict=True))
    ]


def _officers(
    building: Building, world: World, visitors: Visitors, counters: dict[str, str]
) -> list[Officer]:
    at = building.time.on_the_day
    names = [(f"petugas-{counter}", counter) for counter in counters] + [RELIEF[:2]]
    officers = []
    for name, counter in names:
        relief = name == RELIEF[0]
        shift = Shift(
            begins=at(RELIEF[2] if relief else "06:55"),
            ends=at(GOES_EARLY.get(counter, "14:12")),
            pauses_at=at(RESTS[counter]) if counter in RESTS else None,
            takes_over=relief,
            walk_ins=3 if counter in WALK_INS else 0,
            chooses=counter in CHOOSES,
            undoes=frozenset(UNDOES.get(counter, ())),
        )
        client = building.staff(name, "console", world.journal)
        officers.append(Officer(world, name, counter, counters[counter], client, shift, visitors))
    return officers


def _supervise(world: World, supervisor: Client) -> None:
    at, agenda = world.time.on_the_day, world.agenda

    def post(path: str, sent: Body) -> None:
        assert world.journal.try_to("kepala", supervisor, path, sent) is not None, path
        world.ring()

    def close_the_day() -> None:
        post("/api/queues/close-day", {})
        world.time.over.set()

    stop = {"agency": STOPPED, "reason": "gangguan server pusat"}
    agenda.at(at("08:30"), lambda: post("/api/queues/stop", stop))
    agenda.at(at("09:30"), lambda: post("/api/queues/go-on", {"agency": STOPPED}))
    agenda.at(at("11:30"), world.ring)
    agenda.at(at("14:22"), close_the_day)


def _told(building: Building, world: World, calls: list[Body], dark: tuple[datetime, datetime]) -> Story:
    phone = building.client("ticket")
    issued = [line.body for line in world.journal.lines if line.act == "/api/kiosk/tickets"]
    pages = {ticket["number"]: phone.get(f"/api/tickets/{ticket['token']}") for ticket in issued}
    report = building.staff("auditor", "dashboard").get("/api/reports/day")
    return Story(
        lines=world.journal.lines,
        refused=world.journal.refused,
        shown={(call["errand"], call["called_at"]) for call in calls},
        floor=world.floor.body,
        pages=pages,
        report=report,
        verified=building.verify(),
        without_walls=dark,
        wall_late_s=WALL_LATE_S,
    )
