"""What the clock starts by itself."""

import sqlite3
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from threading import Event

import pytest

from queue_server.actions import printing, queues, timekeeping
from queue_server.adapters import schedule
from queue_server.adapters.backups import Backups
from queue_server.adapters.schedule import Schedule
from queue_server.domain import events as happened
from queue_server.domain.printer import Printer, Printers
from queue_server.domain.roles import CLOCK, COMMAND_LINE, Device, DeviceKind
from tests.small_floor import KIOSK, MONDAY_AT_NINE, SmallFloor

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


def test_a_copy_that_somebody_asked_for_leaves_the_day_its_own_and_goes_in_its_time(tmp_path: Path) -> None:
    backups = Backups(lambda file: file.touch(), tmp_path, 2, AT)
    asked_at = datetime(2026, 11, 1, 17, 0, tzinfo=UTC)
    backups.make_now(asked_at)
    assert backups.due(asked_at)

    def kept() -> set[str]:
        return {backup.name for backup in backups.all()}

    for day in (1, 2, 3):
        backups.make(date(2026, 11, day))
        assert "copy-2026-11-01-170000.sqlite3" in kept()
    backups.make(date(2026, 11, 4))
    assert kept() == {"queue-2026-11-03.sqlite3", "queue-2026-11-04.sqlite3"}


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
    running = Schedule(floor.ledger, timedelta(minutes=10), backups=backups)
    running.start()
    assert copied.wait(WITHIN_S)
    running.stop()

    (copy,) = (tmp_path / "backups").iterdir()
    found = sqlite3.connect(copy)
    assert found.execute("SELECT count(*) FROM tickets").fetchone() == (1,)
    assert found.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    found.close()


def schedule_of(floor: SmallFloor, backups: Backups | None = None) -> Schedule:
    return Schedule(floor.ledger, timedelta(minutes=10), backups=backups)


def test_the_day_that_nobody_closed_is_closed_before_the_server_answers(floor: SmallFloor) -> None:
    left = floor.issue()
    floor.clock.forward(hours=14)
    starting = schedule_of(floor)
    starting.start()
    assert floor.states(left) == ["expired"]
    starting.stop()
    assert floor.visit(left).errand(1).ended_at == MONDAY_AT_NINE + timedelta(hours=13)


def test_a_floor_whose_hours_are_set_aside_is_closed_by_nobody_but_people(floor: SmallFloor) -> None:
    floor.reopen(open_now=True)
    left = floor.issue()
    floor.clock.forward(hours=14)
    starting = schedule_of(floor)
    starting.start()
    starting.stop()
    assert floor.states(left) == ["waiting"]


def test_the_time_between_the_end_of_one_server_and_the_start_of_the_next_is_told(floor: SmallFloor) -> None:
    one = schedule_of(floor)
    one.start()
    floor.clock.forward(minutes=5)
    one.stop()
    floor.clock.forward(minutes=15)
    other = schedule_of(floor)
    other.start()
    other.stop()
    ends = MONDAY_AT_NINE + timedelta(minutes=20)
    assert happened.Interrupted(ends - timedelta(minutes=15), ends) in floor.events()


def test_while_the_date_is_in_doubt_nothing_is_due_and_then_all_of_it(
    floor: SmallFloor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schedule, "EVERY_S", 0.01)
    left = floor.issue()
    floor.clock.forward(days=30)
    with floor.store.change(CLOCK) as tx:
        timekeeping.judge(tx)
    seq, bell = floor.seq, floor.ledger.bell()
    starting = schedule_of(floor)
    starting.start()
    assert floor.seq == seq
    floor.do(COMMAND_LINE, timekeeping.confirm, queues.opening)
    assert floor.states(left) == ["expired"]
    bell.clear()
    assert bell.wait(WITHIN_S), "the heart beats again"
    starting.stop()


def test_a_day_whose_copy_the_breaker_prevented_is_copied_in_the_morning(
    floor: SmallFloor, tmp_path: Path
) -> None:
    floor.issue()
    floor.clock.forward(hours=23)
    copied = Event()

    class Watched(Backups):
        def make(self, day: date) -> None:
            super().make(day)
            copied.set()

    starting = schedule_of(floor, Watched(floor.store.backup, tmp_path / "backups", 30, time(23, 59)))
    starting.start()
    assert copied.wait(WITHIN_S)
    starting.stop()
    assert [file.name for file in (tmp_path / "backups").iterdir()] == ["queue-2026-11-02.sqlite3"]


def test_paper_leaves_a_printer_whose_agent_fell_silent_without_anybody_asking(
    floor: SmallFloor, monkeypatch: pytest.MonkeyPatch
) -> None:
    agent = Device("agen", DeviceKind.PRINT_AGENT).actor
    printers = Printers((Printer("depan", "agen", fallback="belakang"), Printer("belakang", "agen")))
    floor.do(agent, printing.status, printers, [("depan", "online", "")])
    job = floor.do(KIOSK, printing.enqueue, "depan", {"kind": "ticket"}, floor.issue().ticket.id, "kiosk-1")
    floor.clock.forward(seconds=44)
    floor.do(agent, printing.status, printers, [("belakang", "online", "")])
    floor.clock.forward(seconds=1)
    with floor.ledger.look() as view:
        assert view.jobs.get(job.id) == job

    monkeypatch.setattr(schedule, "EVERY_S", 0.01)
    rung = floor.ledger.bell()
    running = Schedule(floor.ledger, timedelta(minutes=10), printers)
    running.start()
    while True:
        assert rung.wait(WITHIN_S)
        rung.clear()
        with floor.ledger.look() as view:
            found = view.jobs.get(job.id)
        if found and found.moved_from:
            break
    running.stop()
    assert (found.printer, found.moved_from) == ("belakang", "depan")
