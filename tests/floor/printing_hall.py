"""A hall whose kiosks have a network printer each, and a dashboard that watches."""

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
retry_min = {retry_min}
"""

_PRINTER = """
[[printer]]
id = "{id}"
kind = "network"
host = "127.0.0.1"
port = {port}
kiosks = ["{kiosk}"]
fallback = "{fallback}"
agent = "{agent}"
"""


def table(id: str, printer: FaultyPrinter, kiosk: str, fallback: str = "", agent: str = "") -> str:
    """A printer as the settings name it, and the kiosk that prints to it."""
    return _PRINTER.format(id=id, port=printer.port, kiosk=kiosk, fallback=fallback, agent=agent)


def write_settings(file: Path, *tables: str, retry_min: int = 1) -> Path:
    """Settings of a machine with these printers, and for how many minutes a paper is tried."""
    file.write_text(_SETTINGS.format(retry_min=retry_min) + "".join(tables), encoding="utf-8")
    return file


@dataclass(frozen=True)
class PrintingHall:
    """Three printers, and the kiosk of each: `sick` stands alone, for `backed` stands in `sound`."""

    sick: FaultyPrinter
    sound: FaultyPrinter
    backed: FaultyPrinter
    at_sick: Client
    at_sound: Client
    at_backed: Client
    dashboard: Screen

    def alarms(self) -> dict[str, str]:
        """What the dashboard says of printers that do not print, by their names."""
        alarms = [each for each in self.dashboard.shown["alarms"] if each["kind"] == "printer"]
        return {each["printer"]: each["state"] for each in alarms}

    def wait_for_alarms(self, within_s: float = SOON_S, **states: str) -> None:
        """Until these are all."""
        self.dashboard.wait_for(lambda: self.alarms() == states, f"alarms {states}", within_s)


@contextmanager
def printing_hall(folder: Path) -> Iterator[PrintingHall]:
    with FaultyPrinter() as sick, FaultyPrinter() as sound, FaultyPrinter() as backed:
        config = write_settings(
            folder / "server.toml",
            table("sick", sick, "kiosk-1"),
            table("sound", sound, "kiosk-2"),
            table("backed", backed, "kiosk-3", fallback="sound"),
        )
        with Hall(folder / "data", (*CLOCK, "--config", str(config))) as hall:
            names = ("kiosk-1", "kiosk-2", "kiosk-3")
            hall.approve("kiosk", *names)
            hall.employ("floor_supervisor", None, "kepala")
            first, second, third = (hall.device(name, f"kiosk/{name}") for name in names)
            dashboard = hall.watch(hall.staff("kepala", "dashboard"), "dashboard", "floor")
            yield PrintingHall(sick, sound, backed, first, second, third, dashboard)


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
