"""An open line to a printer: what every kind of connection has to do, and the ways in which it fails."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable

from printers import PrinterSettings, PrinterState

_PAPER_EMPTY, _NO_ERROR = 0x20, 0x08


class UnreachableError(OSError):
    """No line: switched off, unplugged, not allowed, or another address."""


class SilentError(OSError):
    """No answer in time, the printer takes no more bytes, or the line ended instead."""


class StrangeError(OSError):
    """An answer that no receipt printer gives."""


class Line(ABC):
    """A line for one conversation. Whatever the other end does, no call takes longer than it is given."""

    answers = True
    """Whether anything can be read from the printer; where not, its port alone tells how it is."""

    @abstractmethod
    def send(self, data: bytes, seconds: float) -> None:
        """Hand over all of `data`, beside the time that the line itself needs within `seconds`.

        Raises SilentError when the printer takes no more of it, another OSError when the line breaks.
        """

    @abstractmethod
    def receive(self, seconds: float) -> bytes:
        """What the printer said, waited for at most so long; empty where it said nothing.

        Raises OSError when the line breaks.
        """

    def port_state(self) -> PrinterState:
        """What the port tells of a printer that cannot be asked: on line, unless it says otherwise."""
        return PrinterState.ONLINE

    @abstractmethod
    def close(self) -> None:
        """End the line at once; what was not sent by now never is."""


Connect = Callable[[PrinterSettings, float], Line]
"""Opens a line within so many seconds; raises UnreachableError."""


def state_of_port(status: int) -> PrinterState:
    """What the status byte of a parallel port means, which USB printers (class 7) give as well."""
    if status & _PAPER_EMPTY:
        return PrinterState.PAPER_OUT
    return PrinterState.ONLINE if status & _NO_ERROR else PrinterState.OFFLINE
