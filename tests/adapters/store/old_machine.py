"""A machine on which the first program of all has served, updated to the program of today."""

import json
import os
import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch
from urllib.request import urlopen

from queue_server.app import update
from queue_server.app.release import STEPS
from queue_server.app.update import Update
from tests.commandline.tiny_release import TinyMachine
from tests.small_floor import HOME

PROGRAM = ("run.py", "schema.sql", "pyproject.toml", "queue_server", "displays", "printers", "config")
NOTHING_TO_LOAD = """
case $1 in --libraries) ln -s "$LIBRARIES" "$(dirname "$0")/.venv" ;; esac
"""


class OldMachine(TinyMachine):
    """Its program knows the first schema only; of what it can, an update asks for a copy of its record."""

    def __init__(self, root: Path, record: Path) -> None:
        super().__init__(root)
        first, *_ = sorted((HOME / STEPS).glob("*.sql"))
        known = root / "releases/old" / STEPS
        shutil.rmtree(known)
        known.mkdir()
        shutil.copy(first, known)
        shutil.copy(record, self.data / "queue.sqlite3")
        floor = HOME / "config/miniature.toml"
        self.environment |= {
            "LIBRARIES": str(HOME / ".venv"),
            "SERVE": f"--data {self.data} --port {self.port} --host 127.0.0.1 --floor {floor} --trial",
            "QUEUE_TRIAL": "true",
        }

    def update_to_today(self) -> None:
        steps: list[str] = []
        file = self._bundle_of_today()
        with patch.dict(os.environ, self.environment), patch.object(update, "LOOK_EVERY_S", 0.02):
            Update(self.root, self.data, self.url, lambda step, _: steps.append(step)).make(file)
        assert steps == ["unpacking", "trying", "switching", "waiting", "done"]

    def stop(self) -> None:
        subprocess.run([self.root / "bin/systemctl", "stop"], env=self.environment, check=True)

    def is_served_by_today(self) -> bool:
        with urlopen(f"{self.url}/health", timeout=5) as answer:
            checks = json.load(answer)["checks"]
        return self.current() == "today" and {"name": "store", "ok": True}.items() <= _store(checks).items()

    def _bundle_of_today(self) -> Path:
        folder = self.root / "made/today"
        folder.mkdir()
        for name in PROGRAM:
            (folder / name).symlink_to(HOME / name)
        (folder / "bundle.json").write_text(json.dumps({"release": "today"}))
        (folder / "install").write_text(NOTHING_TO_LOAD)
        file = self.root / "today.tar.gz"
        with tarfile.open(file, "w:gz", dereference=True, compresslevel=1) as bundle:
            bundle.add(folder, arcname="antrean-today")
        return file


def _store(checks: list[dict[str, object]]) -> dict[str, object]:
    return next(check for check in checks if check["name"] == "store")


@contextmanager
def old_machine(root: Path, record: Path) -> Iterator[OldMachine]:
    machine = OldMachine(root, record)
    try:
        yield machine
    finally:
        machine.stop()
