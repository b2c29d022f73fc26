"""The day in short, printed on a slip for whoever closes it."""

from datetime import date
from typing import Annotated

from pydantic import Field

from queue_server.actions import printing
from queue_server.adapters.web.door import Asked, Form
from queue_server.adapters.web.papers import chosen_printer
from queue_server.adapters.web.services import Services
from queue_server.domain.printjob import SUMMARY
from queue_server.domain.roles import Permission
from queue_server.ports import Answer, Transaction


class Summing(Form):
    """`printer` None: the one that kiosks without their own print to. `day` None: today."""

    printer: Annotated[str, Field(min_length=1, max_length=60)] | None = None
    day: date | None = None


def register(services: Services) -> None:
    Summary(services)


class Summary:
    def __init__(self, services: Services) -> None:
        self._services = services
        supervising = {Permission.MANAGE_QUEUES}
        services.door.post(
            "/api/reports/day/print", self.print, "The day in short on a slip", supervising, form=Summing
        )

    def print(self, tx: Transaction, asked: Asked) -> Answer:
        """Who is bound to agencies gets theirs alone."""
        day = asked.form.day or tx.today
        printer = chosen_printer(self._services, asked.form.printer)
        bounds = list(asked.actor.agencies) or None
        facts = {"kind": SUMMARY, "day": day.isoformat(), "agencies": bounds, "language": asked.language}
        job = printing.enqueue(tx, printer, facts, None, None)
        return Answer({"job": job.id, "state": job.state.value, "printer": job.printer})
