"""A receipt printer on a real socket that falls ill and is mended while others use it.

Like a real one it serves one connection at a time, answers real-time questions, and keeps what reached it.
"""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable, Mapping
from types import TracebackType

from tests.printers.peers import (
    ASK_AFTER_JOB,
    ASK_CAUSE,
    ASK_PAPER,
    ASK_STATUS,
    COVER_OPEN,
    NO_CAUSE,
    OFFLINE,
    ONLINE,
    PAPER_END,
    PAPER_GONE,
    PAPER_THERE,
)

Behaviour = Callable[["FaultyPrinter", socket.socket], None]

AT_ONCE = 65_536
QUESTION_BYTES = 3
MIDWAY = 1000
"""Bytes of a job that reach the printer before it fails; a slip has ten times as many."""

WELL: Mapping[bytes, bytes] = {
    ASK_STATUS: ONLINE,
    ASK_CAUSE: NO_CAUSE,
    ASK_PAPER: PAPER_THERE,
    ASK_AFTER_JOB: b"\x00",
}
NO_PAPER: Mapping[bytes, bytes] = {ASK_STATUS: OFFLINE, ASK_CAUSE: PAPER_END, ASK_PAPER: PAPER_GONE}
OPEN: Mapping[bytes, bytes] = {ASK_STATUS: OFFLINE, ASK_CAUSE: COVER_OPEN, ASK_PAPER: PAPER_THERE}


class FaultyPrinter:
    """Listens on one port of this machine while it is on; treats connections as its behaviour says."""

    def __init__(self, print_s: float = 0.0) -> None:
        self.print_s = print_s
        """How long a paper takes."""
        self._resting = threading.Event()
        self._behave: Behaviour | None = well
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self.jobs: list[bytearray] = []
        """Whatever was sent to be printed, whole or not, and once more each time that it was sent."""
        self.papers: list[bytes] = []
        """What came out whole."""
        self.held: list[bytes] = []
        """What it has in its memory and prints once it can."""
        self._connection: socket.socket | None = None
        self._ended = False
        self.news = threading.Condition(threading.RLock())
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self) -> FaultyPrinter:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ended = True
        self._resting.set()
        self.become(None)
        self._thread.join(5)

    def become(self, behave: Behaviour | None) -> None:
        """Behave so from now on, with no connection left over; None: switched off, nobody listens."""
        with self.news:
            self._behave = behave
            for end in (self._connection, self._listener if behave is None else None):
                if end is not None:
                    with contextlib.suppress(OSError):
                        end.shutdown(socket.SHUT_RDWR)
            self.news.notify_all()

    def put_in_paper(self) -> None:
        """It prints what it held, and is well."""
        held, self.held = self.held, []
        self.become(well)
        for paper in held:
            self.give_out(paper)

    def wait_for(self, condition: Callable[[FaultyPrinter], bool], what: str, within_s: float = 20.0) -> None:
        """Look at `condition` whenever something reaches the printer or comes out of it, until it holds."""
        with self.news:
            if not self.news.wait_for(lambda: condition(self), within_s):
                raise AssertionError(f"no {what} within {within_s} s")

    def wait_for_paper(self, number: str) -> None:
        """Wait until a paper with this number has come out."""
        self.wait_for(lambda _: self.papers_of(number) > 0, f"paper of {number}")

    def papers_of(self, number: str) -> int:
        """How many whole papers carry this number."""
        with self.news:
            return sum(number.encode() in paper for paper in self.papers)

    def is_still(self, behave: Behaviour) -> bool:
        return self._behave is behave and not self._ended

    def until_changed(self, behave: Behaviour, within_s: float | None = None) -> None:
        """Do nothing until it is to behave otherwise, at most so long."""
        with self.news:
            self.news.wait_for(lambda: not self.is_still(behave), within_s)

    def take(self, job: bytearray) -> None:
        """Bytes of a job arrived."""
        with self.news:
            if not any(job is each for each in self.jobs):
                self.jobs.append(job)
            self.news.notify_all()

    def give_out(self, paper: bytes) -> None:
        """A paper falls out of it, whoever waits for that."""
        self._resting.wait(self.print_s)
        with self.news:
            self.papers.append(paper)
            self.news.notify_all()

    def _serve(self) -> None:
        while not self._ended:
            with self.news:
                self.news.wait_for(lambda: self._behave is not None or self._ended)
            if not self._ended:
                self._listen()

    def _listen(self) -> None:
        if self._listener.fileno() < 0:
            self._listener = socket.create_server(("127.0.0.1", self.port))
        with self._listener:
            while self._behave is not None:
                try:
                    connection, _ = self._listener.accept()
                except OSError:
                    return
                with contextlib.suppress(OSError), connection:
                    self._treat(connection)

    def _treat(self, connection: socket.socket) -> None:
        with self.news:
            behave, self._connection = self._behave, connection
        if behave is not None:
            behave(self, connection)


def well(printer: FaultyPrinter, connection: socket.socket) -> None:
    """Answers at once and prints."""
    converse(printer, connection, WELL)


def never_reads(printer: FaultyPrinter, _: socket.socket) -> None:
    """Accepts, and leaves everything in the line."""
    printer.until_changed(never_reads)


def never_answers(printer: FaultyPrinter, connection: socket.socket) -> None:
    """Reads, and has nothing to say."""
    converse(printer, connection, {})


def cover_open(printer: FaultyPrinter, connection: socket.socket) -> None:
    """Says so, as a good printer does."""
    converse(printer, connection, OPEN)


def closes_at_once(_: FaultyPrinter, __: socket.socket) -> None:
    """Accepts, and hangs up before a byte."""


def closes_midway(printer: FaultyPrinter, connection: socket.socket) -> None:
    """Hangs up after the first part of a job; what it read is lost."""
    converse(printer, connection, WELL, MIDWAY)


def loses_power_midway(printer: FaultyPrinter, connection: socket.socket) -> None:
    """Is off after the first part of a job, until it is switched on again."""
    if converse(printer, connection, WELL, MIDWAY):
        printer.become(None)


def runs_out_of_paper(printer: FaultyPrinter, connection: socket.socket) -> None:
    """In the middle of a job; holds the whole of it, as real ones do, until there is paper again."""
    if not printer.held:
        job = converse(printer, connection, WELL, MIDWAY)
        if not job:
            return
        printer.held.append(b"")
        printer.held[:] = [bytes(converse(printer, connection, NO_PAPER, job=job))]
    converse(printer, connection, NO_PAPER)


def takes_a_byte_a_second(printer: FaultyPrinter, connection: socket.socket) -> None:
    """Says that it is on line, and then reads so slowly that a job takes hours."""
    job = converse(printer, connection, WELL, 1)
    while printer.is_still(takes_a_byte_a_second) and (data := connection.recv(1)):
        job += data
        printer.until_changed(takes_a_byte_a_second, 1.0)


def converse(
    printer: FaultyPrinter,
    connection: socket.socket,
    answers: Mapping[bytes, bytes],
    at_most: int | None = None,
    job: bytearray | None = None,
) -> bytearray:
    """Take jobs and answer questions, until the other end closes or so many bytes of a job are there.

    `job`: what came of it before.
    """
    job = bytearray() if job is None else job
    while at_most is None or len(job) < at_most:
        data = connection.recv(AT_ONCE if at_most is None else max(at_most - len(job), QUESTION_BYTES))
        if not data:
            break
        job += data
        questions = asked(job)
        if job:
            printer.take(job)
        if ASK_AFTER_JOB in questions and ASK_AFTER_JOB in answers:
            printer.give_out(bytes(job))
            job = bytearray()
        for question in questions:
            connection.sendall(answers.get(question, b""))
    return job


def asked(job: bytearray) -> list[bytes]:
    """Takes the questions off the end of what arrived."""
    questions: list[bytes] = []
    while bytes(job[-QUESTION_BYTES:]) in WELL:
        questions.append(bytes(job[-QUESTION_BYTES:]))
        del job[-QUESTION_BYTES:]
    return questions
