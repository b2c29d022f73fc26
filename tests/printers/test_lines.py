"""What is particular to each kind of line: how a printer is found, and what is known of a mute one."""

import os
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from printers import Outcome, PrinterSettings, PrinterState, Printout, device_file, serial_port, usb
from printers.thermal import ThermalPrinter
from tests.printers import peers, usb_bus
from tests.printers.peers import Wire, Witness
from tests.printers.places import QUICK, Address, File, Socket
from tests.printers.usb_bus import Bus, Plug
from tests.printers.wires import UsbPeer

JOB = Printout(b"\x1b@B-012\n", 400)


def timed(work: Callable[[], Outcome]) -> tuple[Outcome, float]:
    began = time.monotonic()
    return work(), time.monotonic() - began


def noted_of(printer: ThermalPrinter) -> list[str]:
    """What the log says of a printer that cannot be reached."""
    with capture_logs() as noted:
        assert printer.state() is PrinterState.UNREACHABLE
    return [str(line["trouble"]) for line in noted]


def at_usb(bus: Bus, serial_number: str = "", confirm: bool = True) -> ThermalPrinter:
    settings = PrinterSettings(
        id="p", kind="usb", vendor=0x04B8, product=0x0E15, serial_number=serial_number, confirm=confirm
    )
    return ThermalPrinter(settings, partial(usb.connect, backend=bus), QUICK)


def at_file(path: Path, confirm: bool = True) -> ThermalPrinter:
    settings = PrinterSettings(id="p", kind="file", device=str(path), confirm=confirm)
    return ThermalPrinter(settings, device_file.connect, QUICK)


@pytest.mark.parametrize("build", [Address, Socket, partial(File, "serial", serial_port.connect)])
def test_without_confirmation_a_printer_still_on_line_has_printed(
    build: type[Address], tmp_path: Path
) -> None:
    place = build(tmp_path)
    with place.plugged(peers.printer()) as peer:
        assert place.driver(confirm=False).print("7", JOB) == Outcome("printed")
    assert peer.received == peers.ASK_STATUS + JOB.data + peers.ASK_STATUS


def test_another_device_at_the_address_is_no_printer(tmp_path: Path) -> None:
    place = Address(tmp_path)
    with place.plugged(peers.web_server) as peer:
        assert place.driver().print("7", JOB) == Outcome("failed", "unknown", retry=True)
    assert JOB.data not in peer.received


def test_of_twins_on_usb_the_one_with_the_serial_number_prints() -> None:
    bus = Bus()
    with UsbPeer(peers.printer()) as left, UsbPeer(peers.printer()) as right:
        bus.plugs = [Plug(left.wire, serial_number="J9KF01"), Plug(right.wire, serial_number="J9KF02")]
        assert at_usb(bus, "J9KF02").print("7", JOB) == Outcome("printed")
        assert at_usb(bus, "J9KF03").state() is PrinterState.UNREACHABLE
    assert (JOB.data in left.received, JOB.data in right.received) == (False, True)


def test_a_usb_printer_is_taken_from_the_kernel_left_as_it_is_and_let_go_after_each_conversation() -> None:
    bus = Bus()
    with UsbPeer(peers.printer()) as peer:
        plug = Plug(
            peer.wire, interfaces=(usb_bus.VENDOR_CLASS + 1, usb_bus.PRINTER_CLASS), kernel_has={0, 1}
        )
        bus.plugs = [plug]
        for job in ("7", "8"):
            assert at_usb(bus).print(job, JOB) == Outcome("printed")
    assert plug.kernel_has == {0}, "the interface that prints need not be the first"
    assert (plug.claimed, bus.handles, plug.resets) == (set(), 0, 0)


def test_a_usb_printer_without_a_configuration_is_given_one() -> None:
    bus = Bus()
    with UsbPeer(peers.printer()) as peer:
        bus.plugs = [Plug(peer.wire, configured=0)]
        assert at_usb(bus).print("7", JOB) == Outcome("printed")


def test_a_usb_printer_that_is_not_ours_to_open_is_unreachable_and_the_log_says_why() -> None:
    bus = Bus()
    with UsbPeer(peers.printer()) as peer:
        assert noted_of(at_usb(bus)) == ["no such device is plugged in"]
        bus.plugs = [Plug(peer.wire, may_be_opened=False)]
        [trouble] = noted_of(at_usb(bus))
    assert "Access denied" in trouble


def test_a_usb_device_that_takes_nothing_is_unreachable() -> None:
    bus = Bus()
    with UsbPeer(peers.printer()) as peer:
        bus.plugs = [Plug(peer.wire, ways=(usb_bus.IN,))]
        assert at_usb(bus).print("7", JOB) == Outcome("failed", "unreachable", retry=True)


def test_a_usb_printer_pulled_out_in_the_middle_of_a_job_is_unknown_and_then_unreachable() -> None:
    bus = Bus()

    def pulled_out(_: Witness, cable: Wire) -> None:
        cable.recv(3)
        cable.sendall(peers.ONLINE)
        cable.recv(1000)
        bus.plugs.clear()
        while cable.recv(4096):
            """What is on its way still arrives."""

    with UsbPeer(pulled_out) as peer:
        bus.plugs = [Plug(peer.wire)]
        assert at_usb(bus).print("7", Printout(bytes(2_000_000), 400)) == Outcome("unknown", "broken_off")
        assert at_usb(bus).print("7", JOB) == Outcome("failed", "unreachable", retry=True)


def test_an_answer_that_came_after_it_was_given_up_is_not_taken_for_the_next(tmp_path: Path) -> None:
    place = Socket(tmp_path)
    with place.plugged(peers.printer(after_job=None)) as peer:
        assert place.driver().print("7", JOB) == Outcome("unknown", "no_confirmation")
        assert isinstance(peer, UsbPeer)
        peer.wire.sendall(peers.OFFLINE + b"\x00")
        assert place.driver().print("8", JOB) == Outcome("unknown", "no_confirmation")
    assert peer.received.count(JOB.data) == 2


@pytest.mark.parametrize(
    ("status", "state"),
    [
        (usb_bus.WELL, PrinterState.ONLINE),
        (usb_bus.PAPER_EMPTY, PrinterState.PAPER_OUT),
        (usb_bus.FAULT, PrinterState.OFFLINE),
        (None, PrinterState.ONLINE),
    ],
)
def test_of_a_usb_printer_without_a_way_back_its_port_tells(status: int | None, state: PrinterState) -> None:
    bus = Bus()
    with UsbPeer(peers.silent) as peer:
        bus.plugs = [Plug(peer.wire, ways=(usb_bus.OUT,), status=status)]
        printer = at_usb(bus)
        assert printer.state() is state
        result = printer.print("7", JOB).result
    assert result == ("printed" if state is PrinterState.ONLINE else "failed")


def test_a_device_that_may_only_be_written_gets_the_job_and_is_asked_nothing(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "lp0")
    printer = at_file(tmp_path / "lp0")
    assert printer.print("7", JOB) == Outcome("failed", "unreachable", retry=True), "nobody reads"
    reader = os.open(tmp_path / "lp0", os.O_RDONLY | os.O_NONBLOCK)
    try:
        assert printer.state() is PrinterState.ONLINE
        assert printer.print("8", JOB) == Outcome("printed")
        assert os.read(reader, 100) == JOB.data
    finally:
        os.close(reader)


def test_a_pipe_that_nobody_empties_leaves_a_job_unknown_in_time(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "lp0")
    reader = os.open(tmp_path / "lp0", os.O_RDONLY | os.O_NONBLOCK)
    try:
        printout = Printout(bytes(2_000_000), 400)
        assert at_file(tmp_path / "lp0").print("7", printout) == Outcome("unknown", "no_confirmation")
    finally:
        os.close(reader)


def test_a_plain_file_gathers_what_was_printed(tmp_path: Path) -> None:
    (tmp_path / "spool").touch()
    printer = at_file(tmp_path / "spool")
    assert [printer.print(job, JOB) for job in ("7", "8")] == [Outcome("printed")] * 2
    assert (tmp_path / "spool").read_bytes() == JOB.data * 2


@pytest.mark.parametrize("confirm", [True, False])
def test_a_device_that_is_gone_is_not_made_into_a_file(tmp_path: Path, confirm: bool) -> None:
    printer = at_file(tmp_path / "lp0", confirm)
    assert printer.print("7", JOB) == Outcome("failed", "unreachable", retry=True)
    assert not (tmp_path / "lp0").exists()


def test_a_device_that_never_says_a_word_prints_where_no_confirmation_is_asked(tmp_path: Path) -> None:
    place = File("file", device_file.connect, tmp_path)
    with place.plugged(peers.silent) as peer:
        assert place.driver().print("7", JOB) == Outcome("failed", "silent", retry=True)
        assert place.driver(confirm=False).state() is PrinterState.ONLINE
        assert place.driver(confirm=False).print("8", JOB) == Outcome("printed")
        assert peer.heard(JOB.data)
    assert peer.received == peers.ASK_STATUS + JOB.data


def test_a_serial_printer_that_stalls_is_noticed_before_the_time_of_its_job_is_over(
    tmp_path: Path,
) -> None:
    place = File("serial", serial_port.connect, tmp_path)
    job = Printout(bytes(200_000), 400)
    with place.plugged(peers.deaf_after_status):
        outcome, took = timed(lambda: place.driver().print("7", job))
    assert outcome == Outcome("unknown", "no_confirmation")
    assert took < 3, "at this speed the whole of it takes 17 s"
