"""A full disk, a folder that may not be written, a broken file, a second server: each is said, and outlived.

The data folder stands on a small disk in memory, which only root may mount.
"""

import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from itertools import count
from pathlib import Path
from tempfile import mkdtemp
from threading import Event
from time import monotonic

import httpx
import pytest

from queue_server.demo.client import Body, Refused
from queue_server.demo.server import free_port
from tests.floor.hall import TRIAL, Hall, issue

pytestmark = pytest.mark.slow

SERVICE = "NIB"
PRESSES = 400
"""More than what is left of the last pages can take."""
BLOCK = bytes(4096)
HEADER = 100
"""Bytes by which a file is known as a database; what follows is broken."""
WELL_WITHIN_S = 60.0
BETWEEN_LOOKS_S = 0.5
FLOODS = ("request_failed", "live_round_failed", "scheduled_job_failed", "watch_failed")
"""What a server says that does not know what it met."""
ENGLISH = {"LANG": "en_US.UTF-8", "LC_ALL": "en_US.UTF-8"}


class Shop:
    """A hall on the small disk where people take numbers, one after another, and nobody is called."""

    def __init__(self, disk: Path, hall: Hall) -> None:
        self.disk = disk
        self.database = disk / "data" / "queue.sqlite3"
        self.hall = hall
        self.taken: list[str] = []
        self._kiosk = hall.device("kiosk-1", "kiosk/kiosk-1")
        self._dashboard = hall.staff("kepala", "dashboard")

    def take(self) -> None:
        self.taken.append(issue(self._kiosk, SERVICE)["number"])

    def take_until_refused(self) -> Refused:
        for _ in range(PRESSES):
            try:
                self.take()
            except Refused as refused:
                return refused
        raise AssertionError("the disk is never full")

    def waiting(self) -> int:
        floor: Body = self._kiosk.get("/api/floor", language="id")
        services = [service for agency in floor["agencies"] for service in agency["services"]]
        return int(next(service["waiting"] for service in services if service["code"] == SERVICE))

    def health(self) -> tuple[int, list[str]]:
        """Its status, and in words what is not well of disk and record."""
        answer = httpx.get(f"{self.hall.server.url}/health", params={"language": "en"}, trust_env=False)
        checks = {check["name"]: check for check in answer.json()["checks"]}
        ill = [checks[name] for name in ("store", "writing", "disk") if not checks[name]["ok"]]
        return answer.status_code, [check["text"] for check in ill]

    def alarms(self) -> set[str]:
        alarms: list[Body] = self._dashboard.get("/api/dashboard")["alarms"]
        return {alarm["kind"] for alarm in alarms if alarm["id"].endswith(":server")}

    def is_well_again(self) -> None:
        """As soon as the server has written something by itself, which it does every ten seconds."""
        until = monotonic() + WELL_WITHIN_S
        while self.health()[0] != 200:
            assert monotonic() < until, self.health()
            Event().wait(BETWEEN_LOOKS_S)

    def goes_on(self) -> None:
        """All who were given a number wait, and the next one gets the next number."""
        self.take()
        numbers = [f"A-{place:03d}" for place, _ in zip(count(1), self.taken, strict=False)]
        assert self.taken == numbers
        assert self.waiting() == len(numbers)

    def says(self, *words: str) -> str:
        """What a command tells that cannot be done."""
        done = self.hall.server.try_command(*words)
        assert done.returncode != 0
        assert "Traceback" not in done.stdout + done.stderr
        return done.stderr


@pytest.fixture(scope="module")
def shop() -> Iterator[Shop]:
    # Beside pytest's own folders: it could not tidy them where a run was killed that had mounted in one.
    disk = Path(mkdtemp(prefix="small-disk-"))
    if not mounted("-t", "tmpfs", "-o", "size=24m", "tmpfs", str(disk)):
        disk.rmdir()
        pytest.skip("a small disk is mounted for this, and mounting is not allowed here")
    try:
        with Hall(disk / "data", TRIAL, **ENGLISH) as hall:
            hall.approve("kiosk", "kiosk-1")
            hall.employ("floor_supervisor", None, "kepala")
            shop = Shop(disk, hall)
            shop.take()
            yield shop
            assert hall.server.try_command("verify").returncode == 0
    finally:
        subprocess.run(["umount", "--lazy", disk], check=True)
        disk.rmdir()


def mounted(*words: str) -> bool:
    return subprocess.run(["mount", *words], capture_output=True, check=False).returncode == 0


@contextmanager
def full(disk: Path) -> Iterator[None]:
    ballast = disk / "ballast"
    # Whole blocks, as long as one goes in: the server writes beside it.
    with ballast.open("wb", buffering=0) as file, suppress(OSError):
        while file.write(BLOCK):
            pass
    yield
    ballast.unlink()


@contextmanager
def read_only(disk: Path) -> Iterator[None]:
    assert mounted("-o", "remount,ro", str(disk))
    yield
    assert mounted("-o", "remount,rw", str(disk))


def test_on_a_full_disk_everything_is_refused_in_words_and_shown_as_it_was(shop: Shop) -> None:
    with full(shop.disk):
        refused = shop.take_until_refused()
        assert (refused.status, refused.code) == (503, "record_unwritable")
        assert shop.waiting() == len(shop.taken)
        assert "disk's space" in shop.says("device", "add", "kiosk-2", "--kind", "kiosk")
        status, ill = shop.health()
        assert status == 503
        assert any("Nothing can be saved" in text for text in ill), ill
        assert shop.alarms() == {"record_unwritable", "disk_low"}
    shop.goes_on()
    shop.is_well_again()
    assert shop.alarms() == {"disk_low"}
    said = shop.hall.server.said()
    assert said.count('"event": "record_unwritable"') == 1, said
    assert not any(f'"event": "{flood}"' in said for flood in FLOODS), said


def test_a_second_server_on_the_same_folder_is_told_of_the_first_which_goes_on(shop: Shop) -> None:
    assert "in use by another server" in shop.says("serve", *TRIAL, "--port", str(free_port()))
    shop.goes_on()


def test_in_a_folder_that_may_not_be_written_no_server_starts_and_the_next_finds_all(shop: Shop) -> None:
    shop.hall.server.end()
    with read_only(shop.disk):
        assert "data folder may be written" in shop.says("serve", *TRIAL)
    shop.hall.server.start()
    shop.goes_on()


def test_a_broken_database_is_named_and_left_as_it_is(shop: Shop) -> None:
    shop.hall.server.end()
    # All of it into the one file, and no log beside it that would mend what is broken.
    with closing(sqlite3.connect(shop.database)) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    whole = shop.database.read_bytes()
    broken = whole[:HEADER] + bytes(len(whole) - HEADER)
    shop.database.write_bytes(broken)
    assert "queue.sqlite3" in (said := shop.says("serve", *TRIAL))
    assert "restore FILE" in said
    assert shop.database.read_bytes() == broken
    shop.database.write_bytes(whole)
    shop.hall.server.start()
    shop.goes_on()
