"""The kiosk's routes: the floor, a new ticket, and what its holder may do with number and code."""

from typing import Annotated, Literal

import segno
from limits import RateLimitItemPerMinute
from pydantic import Field

from queue_server import standing
from queue_server.actions import printing, queues, visits
from queue_server.adapters.web.door import Asked, Form
from queue_server.adapters.web.services import Services
from queue_server.domain.errors import Invalid
from queue_server.domain.roles import DeviceKind, Permission
from queue_server.domain.visit import Visit
from queue_server.ports import Answer, Job, Standing, Transaction, View
from queue_server.snapshots import kiosk as screen
from queue_server.snapshots import ticket as phone
from queue_server.snapshots.frame import Body

Code = Annotated[str, Field(min_length=1, max_length=20)]
Number = Annotated[str, Field(min_length=1, max_length=12)]
CODE_TRIES = RateLimitItemPerMinute(5, 5)


class FloorQuery(Form):
    language: Literal["id", "en"] = "id"


class NewTicket(Form):
    services: Annotated[list[Code], Field(min_length=1, max_length=10)]
    priority: bool = False
    assist: bool = False
    people: Annotated[int, Field(ge=1, le=20)] = 1
    language: Literal["id", "en"] = "id"

    def order(self) -> visits.Order:
        return visits.Order(tuple(self.services), self.priority, self.assist, self.people, self.language)


class Holder(Form):
    number: Number
    code: Annotated[str, Field(pattern=r"^\d{4}$")]


class Postponing(Holder):
    minutes: int


class ChoosingStop(Holder):
    stop: Annotated[int, Field(ge=1, le=1000)]


def register(services: Services) -> None:
    Kiosk(services)


class Kiosk:
    def __init__(self, services: Services) -> None:
        self._services = services
        door, issuing = services.door, {Permission.ISSUE}
        door.get(
            "/api/floor",
            self.floor,
            "The floor as a visitor may choose from it",
            {Permission.SEE_FLOOR},
            form=FloorQuery,
        )
        door.post("/api/kiosk/tickets", self.issue, "A new ticket", issuing, form=NewTicket)
        door.post("/api/kiosk/help", self.help, "Somebody at the kiosk wants help", issuing)
        door.free("POST", "/api/kiosk/check", self.check, "How a number stands", issuing, form=Holder)
        door.post("/api/kiosk/postpone", self.postpone, "The turn comes later", issuing, form=Postponing)
        door.post("/api/kiosk/cancel", self.cancel, "The holder gives the ticket up", issuing, form=Holder)
        door.post("/api/kiosk/return", self.return_, "Here again after a missed call", issuing, form=Holder)
        door.post("/api/kiosk/next-stop", self.next_stop, "This stop comes next", issuing, form=ChoosingStop)
        door.post("/api/kiosk/reprint", self.reprint, "The paper once more", issuing, form=Holder)

    def floor(self, view: View, asked: Asked) -> Body:
        kiosk = asked.actor.name if asked.actor.device == DeviceKind.KIOSK else None
        return screen.body(
            view, asked.form.language, self._services.door.words.say, self._services.options, kiosk
        )

    def issue(self, tx: Transaction, asked: Asked) -> Answer:
        visit = visits.issue(tx, asked.form.order())
        job = enqueue(tx, self._services, visit, asked.actor.name)
        return Answer(screen.issued(tx, visit, link(self._services, visit), job), 201)

    def help(self, tx: Transaction, asked: Asked) -> Answer:
        queues.ask_help(tx, asked.actor.name)
        return Answer({"seq": tx.seq})

    def check(self, asked: Asked) -> Answer:
        """What the holder's phone would show. A number and its code are no address, so this is a POST."""
        say, trial = self._services.door.words.say, self._services.options.trial
        with self._services.door.ledger.look() as view:
            visit = self._held(view, asked)
            return Answer(phone.body(view, visit, asked.language, say, trial))

    def postpone(self, tx: Transaction, asked: Asked) -> Answer:
        visit = visits.postpone(tx, self._held(tx, asked).ticket.id, asked.form.minutes)
        return self._stands(tx, visit)

    def cancel(self, tx: Transaction, asked: Asked) -> Answer:
        return self._stands(tx, visits.cancel(tx, self._held(tx, asked).ticket.id, "asked"))

    def return_(self, tx: Transaction, asked: Asked) -> Answer:
        return self._stands(tx, visits.return_(tx, self._held(tx, asked).ticket.id))

    def next_stop(self, tx: Transaction, asked: Asked) -> Answer:
        return self._stands(tx, visits.choose_next(tx, self._held(tx, asked).ticket.id, asked.form.stop))

    def reprint(self, tx: Transaction, asked: Asked) -> Answer:
        visit = self._held(tx, asked)
        job = enqueue(tx, self._services, visit, asked.actor.name, copy=True)
        return Answer(screen.issued(tx, visit, link(self._services, visit), job), 201)

    def _held(self, view: View, asked: Asked) -> Visit:
        """The visit whose number and code are right; five tries in five minutes for each, however typed."""
        visit, door = standing.visit_of(view, asked.form.number), self._services.door
        tries = ("code", asked.actor.name, visit.ticket.number)
        door.limit(CODE_TRIES, *tries)
        if self._services.tokens.code(visit.ticket.id) != asked.form.code:
            raise Invalid("wrong_code")
        door.forgive(CODE_TRIES, *tries)
        return visit

    def _stands(self, tx: Transaction, visit: Visit) -> Answer:
        return Answer(screen.issued(tx, visit, link(self._services, visit), None))


def link(services: Services, visit: Visit) -> screen.Link:
    """How the holder of a ticket reaches its page."""
    token = services.tokens.ticket_token(visit.ticket.id)
    code = services.tokens.code(visit.ticket.id)
    if not services.public_url:
        return screen.Link(token, code)
    url = f"{services.public_url.rstrip('/')}/t/{token}"
    return screen.Link(token, code, url, segno.make(url, error="m").svg_data_uri(scale=4))


def enqueue(tx: Transaction, services: Services, visit: Visit, device: str, copy: bool = False) -> Job | None:
    """The paper of a ticket, saved with it; None where the kiosk has no printer."""
    options = services.options
    printer = options.printer_of(device)
    if printer is None:
        return None
    active = visit.active
    ahead = standing.ahead(tx, Standing(visit.ticket, active))[0] if active else 0
    facts = {"kind": "ticket", "ahead": ahead, "copy": copy}
    print_paper = printing.reprint if copy else printing.enqueue
    job = print_paper(tx, printer, facts, visit.ticket.id, device)
    printing.divert(tx, options.printers)
    return tx.jobs.get(job.id)
