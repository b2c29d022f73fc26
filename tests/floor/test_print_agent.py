"""The print agent on a kiosk's own PC, with a token: what it lives through, and what then stands on paper."""

import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event, Thread

import pytest

from queue_server.demo.client import Client
from queue_server.demo.server import PROGRAM
from tests.floor.hall import TRIAL, Hall, issue
from tests.floor.printing_hall import SERVICE, ended, table, write_settings
from tests.printers.faulty import FaultyPrinter, takes_a_byte_a_second

AGENT = "kiosk-1-pc"


class Relay:
    """The network between the two: a cable that can be pulled, and put back."""

    def __init__(self, port: int) -> None:
        self._to = port
        self._ends: list[socket.socket] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.mend()

    def mend(self) -> None:
        if self._listener.fileno() < 0:
            self._listener = socket.create_server(("127.0.0.1", self.port))
        Thread(target=self._serve, args=(self._listener,), daemon=True).start()

    def cut(self) -> None:
        for end in (self._listener, *self._ends):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()
        self._ends.clear()

    def _serve(self, listener: socket.socket) -> None:
        with suppress(OSError):
            while True:
                asking, _ = listener.accept()
                self._join(asking)

    def _join(self, asking: socket.socket) -> None:
        try:
            answering = socket.create_connection(("127.0.0.1", self._to), 5)
        except OSError:
            asking.close()
            return
        answering.settimeout(None)
        self._ends += [asking, answering]
        for one, other in ((asking, answering), (answering, asking)):
            Thread(target=_pump, args=(one, other), daemon=True).start()


def _pump(one: socket.socket, other: socket.socket) -> None:
    with suppress(OSError):
        while data := one.recv(65_536):
            other.sendall(data)
    for end in (one, other):
        with suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)


class KioskPC:
    """The agent as a process of its own, as systemd would run it."""

    def __init__(self, url: str, token: str, config: Path, folder: Path) -> None:
        self._words = ("--server", url, "--name", AGENT, "--config", str(config), "--data", str(folder))
        self._token = token
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, str(PROGRAM), "print-agent", "--token", self._token, *self._words],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def end(self, how: signal.Signals = signal.SIGTERM) -> int:
        assert self._process is not None
        self._process.send_signal(how)
        return self._process.wait(10)

    @property
    def runs(self) -> bool:
        return self._process is not None and self._process.poll() is None


@contextmanager
def kiosk_pc(folder: Path) -> Iterator[tuple[Hall, Client, FaultyPrinter, KioskPC, Relay]]:
    with FaultyPrinter() as printer:
        config = write_settings(folder / "server.toml", table("pintu-1", printer, "kiosk-1", agent=AGENT))
        with Hall(folder / "data", (*TRIAL, "--config", str(config))) as hall:
            hall.approve("kiosk", "kiosk-1")
            hall.approve("print-agent", AGENT)
            relay = Relay(hall.server.port)
            pc = KioskPC(relay.url, hall.tokens[AGENT], config, folder / "elsewhere")
            pc.start()
            try:
                yield hall, hall.device("kiosk-1", "kiosk/kiosk-1"), printer, pc, relay
            finally:
                relay.cut()
                if pc.runs:
                    assert pc.end() == 0


@pytest.mark.slow
def test_a_lost_network_and_a_server_that_begins_again_cost_no_paper_and_print_none_twice(
    tmp_path: Path,
) -> None:
    with kiosk_pc(tmp_path) as (hall, kiosk, printer, pc, relay):
        tickets = [issue(kiosk, SERVICE)]
        assert ended(kiosk, tickets[0])["state"] == "printed"

        relay.cut()
        tickets.append(issue(kiosk, SERVICE))
        Event().wait(1)
        assert printer.papers_of(tickets[1]["number"]) == 0, "nothing is printed that was not claimed"
        relay.mend()
        assert ended(kiosk, tickets[1])["state"] == "printed"

        hall.server.kill()
        hall.server.start()
        tickets.append(issue(kiosk, SERVICE))
        assert ended(kiosk, tickets[2])["state"] == "printed"
        assert pc.runs
        assert [printer.papers_of(ticket["number"]) for ticket in tickets] == [1, 1, 1]


@pytest.mark.slow
def test_what_was_in_the_printer_when_the_agent_was_killed_is_unknown_once_it_is_back(tmp_path: Path) -> None:
    with kiosk_pc(tmp_path) as (_, kiosk, printer, pc, _):
        assert ended(kiosk, issue(kiosk, SERVICE))["state"] == "printed"
        printer.become(takes_a_byte_a_second)
        caught = issue(kiosk, SERVICE)
        printer.wait_for(lambda seen: len(seen.jobs) == 2, "job in the printer")
        pc.end(signal.SIGKILL)
        printer.become(None)
        pc.start()
        job = ended(kiosk, caught)
        assert (job["state"], job["reason"]) == ("unknown", "agent_lost")
