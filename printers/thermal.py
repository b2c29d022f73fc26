"""A receipt printer that speaks ESC/POS, on whatever line.

A ticket fits into the buffers on the way, so that sending it proves nothing: a printer that hangs, is out
of paper or closes the line raises no error. Hence one line for the question before (`DLE EOT 1`:
nothing is sent to a printer that does not answer or is off line), the job, and the question after (`GS r 1`,
which a printer answers once it has worked off the job). The codes are those of Epson's ESC/POS reference.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator
from dataclasses import dataclass

import structlog

from printers import PRINTING_STATES, Outcome, PrinterSettings, PrinterState, Printout
from printers.line import Connect, Line, SilentError, StrangeError, UnreachableError

_PRINTER_STATUS, _OFFLINE_CAUSE, _ERROR_CAUSE, _PAPER_SENSOR = (
    b"\x10\x04" + bytes([n]) for n in (1, 2, 3, 4)
)
_PAPER_AFTER_JOB = b"\x1dr\x01"
_ERRORS = {
    0x08: "the knife is stuck",
    0x20: "it must be repaired",
    0x40: "it is too hot",
    0x04: "it has an error",
}
"""What the bits of the answer to DLE EOT 3 mean, the one that tells most first."""
_STALE_ANSWERS = 8
"""So many times at most, what is left of an earlier conversation is taken off the line."""

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Patience:
    """How many seconds a printer is waited for."""

    connect: float = 2.0
    answer: float = 1.0
    """A real-time question is answered at once, whatever the printer does."""
    send: float = 5.0
    printed: float = 8.0
    """The longest slip takes 3 s on a slow printer."""


class ThermalPrinter:
    """One printer behind lines that `connect` opens, a new one for each conversation."""

    def __init__(self, settings: PrinterSettings, connect: Connect, patience: Patience | None = None) -> None:
        self._settings = settings
        self._connect = connect
        self._patience = patience or Patience()
        self._trouble = ""

    def state(self) -> PrinterState:
        """Ask for the state on a line of its own; takes at most 6 s."""
        try:
            with self._conversation() as talk:
                state = talk.state()
                self._note(talk.trouble)
                return state
        except OSError as error:
            return self._state_of(error)

    def print(self, job: str, printout: Printout) -> Outcome:
        """Print, and say `unknown` where bytes were sent and no answer came.

        Takes at most 20 s, and the time that the bytes need on a serial line.
        """
        try:
            with self._conversation() as talk:
                state = talk.readiness()
                if state is not PrinterState.ONLINE:
                    return Outcome("failed", state, retry=True)
                return self._send(talk, printout)
        except OSError as error:
            return Outcome("failed", self._state_of(error), retry=True)

    def _send(self, talk: _Conversation, printout: Printout) -> Outcome:
        try:
            if self._settings.confirm and talk.answers:
                talk.send(printout.data + _PAPER_AFTER_JOB)
                state = talk.state_after_job()
            else:
                talk.send(printout.data)
                state = talk.readiness()
        except SilentError:
            return Outcome("unknown", "no_confirmation")
        except OSError:
            return Outcome("unknown", "broken_off")
        return Outcome("printed") if state in PRINTING_STATES else Outcome("unknown", state)

    @contextlib.contextmanager
    def _conversation(self) -> Iterator[_Conversation]:
        line = self._connect(self._settings, self._patience.connect)
        try:
            yield _Conversation(line, self._patience)
        finally:
            line.close()

    def _state_of(self, error: OSError) -> PrinterState:
        """What a failed conversation says of the printer."""
        self._note(str(error))
        match error:
            case UnreachableError():
                return PrinterState.UNREACHABLE
            case StrangeError():
                return PrinterState.UNKNOWN
            case _:
                return PrinterState.SILENT

    def _note(self, trouble: str) -> None:
        """Into the log, once for as long as it lasts."""
        if trouble and trouble != self._trouble:
            log.warning("printer_trouble", printer=self._settings.id, trouble=trouble)
        self._trouble = trouble


class _Conversation:
    """The questions that can be asked on an open line."""

    def __init__(self, line: Line, patience: Patience) -> None:
        self._line = line
        self._patience = patience
        self._heard = bytearray()
        self.answers = line.answers
        self.trouble = ""
        """What the printer says is wrong with it, where its state does not tell."""
        if self.answers:
            self._forget_what_is_left()

    def _forget_what_is_left(self) -> None:
        """On a line that is not new to the printer, the answer to a question given up may come late."""
        for _ in range(_STALE_ANSWERS):
            if not self._line.receive(0):
                return

    def send(self, data: bytes) -> None:
        self._line.send(data, self._patience.send)

    def readiness(self) -> PrinterState:
        """Whether a job may be sent: ONLINE, or why not."""
        if not self.answers:
            return self._line.port_state()
        return self._cause_of_offline() if _offline(self._ask(_PRINTER_STATUS)) else PrinterState.ONLINE

    def state(self) -> PrinterState:
        """All that the printer tells about itself."""
        ready = self.readiness()
        if ready is not PrinterState.ONLINE or not self.answers:
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
            answer = self._next_byte(min(left, self._patience.answer))
            if answer is None:
                self.send(_PRINTER_STATUS)
            elif _follows_a_job(answer):
                return PrinterState.PAPER_OUT if answer & 0x0C else PrinterState.ONLINE
            elif _is_status(answer) and _offline(answer):
                return self._cause_of_offline()

    def _cause_of_offline(self) -> PrinterState:
        cause = self._asked_quietly(_OFFLINE_CAUSE)
        if cause & 0x04:
            return PrinterState.COVER_OPEN
        if cause & 0x20 or self._asked_quietly(_PAPER_SENSOR) & 0x60:
            return PrinterState.PAPER_OUT
        error = self._asked_quietly(_ERROR_CAUSE)
        self.trouble = next((name for bit, name in _ERRORS.items() if error & bit), "")
        return PrinterState.OFFLINE

    def _asked_quietly(self, question: bytes) -> int:
        """The answer, or 0 where a plain clone knows only the first question."""
        try:
            return self._ask(question)
        except SilentError:
            return 0

    def _ask(self, question: bytes) -> int:
        self.send(question)
        deadline = time.monotonic() + self._patience.answer
        while (answer := self._next_byte(deadline - time.monotonic())) is not None:
            if _is_status(answer):
                return answer
            if not _follows_a_job(answer):
                raise StrangeError(f"answered {answer:#04x}")
        raise SilentError("no answer")

    def _next_byte(self, seconds: float) -> int | None:
        if not self._heard:
            self._heard += self._line.receive(max(seconds, 0))
        return self._heard.pop(0) if self._heard else None


def _is_status(answer: int) -> bool:
    """Every answer to DLE EOT has bits 1 and 4 set, and bits 0 and 7 clear."""
    return answer & 0x93 == 0x12


def _offline(answer: int) -> bool:
    return bool(answer & 0x08)


def _follows_a_job(answer: int) -> bool:
    """Every answer to GS r has bits 4 and 7 clear."""
    return not answer & 0x90
