"""A USB bus that is not there, at the level at which pyusb speaks with libusb.

There is no USB hardware where these tests run: what pyusb, python-escpos and the driver do is real, what the
kernel, the cable and the printer do is played here, after the descriptors of an Epson TM-T82.
"""

from __future__ import annotations

import errno
import socket
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from usb.backend import IBackend
from usb.core import USBError, USBTimeoutError

from tests.printers.wires import Cable

OUT, IN = 0x01, 0x82
BULK, PRINTER_CLASS, VENDOR_CLASS = 2, 7, 255
GET_DESCRIPTOR, STRING = 6, 3
WELL, PAPER_EMPTY, FAULT = 0x18, 0x38, 0x10
SERIAL_STRING = 3


class Descriptor:
    """Every field that nobody set is 0."""

    extra_descriptors = ()
    port_numbers = None

    def __init__(self, **fields: int) -> None:
        self.__dict__.update(fields)

    def __getattr__(self, name: str) -> int:
        return 0


@dataclass(eq=False)
class Plug:
    """A device on the bus."""

    cable: Cable
    vendor: int = 0x04B8
    product: int = 0x0E15
    serial_number: str = ""
    ways: tuple[int, ...] = (OUT, IN)
    interfaces: tuple[int, ...] = (PRINTER_CLASS,)
    """The class of each; the printing one has the ways."""
    may_be_opened: bool = True
    status: int | None = WELL
    """What it answers to the question for its port's status; None: it does not know the question."""
    kernel_has: set[int] = field(default_factory=lambda: {0})
    claimed: set[int] = field(default_factory=set)
    configured: int = 1
    resets: int = 0


class Bus(IBackend):  # type: ignore[misc]
    """What is plugged in at the moment, each plug at an address of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.plugs: list[Plug] = []
        self.handles = 0

    def enumerate_devices(self) -> Iterator[Plug]:
        yield from list(self.plugs)

    def get_device_descriptor(self, dev: Plug) -> Descriptor:
        return Descriptor(
            bus=1,
            address=1 + self.plugs.index(dev),
            idVendor=dev.vendor,
            idProduct=dev.product,
            iSerialNumber=SERIAL_STRING if dev.serial_number else 0,
            bNumConfigurations=1,
        )

    def get_configuration_descriptor(self, dev: Plug, config: int) -> Descriptor:
        if config:
            raise IndexError
        return Descriptor(bConfigurationValue=1, bNumInterfaces=len(dev.interfaces))

    def get_interface_descriptor(self, dev: Plug, intf: int, alt: int, config: int) -> Descriptor:
        if alt or intf >= len(dev.interfaces):
            raise IndexError
        kind = dev.interfaces[intf]
        ways = len(dev.ways) if kind in (PRINTER_CLASS, VENDOR_CLASS) else 0
        return Descriptor(bInterfaceNumber=intf, bInterfaceClass=kind, bNumEndpoints=ways)

    def get_endpoint_descriptor(self, dev: Plug, ep: int, intf: int, alt: int, config: int) -> Descriptor:
        return Descriptor(bEndpointAddress=dev.ways[ep], bmAttributes=BULK, wMaxPacketSize=64)

    def open_device(self, dev: Plug) -> Plug:
        if not dev.may_be_opened:
            raise USBError("Access denied (insufficient permissions)", errno=errno.EACCES)
        self._there(dev)
        self.handles += 1
        return dev

    def close_device(self, dev_handle: Plug) -> None:
        self.handles -= 1

    def get_configuration(self, dev_handle: Plug) -> int:
        return dev_handle.configured

    def set_configuration(self, dev_handle: Plug, config_value: int) -> None:
        dev_handle.configured = config_value

    def is_kernel_driver_active(self, dev_handle: Plug, intf: int) -> bool:
        return intf in dev_handle.kernel_has

    def detach_kernel_driver(self, dev_handle: Plug, intf: int) -> None:
        dev_handle.kernel_has.remove(intf)

    def claim_interface(self, dev_handle: Plug, intf: int) -> None:
        if intf in dev_handle.kernel_has | dev_handle.claimed:
            raise USBError("Resource busy", errno=errno.EBUSY)
        dev_handle.claimed.add(intf)

    def release_interface(self, dev_handle: Plug, intf: int) -> None:
        dev_handle.claimed.remove(intf)

    def reset_device(self, dev_handle: Plug) -> None:
        dev_handle.resets += 1

    def bulk_write(self, dev_handle: Plug, ep: int, intf: int, data: Any, timeout: int) -> int:
        assert ep == OUT
        assert intf in dev_handle.claimed
        return (
            len(data) if not data else self._moved(dev_handle, timeout, lambda host: host.send(bytes(data)))
        )

    def bulk_read(self, dev_handle: Plug, ep: int, intf: int, buff: Any, timeout: int) -> int:
        assert ep == IN
        assert intf in dev_handle.claimed
        return self._moved(dev_handle, timeout, lambda host: host.recv_into(buff))

    def _moved(self, plug: Plug, timeout: int, move: Any) -> int:
        self._there(plug)
        host: socket.socket = plug.cable.host
        try:
            host.settimeout(timeout / 1000)
            moved: int = move(host)
        except TimeoutError as error:
            raise USBTimeoutError("Operation timed out", errno=errno.ETIMEDOUT) from error
        except OSError as error:
            raise USBError("Input/Output Error", errno=errno.EIO) from error
        if not moved:
            raise USBError("No such device (it may have been disconnected)", errno=errno.ENODEV)
        return moved

    def _there(self, plug: Plug) -> None:
        if plug not in self.plugs:
            raise USBError("No such device (it may have been disconnected)", errno=errno.ENODEV)

    def ctrl_transfer(
        self,
        dev_handle: Plug,
        bmRequestType: int,  # noqa: N803 - pyusb's own name
        bRequest: int,  # noqa: N803
        wValue: int,  # noqa: N803
        wIndex: int,  # noqa: N803
        data: array[int],
        timeout: int,
    ) -> int:
        answer = self._string(dev_handle, wValue) if bRequest == GET_DESCRIPTOR else self._status(dev_handle)
        for place, byte in enumerate(answer[: len(data)]):
            data[place] = byte
        return min(len(answer), len(data))

    def _string(self, plug: Plug, value: int) -> bytes:
        kind, number = divmod(value, 256)
        assert kind == STRING
        text = plug.serial_number.encode("utf-16-le") if number == SERIAL_STRING else b"\x09\x04"
        return bytes([len(text) + 2, STRING]) + text

    def _status(self, plug: Plug) -> bytes:
        if plug.status is None:
            raise USBError("Pipe error", errno=errno.EPIPE)
        return bytes([plug.status])
