"""A copy of the record each day, and whenever somebody asks for one; kept for a while."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

DAILY = "queue-{day}.sqlite3"
ASKED_FOR = "copy-{at}.sqlite3"
_AT = "%Y-%m-%d-%H%M%S"


@dataclass(frozen=True)
class Backup:
    """One copy: its file's name, when it was written, and its size."""

    name: str
    at: datetime
    bytes: int


class Backups:
    """One file a day in `folder`, made from `at` on in the floor's own time; the latest `keep` stay.

    Copies that somebody asked for stand beside them and go after as many days.
    """

    def __init__(self, copy: Callable[[Path], None], folder: Path, keep: int, at: time) -> None:
        self._copy = copy
        self.folder = folder
        self.keep = keep
        self._at = at

    def due(self, local: datetime) -> bool:
        """Whether the day's copy is still to be made."""
        return local.time() >= self._at and self.missing(local.date())

    def missing(self, day: date) -> bool:
        return not self._file(day).exists()

    def make(self, day: date) -> None:
        """Makes the day's copy, then lets the oldest go. Raises OSError where it cannot be written."""
        self._write(self._file(day))
        for old in sorted(self.folder.glob(DAILY.format(day="*")))[: -self.keep]:
            old.unlink()
        oldest = ASKED_FOR.format(at=f"{day - timedelta(days=self.keep):{_AT}}")
        for old in self._glob(ASKED_FOR):
            if old.name < oldest:
                old.unlink()

    def make_now(self, local: datetime) -> str:
        """A copy beside that of the day, which is made none the less; its name. Raises OSError as `make`."""
        name = ASKED_FOR.format(at=f"{local:{_AT}}")
        self._write(self.folder / name)
        return name

    def all(self) -> list[Backup]:
        """Every copy, the newest first."""
        found = [self._seen(file) for pattern in (DAILY, ASKED_FOR) for file in self._glob(pattern)]
        return sorted(found, key=lambda backup: backup.at, reverse=True)

    def latest(self) -> datetime | None:
        """When the newest copy was written."""
        return max((backup.at for backup in self.all()), default=None)

    def file(self, name: str) -> Path | None:
        """The copy of this name, if it is one of them."""
        return self.folder / name if name in {backup.name for backup in self.all()} else None

    def _glob(self, pattern: str) -> list[Path]:
        return list(self.folder.glob(pattern.format(day="*", at="*")))

    def _seen(self, file: Path) -> Backup:
        stat = file.stat()
        return Backup(file.name, datetime.fromtimestamp(stat.st_mtime, UTC), stat.st_size)

    def _write(self, file: Path) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        self._copy(file)

    def _file(self, day: date) -> Path:
        return self.folder / DAILY.format(day=day.isoformat())
