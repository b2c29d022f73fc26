"""How an older database becomes today's. A new one is made from `schema.sql` and has nothing to catch up."""

import hashlib
import sqlite3
from pathlib import Path

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

SCHEMA = Path(__file__).resolve().parents[3] / "schema.sql"

migrations = Migrations("queue_server")


@migrations(name="0001 first schema")
def first_schema(db: Database) -> None:
    """The schema that the product began with."""
    _run(db, SCHEMA.read_text(encoding="utf-8"))


def migrate(db: Database) -> list[str]:
    """Brings a database to today's schema; tells the names of the steps taken, in order."""
    pending = [step.name for step in migrations.pending(db)]
    migrations.apply(db)
    return pending


def _run(db: Database, script: str) -> None:
    """Statement by statement: sqlite3's own `executescript` would commit what a failed step must undo."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            db.execute(statement)
            statement = ""


def fingerprint(db: Database) -> str:
    """A digest of what the schema says, comments and layout aside."""
    rows = db.execute(
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND tbl_name NOT LIKE '\\_%' ESCAPE '\\'"
    )
    statements = sorted(" ".join(row[0].split()) for row in rows)
    return hashlib.sha256("\n".join(statements).encode()).hexdigest()
