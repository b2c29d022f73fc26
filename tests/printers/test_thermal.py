"""Printers on every kind of line, good and bad: what is said of them is true, and said in time."""

import time
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from printers import Outcome, PrinterState, Printout
from tests.printers import peers
from tests.printers.peers import Behaviour
from tests.printers.places import PLACES, Place

JOB = Printout(b"\x1b@B-012\n", 400)
LONGEST_S = 3


@pytest.fixture(params=PLACES)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """Where a printer is plugged in, once of each kind."""
    return PLACES[request.param](tmp_path)


def printed_by(
    place: Place, behaviour: Behaviour, job: Printout = JOB, confirm: bool = True
) -> tuple[Outcome, bytes]:
    began = time.monotonic()
    with place.plugged(behaviour) as peer:
        outcome = place.driver(confirm).print("7", job)
    assert time.monotonic() - began < LONGEST_S
    return outcome, bytes(peer.received)


def test_a_printer_that_answers_after_the_job_has_printed(place: Place) -> None:
    outcome, received = printed_by(place, peers.printer())
    assert outcome == Outcome("printed")
    assert received == peers.ASK_STATUS + JOB.data + peers.ASK_AFTER_JOB


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
        (peers.mumbling, "unknown"),
    ],
)
def test_a_printer_that_cannot_print_is_sent_nothing_and_may_be_tried_again(
    place: Place, behaviour: Behaviour, reason: str
) -> None:
    outcome, received = printed_by(place, behaviour)
    assert outcome == Outcome("failed", reason, retry=True)
    assert b"B-012" not in received


def test_a_printer_that_is_not_there_is_unreachable_and_found_again_once_it_is_back(place: Place) -> None:
    printer = place.driver()
    for _ in range(2):
        assert printer.state() is PrinterState.UNREACHABLE
        assert printer.print("7", JOB) == Outcome("failed", "unreachable", retry=True)
        with place.plugged(peers.printer()) as peer:
            printer = place.driver()
            assert printer.print("7", JOB) == Outcome("printed")
            assert printer.state() is PrinterState.ONLINE
        assert peer.received.count(JOB.data) == 1


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
def test_where_bytes_were_sent_and_no_answer_came_nobody_knows(
    place: Place, behaviour: Behaviour, reason: str
) -> None:
    outcome, _ = printed_by(place, behaviour)
    assert outcome == Outcome("unknown", reason)


def test_a_job_that_the_printer_takes_no_further_is_unknown(place: Place) -> None:
    outcome, _ = printed_by(place, peers.deaf_after_status, Printout(bytes(200_000), 400))
    assert outcome == Outcome("unknown", "no_confirmation")


def test_an_answer_owed_since_an_earlier_job_is_not_taken_for_the_one_to_the_question(place: Place) -> None:
    owing = peers.printer(status=b"\x00" + peers.ONLINE, after_job=None, status_after_job=peers.ONLINE)
    outcome, received = printed_by(place, owing)
    assert outcome == Outcome("unknown", "no_confirmation")
    assert JOB.data in received


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
        (peers.mumbling, PrinterState.UNKNOWN),
    ],
)
def test_the_state_is_what_the_printer_says(place: Place, behaviour: Behaviour, state: PrinterState) -> None:
    with place.plugged(behaviour):
        assert place.driver().state() is state


def test_what_a_printer_says_is_wrong_with_it_is_noted_once_for_as_long_as_it_lasts(place: Place) -> None:
    stuck = peers.printer(status=peers.OFFLINE, error=peers.KNIFE_STUCK)
    with place.plugged(stuck), capture_logs() as noted:
        printer = place.driver()
        assert [printer.state() for _ in range(3)] == [PrinterState.OFFLINE] * 3
    assert [line["trouble"] for line in noted] == ["the knife is stuck"]
