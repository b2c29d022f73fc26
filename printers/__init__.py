"""Printers: the only code that opens a device.

What is to be printed comes as facts over HTTP (`agent`, `attendant`), becomes bytes for one kind of paper
(`press`) and goes to a device: `virtual`, or `thermal` on a line of `network`, `usb`, `serial_port` or
`device_file`. Nothing here knows the server's words or its database.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

DOTS_PER_MM = 8
"""203 dpi, the resolution of nearly every receipt printer."""


class PrinterState(StrEnum):
    """What a printer was seen to be."""

    ONLINE = "online"
    PAPER_LOW = "paper_low"
    """It prints; the roll is nearly at its end."""
    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    OFFLINE = "offline"
    """It says that it cannot print, for another reason than paper or cover (cutter, heat, its own button)."""
    UNREACHABLE = "unreachable"
    """No connection: off, unplugged, another address."""
    SILENT = "silent"
    """A connection, but no answer to the question for its state."""
    UNKNOWN = "unknown"
    """Not asked yet, or it answers as no receipt printer does."""


PRINTING_STATES = frozenset({PrinterState.ONLINE, PrinterState.PAPER_LOW})
"""The states in which a job is handed to the printer at all."""


@dataclass(frozen=True, slots=True)
class PrinterSettings:
    """One `[[printer]]` table, as far as the one who drives the device needs it."""

    id: str
    kind: str
    """`network`, `usb`, `serial`, `file` or `virtual`."""
    host: str = ""
    port: int = 9100
    vendor: int | None = None
    product: int | None = None
    serial_number: str = ""
    """Of a USB printer, where there are twins; "" takes the first of its vendor and product."""
    device: str = ""
    """Path of a serial port or of a device file."""
    baud: int = 9600
    profile: str = "default"
    """Name of a profile of python-escpos: code pages, cutter, native QR."""
    width: int = 576
    """Printable dots across: 576 on 80 mm paper, 384 on 58 mm."""
    confirm: bool = True
    """Ask `GS r 1` after a job; without it, a printer that is still on line after the job has printed, and
    one behind a device file is asked nothing at all."""
    folder: Path | None = None
    """Where a virtual printer puts its papers."""


@dataclass(frozen=True, slots=True)
class Printout:
    """A finished paper: what to send, and how much of the roll it takes."""

    data: bytes
    dots: int
    """Length in dots from cut to cut, at most."""

    @property
    def millimetres(self) -> int:
        return -(-self.dots // DOTS_PER_MM)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one attempt to print."""

    result: str
    """`printed`; `failed`: nothing reached the paper; `unknown`: something was sent, nobody knows."""
    reason: str = ""
    """A stable code: a `PrinterState`, or `no_confirmation`, `broken_off`, `slip_unreadable`."""
    retry: bool = False
    """The same job may be tried again without printing twice."""


class Printer(Protocol):
    """A device that prints."""

    def state(self) -> PrinterState:
        """Look at the device; answers within a few seconds, whatever it does."""

    def print(self, job: str, printout: Printout) -> Outcome:
        """Print `printout`, named `job`; answers within a bounded time, whatever the device does."""
