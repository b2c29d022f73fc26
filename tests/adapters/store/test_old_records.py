"""A record of every schema that was ever in use becomes today's, and says what it said.

Each file of `records/` is a whole database as text, named for the last step that its schema knew: three
visitors of the miniature floor, written by the program of that time. A new step brings a new file, made by
the program before it: `sqlite3 queue.sqlite3 .dump`.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from queue_server.adapters.store.connection import connect
from queue_server.adapters.store.migrations import STEPS, fingerprint, migrate
from queue_server.adapters.store.verify import verify
from tests.small_floor import SmallFloor

RECORDS = sorted((Path(__file__).resolve().parent / "records").glob("*.sql"))


@pytest.fixture(params=RECORDS, ids=lambda file: file.stem)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A data folder as the program of that time left it."""
    with closing(sqlite3.connect(tmp_path / "queue.sqlite3")) as db:
        db.executescript(request.param.read_text(encoding="utf-8"))
    return tmp_path


def test_it_agrees_with_itself_and_its_visits_are_what_they_were(old: Path) -> None:
    floor = SmallFloor(old)
    assert verify(floor.store, lambda done, total: None) == []
    assert [floor.states(ticket) for ticket in (1, 2, 3)] == [["done"], ["done"], ["called"]]
    with floor.ledger.look() as view:
        day = view.visits.get(1).ticket.business_date
        waits = view.reports.times(day, day)
    assert [(row.wait_s, row.service_s) for row in waits] == [(820, 360), (240, 360)]
    floor.close()


def test_its_schema_is_the_one_that_an_empty_file_comes_to(old: Path, tmp_path: Path) -> None:
    mended, fresh = connect(old / "queue.sqlite3"), connect(tmp_path / "fresh")
    migrate(mended)
    migrate(fresh)
    assert fingerprint(mended) == fingerprint(fresh)
    for db in (mended, fresh):
        db.conn.close()


def test_the_schema_before_the_latest_step_or_the_latest_has_its_record() -> None:
    latest = max(int(step.stem[:4]) for step in STEPS.glob("*.sql"))
    assert int(RECORDS[-1].stem) >= latest - 1, "a new step: put the record of the schema before it beside"
