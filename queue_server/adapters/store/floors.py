"""The floor, one version a row; the latest holds. What was read once is kept in memory by its version."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from queue_server.adapters.store.forms import instant, read_json, write_json
from queue_server.domain.floor import Floor


@dataclass
class FloorForm:
    """How a floor becomes a JSON document and comes back; `read_` keeps the latest by version."""

    write: Callable[[Floor], Any]
    read: Callable[[Any], Floor]
    kept: tuple[int, Floor] | None = field(default=None, repr=False)


class FloorsTable:
    def __init__(self, db: Database, now: datetime, form: FloorForm) -> None:
        self._db = db
        self._now = now
        self._form = form

    def version(self) -> int:
        return int(self._db.execute("SELECT coalesce(max(version), 0) FROM floors").fetchone()[0])

    def latest(self) -> Floor | None:
        version = self.version()
        kept = self._form.kept
        if kept is not None and kept[0] == version:
            return kept[1]
        row = self._db.execute("SELECT document FROM floors WHERE version = ?", (version,)).fetchone()
        if row is None:
            return None
        floor = self._form.read(read_json(row[0]))
        self._form.kept = (version, floor)
        return floor

    def apply(self, floor: Floor) -> int:
        """Stores a new version of the floor and tells its number."""
        version = self.version() + 1
        self._db.table("floors").insert(
            {"version": version, "at": instant(self._now), "document": write_json(self._form.write(floor))}
        )
        return version
