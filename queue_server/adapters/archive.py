"""The reports of closed months as files: each is written once and never changed."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

from queue_server.domain.month import Month
from queue_server.domain.report import FileKind, Sheet


class Archive:
    """A folder a month, in it a file for each report and kind: `2026-11/month.pdf`."""

    def __init__(self, folder: Path, kinds: Mapping[str, FileKind]) -> None:
        self._folder = folder
        self._kinds = kinds

    def names(self, report: str) -> list[str]:
        """What the files of a report are called."""
        return [f"{report}.{ending}" for ending in self._kinds]

    def file(self, month: Month, name: str) -> Path | None:
        """Where a file is kept; None where there is none of this name."""
        found = self._folder / str(month) / name
        return found if Path(name).name == name and found.is_file() else None

    def media_type(self, name: str) -> str:
        return self._kinds[name.rpartition(".")[2]].media_type

    def keep(self, month: Month, name: str, sheet: Callable[[], Sheet]) -> None:
        """Writes a file of a report, which is asked for only where there is none. Raises OSError."""
        if self.file(month, name) is not None:
            return
        target = self._folder / str(month) / name
        target.parent.mkdir(parents=True, exist_ok=True)
        # Under its own name only when it is whole: what is kept is kept for years.
        draft = target.with_name(f".{name}.draft")
        with draft.open("wb") as file:
            file.write(self._kinds[name.rpartition(".")[2]].write(sheet()))
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
