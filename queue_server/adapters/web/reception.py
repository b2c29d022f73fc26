"""The information desk's routes: numbers for whoever asks, and any ticket of today."""

from collections.abc import Callable
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, Field, model_validator

from queue_server import standing
from queue_server.actions import queues, reception, visits
from queue_server.adapters.web.door import Asked, Form
from queue_server.adapters.web.kiosk import Code, NewTicket, Number, enqueue, link
from queue_server.adapters.web.services import Services
from queue_server.domain.emergency import Paper
from queue_server.domain.inquiry import inquiry
from queue_server.domain.printer import DESK
from queue_server.domain.roles import Permission
from queue_server.domain.visit import Visit
from queue_server.ports import Answer, Job, Transaction, View
from queue_server.snapshots import kiosk
from queue_server.snapshots import reception as screen
from queue_server.snapshots.frame import Body


class NewTicketHere(NewTicket):
    """`number` and `issued_at`: a paper printed beforehand, with the time written on it."""

    number: Number | None = None
    issued_at: AwareDatetime | None = None
    override: bool = False

    @model_validator(mode="after")
    def _both_or_neither(self) -> "NewTicketHere":
        if (self.number is None) != (self.issued_at is None):
            raise ValueError("number and issued_at belong together")
        return self

    def paper(self) -> Paper | None:
        if self.number is None or self.issued_at is None:
            return None
        return Paper(self.number, self.issued_at)


class Searching(Form):
    q: Annotated[str, Field(max_length=100)] = ""


class Numbered(Form):
    number: Number


class Postponing(Numbered):
    minutes: int


class Cancelling(Numbered):
    reason: Annotated[str, Field(max_length=200)] = "asked"


class SettingPriority(Numbered):
    on: bool
    reason: Literal["asked", "seen", "mistake"] = "asked"


class SettingAssist(Numbered):
    on: bool


class ChoosingStop(Numbered):
    stop: Annotated[int, Field(ge=1, le=1000)]


class Transferring(Numbered):
    service: Code
    counter: Code | None = None
    note: Annotated[str, Field(max_length=500)] = ""


class Helped(Form):
    """`place`: the counter or the kiosk where somebody has come."""

    place: Annotated[str, Field(min_length=1, max_length=100)]


Doing = Callable[[Transaction, int, Any], Visit]


def register(services: Services) -> None:
    Reception(services)


class Reception:
    def __init__(self, services: Services) -> None:
        self._services = services
        door, receiving = services.door, {Permission.RECEIVE}
        door.get("/api/reception", self.look, "What the desk shows", receiving)
        door.get(
            "/api/reception/tickets",
            self.find,
            "Tickets of today by what is asked",
            receiving,
            form=Searching,
        )
        door.post(
            "/api/reception/tickets", self.issue, "A number for any agency", receiving, form=NewTicketHere
        )
        door.post("/api/reception/reprint", self.reprint, "The paper once more", receiving, form=Numbered)
        door.post("/api/reception/help-done", self.help_done, "Somebody has come", receiving, form=Helped)
        for name, (do, form, summary) in _ACTS.items():
            door.post(f"/api/reception/{name}", self._acting(do), summary, receiving, form=form)

    def look(self, view: View, asked: Asked) -> Body:
        say, options = self._services.door.words.say, self._services.options
        return screen.body(view, asked.language, say, options, asked.actor)

    def find(self, view: View, asked: Asked) -> Body:
        return screen.found(view, inquiry(asked.form.q), asked.language, asked.actor)

    def issue(self, tx: Transaction, asked: Asked) -> Answer:
        form = asked.form
        paper = form.paper()
        if paper is not None:
            # The visitor has her paper already.
            return self._issued(tx, reception.enter(tx, form.order(), paper), None)
        visit = reception.issue(tx, form.order(), form.override)
        return self._issued(tx, visit, enqueue(tx, self._services, visit, DESK))

    def reprint(self, tx: Transaction, asked: Asked) -> Answer:
        visit = standing.visit_of(tx, asked.form.number)
        return self._issued(tx, visit, enqueue(tx, self._services, visit, DESK, copy=True))

    def help_done(self, tx: Transaction, asked: Asked) -> Answer:
        queues.give_help(tx, asked.form.place)
        return Answer({"seq": tx.seq})

    def _issued(self, tx: Transaction, visit: Visit, job: Job | None) -> Answer:
        return Answer(kiosk.issued(tx, visit, link(self._services, visit), job), 201)

    def _acting(self, do: Doing) -> Callable[[Transaction, Asked], Answer]:
        """An act on the ticket with a number; the answer is where it stands afterwards."""

        def change(tx: Transaction, asked: Asked) -> Answer:
            visit = do(tx, standing.visit_of(tx, asked.form.number).ticket.id, asked.form)
            return Answer({"seq": tx.seq, **screen.row(tx, visit, asked.language, asked.actor)})

        return change


_ACTS: dict[str, tuple[Doing, type[Form], str]] = {
    "return": (
        lambda tx, ticket, form: visits.return_(tx, ticket),
        Numbered,
        "Here again after a missed call",
    ),
    "postpone": (
        lambda tx, ticket, form: visits.postpone(tx, ticket, form.minutes),
        Postponing,
        "The turn comes later",
    ),
    "cancel": (
        lambda tx, ticket, form: visits.cancel(tx, ticket, form.reason),
        Cancelling,
        "The ticket is given up",
    ),
    "priority": (
        lambda tx, ticket, form: visits.set_priority(tx, ticket, form.on, form.reason),
        SettingPriority,
        "Set or remove priority",
    ),
    "assist": (
        lambda tx, ticket, form: visits.set_assist(tx, ticket, form.on),
        SettingAssist,
        "Set or remove assistance",
    ),
    "next-stop": (
        lambda tx, ticket, form: visits.choose_next(tx, ticket, form.stop),
        ChoosingStop,
        "This stop of the visitor comes next",
    ),
    "transfer": (
        lambda tx, ticket, form: reception.transfer(tx, ticket, form.service, form.counter, form.note),
        Transferring,
        "On to another service, by a supervisor",
    ),
}
