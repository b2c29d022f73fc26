"""The print agent against a server and printers on real sockets: each ticket once, whatever breaks."""

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from printers import PrinterSettings
from printers.agent import open_printer, run
from printers.attendant import LOOK_EVERY_S
from printers.paper import read_paper
from tests.printers import peers
from tests.printers.peers import Peer
from tests.printers.played_server import TOKEN, PlayedServer
from tests.printers.slips import PLAIN

HOME = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def server() -> Iterator[PlayedServer]:
    with PlayedServer() as played:
        yield played


@contextmanager
def agent(server: PlayedServer, *printers: PrinterSettings, token: str = TOKEN) -> Iterator[threading.Event]:
    """An agent at work; ends with the block, and must do so within three seconds."""
    stop = threading.Event()
    thread = threading.Thread(target=run, args=(server.url, token, printers, stop))
    thread.start()
    try:
        yield stop
    finally:
        stop.set()
        thread.join(3)
        assert not thread.is_alive()
        left = [each.name for each in threading.enumerate() if each.name.startswith("printer-")]
        assert not left


@pytest.fixture
def virtual(tmp_path: Path) -> Callable[[str], PrinterSettings]:
    def settings(name: str) -> PrinterSettings:
        return PrinterSettings(id=name, kind="virtual", folder=tmp_path / name)

    return settings


def network(name: str, port: int, confirm: bool = True) -> PrinterSettings:
    return PrinterSettings(id=name, kind="network", host="127.0.0.1", port=port, confirm=confirm)


def test_a_job_is_claimed_printed_and_reported_with_its_length(
    server: PlayedServer, virtual: Callable[[str], PrinterSettings]
) -> None:
    printer = virtual("kiosk-1")
    with agent(server, printer):
        server.add(41, "kiosk-1", PLAIN)
        server.wait_for(lambda s: len(s.reports) == 1)
    report = server.reports[0]
    assert 60 < report.pop("millimetres") <= 130
    assert report == {"job": 41, "result": "printed", "reason": "", "retry": False}
    assert printer.folder is not None
    assert PLAIN.agency in " ".join(
        " ".join(read_paper((printer.folder / "41.bin").read_bytes(), 576).lines).split()
    )
    assert server.states == {"kiosk-1": "online"}


def test_a_waiting_claim_is_answered_at_once_and_reaches_the_printer_within_300_ms(
    server: PlayedServer,
) -> None:
    with Peer(peers.printer()) as peer, agent(server, network("kiosk-1", peer.port)):
        server.wait_for(lambda s: bool(s.claims))
        pressed = time.monotonic()
        server.add(41, "kiosk-1", PLAIN)
        assert peer.asked_after_job.wait(5)
        took = time.monotonic() - pressed
        server.wait_for(lambda s: bool(s.reports))
    assert server.claims[0]["wait"] > 2
    assert took < 0.3


def test_a_printer_that_hangs_slows_no_other(
    server: PlayedServer, virtual: Callable[[str], PrinterSettings]
) -> None:
    with Peer(peers.hanging) as peer, agent(server, network("bad", peer.port), virtual("good")):
        server.add(1, "bad", PLAIN)
        began = time.monotonic()
        for job in range(2, 12):
            server.add(job, "good", PLAIN)
        server.wait_for(lambda s: len([r for r in s.reports if r["result"] == "printed"]) == 10)
        assert time.monotonic() - began < 3
        server.wait_for(lambda s: s.states.get("bad") == "silent" and 1 in [r["job"] for r in s.reports])
    bad = next(report for report in server.reports if report["job"] == 1)
    assert bad == {"job": 1, "result": "failed", "reason": "silent", "retry": True, "millimetres": 0}


def test_what_may_be_on_paper_is_reported_unknown_and_without_retry(server: PlayedServer) -> None:
    with Peer(peers.closing_midway) as peer, agent(server, network("kiosk-1", peer.port)):
        server.add(41, "kiosk-1", PLAIN)
        server.wait_for(lambda s: bool(s.reports))
    report = server.reports[0]
    assert (report["result"], report["reason"], report["retry"]) == ("unknown", "broken_off", False)


def test_a_report_that_does_not_get_through_is_repeated_under_its_key_and_nothing_printed_twice(
    server: PlayedServer, virtual: Callable[[str], PrinterSettings]
) -> None:
    server.lose_answers["report"] = 3
    with Peer(peers.printer()) as peer, agent(server, network("kiosk-1", peer.port)):
        server.add(41, "kiosk-1", PLAIN)
        server.wait_for(lambda s: s.lose_answers["report"] == 0)
        server.add(42, "kiosk-1", PLAIN)
        server.wait_for(lambda s: len(s.reports) == 2)
    assert [report["job"] for report in server.reports] == [41, 42]
    assert len(server.keys["report"]) == 5
    assert len(set(server.keys["report"])) == 2
    assert peer.received.count(peers.ASK_AFTER_JOB) == 2


def test_a_claim_whose_answer_was_lost_is_asked_again_under_its_key_and_the_job_printed_once(
    server: PlayedServer, virtual: Callable[[str], PrinterSettings]
) -> None:
    printer = virtual("kiosk-1")
    server.add(41, "kiosk-1", PLAIN)
    server.lose_answers["claim"] = 2
    with agent(server, printer):
        server.wait_for(lambda s: bool(s.reports) and len(s.keys["claim"]) > 3)
    assert [report["job"] for report in server.reports] == [41]
    assert server.keys["claim"][0] == server.keys["claim"][1] == server.keys["claim"][2]
    assert server.keys["claim"][3] != server.keys["claim"][0]


def test_the_same_attempt_handed_out_twice_is_printed_once(
    server: PlayedServer, virtual: Callable[[str], PrinterSettings]
) -> None:
    with Peer(peers.printer()) as peer, agent(server, network("kiosk-1", peer.port)):
        server.add(41, "kiosk-1", PLAIN)
        server.add(41, "kiosk-1", PLAIN)
        server.add(42, "kiosk-1", PLAIN)
        server.add(41, "kiosk-1", PLAIN, attempt=2)
        server.wait_for(lambda s: len(s.reports) == 3)
    assert [report["job"] for report in server.reports] == [41, 42, 41]
    assert peer.received.count(peers.ASK_AFTER_JOB) == 3


def test_a_server_that_was_down_finds_the_agent_again_and_nothing_was_printed_meanwhile(
    server: PlayedServer, virtual: Callable[[str], PrinterSettings]
) -> None:
    printer = virtual("kiosk-1")
    with agent(server, printer):
        server.wait_for(lambda s: bool(s.claims))
        server.stop()
        server.add(41, "kiosk-1", PLAIN)
        assert printer.folder is not None
        assert not printer.folder.exists()
        server.start()
        server.wait_for(lambda s: bool(s.reports))
    assert [report["result"] for report in server.reports] == ["printed"]


@pytest.mark.parametrize("status", [401, 409, 422, 500, 503])
def test_an_agent_that_is_refused_goes_on_asking(
    server: PlayedServer, virtual: Callable[[str], PrinterSettings], status: int
) -> None:
    server.say["claim"] = status
    with agent(server, virtual("kiosk-1")):
        server.add(41, "kiosk-1", PLAIN)
        server.wait_for(lambda s: bool(s.status_heard))
        with server.changed:
            del server.say["claim"]
        server.wait_for(lambda s: bool(s.reports))


def test_why_the_server_gives_no_jobs_is_noted_once_for_as_long_as_it_lasts(
    server: PlayedServer, virtual: Callable[[str], PrinterSettings]
) -> None:
    server.say["status"] = 403
    with capture_logs() as noted, agent(server, virtual("kiosk-1")):
        server.wait_for(lambda s: len(s.keys["status"]) >= 3)
    [line] = [line for line in noted if line["event"] == "server_unanswered"]
    assert "403" in line["error"]
    assert "as_told" in line["error"]


def test_a_report_that_the_server_refuses_is_given_up(
    server: PlayedServer, virtual: Callable[[str], PrinterSettings]
) -> None:
    server.say["report"] = 409
    with agent(server, virtual("kiosk-1")):
        server.add(41, "kiosk-1", PLAIN)
        server.wait_for(lambda s: 41 in s.claimed_at)
        server.wait_for(lambda s: len(s.claims) == 2)
        with server.changed:
            del server.say["report"]
        server.add(42, "kiosk-1", PLAIN)
        server.wait_for(lambda s: bool(s.reports))
    assert [report["job"] for report in server.reports] == [42]


def test_a_slip_that_cannot_be_read_fails_for_good_and_the_next_one_is_printed(
    server: PlayedServer, virtual: Callable[[str], PrinterSettings]
) -> None:
    with agent(server, virtual("kiosk-1")):
        server.add(41, "kiosk-1", {"kind": "receipt"})
        server.add(42, "kiosk-1", PLAIN)
        server.wait_for(lambda s: len(s.reports) == 2)
    assert [(r["job"], r["result"], r["reason"], r["retry"]) for r in server.reports] == [
        (41, "failed", "slip_unreadable", False),
        (42, "printed", "", False),
    ]


def test_a_jam_is_told_at_once_and_its_end_as_well(
    server: PlayedServer, virtual: Callable[[str], PrinterSettings]
) -> None:
    printer = virtual("kiosk-1")
    assert printer.folder is not None
    printer.folder.mkdir()
    with agent(server, printer):
        server.wait_for(lambda s: s.states == {"kiosk-1": "online"})
        (printer.folder / "jam").write_text("paper_out")
        server.add(41, "kiosk-1", PLAIN)
        server.wait_for(lambda s: s.states == {"kiosk-1": "paper_out"}, seconds=3)
        (printer.folder / "jam").unlink()
        server.add(41, "kiosk-1", PLAIN, attempt=2)
        server.wait_for(lambda s: len(s.reports) == 2)
    assert [(r["result"], r["reason"], r["retry"]) for r in server.reports] == [
        ("failed", "paper_out", True),
        ("printed", "", False),
    ]


def test_a_change_is_told_at_once_though_no_job_comes(
    server: PlayedServer, virtual: Callable[[str], PrinterSettings]
) -> None:
    printer = virtual("kiosk-1")
    assert printer.folder is not None
    printer.folder.mkdir()
    with agent(server, printer):
        server.wait_for(lambda s: s.states == {"kiosk-1": "online"})
        (printer.folder / "jam").write_text("cover_open")
        server.wait_for(lambda s: s.states == {"kiosk-1": "cover_open"}, LOOK_EVERY_S + 1)
        assert server.status_heard == ["kiosk-1"] * 2


def test_a_roll_that_nears_its_end_is_told_with_the_job_that_came_upon_it(server: PlayedServer) -> None:
    with Peer(peers.near_end_after_a_job()) as peer, agent(server, network("kiosk-1", peer.port)):
        server.wait_for(lambda s: s.states == {"kiosk-1": "online"})
        server.add(41, "kiosk-1", PLAIN)
        server.wait_for(lambda s: s.states == {"kiosk-1": "paper_low"}, 2)
    assert [report["result"] for report in server.reports] == ["printed"]


def test_an_agent_that_starts_says_so_before_it_asks_for_a_job_and_never_again(
    server: PlayedServer, virtual: Callable[[str], PrinterSettings]
) -> None:
    server.lose_answers["status"] = 1
    server.add(41, "kiosk-1", PLAIN)
    with agent(server, virtual("kiosk-1")):
        server.wait_for(lambda s: bool(s.reports) and len(s.status_heard) >= 2)
    assert {asked for _, asked in server.starts} == {0}, "until it was heard"
    assert len(server.status_heard) >= len(server.starts) >= 1
    with agent(server, virtual("kiosk-1")):
        server.wait_for(lambda s: s.starts[-1][1] > 0)


def test_a_job_in_the_printer_when_told_to_stop_is_still_reported(server: PlayedServer) -> None:
    slow = peers.printer(prints_for=0.5)
    with Peer(slow) as peer, agent(server, network("kiosk-1", peer.port)) as stop:
        server.add(41, "kiosk-1", PLAIN)
        assert peer.asked_after_job.wait(5)
        stop.set()
        server.wait_for(lambda s: bool(s.reports))
    assert server.reports[0]["result"] == "printed"


def test_a_kind_of_printer_that_does_not_exist_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="telegraph"):
        open_printer(PrinterSettings(id="kiosk-1", kind="telegraph"))


PROGRAM = """
import sys
from pathlib import Path
from printers import PrinterSettings
from printers.agent import run, stop_at_signals
stop = stop_at_signals()
run(sys.argv[1], sys.argv[2], [PrinterSettings(id="kiosk-1", kind="virtual", folder=Path(sys.argv[3]))], stop)
"""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_the_process_cleanly_though_it_waits_for_a_job(
    server: PlayedServer, tmp_path: Path, number: signal.Signals
) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, server.url, TOKEN, str(tmp_path / "papers")],
        cwd=HOME,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    try:
        server.wait_for(lambda s: bool(s.claims))
        process.send_signal(number)
        _, errors = process.communicate(timeout=3)
    finally:
        if process.poll() is None:
            process.kill()
            process.communicate()
    assert process.returncode == 0
    assert errors == b""
