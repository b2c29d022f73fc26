"""A copy of the record each day, kept for a while."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from pathlib import Path

NAME = "queue-{day}.sqlite3"


class Backups:
    """One file a day in `folder`, made from `at` on in the floor's own time; the latest `keep` stay."""

    def __init__(self, copy: Callable[[Path], None], folder: Path, keep: int, at: time) -> None:
        self._copy = copy
        self._folder = folder
        self._keep = keep
        self._at = at

    def due(self, local: datetime) -> bool:
        """Whether the day's copy is still to be made."""
        return local.time() >= self._at and self.missing(local.date())

    def missing(self, day: date) -> bool:
        return not self._file(day).exists()

    def make(self, day: date) -> None:
        """Makes the day's copy, then lets the oldest go. Raises OSError where it cannot be written."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self._copy(self._file(day))
        for old in sorted(self._folder.glob(NAME.format(day="*")))[: -self._keep]:
            old.unlink()

    def latest(self) -> datetime | None:
        """When the newest copy was written."""
        written = [file.stat().st_mtime for file in self._folder.glob(NAME.format(day="*"))]
        return datetime.fromtimestamp(max(written), UTC) if written else None

    def _file(self, day: date) -> Path:
        return self._folder / NAME.format(day=day.isoformat())
