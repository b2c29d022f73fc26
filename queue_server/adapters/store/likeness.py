"""Whether a database has the schema of this program, and nothing beside it.

A copy may come from anybody. A trigger in it would go on changing what is written, a view stand in place of
a table, a guard of the record be missing; rows and entries would agree all the same.
"""

from collections.abc import Iterator, Mapping
from contextlib import closing
from functools import cache
from pathlib import Path

from sqlite_utils import Database

from queue_server.adapters.store.connection import connect
from queue_server.adapters.store.migrations import migrate, migrations

_RUN_BY_THEMSELVES = ("trigger", "view")

Parts = Mapping[tuple[str, str], str]
"""What was said to make each part of a schema, by its kind and name."""


class StoreNewer(Exception):
    """A database that a newer program has changed; `step` is the first that this one does not know."""

    def __init__(self, step: str) -> None:
        super().__init__(step)
        self.step = step


def planted(file: Path) -> list[str]:
    """What would run by itself in a file as soon as it is brought to today's schema, and is none of ours.

    Raises StoreNewer, and StoreDamaged for what is no database.
    """
    db = connect(file)
    with closing(db.conn):
        newer = [step.name for step in migrations.applied(db) if step.name not in _steps()]
        if newer:
            raise StoreNewer(newer[0])
        running = {part: sql for part, sql in _parts(db).items() if part[0] in _RUN_BY_THEMSELVES}
        return list(_strange(running))


def differences(db: Database) -> list[str]:
    """What today's schema does not have, has otherwise, or misses; a line each."""
    theirs = _parts(db)
    missing = (f"schema: {kind} {name} is missing" for kind, name in sorted(_ours().keys() - theirs.keys()))
    return [*_strange(theirs), *missing]


def _strange(theirs: Parts) -> Iterator[str]:
    for (kind, name), sql in sorted(theirs.items()):
        if _ours().get((kind, name)) != sql:
            yield f"schema: {kind} {name} is not ours"


@cache
def _steps() -> frozenset[str]:
    db = Database(memory=True)
    with closing(db.conn):
        return frozenset(step.name for step in migrations.pending(db))


@cache
def _ours() -> Parts:
    db = Database(memory=True)
    with closing(db.conn):
        migrate(db)
        return _parts(db)


def _parts(db: Database) -> Parts:
    """All but what the engine and the list of steps keep for themselves, each version in its own way."""
    rows = db.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND NOT (type IN ('table', 'index') "
        "AND (tbl_name = '_sqlite_migrations' OR name LIKE 'sqlite\\_stat%' ESCAPE '\\'))"
    )
    return {(kind, name): " ".join(sql.split()) for kind, name, sql in rows}
