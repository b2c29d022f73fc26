"""Copies kept safe: each new one brought to a second place, and put back once for a try.

Both may take long (a slow stick, ten years of record), so they are done aside, one after the other.
"""

import os
import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import structlog

from queue_server.domain.copies import Copies

LOOK_EVERY_S = 60.0
TRIED_WITHIN_S = 3600.0
LOWEST_PRIORITY = 19
UNSOUND = " unsound"

log = structlog.get_logger()


class SecondPlace:
    """A folder on another disk than `record`, such as a USB stick, that is not always there.

    `note` remembers on this disk when a copy last reached it. The latest `keep` copies stay there.
    """

    def __init__(self, folder: Path, record: Path, note: Path, keep: int) -> None:
        self._folder = folder
        self._record = record
        self._note = note
        self._keep = keep

    def here(self) -> bool:
        """A mount point that nothing is mounted on is a folder too, but of the same disk."""
        try:
            return self._folder.is_dir() and self._device(self._folder) != self._device(self._record)
        except OSError:
            return False

    def bring(self, copy: Path) -> None:
        """Brings a copy that is not there yet, whole or not at all. Raises OSError."""
        target = self._folder / copy.name
        if not target.exists() or target.stat().st_size != copy.stat().st_size:
            part = self._folder / f"{copy.name}.part"
            shutil.copyfile(copy, part)
            with part.open("rb+") as written:
                os.fsync(written.fileno())
            part.replace(target)
            log.info("copy_brought", file=copy.name, to=str(self._folder))
        os.utime(target, (copy.stat().st_mtime,) * 2)
        for old in sorted(self._folder.glob("*.sqlite3"), key=_written)[: -self._keep]:
            old.unlink()
        self._note.touch()
        os.utime(self._note, (copy.stat().st_mtime,) * 2)

    def latest(self) -> datetime | None:
        return _at(self._note)

    def _device(self, folder: Path) -> int:
        return folder.stat().st_dev


class Trial:
    """Puts a copy back into `scratch` by a command of its own, at the lowest priority.

    `command` is given the copy and the folder. `note` remembers which copy was tried last, and how it was.
    """

    def __init__(self, command: Sequence[str], scratch: Path, note: Path) -> None:
        self._command = command
        self._scratch = scratch
        self._note = note
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped = False

    def is_due(self, copy: Path) -> bool:
        return self._told().removesuffix(UNSOUND) != copy.name

    def make(self, copy: Path) -> None:
        shutil.rmtree(self._scratch, ignore_errors=True)
        try:
            code = self._run(copy)
        finally:
            shutil.rmtree(self._scratch, ignore_errors=True)
        if self._stopped:
            return
        self._note.write_text(copy.name if code == 0 else copy.name + UNSOUND, encoding="utf-8")
        log.info("copy_tried", file=copy.name, whole=code == 0)

    def unsound(self) -> datetime | None:
        return _at(self._note) if self._told().endswith(UNSOUND) else None

    def stop(self) -> None:
        self._stopped = True
        if self._process is not None:
            self._process.terminate()

    def _run(self, copy: Path) -> int:
        words = [*self._command, str(copy), "--data", str(self._scratch)]
        self._process = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        os.setpriority(os.PRIO_PROCESS, self._process.pid, LOWEST_PRIORITY)
        try:
            return self._process.wait(TRIED_WITHIN_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return self._process.wait()

    def _told(self) -> str:
        return self._note.read_text(encoding="utf-8") if self._note.exists() else ""


class CopyKeeping:
    """Looks after the copies that `files` gives, the newest first; `state` is how they were at last."""

    def __init__(self, files: Callable[[], Sequence[Path]], trial: Trial, second: SecondPlace | None) -> None:
        self._files = files
        self._trial = trial
        self._second = second
        self._thread: threading.Thread | None = None
        self._look_at = 0.0
        self.state = self._seen()

    def look(self, quiet: bool) -> None:
        """Returns at once. A copy is tried only while it is `quiet`: nobody is served."""
        if time.monotonic() < self._look_at or (self._thread and self._thread.is_alive()):
            return
        self._look_at = time.monotonic() + LOOK_EVERY_S
        self._thread = threading.Thread(target=self._work, args=(quiet,), name="copies", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._trial.stop()
        if self._thread is not None:
            self._thread.join(1.0)

    def _work(self, quiet: bool) -> None:
        try:
            newest = next(iter(self._files()), None)
            if newest and self._second and self._second.here():
                self._second.bring(newest)
            if newest and quiet and self._trial.is_due(newest):
                self._trial.make(newest)
        except OSError as error:
            log.warning("copies_not_kept", reason=str(error))
        with suppress(FileNotFoundError):
            self.state = self._seen()

    def _seen(self) -> Copies:
        newest = next(iter(self._files()), None)
        return Copies(
            latest=_at(newest) if newest else None,
            has_second=self._second is not None,
            second_here=self._second is not None and self._second.here(),
            second=self._second.latest() if self._second else None,
            unsound=self._trial.unsound(),
        )


def _at(file: Path) -> datetime | None:
    return datetime.fromtimestamp(_written(file), UTC) if file.exists() else None


def _written(file: Path) -> float:
    return file.stat().st_mtime
