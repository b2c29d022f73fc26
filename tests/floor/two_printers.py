"""A hall with two kiosks, each with a network printer of its own, and a dashboard that watches."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from time import monotonic

from queue_server.demo.client import Body, Client
from queue_server.domain.printjob import OPEN_STATES
from tests.floor.hall import Hall, issue
from tests.floor.screens import Screen
from tests.printers.faulty import FaultyPrinter

SPEED = 20
CLOCK = ("--trial", "--open-now", "--clock-start", "2026-11-02T09:00:00+08:00", "--clock-speed", str(SPEED))
"""A minute of tries is over in three seconds."""

SERVICE = "NIB"
PROMISED_S = 1.0
TRIES = 3
LOOKS_EVERY_S = 0.1
SOON_S = 5.0
"""An idle printer is looked at every three seconds, one with a job after it; screens are told at once."""

_SETTINGS = """
port = 8080

[voice]
kind = "silent"

[printing]
retry_min = 1
"""

_PRINTER = """
[[printer]]
id = "{id}"
kind = "network"
host = "127.0.0.1"
port = {port}
kiosks = ["{kiosk}"]
agent = "{agent}"
"""


def write_printers(file: Path, *printers: tuple[str, int, str], agent: str = "") -> Path:
    """Settings of a machine with these printers: (id, port, the kiosk that prints to it)."""
    tables = [_PRINTER.format(id=id, port=port, kiosk=kiosk, agent=agent) for id, port, kiosk in printers]
    file.write_text(_SETTINGS + "".join(tables), encoding="utf-8")
    return file


@dataclass(frozen=True)
class TwoPrinters:
    """`sick` prints for `kiosk`, `sound` for `beside`."""

    sick: FaultyPrinter
    sound: FaultyPrinter
    kiosk: Client
    beside: Client
    dashboard: Screen

    def alarm(self) -> str | None:
        """What the dashboard says of the sick printer."""
        alarms = [each for each in self.dashboard.shown["alarms"] if each["kind"] == "printer"]
        assert all(each["printer"] == "sick" for each in alarms), alarms
        return str(alarms[0]["state"]) if alarms else None

    def wait_for_alarm(self, state: str | None, within_s: float = SOON_S) -> None:
        self.dashboard.wait_for(lambda: self.alarm() == state, f"alarm {state}", within_s)


@contextmanager
def two_printers(folder: Path) -> Iterator[TwoPrinters]:
    with FaultyPrinter() as sick, FaultyPrinter() as sound:
        config = write_printers(
            folder / "server.toml", ("sick", sick.port, "kiosk-1"), ("sound", sound.port, "kiosk-2")
        )
        with Hall(folder / "data", (*CLOCK, "--config", str(config))) as hall:
            hall.approve("kiosk", "kiosk-1", "kiosk-2")
            hall.employ("floor_supervisor", None, "kepala")
            kiosk, beside = (hall.device(name, f"kiosk/{name}") for name in ("kiosk-1", "kiosk-2"))
            dashboard = hall.watch(hall.staff("kepala", "dashboard"), "dashboard", "floor")
            yield TwoPrinters(sick, sound, kiosk, beside, dashboard)


def take(kiosk: Client) -> Body:
    """A number, as soon as promised whatever the printer does; a busy machine may need it three times."""
    for _ in range(TRIES):
        began = monotonic()
        ticket = issue(kiosk, SERVICE)
        if monotonic() - began < PROMISED_S:
            return ticket
    raise AssertionError(f"no number within {PROMISED_S} s")


def ended(kiosk: Client, ticket: Body, within_s: float = 30.0) -> Body:
    """What became of the paper, asked again and again as the kiosk's page does."""
    until = monotonic() + within_s
    while (job := paper(kiosk, ticket))["state"] in OPEN_STATES:
        assert monotonic() < until, f"the paper of {ticket['number']} did not end: {job}"
        Event().wait(LOOKS_EVERY_S)
    return job


def paper(kiosk: Client, ticket: Body) -> Body:
    """The print job of a ticket as it stands."""
    return kiosk.get(f"/api/print-jobs/{ticket['print']['job']}")
