"""Kills in the middle of a run of tickets: each is printed once, or somebody is told to look.

Sixty tickets with each run of the tests; `PRINT_RUN=200` makes it as many as a busy morning, and more kills.
"""

import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

import pytest

from queue_server.demo.client import Body, Client
from queue_server.demo.server import PROGRAM
from tests.floor.hall import TRIAL, Hall, issue
from tests.floor.printing_hall import SERVICE, ended, table, write_settings
from tests.floor.sessions import processes, remains
from tests.printers.faulty import FaultyPrinter

TICKETS = int(os.environ.get("PRINT_RUN", "60"))
BETWEEN_KILLS = 20
PAPER_S = 0.05
PAPERS_WITHIN_S = 180.0
"""Of a machine busy with other work too."""
RETRY_MIN = 30
"""Tickets come faster than papers: none may be given up because it is late."""
AGENT = "print-agent"
REMOTE = "pintu"
GONE_WITHIN_S = 5.0


@dataclass
class Run:
    """Tickets that a kiosk takes while a printer prints them."""

    hall: Hall
    printer: FaultyPrinter
    kiosk: Client
    tickets: list[Body] = field(default_factory=list)

    def take_all(self) -> None:
        while len(self.tickets) < TICKETS:
            self.tickets.append(issue(self.kiosk, SERVICE))

    def wait_for_papers(self, more: int) -> None:
        """Until so many have come out, and the next one is in the printer."""
        aim = len(self.printer.papers) + more
        self.printer.wait_for(
            lambda printer: aim <= len(printer.papers) < len(printer.jobs), f"{aim} papers", PAPERS_WITHIN_S
        )

    def judge(self, unknown_at_most: int) -> None:
        """One paper for each that is said to be printed, at most one for the few of which nobody knows."""
        states = {ticket["number"]: ended(self.kiosk, ticket, 90.0)["state"] for ticket in self.tickets}
        papers = Counter({number: self.printer.papers_of(number) for number in states})
        assert len(states) == TICKETS
        assert {states[number] for number in states} <= {"printed", "unknown"}
        assert [
            number for number, state in states.items() if state == "printed" and papers[number] != 1
        ] == []
        unknown = [number for number, state in states.items() if state == "unknown"]
        assert len(unknown) <= unknown_at_most
        assert all(papers[number] <= 1 for number in unknown)
        assert self.hall.server.try_command("verify").returncode == 0


@contextmanager
def run_of_tickets(folder: Path, agent: str = "") -> Iterator[Run]:
    with FaultyPrinter(PAPER_S) as printer:
        tables = table("pintu-1", printer, "kiosk-1", agent=agent)
        config = write_settings(folder / "server.toml", tables, retry_min=RETRY_MIN)
        with Hall(folder / "data", (*TRIAL, "--config", str(config))) as hall:
            hall.approve("kiosk", "kiosk-1")
            with Client(
                hall.server.url, "kiosk/kiosk-1", hall.tokens["kiosk-1"], patience_s=PAPERS_WITHIN_S
            ) as kiosk:
                yield Run(hall, printer, kiosk)


@contextmanager
def visitors(run: Run) -> Iterator[None]:
    """They press while the block does what it does, and all have a number after it."""
    with ThreadPoolExecutor(1) as presser:
        pressing = presser.submit(run.take_all)
        yield
        pressing.result()


def kill(session: int, is_meant: Callable[[str], bool]) -> list[int]:
    """Take the meant processes of a session away; who was killed."""
    killed = [pid for pid, command in processes(session) if is_meant(command)]
    for pid in killed:
        os.kill(pid, signal.SIGKILL)
    return killed


def kill_agent(run: Run) -> None:
    assert kill(run.hall.server.pid, lambda command: AGENT in command)


def kill_server(run: Run) -> None:
    """The processes that serve, and nothing else; its agent has to notice by itself."""
    session = run.hall.server.pid
    assert kill(session, lambda command: AGENT not in command)
    assert remains(session, GONE_WITHIN_S) == []
    printed = len(run.printer.papers)
    Event().wait(0.5)
    assert len(run.printer.papers) == printed
    run.hall.server.kill()


@pytest.mark.slow
def test_kills_of_server_and_agent_in_a_run_of_tickets_print_each_once_or_tell_that_nobody_knows(
    tmp_path: Path,
) -> None:
    kills = TICKETS // BETWEEN_KILLS - 1
    with run_of_tickets(tmp_path) as run:
        with visitors(run):
            for turn in range(kills):
                run.wait_for_papers(BETWEEN_KILLS)
                if turn % 2:
                    kill_agent(run)
                else:
                    kill_server(run)
                    run.hall.server.start()
        run.judge(kills)


@contextmanager
def agent_elsewhere(run: Run, config: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """The print agent on a kiosk's own machine."""
    command = [sys.executable, str(PROGRAM), AGENT, "--config", str(config), "--name", REMOTE]
    token = {"PRINT_AGENT_TOKEN": run.hall.tokens[REMOTE]}
    with subprocess.Popen(
        [*command, "--server", run.hall.server.url], env={**os.environ, **token}
    ) as process:
        try:
            yield process
        finally:
            process.kill()


@pytest.mark.slow
def test_an_agent_elsewhere_outlives_its_server_and_prints_nothing_that_it_was_not_given(
    tmp_path: Path,
) -> None:
    with run_of_tickets(tmp_path, REMOTE) as run:
        run.hall.approve("print-agent", REMOTE)
        config = tmp_path / "server.toml"
        with visitors(run), agent_elsewhere(run, config):
            run.wait_for_papers(BETWEEN_KILLS)
            given = len(run.printer.jobs)
            run.hall.server.kill()
            run.printer.wait_for(lambda printer: len(printer.papers) == given, "the paper in the printer")
            Event().wait(0.5)
            assert len(run.printer.jobs) == given
            run.hall.server.start()
            run.wait_for_papers(BETWEEN_KILLS)
        with agent_elsewhere(run, config):
            run.judge(unknown_at_most=1)
