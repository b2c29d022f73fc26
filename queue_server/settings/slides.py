"""The pictures beside the calls: those in a folder of the data folder, in the order of their names."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

from queue_server.domain.floor import Floor, Wall
from queue_server.domain.slide import HEAD, flaw
from queue_server.settings.mistake import Mistake

SUFFIXES = (".png", ".jpg", ".jpeg", ".webp")
AT_MOST = 60
"""Slides of one wall: at twelve seconds each, all of them within a visitor's wait."""


class Slides:
    """Looked for anew each time, so that whoever puts a picture into the folder sees it on the wall."""

    def __init__(self, data: Path) -> None:
        self._data = data

    def paths(self, wall: Wall) -> list[str]:
        """Where a page finds each picture; another picture of the same name has another address."""
        found = [_address(wall, file) for file in self._files(wall)]
        return [address for address in found if address][:AT_MOST]

    def file(self, wall: Wall, name: str) -> Path | None:
        """The file of this very name, where it may be shown."""
        found = next((file for file in self._files(wall) if file.name == name), None)
        return found if found is not None and _flaw_of(found) is None else None

    def mistakes(self, floor: Floor, file: str) -> list[Mistake]:
        """What is wrong with the slides that a floor names, as the mistakes of its file."""
        return [
            Mistake(file, f"wall.{wall.id}.slides", code, facts)
            for wall in floor.walls
            if wall.slides
            for code, facts in self._flaws(wall)
        ]

    def _flaws(self, wall: Wall) -> Iterator[tuple[str, dict[str, str]]]:
        folder = self._data / wall.slides
        if not folder.is_dir():
            yield "slide_folder_missing", {"folder": str(folder)}
        for file in self._found(wall):
            found = _flaw_of(file) if file.name.isprintable() else ("slide_name", {})
            if found:
                yield found[0], {"name": printable(file.name), **found[1]}

    def _files(self, wall: Wall) -> list[Path]:
        """Those whose names can stand in an address."""
        return [file for file in self._found(wall) if file.name.isprintable()]

    def _found(self, wall: Wall) -> list[Path]:
        folder = self._data / wall.slides
        if not wall.slides or not folder.is_dir():
            return []
        files = (file for file in folder.iterdir() if file.suffix.lower() in SUFFIXES and file.is_file())
        return sorted(files, key=lambda file: file.name)


def printable(name: str) -> str:
    """A name as it may be shown: an old stick's letters may be none, and others command a terminal."""
    return "".join(sign if sign.isprintable() else "?" for sign in name)


def _address(wall: Wall, file: Path) -> str | None:
    """None for what may not be shown, or has gone while we looked."""
    try:
        stamp = _stamp(file)
        return None if _judged(file, stamp) else f"/slides/{wall.id}/{quote(file.name)}?v={stamp:x}"
    except OSError:
        return None


def _flaw_of(file: Path) -> tuple[str, dict[str, str]] | None:
    """A file that cannot be read is left out like one that is no picture."""
    try:
        return _judged(file, _stamp(file))
    except OSError as error:
        return "slide_unreadable", {"reason": error.strerror or str(error)}


def _stamp(file: Path) -> int:
    return file.stat().st_mtime_ns


@lru_cache(maxsize=500)
def _judged(file: Path, _changed_at: int) -> tuple[str, dict[str, str]] | None:
    with file.open("rb") as opened:
        return flaw(opened.read(HEAD), file.stat().st_size)
