"""The file of the record, damaged in place under a running server, and mended again."""

import sqlite3
from contextlib import closing
from pathlib import Path
from threading import Event

PAGE = 4096
BETWEEN_TRIES_S = 0.2


def break_file(database: Path) -> bytes:
    """Overwrites every page but the first, of all that the log holds too; what stood there."""
    with closing(sqlite3.connect(database)) as db:
        while db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
            Event().wait(BETWEEN_TRIES_S)
    whole = database.read_bytes()
    mend(database, whole[:PAGE] + b"\x5a" * (len(whole) - PAGE))
    return whole


def mend(database: Path, whole: bytes) -> None:
    """In place. What a server wrote meanwhile stands in its log; it must have been taken away before."""
    with database.open("r+b") as file:
        file.write(whole)
