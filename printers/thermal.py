"""A receipt printer that speaks ESC/POS over a network connection.

A ticket fits into the buffers of the kernel, so that sending it proves nothing: a printer that hangs, is out
of paper or closes the connection raises no error. Hence one connection for the question before (`DLE EOT 1`:
nothing is sent to a printer that does not answer or is off line), the job, and the question after (`GS r 1`,
which a printer answers once it has worked off the job). The codes are those of Epson's ESC/POS reference.
"""

from __future__ import annotations

import contextlib
import socket
import time
from collections.abc import Iterator
from dataclasses import dataclass

from printers import PRINTING_STATES, Outcome, PrinterSettings, PrinterState, Printout

_PRINTER_STATUS, _OFFLINE_CAUSE, _PAPER_SENSOR = (b"\x10\x04" + bytes([n]) for n in (1, 2, 4))
_PAPER_AFTER_JOB = b"\x1dr\x01"


@dataclass(frozen=True, slots=True)
class Patience:
    """How many seconds a printer is waited for."""

    connect: float = 2.0
    answer: float = 1.0
    """A real-time question is answered at once, whatever the printer does."""
    send: float = 5.0
    printed: float = 8.0
    """The longest slip takes 3 s on a slow printer."""


class UnreachableError(OSError):
    """No connection."""


class SilentError(OSError):
    """No answer in time, or the connection ended instead of one."""


class StrangeError(OSError):
    """An answer that no receipt printer gives."""


class NetworkPrinter:
    """One printer at `host` and `port` (9100 on nearly all)."""

    def __init__(self, settings: PrinterSettings, patience: Patience | None = None) -> None:
        self._settings = settings
        self._patience = patience or Patience()

    def state(self) -> PrinterState:
        """Ask for the state on a connection of its own; takes at most 5 s."""
        try:
            with self._connected() as line:
                return line.state()
        except OSError as error:
            return _state_of(error)

    def print(self, job: str, printout: Printout) -> Outcome:
        """Print; takes at most 20 s, and says `unknown` where bytes were sent and no answer came."""
        try:
            with self._connected() as line:
                state = line.readiness()
                if state is not PrinterState.ONLINE:
                    return Outcome("failed", state, retry=True)
                return self._send(line, printout)
        except OSError as error:
            return Outcome("failed", _state_of(error), retry=True)

    def _send(self, line: _Line, printout: Printout) -> Outcome:
        try:
            if self._settings.confirm:
                line.send(printout.data + _PAPER_AFTER_JOB)
                state = line.state_after_job()
            else:
                line.send(printout.data)
                state = line.readiness()
        except SilentError:
            return Outcome("unknown", "no_confirmation")
        except OSError:
            return Outcome("unknown", "broken_off")
        return Outcome("printed") if state in PRINTING_STATES else Outcome("unknown", state)

    @contextlib.contextmanager
    def _connected(self) -> Iterator[_Line]:
        address = (self._settings.host, self._settings.port)
        try:
            connection = socket.create_connection(address, self._patience.connect)
        except OSError as error:
            raise UnreachableError(str(error)) from error
        with connection:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            yield _Line(connection, self._patience)


def _state_of(error: OSError) -> PrinterState:
    match error:
        case UnreachableError():
            return PrinterState.UNREACHABLE
        case StrangeError():
            return PrinterState.UNKNOWN
        case _:
            return PrinterState.SILENT


class _Line:
    """An open connection to a printer, and the questions that can be asked on it."""

    def __init__(self, connection: socket.socket, patience: Patience) -> None:
        self._connection = connection
        self._patience = patience

    def send(self, data: bytes) -> None:
        self._connection.settimeout(self._patience.send)
        try:
            self._connection.sendall(data)
        except TimeoutError as error:
            raise SilentError("the printer takes no more bytes") from error

    def readiness(self) -> PrinterState:
        """Whether a job may be sent: ONLINE, or why not."""
        return self._cause_of_offline() if _offline(self._ask(_PRINTER_STATUS)) else PrinterState.ONLINE

    def state(self) -> PrinterState:
        """All that the printer tells about itself."""
        ready = self.readiness()
        if ready is not PrinterState.ONLINE:
            return ready
        sensor = self._asked_quietly(_PAPER_SENSOR)
        if sensor & 0x60:
            return PrinterState.PAPER_OUT
        return PrinterState.PAPER_LOW if sensor & 0x0C else PrinterState.ONLINE

    def state_after_job(self) -> PrinterState:
        """Wait for the answer that follows the job, or until the printer says that it stopped on the way.

        Raises SilentError when neither comes in time.
        """
        deadline = time.monotonic() + self._patience.printed
        while True:
            left = deadline - time.monotonic()
            if left <= 0:
                raise SilentError("no answer after the job")
            answer = self._byte_within(min(left, self._patience.answer))
            if answer is None:
                self.send(_PRINTER_STATUS)
            elif not answer & 0x90:
                return PrinterState.PAPER_OUT if answer & 0x0C else PrinterState.ONLINE
            elif _is_status(answer) and _offline(answer):
                return self._cause_of_offline()

    def _cause_of_offline(self) -> PrinterState:
        cause = self._asked_quietly(_OFFLINE_CAUSE)
        if cause & 0x04:
            return PrinterState.COVER_OPEN
        if cause & 0x20 or self._asked_quietly(_PAPER_SENSOR) & 0x60:
            return PrinterState.PAPER_OUT
        return PrinterState.OFFLINE

    def _asked_quietly(self, question: bytes) -> int:
        """The answer, or 0 where a plain clone knows only the first question."""
        try:
            return self._ask(question)
        except SilentError:
            return 0

    def _ask(self, question: bytes) -> int:
        self.send(question)
        answer = self._byte_within(self._patience.answer)
        if answer is None:
            raise SilentError("no answer")
        if not _is_status(answer):
            raise StrangeError(f"answered {answer:#04x}")
        return answer

    def _byte_within(self, seconds: float) -> int | None:
        self._connection.settimeout(seconds)
        try:
            answer = self._connection.recv(1)
        except TimeoutError:
            return None
        if not answer:
            raise ConnectionResetError("the printer closed the connection")
        return answer[0]


def _is_status(answer: int) -> bool:
    """Every answer to DLE EOT has bits 1 and 4 set, and bits 0 and 7 clear."""
    return answer & 0x93 == 0x12


def _offline(answer: int) -> bool:
    return bool(answer & 0x08)
