"""Printers that behave well or badly, each in a few lines, on a real socket or on another wire (`wires`)."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Callable
from types import TracebackType
from typing import Protocol, Self

ONLINE, OFFLINE = b"\x12", b"\x1a"
COVER_OPEN, PAPER_END, NO_CAUSE = b"\x16", b"\x32", b"\x12"
PAPER_THERE, PAPER_LOW, PAPER_GONE = b"\x12", b"\x1e", b"\x7e"
ASK_STATUS, ASK_CAUSE, ASK_ERROR, ASK_PAPER = (b"\x10\x04" + bytes([number]) for number in (1, 2, 3, 4))
KNIFE_STUCK = b"\x1a"
ASK_AFTER_JOB = b"\x1dr\x01"


class Wire(Protocol):
    """A printer's end of whatever connects it."""

    def recv(self, at_most: int, /) -> bytes:
        """Waits; empty once the other end has gone for good."""

    def sendall(self, data: bytes, /) -> None:
        """Raises OSError where nobody can take it."""


Behaviour = Callable[["Witness", Wire], None]


class Witness:
    """What a printer has seen so far, and whether it is time to end."""

    def __init__(self) -> None:
        self.received = bytearray()
        self.asked_after_job = threading.Event()
        self.closing = threading.Event()

    def heard(self, data: bytes, within_s: float = 5.0) -> bool:
        """Whether so much arrives in time: on some wires a sender is done long before the reader."""
        deadline = time.monotonic() + within_s
        while data not in self.received and time.monotonic() < deadline:
            self.closing.wait(0.01)
        return data in self.received


class Peer(Witness):
    """Listens on a free port of this machine and treats each connection as `behave` says."""

    def __init__(self, behave: Behaviour) -> None:
        super().__init__()
        self._behave = behave
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._serve)
        self._open: list[socket.socket] = []

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.closing.set()
        for end in (self._listener, *self._open):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()
        self._thread.join(5)

    def _serve(self) -> None:
        while not self.closing.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self._open.append(connection)
            try:
                with connection:
                    self._behave(self, connection)
            except OSError:
                continue


def printer(
    status: bytes = ONLINE,
    cause: bytes = NO_CAUSE,
    paper: bytes = PAPER_THERE,
    after_job: bytes | None = b"\x00",
    status_after_job: bytes | None = None,
    prints_for: float = 0,
    error: bytes = b"",
) -> Behaviour:
    """Answers real-time questions at once, `GS r 1` after `prints_for` seconds; None: never."""

    def behave(peer: Witness, connection: Wire) -> None:
        job_seen = False
        pending = b""
        while data := connection.recv(4096):
            peer.received += data
            pending += data
            job_seen = job_seen or ASK_AFTER_JOB in pending
            now = status_after_job if job_seen and status_after_job is not None else status
            if job_seen:
                peer.asked_after_job.set()
                peer.closing.wait(prints_for)
            answers = {ASK_STATUS: now, ASK_CAUSE: cause, ASK_ERROR: error, ASK_PAPER: paper}
            for question, answer in {**answers, ASK_AFTER_JOB: after_job}.items():
                if question in pending and answer:
                    connection.sendall(answer)
            pending = b""

    return behave


def silent(peer: Witness, connection: Wire) -> None:
    """Takes the bytes and says nothing."""
    while data := connection.recv(4096):
        peer.received += data


def hanging(peer: Witness, connection: Wire) -> None:
    """Holds the connection and never reads."""
    peer.closing.wait(30)


def deaf_after_status(peer: Witness, connection: Wire) -> None:
    """Says that it is on line, and then never reads again."""
    connection.recv(3)
    connection.sendall(ONLINE)
    peer.closing.wait(30)


def closing_midway(peer: Witness, connection: Wire) -> None:
    """Says that it is on line, and closes after a few bytes of the job."""
    connection.recv(3)
    connection.sendall(ONLINE)
    peer.received += connection.recv(100)


def web_server(peer: Witness, connection: Wire) -> None:
    """What answers when the address is that of another device."""
    peer.received += connection.recv(100)
    connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")


def chatterbox(peer: Witness, connection: Wire) -> None:
    """Says that it is on line, again and again, and never answers the question after the job."""
    while not peer.closing.wait(0.01):
        connection.sendall(ONLINE)


def mumbling(peer: Witness, connection: Wire) -> None:
    """Answers what nobody understands, as at a wrong speed of the line."""
    while data := connection.recv(4096):
        peer.received += data
        connection.sendall(b"\xf3")


def near_end_after_a_job() -> Behaviour:
    """Prints, and sees from then on that the roll is nearly at its end, over all its conversations."""
    seen = []

    def behave(peer: Witness, connection: Wire) -> None:
        while data := connection.recv(4096):
            if ASK_AFTER_JOB in data:
                seen.append(data)
            paper = PAPER_LOW if seen else PAPER_THERE
            for question, answer in {ASK_STATUS: ONLINE, ASK_PAPER: paper, ASK_AFTER_JOB: b"\x03"}.items():
                if question in data:
                    connection.sendall(answer)

    return behave
