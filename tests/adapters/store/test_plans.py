"""While the floor is open nothing reads the whole history: ten years of it cost a call no time."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest

from queue_server.domain.printer import Printers
from queue_server.domain.roles import DeviceKind, Role
from queue_server.reports import REPORTS
from queue_server.snapshots import printers
from tests.adapters.web.house import House, body

SMALL = {
    *("asked", "devices", "facts", "floors", "help", "holidays", "notices", "overrides", "pairings"),
    *("CONSTANT", "posts", "printers", "series", "sessions", "staff", "stops", "taken", "tally"),
}
"""Tables that do not grow with the years."""
SCANNED = re.compile(r"^SCAN (\w+)")
OF_WHAT_IS_OPEN = ("INDEX open_errands", "INDEX open_jobs", "INDEX one_errand_per_counter")
"""Indexes that hold only what is open, so that reading all of one is cheap."""
FROM_THE_END = re.compile(r"FROM (calls|entries) (WHERE at < '[^']+' OR .*)?ORDER BY seq DESC")
"""The latest rows; where something is looked for, the first row that is too old ends it."""
CHANGING = {"SELECT", "UPDATE", "DELETE", "INSERT"}
TRIED = re.compile(r"\bt[0-9a-f]{32}\b|sqlite_master")
"""What sqlite-utils tries to find out what the engine can, and takes back."""


@pytest.fixture
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    house = House(tmp_path_factory.mktemp("house"))
    yield house
    house.close()


@contextmanager
def listening(house: House) -> Iterator[set[str]]:
    """Every statement that the store makes meanwhile."""
    said: set[str] = set()
    connections = house.record.store._connections
    readers = [connections._readers.get() for _ in range(connections._readers.qsize())]
    for db in (connections._writer, *readers):
        db.conn.set_trace_callback(said.add)
    for reader in readers:
        connections._readers.put(reader)
    yield said


def a_morning(house: House) -> None:
    """Everything that a floor does and shows, once."""
    kiosk = house.device("kiosk-1", DeviceKind.KIOSK)
    wall = house.device("hall", DeviceKind.WALL)
    officer = house.staff("ani", Role.OFFICER, "DUKCAPIL")
    supervisor = house.staff("putu", Role.FLOOR_SUPERVISOR)
    tokens = [
        body(house.post("/api/kiosk/tickets", kiosk, services=["KTP"], priority=bool(place % 2)))["token"]
        for place in range(4)
    ]
    house.post("/api/console/open", officer, counter="1")
    for act in ("call-next", "start", "finish", "call-next", "undo", "call-next"):
        house.clock.forward(seconds=3)
        house.post(f"/api/console/{act}", officer, counter="1")
    for path in ("/api/kiosk", "/api/floor"):
        house.get(path, kiosk)
    for path in ("/api/dashboard", "/api/reception", "/api/waiting-list", "/api/dashboard/ready"):
        house.get(path, supervisor)
    house.get("/api/console", officer, counter="1")
    house.get("/api/walls/hall", wall)
    house.get("/health")
    for token in tokens:
        house.get(f"/api/tickets/{token}")
    papers(house)


def papers(house: House) -> None:
    agent = house.device("agent", DeviceKind.PRINT_AGENT)
    house.post("/api/agent/status", agent, printers=[{"id": "paper", "state": "online", "reason": ""}])
    job = body(house.post("/api/agent/claim", agent, printers=["paper"], wait=0))["job"]
    house.post("/api/agent/report", agent, job=job["id"], result="printed", reason="", retry=False)


def plans(house: House, said: set[str]) -> Iterator[tuple[str, str]]:
    """Each statement with what its plan reads from end to end."""
    with closing(sqlite3.connect(house.record.store.path)) as db:
        for statement in sorted(said):
            if statement.split(None, 1)[0].upper() in CHANGING and not TRIED.search(statement):
                for *_, detail in db.execute(f"EXPLAIN QUERY PLAN {statement}"):
                    if reads_all(detail, statement):
                        yield detail, statement


def reads_all(detail: str, statement: str) -> bool:
    found = SCANNED.match(detail)
    if found is None or found[1] in SMALL or detail.endswith(OF_WHAT_IS_OPEN):
        return False
    # From the end, and no further than is wanted.
    return found[1] not in {"calls", "entries", "c"} or not FROM_THE_END.search(statement)


def test_nothing_that_is_asked_while_the_floor_is_open_reads_a_table_that_grows(house: House) -> None:
    with listening(house) as said:
        a_morning(house)
    assert len(said) > 100
    assert [f"{detail}: {statement}" for detail, statement in plans(house, said)] == []


def steps_of_a_look_at_papers(house: House) -> int:
    """What the engine does to say how printers and papers are, which is asked after every commit."""
    steps = 0

    def step() -> None:
        nonlocal steps
        steps += 1

    with house.record.store.look() as view:
        view.db.conn.set_progress_handler(step, 1)
        printers.news(view, Printers(()))
        view.db.conn.set_progress_handler(None, 1)
    return steps


def test_what_was_printed_today_makes_no_later_look_at_papers_longer(house: House) -> None:
    kiosk = house.device("kiosk-1", DeviceKind.KIOSK)
    before = steps_of_a_look_at_papers(house)
    agent = house.device("agent", DeviceKind.PRINT_AGENT)
    house.post("/api/agent/status", agent, printers=[{"id": "paper", "state": "online", "reason": ""}])
    for _ in range(20):
        house.post("/api/kiosk/tickets", kiosk, services=["KTP"])
        job = body(house.post("/api/agent/claim", agent, printers=["paper"], wait=0))["job"]
        house.post("/api/agent/report", agent, job=job["id"], result="printed", reason="", retry=False)
    # The printer itself is one row more than before.
    assert steps_of_a_look_at_papers(house) <= before + 20


def test_no_report_reads_more_than_its_days(house: House) -> None:
    auditor = house.staff("rai", Role.AUDITOR)
    with listening(house) as said:
        found = {name: house.get(f"/api/reports/{name}", auditor).status_code for name in REPORTS}
    assert set(found.values()) == {200}
    assert [f"{detail}: {statement}" for detail, statement in plans(house, said)] == []
