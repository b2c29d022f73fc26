"""Printers behind wires that are no sockets: a real pseudo-terminal, and the far end of a USB cable."""

from __future__ import annotations

import contextlib
import os
import select
import socket
import threading
import tty
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.printers.peers import Behaviour, Witness

_LOOK_UP_S = 0.05


class _Plugged(Witness):
    """A printer on a wire of its own, on which each conversation follows the last; unplugged once it ends."""

    def __init__(self, behave: Behaviour) -> None:
        super().__init__()
        self._behave = behave
        self.wire = self._wire()
        self._thread = threading.Thread(target=self._serve)

    def _wire(self) -> Terminal | Cable:
        raise NotImplementedError

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.unplug()

    def unplug(self) -> None:
        self.closing.set()
        self.wire.hang_up()
        self._thread.join(5)

    def _serve(self) -> None:
        with contextlib.suppress(OSError):
            self._behave(self, self.wire)
        self.wire.close()


class Terminal:
    """The printer's end of a pseudo-terminal, at the other end of which stands a device file."""

    def __init__(self, closing: threading.Event) -> None:
        self._closing = closing
        self._ours, self._theirs = os.openpty()
        # Kept open as well: a printer does not notice when nobody is at the other end.
        tty.setraw(self._theirs)
        os.set_blocking(self._ours, False)
        self.device = os.ttyname(self._theirs)

    def recv(self, at_most: int, /) -> bytes:
        self._wait(reading=True)
        return os.read(self._ours, at_most)

    def sendall(self, data: bytes, /) -> None:
        while data:
            self._wait(reading=False)
            data = data[os.write(self._ours, data) :]

    def _wait(self, reading: bool) -> None:
        ends = [self._ours]
        while not any(select.select(ends if reading else [], [] if reading else ends, [], _LOOK_UP_S)):
            if self._closing.is_set():
                raise ConnectionResetError("unplugged")

    def hang_up(self) -> None:
        """Whoever waits here looks up often enough."""

    def close(self) -> None:
        os.close(self._ours)
        os.close(self._theirs)


class PtyPeer(_Plugged):
    """A printer that is a device file at `path`: a serial port, or what the kernel makes of a printer."""

    wire: Terminal

    def __init__(self, behave: Behaviour, path: Path) -> None:
        super().__init__(behave)
        self._path = path
        path.symlink_to(self.wire.device)

    def _wire(self) -> Terminal:
        return Terminal(self.closing)

    def unplug(self) -> None:
        self._path.unlink(missing_ok=True)
        super().unplug()


class Cable:
    """Both ends of a USB cable: the printer's own, and `host`, which the bus hands on."""

    def __init__(self) -> None:
        self._printer, self.host = socket.socketpair()

    def recv(self, at_most: int, /) -> bytes:
        return self._printer.recv(at_most)

    def sendall(self, data: bytes, /) -> None:
        self._printer.sendall(data)

    def hang_up(self) -> None:
        for end in (self._printer, self.host):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        self.hang_up()
        self._printer.close()


class UsbPeer(_Plugged):
    """A printer at the end of a USB cable; which device it is, the bus says that it is plugged into."""

    wire: Cable

    def _wire(self) -> Cable:
        return Cable()

    def unplug(self) -> None:
        super().unplug()
        self.wire.host.close()
