"""A record with ten years behind it, written in bulk: one year made visit by visit, then moved back in time.

All that reports and calls read is there, with the entries of every act; what a printer or a phone leaves is
not. Days are 364 apart, so that a Monday stays a Monday.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from queue_server.adapters.clock import SystemClock
from queue_server.app.record import open_record, prepare
from queue_server.domain.floor import Floor
from queue_server.domain.satisfaction import ELEMENTS
from queue_server.settings import load_floor

FLOOR = Path(__file__).resolve().parents[1] / "config" / "floor.toml"
YEARS = 10
STEP_DAYS = 364
OPENS_S, CLOSES_S = 0, 8 * 3600
"""From eight to four in the hall, as seconds of the UTC day."""

Tables = dict[str, list[tuple[Any, ...]]]


def write(folder: Path, errands: int) -> Path:
    """A data folder of the shipped floor with so many errands, the last of them yesterday; the database."""
    record = open_record(folder, SystemClock())
    floor = load_floor(FLOOR)
    prepare(record, floor, is_trial=True)
    path = record.store.path
    record.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = DELETE")
        db.execute("PRAGMA synchronous = OFF")
        db.execute("PRAGMA cache_size = -1000000")
        _fill(db, Year(floor, errands // YEARS))
    return path


def _fill(db: sqlite3.Connection, year: "Year") -> None:
    indexes = db.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    ).fetchall()
    for name, _ in indexes:
        db.execute(f"DROP INDEX {name}")
    for table in _ORDER:
        db.execute(f"CREATE TEMP TABLE year_{table} AS SELECT * FROM {table} WHERE false")
    for day in year.days():
        for table, rows in day.items():
            if rows:
                marks = ", ".join("?" * len(rows[0]))
                db.executemany(f"INSERT INTO year_{table} VALUES ({marks})", rows)
    tickets, seq = (db.execute(f"SELECT max({key}) FROM year_{table}").fetchone()[0] for table, key in _LAST)
    told = db.execute("SELECT max(seq) FROM entries").fetchone()[0] or 0
    db.execute("BEGIN")
    for nth in range(YEARS):
        for table in _ORDER:
            columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
            chosen = ", ".join(_moved(table, column) for column in columns)
            back = -STEP_DAYS * (YEARS - 1 - nth)
            by = {"tickets": nth * tickets, "seq": told + nth * seq, "days": back, "nth": str(nth)}
            db.execute(f"INSERT INTO {table} SELECT {chosen} FROM year_{table}", by)
    for name, value in (("seq", told + YEARS * seq), ("ticket", YEARS * tickets)):
        db.execute("INSERT OR REPLACE INTO tally VALUES (?, ?)", (name, value))
    for _, sql in indexes:
        db.execute(sql)
    db.execute("COMMIT")


_LAST = (("tickets", "id"), ("entries", "seq"))
_ORDER = ("tickets", "errands", "times", "entries", "calls", "acknowledgements", "surveys", "ratings")
_MOVED_BY = {
    ("tickets", "id"): "tickets",
    ("errands", "ticket"): "tickets",
    ("times", "ticket"): "tickets",
    ("entries", "ticket"): "tickets",
    ("calls", "ticket"): "tickets",
    ("entries", "seq"): "seq",
    ("entries", "command"): "seq",
    ("calls", "seq"): "seq",
    ("acknowledgements", "call"): "seq",
}


def _moved(table: str, column: str) -> str:
    if (table, column) in _MOVED_BY:
        return f"{column} + :{_MOVED_BY[table, column]}"
    if (table, column) in {("surveys", "id"), ("ratings", "id")}:
        return f"{column} || :nth"
    if column == "business_date":
        return "date(business_date, :days || ' days')"
    if column != "only_at" and (column == "at" or column.endswith("_at")):
        return f"date(substr({column}, 1, 10), :days || ' days') || substr({column}, 11)"
    if (table, column) == ("entries", "facts"):
        return (
            "iif(kind = 'Interrupted', json_object('begins', "
            "date(substr(facts ->> 'begins', 1, 10), :days || ' days') || substr(facts ->> 'begins', 11), "
            "'ends', date(substr(facts ->> 'ends', 1, 10), "
            ":days || ' days') || substr(facts ->> 'ends', 11)), facts)"
        )
    return column


class Year:
    """The last of the years, day by day."""

    def __init__(self, floor: Floor, errands: int) -> None:
        self._luck = Random(7)
        self._rows: Tables = {}
        self._seq = self._ticket = self._opinion = 0
        self._places = [
            (service.code, service.agency, counter.id)
            for counter in floor.counters
            for service in floor.services
            if service.code in floor.services_at(counter)
        ]
        self._counters = {counter for _, _, counter in self._places}
        self._errands = errands

    def days(self) -> Iterator[Tables]:
        """The rows of every table, a day at a time."""
        today = SystemClock().now().date() - timedelta(days=1)
        days = [today - timedelta(days=back) for back in range(STEP_DAYS - 1, -1, -1)]
        days = [day for day in days if day.weekday() < 5]
        for nth, day in enumerate(days):
            many = self._errands * (nth + 1) // len(days) - self._errands * nth // len(days)
            self._rows = {table: [] for table in _ORDER}
            self._day(day, many)
            yield self._rows

    def _tell(self, day: str, second: int, ticket: int | None, kind: str, **facts: Any) -> int:
        self._seq += 1
        told = json.dumps(facts, separators=(",", ":"))
        self._rows["entries"].append(
            (self._seq, _instant(day, second), "trial", self._seq, ticket, kind, told)
        )
        return self._seq

    def _day(self, of: date, errands: int) -> None:
        day = of.isoformat()
        for counter in self._counters:
            self._tell(day, OPENS_S, None, "CounterOpened", counter=counter, officer=f"petugas-{counter}")
        coming = sorted(self._luck.randrange(OPENS_S, CLOSES_S - 5400) for _ in range(errands * 2 // 3))
        for place, second in enumerate(coming, 1):
            self._visit(day, place, second, stops=1 + place % 2)
        if self._luck.random() < 0.05:
            ends = _instant(day, 9000)
            self._tell(day, 9000, None, "Interrupted", begins=_instant(day, 8400), ends=ends)
        self._tell(day, CLOSES_S, None, "DayClosed", business_date=day, expired=0, unfinished=0)

    def _visit(self, day: str, place: int, second: int, stops: int) -> None:
        luck, rows = self._luck, self._rows
        self._ticket += 1
        ticket, number, priority = self._ticket, f"A-{place:03}", int(luck.random() < 0.15)
        came = _instant(day, second)
        self._tell(
            day,
            second,
            ticket,
            "TicketIssued",
            number=number,
            series="A",
            sequence=place,
            business_date=day,
            language="id",
            priority=bool(priority),
            origin="kiosk-1",
        )
        people = luck.choice((1, 1, 1, 1, 2))
        head = ticket, day, "A", place, number, "id", priority, 0, people
        rows["tickets"].append((*head, came, "kiosk-1"))
        for stop in range(1, stops + 1):
            second = self._errand(day, ticket, stop, second, (priority, people))

    def _errand(self, day: str, ticket: int, stop: int, second: int, who: tuple[int, int]) -> int:
        """Joined, called, and served or absent; now and then given up before that."""
        luck = self._luck
        service, agency, counter = luck.choice(self._places)
        facts = {"stop": stop, "service": service, "agency": agency}
        self._tell(day, second, ticket, "ErrandAdded", **facts)
        self._tell(day, second, ticket, "ErrandJoined", stop=stop, kept_s=0.0, told_low=10, told_high=20)
        wait, walk, lasts, fate = luck.randrange(2400), 25, luck.randrange(60, 900), luck.random()
        called, started = second + wait, second + wait + walk
        gave_up, missed = fate < 0.04, 0.04 <= fate < 0.12
        ended = called if gave_up else called + 60 if missed else started + lasts
        state = "cancelled" if gave_up else "absent" if missed else "done"
        if gave_up:
            self._tell(day, ended, ticket, "ErrandCancelled", stop=stop, reason="pulang")
        else:
            self._called(day, ticket, stop, called, (service, counter))
        if missed:
            self._tell(day, ended, ticket, "ErrandMissed", stop=stop)
        elif not gave_up:
            self._tell(day, started, ticket, "ErrandStarted", stop=stop)
            self._tell(day, ended, ticket, "ErrandFinished", stop=stop, outcome="selesai", quantity=1)
            self._heard(day, agency, service)
        at = [None if gave_up else _instant(day, each) for each in (called, started)]
        begun = at[1] if state == "done" else None
        officer = None if gave_up else f"petugas-{counter}"
        at_counter = None if gave_up else counter
        calls, outcome = int(not gave_up), "selesai" if state == "done" else None
        head = ticket, stop, day, service, agency, state, 0, None, None, None, _instant(day, second), 0.0
        middle = None, 0, 0.0, at_counter, officer, calls, at[0], at[0], 0, begun, walk if begun else None
        rest = None, float(lasts if begun else 0), None, "", 0, 0, None, _instant(day, ended), outcome, 1, 0
        self._rows["errands"].append((*head, *middle, *rest, 10, 20, 0))
        half_hour = (second + 8 * 3600) // 1800
        kept = ticket, stop, day, half_hour, service, agency, at_counter, officer, *who, state, outcome, 1, 0
        measured = None if gave_up else float(wait), walk if begun else None, float(lasts) if begun else None
        self._rows["times"].append((*kept, *measured, 0.0, calls, 0, 0, float(wait) if gave_up else None))
        return min(ended + 60, CLOSES_S - 3600)

    def _called(self, day: str, ticket: int, stop: int, second: int, of: tuple[str, str]) -> None:
        service, counter = of
        why = {"rule": "score", "priority": False, "waited_s": 600.0, "target_s": 1800.0}
        facts = {"stop": stop, "counter": counter, "officer": f"petugas-{counter}", "why": why}
        seq, at = self._tell(day, second, ticket, "ErrandCalled", **facts), _instant(day, second)
        call = seq, day, ticket, stop, service, counter, "1", 1, at, None, at, None
        self._rows["calls"].append(call)
        self._rows["acknowledgements"].append((seq, "hall", at, at, None))

    def _heard(self, day: str, agency: str, service: str) -> None:
        luck = self._luck
        self._opinion += 1
        id = f"{self._opinion:08x}"
        if luck.random() < 0.05:
            scores = json.dumps({element: luck.choice((2, 3, 3, 4)) for element in ELEMENTS})
            form = id, day, "morning", agency, service, "survey-1", scores, "{}", ""
            self._rows["surveys"].append(form)
        if luck.random() < 0.1:
            self._rows["ratings"].append((id, day, agency, service, luck.choice((2, 3, 4, 4))))


def _clock() -> Iterator[str]:
    for second in range(86_400):
        yield f"T{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}.000Z"


_CLOCK = tuple(_clock())


def _instant(day: str, second: int) -> str:
    return day + _CLOCK[second]


def scanned(path: Path, begins: date, ends: date) -> Iterable[tuple[Any, ...]]:
    """What plain sqlite3 reads of the same rows: the bound of every report."""
    with closing(sqlite3.connect(path)) as db:
        return db.execute(
            "SELECT * FROM times WHERE business_date BETWEEN ? AND ?", (begins.isoformat(), ends.isoformat())
        ).fetchall()
