"""The line to a printer behind a file: /dev/usb/lp0 and /dev/lp0 of the kernel, a pipe, a plain file.

Opened anew for each conversation, so that a device that went away and came back is found again, and never
made: python-escpos' own class would leave a plain file in the place of a printer that is unplugged, and has
no end to its waiting.
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import select
import stat
import termios
import time
import tty
from pathlib import Path

from printers import PrinterSettings, PrinterState
from printers.line import Line, SilentError, UnreachableError, state_of_port

_AT_ONCE = 64
_LOOK_AGAIN_S = 0.02
_PORT_STATUS = 0x060B
"""LPGETSTATUS of the kernel's drivers `lp` and `usblp`."""


class DeviceLine(Line):
    """An open file; `answers` where the device can be read as well."""

    def __init__(self, file: int, readable: bool) -> None:
        self._file = file
        self.answers = readable and self._can_be_read()

    def _can_be_read(self) -> bool:
        """A printer that only listens says so when it is read."""
        try:
            os.read(self._file, _AT_ONCE)
        except BlockingIOError:
            return True
        except OSError as error:
            return error.errno not in (errno.EINVAL, errno.EBADF, errno.EOPNOTSUPP)
        return True

    def send(self, data: bytes, seconds: float) -> None:
        deadline = time.monotonic() + seconds
        rest = memoryview(data)
        while rest:
            self._wait_for(select.POLLOUT, deadline)
            rest = rest[self._written(rest) :]
        # Once more: what the kernel still holds when the file is closed, it throws away.
        self._wait_for(select.POLLOUT, deadline)

    def _written(self, data: memoryview) -> int:
        try:
            return os.write(self._file, data)
        except BlockingIOError:
            time.sleep(_LOOK_AGAIN_S)
            return 0

    def _wait_for(self, event: int, deadline: float) -> None:
        if not self._is_ready(event, deadline - time.monotonic()):
            raise SilentError("the printer takes no more bytes")

    def receive(self, seconds: float) -> bytes:
        deadline = time.monotonic() + seconds
        while self._is_ready(select.POLLIN, deadline - time.monotonic()):
            with contextlib.suppress(BlockingIOError):
                if answer := os.read(self._file, _AT_ONCE):
                    return answer
            if time.monotonic() >= deadline:
                break
            # An empty answer is no end: USB printers give one each time that they have nothing to say.
            time.sleep(_LOOK_AGAIN_S)
        return b""

    def _is_ready(self, event: int, seconds: float) -> bool:
        waiting = select.poll()
        waiting.register(self._file, event)
        return bool(waiting.poll(max(seconds, 0) * 1000))

    def port_state(self) -> PrinterState:
        status = bytearray(4)
        try:
            fcntl.ioctl(self._file, _PORT_STATUS, status)
        except OSError:
            return PrinterState.ONLINE
        return state_of_port(status[0])

    def close(self) -> None:
        with contextlib.suppress(OSError):
            os.close(self._file)


def connect(settings: PrinterSettings, seconds: float) -> DeviceLine:
    """Raises UnreachableError where the file is not there, not ours to open, or nobody reads the pipe.

    Without `confirm` nothing is ever asked: some printers can be read and never say a word.
    """
    try:
        if settings.confirm and stat.S_ISCHR(Path(settings.device).stat().st_mode):
            return _opened_both_ways(settings.device)
        return DeviceLine(_opened(settings.device, os.O_WRONLY | os.O_APPEND), readable=False)
    except (OSError, termios.error) as error:
        raise UnreachableError(str(error)) from error


def _opened_both_ways(device: str) -> DeviceLine:
    try:
        return DeviceLine(_opened(device, os.O_RDWR), readable=True)
    except PermissionError:
        return DeviceLine(_opened(device, os.O_WRONLY), readable=False)


def _opened(device: str, mode: int) -> int:
    file = os.open(device, mode | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    if os.isatty(file):
        tty.setraw(file)
    return file
