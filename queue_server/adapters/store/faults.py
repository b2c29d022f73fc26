"""What the engine says of a broken file, or of a disk that takes nothing: as errors that we know."""

import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from queue_server.ports import RecordBroken, RecordUnwritable

FAMILY = 0xFF
"""The part of an engine's code that names the kind of fault; the rest tells where it met it."""

NO_DATABASE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
UNREADABLE = {sqlite3.SQLITE_IOERR_READ, sqlite3.SQLITE_IOERR_SHORT_READ, sqlite3.SQLITE_IOERR_CORRUPTFS}
NO_PLACE_TO_WRITE = {
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
}
ROOM_AGAIN = 1024 * 1024
"""Bytes, more than any command writes: on a full disk a small one may still find place beside a great one."""

Heard = Callable[[str, str], None]
"""Told that a fault began, by its code and the engine's own word."""


class StoreDamaged(RecordBroken):
    """The database file cannot be read as one."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(reason)
        self.path = path

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


class Faults:
    """`broken` and `unwritable` since when, by `now`. A broken file stays one for as long as it is open.

    `heard` is told once of each fault, however often it is met.
    """

    def __init__(self, path: Path, now: Callable[[], datetime]) -> None:
        self._path = path
        self._now = now
        self._lock = threading.Lock()
        self.heard: Heard = _nobody
        self.broken: datetime | None = None
        self.unwritable: datetime | None = None

    @contextmanager
    def named(self) -> Iterator[None]:
        """Raises StoreDamaged or RecordUnwritable for what the engine meets within."""
        try:
            yield
        except sqlite3.DatabaseError as error:
            code = getattr(error, "sqlite_errorcode", 0)
            if code & FAMILY in NO_DATABASE or code in UNREADABLE:
                self._broke(str(error))
                raise StoreDamaged(self._path, str(error)) from error
            if code & FAMILY in NO_PLACE_TO_WRITE:
                self._filled(str(error))
                raise RecordUnwritable(str(error)) from error
            raise

    def written(self) -> None:
        """A commit went through: something can be written again, if not only the last that finds room."""
        if self.unwritable is not None and self._has_room():
            self.unwritable = None

    def _has_room(self) -> bool:
        disk = os.statvfs(self._path.parent)
        return disk.f_bavail * disk.f_frsize >= ROOM_AGAIN

    def _broke(self, reason: str) -> None:
        with self._lock:
            is_news, self.broken = self.broken is None, self.broken or self._now()
        if is_news:
            self.heard("record_broken", reason)

    def _filled(self, reason: str) -> None:
        with self._lock:
            is_news, self.unwritable = self.unwritable is None, self.unwritable or self._now()
        if is_news:
            self.heard("record_unwritable", reason)


def _nobody(code: str, reason: str) -> None:
    """Where nobody is to be told: a command says itself what it meets."""
