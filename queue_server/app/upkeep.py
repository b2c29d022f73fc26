"""Watches the record and the room beside it: what is wrong, and since when."""

import shutil
from datetime import datetime
from pathlib import Path

import structlog

from queue_server.adapters.store import SqliteStore
from queue_server.domain.upkeep import ROOM, Upkeep
from queue_server.ports import Clock

log = structlog.get_logger()


class Caretaker:
    """Knows how the record is at any moment; the log is told of each fault once, when it begins."""

    def __init__(self, store: SqliteStore, folder: Path, clock: Clock) -> None:
        self._faults = store.faults
        self._faults.heard = _log
        self._folder = folder
        self._clock = clock
        self._cramped: datetime | None = None

    def look(self) -> Upkeep:
        """Asks the disk, which takes microseconds."""
        room = shutil.disk_usage(self._folder).free
        self._cramped = (self._cramped or self._clock.now()) if room < ROOM else None
        return Upkeep(self._faults.broken, self._faults.unwritable, self._cramped, room)


def _log(code: str, reason: str) -> None:
    log.error(code, reason=reason)
