"""The waiting list: read, and printed on a slip."""

from typing import Annotated

from pydantic import Field

from queue_server.actions import printing
from queue_server.adapters.web.door import Asked, Form
from queue_server.adapters.web.papers import chosen_printer
from queue_server.adapters.web.services import Services
from queue_server.domain.listing import KIND
from queue_server.domain.roles import Permission
from queue_server.ports import Answer, Transaction, View
from queue_server.snapshots import waiting
from queue_server.snapshots.frame import Body

STAFF = {Permission.SERVE, Permission.RECEIVE, Permission.SEE_DASHBOARD}
PRINTING = {Permission.SERVE, Permission.RECEIVE, Permission.MANAGE_QUEUES}
"""Who reads all and changes nothing leaves the paper alone too."""


class Printing(Form):
    """`printer` None: the one that kiosks without their own print to."""

    printer: Annotated[str, Field(min_length=1, max_length=60)] | None = None


def register(services: Services) -> None:
    WaitingList(services)


class WaitingList:
    def __init__(self, services: Services) -> None:
        self._services = services
        door = services.door
        door.get("/api/waiting-list", self.look, "Who waits, in the order of calls", STAFF)
        door.post("/api/waiting-list/print", self.print, "The same on a slip", PRINTING, form=Printing)

    def look(self, view: View, asked: Asked) -> Body:
        agencies = asked.actor.agencies
        trial = self._services.options.trial
        return waiting.body(view, asked.language, trial, lambda code: not agencies or code in agencies)

    def print(self, tx: Transaction, asked: Asked) -> Answer:
        """What is printed is the floor at that moment; the record needs no word of it."""
        facts = {"kind": KIND, "agencies": list(asked.actor.agencies) or None, "language": asked.language}
        job = printing.enqueue(tx, chosen_printer(self._services, asked.form.printer), facts, None, None)
        return Answer({"job": job.id, "state": job.state.value, "printer": job.printer})
