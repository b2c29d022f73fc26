"""What the clock starts by itself."""

import sqlite3
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from threading import Event

import pytest

from queue_server.adapters import schedule
from queue_server.adapters.backups import Backups
from queue_server.adapters.schedule import Schedule
from tests.small_floor import SmallFloor

AT = time(16, 30)
WITHIN_S = 10.0


def test_a_copy_is_due_once_a_day_from_its_time_on(tmp_path: Path) -> None:
    made: list[Path] = []

    def copy(file: Path) -> None:
        made.append(file)
        file.touch()

    backups = Backups(copy, tmp_path / "backups", 30, AT)
    after = datetime.combine(date(2026, 11, 2), AT, UTC)
    before = after - timedelta(minutes=1)

    assert not backups.due(before)
    assert backups.due(after)
    backups.make(after.date())
    assert not backups.due(after)
    assert backups.due(after + timedelta(days=1))
    assert made == [tmp_path / "backups" / "queue-2026-11-02.sqlite3"]


def test_the_oldest_copies_go_and_the_latest_stay(tmp_path: Path) -> None:
    backups = Backups(lambda file: file.touch(), tmp_path, 2, AT)

    for day in (1, 2, 3, 4):
        backups.make(date(2026, 11, day))

    assert sorted(file.name for file in tmp_path.iterdir()) == [
        "queue-2026-11-03.sqlite3",
        "queue-2026-11-04.sqlite3",
    ]


def test_the_day_is_copied_whole_without_anybody_asking(
    floor: SmallFloor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    floor.issue()
    monkeypatch.setattr(schedule, "EVERY_S", 0.01)
    copied = Event()

    class Watched(Backups):
        def make(self, day: date) -> None:
            super().make(day)
            copied.set()

    backups = Watched(floor.store.backup, tmp_path / "backups", 30, time(0, 0))
    running = Schedule(floor.ledger, timedelta(minutes=10), backups)
    running.start()
    assert copied.wait(WITHIN_S)
    running.stop()

    (copy,) = (tmp_path / "backups").iterdir()
    found = sqlite3.connect(copy)
    assert found.execute("SELECT count(*) FROM tickets").fetchone() == (1,)
    assert found.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    found.close()
