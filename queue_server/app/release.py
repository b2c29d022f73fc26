"""Releases of the program beside each other, as `./install` lays them out, and bundles that become one.

`releases/NAME` holds a program with its libraries, `current` links to the one that runs, and `previous` to
the one before while an update is still to prove itself.
"""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

RELEASES = "releases"
STEPS = "queue_server/adapters/store/steps"
READY = ".venv/run.stamp"
SETTINGS = "config"
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
ROOM = 5
"""An unpacked release with its libraries takes so many times the bundle."""


class UpdateFailed(Exception):
    """An update that was not made, or was taken back; `code` names the sentence and `facts` fill it."""

    def __init__(self, code: str, **facts: str) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


def root_of(program: Path) -> Path:
    """The folder that `./install` made for this program; raises UpdateFailed where it made none."""
    root = program.parent.parent
    if program.parent.name != RELEASES or not (root / "current").is_symlink():
        raise UpdateFailed("not-installed", folder=str(program))
    return root


def steps(release: Path) -> set[str]:
    """The steps that a release's schema is made of."""
    return {step.name for step in (release / STEPS).glob("*.sql")}


def python(release: Path) -> list[str]:
    """What runs the commands of a release."""
    return [str(release / ".venv/bin/python"), str(release / "run.py")]


def point(link: Path, target: Path) -> None:
    """Makes a link point elsewhere, in one step that no power cut divides."""
    part = link.with_name(f"{link.name}.part")
    part.unlink(missing_ok=True)
    part.symlink_to(target.relative_to(link.parent))
    part.replace(link)
    _keep(link.parent)


def unpack(file: Path, root: Path, running: Path) -> Path:
    """A bundle as a release beside the running one: whole, for this machine, with its libraries.

    Nothing of it runs yet. Raises UpdateFailed, and then nothing of it is left.
    """
    if shutil.disk_usage(root).free < ROOM * file.stat().st_size:
        raise UpdateFailed("no-room", folder=str(root))
    opened = root / RELEASES / ".unpacking"
    shutil.rmtree(opened, ignore_errors=True)
    try:
        _open(file, opened)
        return _placed(_only_folder(opened), root, running)
    except (ValueError, KeyError) as error:
        raise UpdateFailed("no-bundle", file=str(file), detail=str(error)) from None
    finally:
        shutil.rmtree(opened, ignore_errors=True)


def _open(file: Path, opened: Path) -> None:
    """By the system's tar: the Python of Debian 12 cannot yet hold an archive to its folder."""
    opened.mkdir()
    words = ["tar", "--extract", "--gzip", "--no-same-owner", "--directory", str(opened), "--file", str(file)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode:
        raise ValueError(done.stderr.strip())


def _only_folder(opened: Path) -> Path:
    folders = list(opened.iterdir())
    if len(folders) != 1:
        raise ValueError(len(folders))
    return folders[0]


def _placed(folder: Path, root: Path, running: Path) -> Path:
    _install(folder, "--check")
    name = str(json.loads((folder / "bundle.json").read_text(encoding="utf-8"))["release"])
    if not NAME.fullmatch(name):
        raise ValueError(name)
    release = root / RELEASES / name
    if release == running:
        raise UpdateFailed("already-there", release=name)
    if not steps(running) <= steps(folder):
        raise UpdateFailed("older", release=name)
    if not (release / READY).exists():
        shutil.rmtree(release, ignore_errors=True)
        folder.rename(release)
        _install(release, "--libraries")
    for setting in (running / SETTINGS).iterdir():
        if setting.is_symlink():
            _link_as(setting, release / SETTINGS / setting.name)
    _keep(release.parent)
    return release


def _install(folder: Path, what: str) -> None:
    """Lets the bundle's own script do its part: it knows what its program needs."""
    done = subprocess.run(["sh", str(folder / "install"), what], capture_output=True, text=True, check=False)
    if done.returncode:
        raise UpdateFailed("bundle-refused", detail=(done.stderr or done.stdout).strip())


def _link_as(model: Path, link: Path) -> None:
    link.unlink(missing_ok=True)
    link.symlink_to(model.readlink())


def _keep(folder: Path) -> None:
    """What was renamed in a folder is on the disk from here on."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
