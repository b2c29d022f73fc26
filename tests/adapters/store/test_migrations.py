"""A database, however old, becomes today's."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from queue_server.adapters.store import StoreDamaged
from queue_server.adapters.store.calendar import CalendarTable
from queue_server.adapters.store.connection import connect
from queue_server.adapters.store.migrations import fingerprint, migrate, migrations
from queue_server.domain.holidays import Holiday
from tests.small_floor import SmallFloor


def test_an_empty_file_is_brought_to_today_once(tmp_path: Path) -> None:
    db = connect(tmp_path / "queue.sqlite3")
    steps = migrate(db)
    assert steps[0] == "0001 first schema"
    assert migrate(db) == []
    db.conn.close()


def test_an_old_database_gets_today_s_schema_and_keeps_what_is_in_it(tmp_path: Path) -> None:
    old, fresh = connect(tmp_path / "old"), connect(tmp_path / "fresh")
    migrations.apply(old, stop_before="0002 kinds of holidays")
    old.execute("INSERT INTO holidays (day, name) VALUES ('2026-12-25', 'Natal')")
    assert migrate(old)[0] == "0002 kinds of holidays"
    migrate(fresh)
    assert fingerprint(old) == fingerprint(fresh)
    assert CalendarTable(old).holidays(date.min, date.max) == [Holiday(date(2026, 12, 25), "Natal")]
    for db in (old, fresh):
        db.conn.close()


def test_a_step_that_fails_leaves_the_database_as_it_was(tmp_path: Path) -> None:
    db = connect(tmp_path / "queue.sqlite3")
    db.execute("CREATE TABLE jobs (id INTEGER) STRICT")
    before = fingerprint(db)
    with pytest.raises(sqlite3.OperationalError, match="jobs"):
        migrate(db)
    assert fingerprint(db) == before
    db.conn.close()


def test_reopening_changes_no_row(floor: SmallFloor) -> None:
    floor.issue()
    before = floor.rows()
    floor.reopen()
    assert floor.store.migrated == []
    assert floor.rows() == before


def test_what_is_no_database_is_named(tmp_path: Path) -> None:
    file = tmp_path / "queue.sqlite3"
    file.write_bytes(b"this is a letter, not a database" * 100)
    with pytest.raises(StoreDamaged) as damaged:
        connect(file)
    assert damaged.value.path == file


def test_commits_are_durable_and_readers_do_not_wait(floor: SmallFloor) -> None:
    db = connect(floor.store.path)
    asked = {
        name: db.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys")
    }
    assert asked == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
    db.conn.close()


def test_a_backup_is_a_whole_record_that_opens(floor: SmallFloor, tmp_path: Path) -> None:
    number = floor.issue().ticket.number
    (tmp_path / "copy").mkdir()
    copy = tmp_path / "copy" / floor.store.path.name
    floor.store.backup(copy)
    with closing(sqlite3.connect(copy)) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    other = SmallFloor(copy.parent)
    with other.ledger.look() as view:
        assert view.visits.by_number(number, view.today) is not None
    other.close()
