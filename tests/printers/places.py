"""A printer of each kind that can be had without hardware, and the driver that reaches it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

from printers import PrinterSettings, device_file, network, serial_port, usb
from printers.line import Connect
from printers.thermal import Patience, ThermalPrinter
from tests.printers.peers import Behaviour, Peer, Witness
from tests.printers.usb_bus import Bus, Plug
from tests.printers.wires import PtyPeer, UsbPeer

QUICK = Patience(connect=1, answer=0.5, send=0.8, printed=1.2)


class Place(ABC):
    """Where a printer can be plugged in, one after another."""

    def __init__(self, settings: PrinterSettings, connect: Connect) -> None:
        self.settings = settings
        self._connect = connect

    def driver(self, confirm: bool = True) -> ThermalPrinter:
        return ThermalPrinter(replace(self.settings, confirm=confirm), self._connect, QUICK)

    @abstractmethod
    @contextmanager
    def plugged(self, behave: Behaviour) -> Iterator[Witness]:
        """A printer that behaves so, until the block ends or it unplugs itself."""


class Address(Place):
    """On the network; who is switched on again has the same address."""

    def __init__(self, _: Path) -> None:
        super().__init__(PrinterSettings(id="p", kind="network", host="127.0.0.1", port=1), network.connect)

    @contextmanager
    def plugged(self, behave: Behaviour) -> Iterator[Witness]:
        with Peer(behave) as peer:
            self.settings = replace(self.settings, port=peer.port)
            yield peer


class File(Place):
    """A pseudo-terminal, as a serial port or as a device that is written to and read."""

    def __init__(self, kind: str, connect: Connect, folder: Path) -> None:
        self._path = folder / "device"
        settings = PrinterSettings(id="p", kind=kind, device=str(self._path), baud=115_200)
        super().__init__(settings, connect)

    @contextmanager
    def plugged(self, behave: Behaviour) -> Iterator[Witness]:
        with PtyPeer(behave, self._path) as peer:
            yield peer


class Socket(Place):
    """On the played USB bus."""

    def __init__(self, _: Path) -> None:
        self.bus = Bus()
        settings = PrinterSettings(id="p", kind="usb", vendor=0x04B8, product=0x0E15)
        super().__init__(settings, partial(usb.connect, backend=self.bus))

    @contextmanager
    def plugged(self, behave: Behaviour) -> Iterator[Witness]:
        with UsbPeer(behave) as peer:
            plug = Plug(peer.wire)
            self.bus.plugs.append(plug)
            yield peer
            self.bus.plugs.remove(plug)


PLACES: dict[str, Callable[[Path], Place]] = {
    "network": Address,
    "usb": Socket,
    "serial": partial(File, "serial", serial_port.connect),
    "file": partial(File, "file", device_file.connect),
}
