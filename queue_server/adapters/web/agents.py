"""The print agent's routes: claim a job, report on it, and tell how the printers are."""

import time
from typing import Annotated, Literal

from flask import Response
from pydantic import Field

from queue_server.actions import printing
from queue_server.adapters.web.door import GREATEST, Asked, Form, keyed, plain
from queue_server.adapters.web.papers import facts_of, with_logo
from queue_server.adapters.web.services import Services
from queue_server.domain.roles import Permission
from queue_server.ports import Answer, Job, Transaction
from queue_server.snapshots.frame import Body

PrinterId = Annotated[str, Field(min_length=1, max_length=60)]
LOOK_AGAIN_S = 1.0


class Claim(Form):
    printers: Annotated[list[PrinterId], Field(min_length=1, max_length=50)]
    wait: Annotated[float, Field(ge=0, le=20)] = 0.0


class Report(Form):
    job: Annotated[int, Field(ge=1, le=GREATEST)]
    result: Literal["printed", "failed", "unknown"]
    reason: Annotated[str, Field(max_length=300)] = ""
    retry: bool = False
    millimetres: Annotated[int, Field(ge=0, le=GREATEST)] | None = None


class PrinterStatus(Form):
    id: PrinterId
    state: Annotated[str, Field(max_length=30)]
    reason: Annotated[str, Field(max_length=300)] = ""


class Status(Form):
    """`starting`: the agent has just begun, and remembers no job that it had claimed for these printers."""

    printers: Annotated[list[PrinterStatus], Field(max_length=50)]
    starting: bool = False


class _NothingWaits(Exception):
    """Leaves the transaction of a claim without a trace."""


def register(services: Services) -> None:
    Agents(services)


class Agents:
    def __init__(self, services: Services) -> None:
        self._services = services
        driving = {Permission.DRIVE_PRINTERS}
        door = services.door
        door.free("POST", "/api/agent/claim", self.claim, "The next job to print", driving, form=Claim)
        door.post("/api/agent/report", self.report, "What became of a job", driving, form=Report)
        door.post("/api/agent/status", self.status, "How the printers are", driving, form=Status)

    def claim(self, asked: Asked) -> Response:
        """Waits up to `wait` seconds for a job, with no transaction open meanwhile."""
        ledger = self._services.door.ledger
        bell = ledger.bell()
        deadline = time.monotonic() + asked.form.wait
        try:
            while True:
                bell.clear()
                answer = self._try(asked)
                left = deadline - time.monotonic()
                if answer is not None or left <= 0 or self._services.stopping():
                    return plain(self._complete(answer) if answer else Answer({"job": None}))
                bell.wait(min(left, LOOK_AGAIN_S))
        finally:
            ledger.forget(bell)

    def _try(self, asked: Asked) -> Answer | None:
        def change(tx: Transaction) -> Answer:
            job = printing.claim(tx, self._services.options.printers, asked.form.printers)
            if job is None:
                raise _NothingWaits
            return Answer({"job": self._described(tx, job)})

        try:
            return self._services.door.ledger.answer(asked.actor, keyed(asked.actor), change)
        except _NothingWaits:
            return None

    def _complete(self, answer: Answer) -> Answer:
        job = answer.body["job"]
        return Answer({"job": {**job, "slip": with_logo(job["slip"], self._services)}})

    def _described(self, tx: Transaction, job: Job) -> Body:
        return {
            "id": job.id,
            "printer": job.printer,
            "attempt": job.attempts,
            "slip": facts_of(tx, job, self._services),
        }

    def report(self, tx: Transaction, asked: Asked) -> Answer:
        services, form = self._services, asked.form
        told = printing.Report(form.job, form.result, form.reason, form.retry, form.millimetres)
        job = printing.report(tx, services.options.printers, told, services.give_up_printing)
        return Answer({"job": job.id, "state": job.state.value})

    def status(self, tx: Transaction, asked: Asked) -> Answer:
        told = [(each.id, each.state, each.reason) for each in asked.form.printers]
        printing.status(tx, self._services.options.printers, told, asked.form.starting)
        return Answer({})
