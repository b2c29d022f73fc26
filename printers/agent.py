"""The print agent: claims jobs from the server, drives the printers, reports what happened.

One thread for each printer, so that one that hangs slows no other. A claimed job is printed once; what became
of it is told until the server has heard it. Without the server nothing is claimed, and so nothing is printed.
"""

from __future__ import annotations

import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import structlog

from printers import DOTS_PER_MM, Outcome, Printer, PrinterSettings, PrinterState, Printout, press
from printers.slip import print_slip
from printers.thermal import NetworkPrinter
from printers.virtual import VirtualPrinter
from printers.window import RefusedError, UnansweredError, Window, new_key
from queue_server.domain.printjob import ScanCode, Slip

CLAIM_WAIT_S = 20
STATUS_EVERY_S = 10.0
STALE_CLAIM_S = 10.0
"""A claim without an answer is repeated for so long under its key; an older one may hold an outdated job."""
GRACE_S = 2.5
"""How long a job in the printer may take to end when the agent is told to stop."""

_FIRST_PAUSE_S, _LONGEST_PAUSE_S = 0.1, 2.0
_REMEMBERED_JOBS = 1000

DRIVERS: Mapping[str, Callable[[PrinterSettings], Printer]] = {
    "network": NetworkPrinter,
    "virtual": VirtualPrinter,
}
"""The kinds of printer that `[[printer]]` tables may name."""

_SPECIMEN = Slip("A-000", "-", "-", "-", "-", "-", ahead=("Ā",), url=ScanCode("-", "-"))

log = structlog.get_logger()


def open_printer(settings: PrinterSettings) -> Printer:
    """The driver for a printer. Raises ValueError for a kind that does not exist."""
    driver = DRIVERS.get(settings.kind)
    if driver is None:
        raise ValueError(f"printer {settings.id}: no printers of kind {settings.kind!r}")
    return driver(settings)


def stop_at_signals() -> threading.Event:
    """An event that SIGTERM and SIGINT set."""
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        # A handler runs in the main thread, which may just hold the event's own lock: hence a thread.
        signal.signal(number, lambda *_: threading.Thread(target=stop.set).start())
    return stop


def run(server_url: str, token: str, printers: Sequence[PrinterSettings], stop: threading.Event) -> None:
    """Serve `printers` until `stop` is set; returns at most GRACE_S later.

    Raises ValueError at once for a kind of printer or a profile that does not exist.
    """
    for settings in printers:
        # Loads fonts and tables, so that the first visitor of the day waits no longer than the others.
        print_slip(_SPECIMEN, settings.width, settings.profile)
    attendants = [_Attendant(settings, Window(server_url, token), stop) for settings in printers]
    threads = [
        threading.Thread(target=attendant.attend, name=f"printer-{attendant.id}", daemon=True)
        for attendant in attendants
    ]
    for thread in threads:
        thread.start()
    stop.wait()
    deadline = time.monotonic() + GRACE_S
    while any(thread.is_alive() for thread in threads) and time.monotonic() < deadline:
        for attendant in attendants:
            attendant.give_up_waiting()
        for thread in threads:
            thread.join(0.05)
    for attendant in attendants:
        attendant.close()


class _Pause:
    """Waits that grow while the server cannot be reached."""

    def __init__(self, stop: threading.Event) -> None:
        self._stop = stop
        self._seconds = _FIRST_PAUSE_S

    def take(self) -> None:
        self._stop.wait(self._seconds)
        self._seconds = min(self._seconds * 2, _LONGEST_PAUSE_S)

    def forget(self) -> None:
        self._seconds = _FIRST_PAUSE_S


class _Claim:
    """A question for the next job, asked under one key until it is answered or stale."""

    def __init__(self, printer: str, wait: int) -> None:
        self.key = new_key()
        self.wait = wait
        self.body = {"printers": [printer], "wait": wait}
        self._asked_at = time.monotonic()

    @property
    def stale(self) -> bool:
        return time.monotonic() - self._asked_at > self.wait + STALE_CLAIM_S


class _Attendant:
    """Stands by one printer: looks at it, fetches its jobs, prints and reports."""

    def __init__(self, settings: PrinterSettings, window: Window, stop: threading.Event) -> None:
        self.id = settings.id
        self._settings = settings
        self._printer = open_printer(settings)
        self._window = window
        self._stop = stop
        self._claim: _Claim | None = None
        self._claiming = False
        self._told: PrinterState | None = None
        self._tell_at = 0.0
        self._seen: deque[tuple[Any, Any]] = deque(maxlen=_REMEMBERED_JOBS)

    def attend(self) -> None:
        """Work until told to stop."""
        pause = _Pause(self._stop)
        while not self._stop.is_set():
            try:
                self._round()
                pause.forget()
            except UnansweredError as error:
                log.info("server_unanswered", printer=self.id, error=str(error))
                pause.take()
            except RefusedError as error:
                log.warning("server_refused", printer=self.id, status=error.status, error=str(error))
                self._claim = None
                pause.take()
            except Exception:  # a fault in one round must not leave the printer unattended
                log.exception("round_failed", printer=self.id)
                self._claim = None
                pause.take()

    def give_up_waiting(self) -> None:
        """End a wait for the next job; a job that is being printed or reported goes on."""
        if self._claiming:
            self._window.hang_up()

    def close(self) -> None:
        self._window.close()

    def _round(self) -> None:
        if time.monotonic() >= self._tell_at:
            self._tell(self._printer.state())
        job = self._next_job()
        if job is None:
            return
        ticket = (job["id"], job["attempt"])
        if ticket in self._seen:
            log.warning("job_came_twice", printer=self.id, job=job["id"], attempt=job["attempt"])
            return
        self._seen.append(ticket)
        self._work_off(job)

    def _tell(self, state: PrinterState) -> None:
        told = {"id": self.id, "state": state.value, "reason": ""}
        if state is not self._told:
            log.info("printer_state", printer=self.id, state=state.value)
        self._window.ask("status", {"printers": [told]}, new_key())
        self._told = state
        self._tell_at = time.monotonic() + STATUS_EVERY_S

    def _next_job(self) -> Mapping[str, Any] | None:
        if self._claim is None or self._claim.stale:
            until_status = int(self._tell_at - time.monotonic())
            self._claim = _Claim(self.id, max(min(CLAIM_WAIT_S, until_status), 0))
        claim = self._claim
        self._claiming = True
        try:
            answer = self._window.ask("claim", claim.body, claim.key, claim.wait)
        finally:
            self._claiming = False
        self._claim = None
        job = answer.get("job")
        if job is not None and not (isinstance(job, dict) and {"id", "attempt", "slip"} <= job.keys()):
            raise UnansweredError("the server's answer holds no job that can be read")
        return job

    def _work_off(self, job: Mapping[str, Any]) -> None:
        printout = self._printout(job)
        if printout is None:
            outcome = Outcome("failed", "slip_unreadable")
        else:
            outcome = self._printer.print(str(job["id"]), printout)
        log.info("job_ended", printer=self.id, job=job["id"], result=outcome.result, reason=outcome.reason)
        used = printout.dots if printout is not None and outcome.result != "failed" else 0
        self._report(
            {
                "job": job["id"],
                "result": outcome.result,
                "reason": str(outcome.reason),
                "retry": outcome.retry,
                "millimetres": -(-used // DOTS_PER_MM),
            }
        )
        if outcome.result != "printed":
            self._tell_at = 0.0

    def _printout(self, job: Mapping[str, Any]) -> Printout | None:
        try:
            return press.printed(job["slip"], self._settings.width, self._settings.profile)
        except (ValueError, TypeError, AttributeError) as error:
            log.error("slip_unreadable", printer=self.id, job=job["id"], error=str(error))
            return None

    def _report(self, body: dict[str, Any]) -> None:
        """Tell the server, under one key until it has heard; when told to stop, once more and no longer."""
        key, pause = new_key(), _Pause(self._stop)
        while True:
            stopping = self._stop.is_set()
            try:
                self._window.ask("report", body, key)
                return
            except RefusedError as error:
                log.warning("report_refused", job=body["job"], status=error.status, error=str(error))
                return
            except UnansweredError as error:
                log.info("report_unanswered", job=body["job"], error=str(error))
                if stopping:
                    return
            pause.take()
