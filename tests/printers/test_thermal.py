"""Network printers, good and bad: what is said of them is true, and said in time."""

import socket
import time

import pytest

from printers import Outcome, PrinterSettings, PrinterState, Printout, network
from printers.thermal import Patience, ThermalPrinter
from tests.printers import peers
from tests.printers.peers import Behaviour, Peer

JOB = Printout(b"\x1b@B-012\n", 400)
QUICK = Patience(connect=1, answer=0.15, send=0.3, printed=0.6)
LONGEST_S = 3


def driver(port: int, confirm: bool = True) -> ThermalPrinter:
    settings = PrinterSettings(id="kiosk-1", kind="network", host="127.0.0.1", port=port, confirm=confirm)
    return ThermalPrinter(settings, network.connect, QUICK)


def printed_by(behaviour: Behaviour, job: Printout = JOB, confirm: bool = True) -> tuple[Outcome, bytes]:
    began = time.monotonic()
    with Peer(behaviour) as peer:
        outcome = driver(peer.port, confirm).print("7", job)
    assert time.monotonic() - began < LONGEST_S
    return outcome, bytes(peer.received)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
    return port


def test_a_printer_that_answers_after_the_job_has_printed() -> None:
    outcome, received = printed_by(peers.printer())
    assert outcome == Outcome("printed")
    assert received == peers.ASK_STATUS + JOB.data + peers.ASK_AFTER_JOB


def test_without_confirmation_a_printer_still_on_line_has_printed() -> None:
    outcome, received = printed_by(peers.printer(), confirm=False)
    assert outcome == Outcome("printed")
    assert received == peers.ASK_STATUS + JOB.data + peers.ASK_STATUS


@pytest.mark.parametrize(
    ("behaviour", "reason"),
    [
        (peers.printer(status=peers.OFFLINE, cause=peers.COVER_OPEN), "cover_open"),
        (peers.printer(status=peers.OFFLINE, cause=peers.PAPER_END), "paper_out"),
        (peers.printer(status=peers.OFFLINE, paper=peers.PAPER_GONE), "paper_out"),
        (peers.printer(status=peers.OFFLINE), "offline"),
        (peers.printer(status=b""), "silent"),
        (peers.silent, "silent"),
        (peers.hanging, "silent"),
        (peers.web_server, "unknown"),
    ],
)
def test_a_printer_that_cannot_print_is_sent_nothing_and_may_be_tried_again(
    behaviour: Behaviour, reason: str
) -> None:
    outcome, received = printed_by(behaviour)
    assert outcome == Outcome("failed", reason, retry=True)
    assert b"B-012" not in received


def test_a_printer_that_refuses_the_connection_is_unreachable() -> None:
    printer = driver(free_port())
    assert printer.state() is PrinterState.UNREACHABLE
    assert printer.print("7", JOB) == Outcome("failed", "unreachable", retry=True)


@pytest.mark.parametrize(
    ("behaviour", "reason"),
    [
        (peers.printer(after_job=None), "no_confirmation"),
        (peers.printer(after_job=None, status_after_job=peers.OFFLINE, cause=peers.PAPER_END), "paper_out"),
        (peers.printer(after_job=None, status_after_job=peers.OFFLINE, cause=peers.COVER_OPEN), "cover_open"),
        (peers.printer(after_job=b"\x0f"), "paper_out"),
        (peers.closing_midway, "broken_off"),
        (peers.chatterbox, "no_confirmation"),
        (peers.deaf_after_status, "no_confirmation"),
    ],
)
def test_where_bytes_were_sent_and_no_answer_came_nobody_knows(behaviour: Behaviour, reason: str) -> None:
    outcome, _ = printed_by(behaviour)
    assert outcome == Outcome("unknown", reason)


def test_a_job_that_the_printer_takes_no_further_is_unknown() -> None:
    outcome, _ = printed_by(peers.deaf_after_status, Printout(bytes(30_000_000), 400))
    assert outcome == Outcome("unknown", "no_confirmation")


def test_a_printer_switched_on_again_prints_the_same_job() -> None:
    port = free_port()
    printer = driver(port)
    assert printer.print("7", JOB).retry
    with Peer(peers.printer()) as peer:
        assert driver(peer.port).print("7", JOB) == Outcome("printed")


@pytest.mark.parametrize(
    ("behaviour", "state"),
    [
        (peers.printer(), PrinterState.ONLINE),
        (peers.printer(paper=peers.PAPER_LOW), PrinterState.PAPER_LOW),
        (peers.printer(paper=peers.PAPER_GONE), PrinterState.PAPER_OUT),
        (peers.printer(paper=b""), PrinterState.ONLINE),
        (peers.printer(status=peers.OFFLINE, cause=peers.COVER_OPEN), PrinterState.COVER_OPEN),
        (peers.printer(status=peers.OFFLINE, cause=peers.PAPER_END), PrinterState.PAPER_OUT),
        (peers.printer(status=peers.OFFLINE), PrinterState.OFFLINE),
        (peers.silent, PrinterState.SILENT),
        (peers.hanging, PrinterState.SILENT),
        (peers.web_server, PrinterState.UNKNOWN),
    ],
)
def test_the_state_is_what_the_printer_says(behaviour: Behaviour, state: PrinterState) -> None:
    with Peer(behaviour) as peer:
        assert driver(peer.port).state() is state
