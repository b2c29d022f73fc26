"""The phone's routes: whoever holds a ticket's token sees it and may act for it. No login, no cookie."""

from typing import Annotated

from limits import RateLimitItemPerMinute
from pydantic import Field

from queue_server.actions import visits
from queue_server.adapters.web.door import Asked, Form
from queue_server.adapters.web.services import Services
from queue_server.domain.errors import NotFound
from queue_server.ports import Answer, Transaction, View
from queue_server.snapshots import ticket as screen
from queue_server.snapshots.frame import Body

WRONG_TOKENS = RateLimitItemPerMinute(30)


class Postponing(Form):
    minutes: int


class ChoosingStop(Form):
    stop: Annotated[int, Field(ge=1, le=1000)]


def register(services: Services) -> None:
    Tickets(services)


class Tickets:
    def __init__(self, services: Services) -> None:
        self._services = services
        door = services.door
        door.get("/api/tickets/<token>", self.look, "A ticket, for who holds its token")
        door.post("/api/tickets/<token>/postpone", self.postpone, "The turn comes later", form=Postponing)
        door.post("/api/tickets/<token>/cancel", self.cancel, "The holder gives the ticket up")
        door.post("/api/tickets/<token>/return", self.return_, "Here again after a missed call")
        door.post("/api/tickets/<token>/next-stop", self.next_stop, "This stop comes next", form=ChoosingStop)

    def look(self, view: View, asked: Asked) -> Body:
        return self._body(view, self._ticket(asked), asked)

    def postpone(self, tx: Transaction, asked: Asked) -> Answer:
        ticket = self._ticket(asked)
        visits.postpone(tx, ticket, asked.form.minutes)
        return Answer(self._body(tx, ticket, asked))

    def cancel(self, tx: Transaction, asked: Asked) -> Answer:
        ticket = self._ticket(asked)
        visits.cancel(tx, ticket, "asked")
        return Answer(self._body(tx, ticket, asked))

    def return_(self, tx: Transaction, asked: Asked) -> Answer:
        ticket = self._ticket(asked)
        visits.return_(tx, ticket)
        return Answer(self._body(tx, ticket, asked))

    def next_stop(self, tx: Transaction, asked: Asked) -> Answer:
        ticket = self._ticket(asked)
        visits.choose_next(tx, ticket, asked.form.stop)
        return Answer(self._body(tx, ticket, asked))

    def _body(self, view: View, ticket: int, asked: Asked) -> Body:
        say, trial = self._services.door.words.say, self._services.options.trial
        return screen.body(view, view.visits.get(ticket), asked.language, say, trial)

    def _ticket(self, asked: Asked) -> int:
        ticket = self._services.tokens.ticket_of(asked.path["token"])
        if ticket is None:
            self._services.door.limit(WRONG_TOKENS, "wrong-token", self._services.door.address())
            raise NotFound("unknown_ticket")
        return ticket
