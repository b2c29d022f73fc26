"""How a database becomes today's: step by step from the first schema, a new one as well as an old one.

Each step is a file in `steps/` that stays as it is; `schema.sql` is where they lead.
"""

import hashlib
import sqlite3
from pathlib import Path

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

SCHEMA = Path(__file__).resolve().parents[3] / "schema.sql"
STEPS = Path(__file__).resolve().parent / "steps"

migrations = Migrations("queue_server")


@migrations(name="0001 first schema")
def first_schema(db: Database) -> None:
    """The schema that the product began with."""
    _run(db, "0001_first_schema.sql")


@migrations(name="0002 kinds of holidays")
def kinds_of_holidays(db: Database) -> None:
    """Holidays close, shorten or reduce a day, for the whole floor or one agency."""
    _run(db, "0002_kinds_of_holidays.sql")


@migrations(name="0003 taken alarms")
def taken_alarms(db: Database) -> None:
    """Who posted a notice, who sees to an alarm, and which agency was asked to open."""
    _run(db, "0003_taken_alarms.sql")


@migrations(name="0004 interruptions")
def interruptions(db: Database) -> None:
    """Interruptions are found without reading the whole record."""
    _run(db, "0004_interruptions.sql")


@migrations(name="0005 papers moved")
def papers_moved(db: Database) -> None:
    """A job remembers the printer that did not print it; a printer, how much went through it."""
    _run(db, "0005_papers_moved.sql")


@migrations(name="0006 surveys")
def surveys(db: Database) -> None:
    """What visitors say of their visit, apart from their tickets."""
    _run(db, "0006_surveys.sql")


@migrations(name="0007 attendance")
def attendance(db: Database) -> None:
    """When counters were open is found without reading the whole record."""
    _run(db, "0007_attendance.sql")


@migrations(name="0008 waits told")
def waits_told(db: Database) -> None:
    """What wait was told, whether a call passed over an earlier one, how long those waited who gave up."""
    _run(db, "0008_waits_told.sql")


@migrations(name="0009 pairings")
def pairings(db: Database) -> None:
    """Screens that show a code and wait to be let in."""
    _run(db, "0009_pairings.sql")


@migrations(name="0010 months closed")
def months_closed(db: Database) -> None:
    """The months that were closed are found without reading the whole record."""
    _run(db, "0010_months_closed.sql")


@migrations(name="0011 comments seen")
def comments_seen(db: Database) -> None:
    """Who has read what visitors wrote."""
    _run(db, "0011_comments_seen.sql")


@migrations(name="0012 missed errands")
def missed_errands(db: Database) -> None:
    """Who was missed of late is found without reading all errands of these days."""
    _run(db, "0012_missed_errands.sql")


def migrate(db: Database) -> list[str]:
    """Brings a database to today's schema; tells the names of the steps taken, in order."""
    pending = [step.name for step in migrations.pending(db)]
    migrations.apply(db)
    return pending


def _run(db: Database, step: str) -> None:
    """Statement by statement: sqlite3's own `executescript` would commit what a failed step must undo."""
    statement = ""
    for line in (STEPS / step).read_text(encoding="utf-8").splitlines(keepends=True):
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
