"""The print agent: claims jobs from the server, drives the printers, reports what happened.

One thread for each printer, so that one that hangs slows no other. Without the server nothing is claimed, and
so nothing is printed.
"""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from printers import Printer, PrinterSettings, device_file, network, serial_port, usb
from printers.attendant import Attendant
from printers.line import Connect
from printers.slip import print_slip
from printers.thermal import ThermalPrinter
from printers.virtual import VirtualPrinter
from printers.window import Window
from queue_server.domain.printjob import ScanCode, Slip

GRACE_S = 2.5
"""How long a job in the printer may take to end when the agent is told to stop."""

LINES: Mapping[str, Connect] = {
    "network": network.connect,
    "usb": usb.connect,
    "serial": serial_port.connect,
    "file": device_file.connect,
}

DRIVERS: Mapping[str, Callable[[PrinterSettings], Printer]] = {
    **{kind: partial(ThermalPrinter, connect=connect) for kind, connect in LINES.items()},
    "virtual": VirtualPrinter,
}
"""The kinds of printer that `[[printer]]` tables may name."""

_SPECIMEN = Slip("A-000", "-", "-", "-", "-", "-", ahead=("Ā",), url=ScanCode("-", "-"))


def open_printer(settings: PrinterSettings) -> Printer:
    """The driver for a printer. Raises ValueError for a kind that does not exist."""
    driver = DRIVERS.get(settings.kind)
    if driver is None:
        raise ValueError(f"printer {settings.id}: no printers of kind {settings.kind!r}")
    return driver(settings)


def stop_at_signals() -> threading.Event:
    """An event that SIGTERM and SIGINT set."""
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        # A handler runs in the main thread, which may just hold the event's own lock: hence a thread.
        signal.signal(number, lambda *_: threading.Thread(target=stop.set).start())
    return stop


def run(server_url: str, token: str, printers: Sequence[PrinterSettings], stop: threading.Event) -> None:
    """Serve `printers` until `stop` is set; returns at most GRACE_S later.

    Raises ValueError at once for a kind of printer or a profile that does not exist.
    """
    for settings in printers:
        # Loads fonts and tables, so that the first visitor of the day waits no longer than the others.
        print_slip(_SPECIMEN, settings.width, settings.profile)
    attendants = [
        Attendant(settings, open_printer(settings), Window(server_url, token), stop) for settings in printers
    ]
    threads = [
        threading.Thread(target=attendant.attend, name=f"printer-{attendant.id}", daemon=True)
        for attendant in attendants
    ]
    for thread in threads:
        thread.start()
    stop.wait()
    deadline = time.monotonic() + GRACE_S
    while any(thread.is_alive() for thread in threads) and time.monotonic() < deadline:
        for attendant in attendants:
            attendant.give_up_waiting()
        for thread in threads:
            thread.join(0.05)
    for attendant in attendants:
        attendant.close()
