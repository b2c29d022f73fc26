"""One who stands by one printer: looks at it, fetches its jobs, has them printed, and reports.

A claimed job is printed once; what became of it is told until the server has heard it.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Mapping
from typing import Any

import structlog

from printers import Outcome, Printer, PrinterSettings, PrinterState, Printout, press
from printers.window import RefusedError, UnansweredError, Window, new_key

LOOK_EVERY_S = 3.0
"""An idle printer is looked at so often: an open cover is known before the next visitor chooses."""
STATUS_EVERY_S = 10.0
"""A state that has not changed is told so often; a change is told at once."""
STALE_CLAIM_S = 10.0
"""A claim without an answer is repeated for so long under its key; an older one may hold an outdated job."""

_FIRST_PAUSE_S, _LONGEST_PAUSE_S = 0.1, 2.0
_REMEMBERED_JOBS = 1000

log = structlog.get_logger()


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

    def __init__(self, printer: str, wait: float) -> None:
        self.key = new_key()
        self.wait = wait
        self.body = {"printers": [printer], "wait": wait}
        self._asked_at = time.monotonic()

    @property
    def stale(self) -> bool:
        return time.monotonic() - self._asked_at > self.wait + STALE_CLAIM_S


class Attendant:
    """Stands by one printer: looks at it, fetches its jobs, prints and reports."""

    def __init__(
        self, settings: PrinterSettings, printer: Printer, window: Window, stop: threading.Event
    ) -> None:
        self.id = settings.id
        self._settings = settings
        self._printer = printer
        self._window = window
        self._stop = stop
        self._claim: _Claim | None = None
        self._claiming = False
        self._trouble = ""
        self._told: PrinterState | None = None
        self._look_at = self._tell_at = 0.0
        self._seen: deque[tuple[Any, Any]] = deque(maxlen=_REMEMBERED_JOBS)

    def attend(self) -> None:
        """Work until told to stop."""
        pause = _Pause(self._stop)
        while not self._stop.is_set():
            try:
                self._round()
                pause.forget()
                self._trouble = ""
            except UnansweredError as error:
                self._note(str(error))
                pause.take()
            except RefusedError as error:
                log.warning("server_refused", printer=self.id, status=error.status, error=str(error))
                self._claim = None
                pause.take()
            except Exception:  # a fault in one round must not leave the printer unattended
                log.exception("round_failed", printer=self.id)
                self._claim = None
                pause.take()

    def _note(self, trouble: str) -> None:
        """Into the log, once for as long as it lasts."""
        if trouble != self._trouble:
            log.warning("server_unanswered", printer=self.id, error=trouble)
        self._trouble = trouble

    def give_up_waiting(self) -> None:
        """End a wait for the next job; a job that is being printed or reported goes on."""
        if self._claiming:
            self._window.hang_up()

    def close(self) -> None:
        self._window.close()

    def _round(self) -> None:
        if time.monotonic() >= self._look_at:
            self._look()
        job = self._next_job()
        if job is None:
            return
        ticket = (job["id"], job["attempt"])
        if ticket in self._seen:
            log.warning("job_came_twice", printer=self.id, job=job["id"], attempt=job["attempt"])
            return
        self._seen.append(ticket)
        self._work_off(job)

    def _look(self) -> None:
        state = self._printer.state()
        now = time.monotonic()
        if state is not self._told or now >= self._tell_at:
            self._tell(state)
            self._tell_at = now + STATUS_EVERY_S
        self._look_at = now + LOOK_EVERY_S

    def _tell(self, state: PrinterState) -> None:
        """The first word says that it is the first: what was claimed before may be on paper or not."""
        if state is not self._told:
            log.info("printer_state", printer=self.id, state=state.value)
        body: dict[str, Any] = {"printers": [{"id": self.id, "state": state.value, "reason": ""}]}
        if self._told is None:
            body["starting"] = True
        self._window.ask("status", body, new_key())
        self._told = state

    def _next_job(self) -> Mapping[str, Any] | None:
        if self._claim is None or self._claim.stale:
            until_look = round(self._look_at - time.monotonic(), 1)
            self._claim = _Claim(self.id, max(until_look, 0.0))
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
        self._report(
            {
                "job": job["id"],
                "result": outcome.result,
                "reason": str(outcome.reason),
                "retry": outcome.retry,
                "millimetres": printout.millimetres if printout and outcome.result != "failed" else 0,
            }
        )
        self._look_at = 0.0

    def _printout(self, job: Mapping[str, Any]) -> Printout | None:
        try:
            return press.printed(job["slip"], self._settings.width, self._settings.profile)
        except (ValueError, TypeError, AttributeError) as error:
            log.error("slip_unreadable", printer=self.id, job=job["id"], error=str(error))
            return None

    def _report(self, body: dict[str, Any]) -> None:
        """Tell the server, under one key until it has heard; when told to stop, once more and no longer."""
        key, pause, is_told = new_key(), _Pause(self._stop), False
        while True:
            stopping = self._stop.is_set()
            try:
                self._window.ask("report", body, key)
                return
            except RefusedError as error:
                log.warning("report_refused", job=body["job"], status=error.status, error=str(error))
                return
            except UnansweredError as error:
                # A server that cannot write may say so for hours.
                if not is_told:
                    log.info("report_unanswered", job=body["job"], error=str(error))
                is_told = True
                if stopping:
                    return
            pause.take()
