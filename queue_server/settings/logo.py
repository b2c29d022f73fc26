"""The logo of the slips: a file in the data folder or beside the settings, read anew when it changes."""

import base64
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from queue_server.domain.floor import Floor
from queue_server.domain.logo import BYTES_AT_MOST, flaw
from queue_server.settings.mistake import Mistake

SUFFIXES = (".png", ".bmp")


class Logos:
    """The pictures in some folders; of two with one name, the one in the earlier folder counts."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = folders

    def names(self) -> list[str]:
        """The files that may be named as a logo."""
        files = (file for folder in self._folders if folder.is_dir() for file in folder.iterdir())
        pictures = (file for file in files if file.suffix.lower() in SUFFIXES and file.is_file())
        return sorted({file.name for file in pictures if file.name.isprintable()})

    def mistake(self, name: str) -> tuple[str, dict[str, str]] | None:
        """Why the file of this name cannot be the logo, as a code with its facts; None where it can."""
        file = self._file(name)
        if file is None:
            return "slip_logo_missing", {"name": name, "folders": ", ".join(map(str, self._folders))}
        try:
            return flaw(_read(file))
        except OSError as error:
            return "slip_logo_unreadable", {"name": name, "reason": error.strerror or str(error)}

    def encoded(self, name: str) -> str:
        """The bytes in base64, as a slip carries them; empty where there is no logo that can be used.

        A slip without its logo is still a slip: a file that has gone since is no reason to print nothing.
        """
        file = self._file(name) if name else None
        if file is None or self.mistake(name):
            return ""
        try:
            return _encoded(file, file.stat().st_mtime_ns)
        except OSError:
            return ""

    def _file(self, name: str) -> Path | None:
        files = (folder / Path(name).name for folder in self._folders)
        return next((file for file in files if file.is_file()), None)


def logo_mistakes(floor: Floor, logos: Logos, file: str) -> list[Mistake]:
    """What is wrong with the logo that a floor names, as the mistakes of its file."""
    found = logos.mistake(floor.slip.logo) if floor.slip.logo else None
    return [Mistake(file, "slip.logo", *found)] if found else []


def _read(file: Path) -> bytes:
    """Enough of a file to judge it: one that is too heavy is not read to its end."""
    with file.open("rb") as opened:
        return opened.read(BYTES_AT_MOST + 1)


@lru_cache(maxsize=4)
def _encoded(file: Path, _changed_at: int) -> str:
    return base64.b64encode(_read(file)).decode()
