"""A release put in place of the one that runs, and the old one put back where the new one is not well."""

import json
import os
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import urlopen

from queue_server.app.release import RELEASES, UpdateFailed, point, python, steps, unpack

SERVICE = "antrean.service"
WELL_WITHIN_S = 60.0
BACK_WITHIN_S = 60.0
STEADY = 3
"""So many looks in a row find it well, a second apart: a server that falls over at once is not."""

LOOK_EVERY_S = 1.0
NEEDED = frozenset({"store"})
"""What an update must not break: the record can be read. A printer without paper is no reason to go back, and
neither is a full disk: to go back would write yet more.
"""

COPIES_KEPT = 3
RELEASES_KEPT = 3

Tell = Callable[[str, str], None]
"""Told a step by its code, and the release that it is about."""


class Update:
    """One machine's installation in `root`, with its record in `data` and its server at `url`."""

    def __init__(self, root: Path, data: Path, url: str, tell: Tell) -> None:
        self._root = root
        self._data = data
        self._url = url
        self._tell = tell
        self._current = root / "current"
        self._previous = root / "previous"

    def make(self, file: Path) -> None:
        """Puts a bundle in force. Raises UpdateFailed; then the release that ran before runs."""
        if self._previous.is_symlink():
            self.finish()
        old = self._current.resolve()
        self._tell("unpacking", file.name)
        new = unpack(file, self._root, old)
        self._tell("trying", new.name)
        self._try_on_copy(old, new)
        self._tell("switching", new.name)
        self._switch(old, new)
        self.finish()

    def finish(self) -> None:
        """Judges the release that was switched to, also after a power cut in between.

        Raises UpdateFailed where it was not well and the release before was put back.
        """
        if not self._previous.is_symlink():
            return
        old, new = self._previous.resolve(), self._current.resolve()
        well = False
        try:
            self._tell("waiting", new.name)
            well = old != new and self._gets_well(WELL_WITHIN_S)
        finally:
            # An interruption by hand goes back too: nobody is left to judge.
            if not well:
                self._go_back(old, new)
        if not well:
            raise UpdateFailed("went-back", release=new.name, old=old.name)
        self._previous.unlink()
        self._tidy(old, new)
        self._tell("done", new.name)

    def _try_on_copy(self, old: Path, new: Path) -> None:
        """The new program brings a copy to its schema and finds it whole, before anything stops."""
        copy = self._copy_of_record(old, new)
        scratch = copy.parent / "trying"
        shutil.rmtree(scratch, ignore_errors=True)
        try:
            self._run(new, "restore", str(copy), "--data", str(scratch))
        finally:
            shutil.rmtree(scratch, ignore_errors=True)

    def _switch(self, old: Path, new: Path) -> None:
        point(self._previous, old)
        try:
            self._service("stop")
            self._copy_of_record(old, new)
            point(self._current, new)
            self._service("start")
        except BaseException:
            self._go_back(old, new)
            raise

    def _go_back(self, old: Path, new: Path) -> None:
        """The release before, and its record where the new one has changed the schema.

        What the new one wrote meanwhile is kept under `replaced/` by `restore`. Where the schema is the
        same, the record stays as it is, and nothing that was acknowledged is lost.
        """
        self._tell("going-back", old.name)
        was_switched = self._current.resolve() == new
        self._service("stop")
        point(self._current, old)
        try:
            if was_switched and steps(old) != steps(new):
                self._run(old, "restore", str(self._copy(new)), "--data", str(self._data))
        finally:
            self._service("start")
        self._previous.unlink()
        if not self._gets_well(BACK_WITHIN_S):
            raise UpdateFailed("ill-after-all", release=old.name)

    def _gets_well(self, within_s: float) -> bool:
        deadline = time.monotonic() + within_s
        looks = 0
        while time.monotonic() < deadline:
            looks = looks + 1 if self._is_well() else 0
            if looks == STEADY:
                return True
            time.sleep(LOOK_EVERY_S)
        return False

    def _is_well(self) -> bool:
        try:
            checks = self._checks()
        except (OSError, ValueError, KeyError):
            return False
        return {check["name"] for check in checks if check["ok"]} >= NEEDED

    def _checks(self) -> list[dict[str, Any]]:
        """What the server says of itself, which it says with 503 where the record cannot be kept."""
        try:
            answer = urlopen(f"{self._url}/health", timeout=5)
        except HTTPError as told:
            answer = told
        with answer:
            checks: list[dict[str, Any]] = json.load(answer)["checks"]
            return checks

    def _copy(self, new: Path) -> Path:
        return self._data / "updates" / f"before-{new.name}.sqlite3"

    def _copy_of_record(self, old: Path, new: Path) -> Path:
        copy = self._copy(new)
        copy.parent.mkdir(exist_ok=True)
        if os.geteuid() == 0:
            owner = self._data.stat()
            os.chown(copy.parent, owner.st_uid, owner.st_gid)
        self._run(old, "backup", str(copy), "--data", str(self._data))
        return copy

    def _run(self, release: Path, *words: str) -> None:
        """A command of a release, as whoever owns the data: root must leave no file of its own there."""
        owner = self._data.stat()
        is_root = os.geteuid() == 0
        done = subprocess.run(
            [*python(release), *words],
            cwd=release,
            capture_output=True,
            text=True,
            check=False,
            user=owner.st_uid if is_root else None,
            group=owner.st_gid if is_root else None,
            extra_groups=[] if is_root else None,
        )
        if done.returncode:
            raise UpdateFailed("command", command=words[0], detail=(done.stderr or done.stdout).strip())

    def _service(self, verb: str) -> None:
        done = subprocess.run(["systemctl", verb, SERVICE], capture_output=True, text=True, check=False)
        if done.returncode:
            raise UpdateFailed("service", verb=verb, detail=done.stderr.strip())

    def _tidy(self, old: Path, new: Path) -> None:
        """The latest few copies and releases stay, the one to go back to by hand among them."""
        copies = sorted(self._copy(new).parent.glob("before-*.sqlite3"), key=_age)
        for copy in copies[:-COPIES_KEPT]:
            copy.unlink()
        others = [each for each in (self._root / RELEASES).iterdir() if each not in (old, new)]
        for release in sorted(others, key=_age)[: 2 - RELEASES_KEPT]:
            shutil.rmtree(release)


def _age(path: Path) -> float:
    return path.stat().st_mtime
