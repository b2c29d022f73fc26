"""`schema.sql` is the truth about what is stored."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from queue_server.adapters.store.connection import connect
from queue_server.adapters.store.migrations import SCHEMA, fingerprint, migrate
from queue_server.domain.errand import ACTIVE, AT_COUNTER, OPEN, State
from queue_server.domain.printjob import JobState
from tests.small_floor import SmallFloor

TEXT = SCHEMA.read_text(encoding="utf-8")


def test_the_steps_of_migration_give_what_the_schema_says(tmp_path: Path) -> None:
    migrated, written = connect(tmp_path / "migrated"), connect(tmp_path / "written")
    migrate(migrated)
    written.conn.executescript(TEXT)
    assert fingerprint(migrated) == fingerprint(written)
    written.conn.execute("CREATE TABLE more (id INTEGER) STRICT")
    assert fingerprint(migrated) != fingerprint(written)
    for db in (migrated, written):
        db.conn.close()


def test_every_table_is_strict() -> None:
    with closing(sqlite3.connect(":memory:")) as db:
        db.executescript(TEXT)
        strict = {name: strict for _, name, _, _, _, strict in db.execute("PRAGMA table_list")}
    ours = {name: strict for name, strict in strict.items() if not name.startswith("sqlite_")}
    assert len(ours) > 10
    assert [name for name, strict in ours.items() if not strict] == []


def listed(pattern: str) -> list[set[str]]:
    """The names in each list of states that follows `pattern`."""
    found = re.findall(pattern + r"[^(]*IN\s*\(([^)]*)\)", TEXT, re.DOTALL)
    return [set(re.findall(r"'(\w+)'", names)) for names in found]


@pytest.mark.parametrize(
    ("pattern", "states"),
    [
        (r"CREATE TABLE errands\b.*?state TEXT NOT NULL CHECK \(state ", State),
        (r"CREATE UNIQUE INDEX one_errand_per_counter ON errands \(counter\) WHERE state ", AT_COUNTER),
        (r"CREATE UNIQUE INDEX one_active_errand_per_ticket ON errands \(ticket\)\s*WHERE state ", ACTIVE),
        (r"CREATE INDEX open_errands ON errands \(state, service\)\s*WHERE state ", OPEN),
        (r"CREATE TABLE jobs\b.*?state TEXT NOT NULL CHECK \(state ", JobState),
    ],
)
def test_the_schema_names_the_states_of_the_domain(pattern: str, states: frozenset[str]) -> None:
    assert listed(pattern) == [{state.value for state in states}]  # type: ignore[attr-defined]


def test_a_value_of_another_type_is_refused(floor: SmallFloor) -> None:
    floor.issue()
    with pytest.raises(sqlite3.IntegrityError):
        floor.tamper("UPDATE errands SET stop = 'one'")
    with pytest.raises(sqlite3.IntegrityError):
        floor.tamper("UPDATE errands SET state = 'lost'")
