"""A folder of WAV files by name, bounded in size: what was not used for longest goes first."""

import contextlib
import os
import re
import threading
import time
from collections import OrderedDict
from pathlib import Path

from queue_server.adapters.speech import wav
from queue_server.adapters.speech.wav import Samples

_NAME = re.compile(r"[0-9a-f]{32}")
_LEFT_OVER_SECONDS = 3600


class Cache:
    """Files are written beside their name and renamed, so a name is whole or absent. Safe between threads;
    several processes may share the folder.
    """

    def __init__(self, folder: Path, most_bytes: int) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._most_bytes = most_bytes
        self._lock = threading.Lock()
        self._sizes: OrderedDict[str, int] = OrderedDict()
        self._look()

    @property
    def bytes(self) -> int:
        """What the files take together."""
        with self._lock:
            return sum(self._sizes.values())

    def find(self, name: str) -> Path | None:
        """The file of that name, if it is there and whole. Finding it counts as use."""
        path = self._folder / f"{name}.wav"
        if not _NAME.fullmatch(name) or not wav.is_whole(path):
            return None
        # Another process may let it go between two of these lines.
        with self._lock, contextlib.suppress(FileNotFoundError):
            os.utime(path)
            self._used(name, path)
            return path
        return None

    def write(self, name: str, samples: Samples) -> Path:
        """Keep samples under a name, and let the oldest go. Raises OSError."""
        path, part = self._folder / f"{name}.wav", self.part(name)
        wav.write(part, samples)
        part.replace(path)
        with self._lock:
            self._used(name, path)
            while sum(self._sizes.values()) > self._most_bytes and len(self._sizes) > 1:
                oldest, _ = self._sizes.popitem(last=False)
                (self._folder / f"{oldest}.wav").unlink(missing_ok=True)
        return path

    def part(self, name: str) -> Path:
        """Where a file of this process may be made before it gets its name."""
        return self._folder / f"{name}.{os.getpid()}.part"

    def _used(self, name: str, path: Path) -> None:
        self._sizes[name] = path.stat().st_size
        self._sizes.move_to_end(name)

    def _look(self) -> None:
        found: list[tuple[float, str, int]] = []
        for path in self._folder.iterdir():
            stat = path.stat()
            if path.suffix == ".wav" and _NAME.fullmatch(path.stem):
                found.append((stat.st_mtime, path.stem, stat.st_size))
            elif path.suffix == ".part" and stat.st_mtime < time.time() - _LEFT_OVER_SECONDS:
                path.unlink(missing_ok=True)
        self._sizes.update((name, size) for _, name, size in sorted(found))
