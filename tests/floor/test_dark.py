"""The floor in the dark: no server for an hour or for days, or one with a date that cannot be."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from queue_server.actions import visits
from queue_server.app.home import FLOOR
from queue_server.app.record import open_record, prepare
from queue_server.demo.client import Client
from queue_server.demo.server import Server
from queue_server.domain.roles import Device, DeviceKind
from queue_server.settings import load_floor
from tests.floor.hall import Hall, issue
from tests.small_floor import SettableClock

MORNING = datetime.fromisoformat("2026-11-02T09:00:00+08:00")


class Outage:
    """A hall on a folder of its own, whose server can be taken away and come back at another time of day."""

    def __init__(self, hall: Hall, folder: Path) -> None:
        self.hall = hall
        self._folder = folder

    def back(self, at: datetime) -> None:
        """The power is back."""
        self.hall.server = Server(self._folder, options(at), port=self.hall.server.port).start()

    def entries(self, kind: str) -> list[tuple[datetime, str]]:
        """The instants and facts of the entries of a kind."""
        with sqlite3.connect(self._folder / "queue.sqlite3") as db:
            rows = db.execute("SELECT at, facts FROM entries WHERE kind = ? ORDER BY seq", (kind,)).fetchall()
        return [(datetime.fromisoformat(at), facts) for at, facts in rows]

    def verified(self) -> bool:
        return self.hall.server.try_command("verify").returncode == 0


def options(at: datetime) -> tuple[str, ...]:
    return ("--trial", "--clock-start", at.isoformat())


@pytest.fixture
def outage(tmp_path: Path) -> Iterator[Outage]:
    """Two people have taken a number, and the power goes."""
    with Hall(tmp_path, options(MORNING)) as hall:
        hall.approve("kiosk", "kiosk-1")
        kiosk = hall.device("kiosk-1", "kiosk/kiosk-1")
        for _ in range(2):
            issue(kiosk, "NIB")
        hall.server.kill()
        yield Outage(hall, tmp_path)


def take(outage: Outage) -> str:
    return str(issue(outage.hall.device("kiosk-1", "kiosk/kiosk-1"), "NIB")["number"])


def test_a_server_that_is_back_after_an_hour_tells_since_when_there_was_none(outage: Outage) -> None:
    outage.back(MORNING + timedelta(hours=1))
    ((at, facts),) = outage.entries("Interrupted")
    assert MORNING + timedelta(hours=1) <= at < MORNING + timedelta(hours=1, minutes=1)
    assert '"begins":"2026-11-02T01:00' in facts
    assert take(outage).endswith("003")
    assert outage.verified()


@pytest.mark.parametrize("days", [1, 3])
def test_a_day_that_nobody_closed_is_closed_at_the_next_start_on_its_own_date(
    outage: Outage, days: int
) -> None:
    outage.back(MORNING + timedelta(days=days))
    ((closed, _),) = outage.entries("DayClosed")
    assert closed == datetime.fromisoformat("2026-11-02T20:00:00+08:00")
    assert [at for at, _ in outage.entries("ErrandExpired")] == [closed] * 2
    assert take(outage).endswith("001")
    assert outage.verified()


def test_a_clock_set_back_over_midnight_gives_no_number_again(outage: Outage) -> None:
    outage.back(MORNING + timedelta(days=1))
    assert take(outage).endswith("001")
    outage.hall.server.kill()
    outage.back(MORNING + timedelta(hours=12))
    assert take(outage).endswith("002")
    assert len(outage.entries("DayClosed")) == 1
    assert outage.verified()


@contextmanager
def server_after(folder: Path, ago: timedelta) -> Iterator[tuple[Server, str]]:
    """A real floor, whose last entry was made so long ago, starts again; and the token of its kiosk."""
    clock = SettableClock(datetime.now(MORNING.tzinfo) - ago)
    record = open_record(folder, clock, open_now=True)
    prepare(record, load_floor(FLOOR), is_trial=False)
    kiosk = Device("kiosk-1", DeviceKind.KIOSK).actor
    record.ledger.change(kiosk, lambda tx: visits.issue(tx, visits.Order(("NIB",))))
    record.close()
    with Server(folder, ("--open-now",)) as server:
        yield server, server.add_device("kiosk-1", "kiosk")


def health(server: Server) -> str:
    with Client(server.url, "home", None) as anybody:
        return str(anybody.get("/health")["clock"]["state"])


@pytest.mark.parametrize("ago", [timedelta(days=15), timedelta(days=-1)])
def test_on_a_date_that_cannot_be_the_server_does_nothing_until_it_is_confirmed(
    tmp_path: Path, ago: timedelta
) -> None:
    with server_after(tmp_path, ago) as (server, token), Client(server.url, "kiosk/kiosk-1", token) as kiosk:
        assert health(server) == "unconfirmed"
        with pytest.raises(Exception, match="clock_unconfirmed"):
            issue(kiosk, "NIB")
        server.command("clock", "confirm")
        assert health(server) == ("ok" if ago > timedelta(0) else "behind")
        assert issue(kiosk, "NIB")["number"]


def test_a_fortnight_of_holidays_needs_no_word(tmp_path: Path) -> None:
    with server_after(tmp_path, timedelta(days=13)) as (server, _):
        assert health(server) == "ok"
