"""Copies are brought to a second place while it is there, and tried: by what an office would do itself."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event

import pytest

from queue_server.adapters import copy_keeping
from queue_server.adapters.copy_keeping import CopyKeeping, SecondPlace, Trial
from queue_server.app.record import KIND
from queue_server.domain.copies import Copies
from queue_server.domain.roles import COMMAND_LINE
from queue_server.snapshots.surroundings import Surroundings
from tests.adapters.web.house import House, body
from tests.small_floor import HOME, MONDAY_AT_NINE, SmallFloor
from tests.snapshots.test_alarms import REAL, told

RESTORE = [sys.executable, str(HOME / "run.py"), "restore"]
MEMORY = Path("/dev/shm")


@pytest.fixture(autouse=True)
def priority(monkeypatch: pytest.MonkeyPatch) -> None:
    """As everybody's: whoever tests waits for the trial."""
    monkeypatch.setattr(copy_keeping, "LOWEST_PRIORITY", 0)


@pytest.fixture
def stick() -> Iterator[Path]:
    """A folder on another disk than the tests' own, where the machine has one."""
    if not MEMORY.is_dir():
        pytest.skip("no second disk")
    with TemporaryDirectory(dir=MEMORY) as folder:
        yield Path(folder)


@pytest.fixture
def copy(floor: SmallFloor, tmp_path: Path) -> Path:
    with floor.store.change(COMMAND_LINE) as tx:
        tx.set_fact(KIND, "real")
    floor.issue()
    file = tmp_path / "queue-2026-11-02.sqlite3"
    floor.store.backup(file)
    return file


def looked_after(copy: Path, second: SecondPlace | None = None, quiet: bool = True) -> Copies:
    """How copies are after one look."""
    keeping = CopyKeeping(lambda: [copy], trial_of(copy), second)
    keeping.look(quiet)
    assert keeping._thread is not None
    keeping._thread.join(60)
    return keeping.state


def trial_of(copy: Path) -> Trial:
    return Trial(RESTORE, copy.parent / "scratch", copy.parent / "tried")


def second_of(stick: Path, copy: Path, keep: int = 30) -> SecondPlace:
    return SecondPlace(stick, copy.parent, copy.parent / "brought", keep)


def test_a_copy_that_can_be_put_back_is_well_and_leaves_nothing_behind(copy: Path) -> None:
    assert looked_after(copy).unsound is None
    assert (copy.parent / "tried").read_text() == copy.name
    assert not (copy.parent / "scratch").exists()
    assert not trial_of(copy).is_due(copy)


def test_a_copy_that_cannot_be_put_back_is_told(copy: Path) -> None:
    copy.write_bytes(copy.read_bytes()[:20_000])
    assert looked_after(copy).unsound is not None


def test_while_somebody_is_served_nothing_is_tried(copy: Path) -> None:
    looked_after(copy, quiet=False)
    assert trial_of(copy).is_due(copy)


def test_a_server_that_ends_does_not_wait_for_a_trial_nor_judge_by_it(
    copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    began = Event()
    monkeypatch.setattr(os, "setpriority", lambda *_: began.set())
    endless = Trial(
        [sys.executable, "-c", "import signal; signal.pause()"], copy.parent / "s", copy.parent / "t"
    )
    keeping = CopyKeeping(lambda: [copy], endless, None)
    keeping.look(quiet=True)
    assert began.wait(10)
    keeping.stop()
    assert keeping._thread is not None
    keeping._thread.join(10)
    assert not keeping._thread.is_alive()
    assert endless.is_due(copy)


def test_a_copy_reaches_the_stick_whole_and_the_oldest_make_room(copy: Path, stick: Path) -> None:
    for day in (1, 2, 3):
        (stick / f"queue-2026-10-0{day}.sqlite3").touch()
        os.utime(stick / f"queue-2026-10-0{day}.sqlite3", (day, day))
    state = looked_after(copy, second_of(stick, copy, keep=2), quiet=False)
    assert sorted(file.name for file in stick.iterdir()) == ["queue-2026-10-03.sqlite3", copy.name]
    assert (stick / copy.name).read_bytes() == copy.read_bytes()
    assert state.second_here
    assert state.second == state.latest


def test_a_stick_that_is_gone_is_told_and_what_it_held_is_remembered(copy: Path, stick: Path) -> None:
    before = looked_after(copy, second_of(stick, copy), quiet=False)
    for file in stick.iterdir():
        file.unlink()
    after = looked_after(copy, second_of(stick / "gone", copy), quiet=False)
    assert (after.has_second, after.second_here, after.second) == (True, False, before.second)


def test_an_empty_mount_point_is_no_second_place(copy: Path, tmp_path: Path) -> None:
    (tmp_path / "media").mkdir()
    assert not second_of(tmp_path / "media", copy).here()


def test_a_stick_that_is_full_is_no_reason_to_fail(
    copy: Path, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copyfile", full)
    state = looked_after(copy, second_of(stick, copy), quiet=False)
    assert state.second is None


@pytest.mark.parametrize(("days", "kinds"), [(6.9, []), (7, ["copy_old", "second_copy_old"])])
def test_a_week_without_a_copy_is_an_alarm(floor: SmallFloor, days: float, kinds: list[str]) -> None:
    floor.clock.forward(days=days)
    around = Surroundings(
        False, floor.clock.now(), REAL.voice, copies=Copies(MONDAY_AT_NINE, True, False, MONDAY_AT_NINE)
    )
    assert [id.partition(":")[0] for id, _ in told(floor, around)] == kinds


def test_a_floor_of_its_first_week_has_no_copy_and_no_alarm(floor: SmallFloor) -> None:
    around = Surroundings(False, MONDAY_AT_NINE, REAL.voice, copies=Copies(has_second=True))
    floor.issue()
    assert "copy_old:server" not in dict(told(floor, around))
    floor.clock.forward(days=8)
    assert {"copy_old:server", "second_copy_old:server"} <= dict(told(floor, around)).keys()


def test_a_real_server_tells_of_its_copies_in_words(tmp_path: Path) -> None:
    house = House(tmp_path, is_trial=False)
    checks = {check["name"]: check for check in body(house.get("/health"))["checks"]}
    house.close()
    assert {"disk", "schedule", "backup"} <= set(checks)
    assert all(checks[name]["text"] for name in checks)
    assert checks["backup"]["ok"]
