"""The line to a printer on USB, named by vendor and product, where there are twins by serial number too.

It is looked for anew before each conversation, so that one that was unplugged and comes back, at whatever
place of whatever hub, is found again.
"""

from __future__ import annotations

import contextlib
import time
from typing import Any

import libusb_package
import usb.util
from escpos.exceptions import DeviceNotFoundError
from escpos.printer import Usb
from usb.core import Configuration, Device, Interface, NoBackendError, USBError, USBTimeoutError

from printers import PrinterSettings, PrinterState
from printers.line import Line, SilentError, UnreachableError, state_of_port

_PRINTER_CLASS = 7
_PIECE = 16_384
_AT_ONCE = 512
"""The largest packet there is: of a larger one than asked for, libusb keeps nothing."""
_LOOK_AGAIN_S = 0.005
_GET_PORT_STATUS = 1
_ANSWER_MS = 1000


class UsbLine(Line):
    """A claimed printer; `answers` where it has a way back."""

    def __init__(self, printer: _Claimed) -> None:
        self._printer = printer
        self._device: Device = printer.device
        self.answers = printer.in_ep is not None

    def send(self, data: bytes, seconds: float) -> None:
        deadline = time.monotonic() + seconds
        rest = memoryview(data)
        while rest:
            left = deadline - time.monotonic()
            if left <= 0:
                raise SilentError("the printer takes no more bytes")
            with contextlib.suppress(USBTimeoutError):
                piece = bytes(rest[:_PIECE])
                rest = rest[self._device.write(self._printer.out_ep, piece, _milliseconds(left)) :]

    def receive(self, seconds: float) -> bytes:
        deadline = time.monotonic() + seconds
        while True:
            with contextlib.suppress(USBTimeoutError):
                left = _milliseconds(deadline - time.monotonic())
                if answer := bytes(self._device.read(self._printer.in_ep, _AT_ONCE, left)):
                    return answer
            # A printer that has nothing to say may send an empty packet instead of none.
            if time.monotonic() >= deadline:
                return b""
            time.sleep(_LOOK_AGAIN_S)

    def port_state(self) -> PrinterState:
        way = usb.util.build_request_type(
            usb.util.CTRL_IN, usb.util.CTRL_TYPE_CLASS, usb.util.CTRL_RECIPIENT_INTERFACE
        )
        try:
            status = self._device.ctrl_transfer(
                way, _GET_PORT_STATUS, 0, self._printer.interface, 1, _ANSWER_MS
            )
        except USBError:
            return PrinterState.ONLINE
        return state_of_port(status[0]) if status else PrinterState.ONLINE

    def close(self) -> None:
        with contextlib.suppress(USBError):
            self._printer.close()


class _Claimed(Usb):  # type: ignore[misc]
    """python-escpos' USB printer, claimed as it stands: its own way resets the printer at each look."""

    interface = 0

    def _check_driver(self) -> None:
        """Done in `_configure_usb`, for the interface that prints: it need not be the first."""

    def _configure_usb(self) -> None:
        interface = _printing(_configuration(self.device))
        self.interface = interface.bInterfaceNumber
        with contextlib.suppress(NotImplementedError):
            if self.device.is_kernel_driver_active(self.interface):
                self.device.detach_kernel_driver(self.interface)
        usb.util.claim_interface(self.device, self.interface)
        self.out_ep = _way(interface, usb.util.ENDPOINT_OUT)
        self.in_ep = _way(interface, usb.util.ENDPOINT_IN)


def connect(settings: PrinterSettings, seconds: float, backend: Any = None) -> UsbLine:
    """Raises UnreachableError where the printer is not plugged in, or not ours to open (udev)."""
    wanted: dict[str, Any] = {"backend": backend or libusb_package.get_libusb1_backend()}
    if settings.serial_number:
        wanted["custom_match"] = lambda device: _serial_number(device) == settings.serial_number
    printer = _Claimed(settings.vendor, settings.product, wanted)
    try:
        printer.open()
    except (DeviceNotFoundError, NoBackendError, USBError) as error:
        raise UnreachableError(_why(error)) from error
    return UsbLine(printer)


def _why(error: Exception) -> str:
    """What libusb said, out of what python-escpos made of it."""
    said = error.__context__ if isinstance(error, DeviceNotFoundError) else error
    return "no such device is plugged in" if isinstance(said, AssertionError) else str(said)


def _serial_number(device: Device) -> str | None:
    """None where it has none, or is not ours to ask."""
    try:
        return str(device.serial_number)
    except (USBError, ValueError):
        return None


def _configuration(device: Device) -> Configuration:
    """Set only where none is: setting it again would make the printer begin anew."""
    try:
        return device.get_active_configuration()
    except USBError:
        device.set_configuration()
        return device.get_active_configuration()


def _printing(configuration: Configuration) -> Interface:
    """The interface of the printers' class; where a maker forgot it, the first that takes bytes."""
    taking = [
        each
        for each in configuration
        if not each.bAlternateSetting and _way(each, usb.util.ENDPOINT_OUT) is not None
    ]
    if not taking:
        raise USBError("nothing of this device takes what is to be printed")
    return min(taking, key=lambda each: each.bInterfaceClass != _PRINTER_CLASS)


def _way(interface: Interface, direction: int) -> int | None:
    """The address of the bulk endpoint in this direction."""
    for endpoint in interface:
        kind = usb.util.endpoint_type(endpoint.bmAttributes)
        if (
            kind == usb.util.ENDPOINT_TYPE_BULK
            and usb.util.endpoint_direction(endpoint.bEndpointAddress) == direction
        ):
            return int(endpoint.bEndpointAddress)
    return None


def _milliseconds(seconds: float) -> int:
    """As libusb counts, to which 0 would mean without end."""
    return max(int(seconds * 1000), 1)
