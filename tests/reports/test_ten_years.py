"""Ten years of 50,000 errands: calls and reports say what a plain recount of the same record says."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from math import ceil
from pathlib import Path
from typing import Any

import pytest

from benchmarks import history
from queue_server.actions import counters, posts, visits
from queue_server.adapters.clock import SystemClock
from queue_server.app.record import Record, open_record
from queue_server.domain.errand import Act
from queue_server.domain.roles import Device, DeviceKind, Role, Staff
from queue_server.domain.visit import Visit
from queue_server.ports import Transaction
from queue_server.reports import REPORTS, Period
from tests.reports.morning import WORDS

ERRANDS = 52_000
"""Whole visits a day make a few fewer of them."""
COUNTER, SERVICE = "26", "AKTIF"
OFFICER = Staff("petugas", Role.OFFICER, ("BPJSKES",)).actor
_EVERY = "SELECT e.*, people FROM errands e JOIN tickets t ON t.id = e.ticket"
KIOSK = Device("kiosk-1", DeviceKind.KIOSK).actor


@dataclass
class Years:
    record: Record
    path: Path
    last: date

    def report(self, name: str, begins: date, ends: date) -> Any:
        with self.record.ledger.look() as view:
            return REPORTS[name](Period(view, begins, ends, "id", lambda _: True, WORDS.say))

    def errands(self, begins: date, ends: date) -> list[sqlite3.Row]:
        """Read from end to end, by no index."""
        with closing(sqlite3.connect(self.path)) as db:
            db.row_factory = sqlite3.Row
            every = db.execute(_EVERY).fetchall()
        days = {(begins + timedelta(days=n)).isoformat() for n in range((ends - begins).days + 1)}
        return [errand for errand in every if errand["business_date"] in days]


@pytest.fixture(scope="module")
def years(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Years]:
    folder = tmp_path_factory.mktemp("years")
    path = history.write(folder, ERRANDS)
    with closing(sqlite3.connect(path)) as db:
        count, last = db.execute("SELECT count(*), max(business_date) FROM errands").fetchone()
    assert count >= 50_000
    record = open_record(folder, SystemClock(), open_now=True)
    yield Years(record, path, date.fromisoformat(last))
    record.close()


@pytest.mark.parametrize("days", [1, 30, 364])
def test_the_figures_of_some_days_among_ten_years_are_theirs_alone(years: Years, days: int) -> None:
    begins, ends = years.last - timedelta(days=days - 1 + 728), years.last - timedelta(days=728)
    errands = years.errands(begins, ends)
    states = Counter(errand["state"] for errand in errands)
    waits = sorted(map(waited_s, (errand for errand in errands if errand["first_called_at"])))
    assert len(waits) > 10
    total = years.report("month", begins, ends).total
    assert {name: total[name] for name in ("arrived", "served", "absent", "cancelled", "people")} == {
        "arrived": len(errands),
        "served": states["done"],
        "absent": states["absent"],
        "cancelled": states["cancelled"],
        "people": sum({errand["ticket"]: errand["people"] for errand in errands}.values()),
    }
    assert total["wait"] == {
        "n": len(waits),
        "mean": pytest.approx(sum(waits) / len(waits), abs=1e-3),
        "p50": waits[ceil(0.5 * len(waits)) - 1],
        "p90": waits[ceil(0.9 * len(waits)) - 1],
        "max": waits[-1],
    }
    came = len({errand["ticket"] for errand in errands})
    assert years.report("arrivals", begins, ends).total["tickets"] == came
    assert years.report("waits", begins, ends).total["called"] == len(waits)
    assert years.report("agencies", begins, ends).total["served"] == states["done"]


def waited_s(errand: sqlite3.Row) -> float:
    joined, called = map(datetime.fromisoformat, (errand["joined_at"], errand["first_called_at"]))
    return (called - joined).total_seconds()


def test_who_came_first_today_is_called_and_counts_today(years: Years) -> None:
    ledger = years.record.ledger
    ledger.change(OFFICER, lambda tx: posts.open(tx, COUNTER))
    first, _ = (ledger.change(KIOSK, _issue) for _ in range(2))
    ledger.change(OFFICER, lambda tx: counters.call_next(tx, COUNTER, wall_alive=False))
    with ledger.look() as view:
        standing = view.visits.at_counter(COUNTER)
        today = view.today
    assert standing is not None
    assert (standing.ticket.id, standing.ticket.sequence) == (first.ticket.id, 1)
    for act in (Act.START, Act.FINISH):
        ledger.change(OFFICER, partial(_press, act=act))
    total = years.report("day", today, today).total
    assert (total["arrived"], total["served"]) == (2, 1)


def _press(tx: Transaction, act: Act) -> None:
    counters.act(tx, COUNTER, act, counters.Details(), wall_alive=False)


def _issue(tx: Transaction) -> Visit:
    return visits.issue(tx, visits.Order((SERVICE,), False, False))
