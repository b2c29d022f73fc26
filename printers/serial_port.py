"""The line to a printer at a serial port, or behind a USB adapter that looks like one."""

from __future__ import annotations

import contextlib
import termios
import time

from escpos.exceptions import DeviceNotFoundError
from escpos.printer import Serial
from serial import Serial as Port
from serial import SerialException, SerialTimeoutException

from printers import PrinterSettings
from printers.line import Line, SilentError, UnreachableError

_BITS_A_BYTE = 10
"""A start bit, eight of data, a stop bit."""
_PIECE = 1024
_LOOK_AGAIN_S = 0.002


class SerialLine(Line):
    """An open port. At 9600 baud a slip takes ten seconds, so that sending is given the time it needs."""

    def __init__(self, printer: Serial) -> None:
        self._printer = printer
        self._port: Port = printer.device

    def send(self, data: bytes, seconds: float) -> None:
        """Piece by piece, each within `seconds` and its own time: a stall is noticed early."""
        allowed = seconds + _PIECE * _BITS_A_BYTE / self._port.baudrate
        try:
            self._port.write_timeout = allowed
            for start in range(0, len(data), _PIECE):
                self._port.write(data[start : start + _PIECE])
                self._wait_until_gone(time.monotonic() + allowed)
        except SerialTimeoutException as error:
            raise SilentError("the printer takes no more bytes") from error
        except termios.error as error:
            raise SerialException(str(error)) from error

    def _wait_until_gone(self, deadline: float) -> None:
        """The kernel takes bytes that the printer has not seen yet."""
        while self._port.out_waiting:
            if time.monotonic() >= deadline:
                raise SilentError("the printer takes no more bytes")
            time.sleep(_LOOK_AGAIN_S)

    def receive(self, seconds: float) -> bytes:
        try:
            self._port.timeout = seconds
            return bytes(self._port.read(max(self._port.in_waiting, 1)))
        except termios.error as error:
            raise SerialException(str(error)) from error

    def close(self) -> None:
        # Not by python-escpos: it waits, without end, until a printer that is gone has taken every byte.
        with contextlib.suppress(OSError, termios.error):
            self._port.reset_output_buffer()
        with contextlib.suppress(OSError):
            self._port.close()
        self._printer.device = None


def connect(settings: PrinterSettings, seconds: float) -> SerialLine:
    """Raises UnreachableError where the port is not there or not ours to open."""
    # Printers that ask for a pause by XOFF are heard; no answer to a question is one of its two signs.
    printer = Serial(settings.device, settings.baud, timeout=seconds, xonxoff=True, dsrdtr=False)
    try:
        printer.open()
    except DeviceNotFoundError as error:
        raise UnreachableError(str(error.__context__)) from error
    except (OSError, termios.error) as error:
        raise UnreachableError(str(error)) from error
    return SerialLine(printer)
