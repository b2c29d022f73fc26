"""The survey's routes: a visitor with a ticket's token, or a survey device for whoever stands before it."""

from typing import Annotated

from limits import RateLimitItemPerMinute
from pydantic import Field

from queue_server.actions import surveys
from queue_server.adapters.web.door import Asked, Form
from queue_server.adapters.web.services import Services
from queue_server.domain.errors import Invalid, NotFound, NotLoggedIn
from queue_server.domain.roles import Permission
from queue_server.domain.satisfaction import LONGEST_COMMENT
from queue_server.ports import Answer, Transaction, View
from queue_server.snapshots import survey as screen
from queue_server.snapshots.frame import Body

WRONG_TOKENS = RateLimitItemPerMinute(30)
ON_PHONE, ON_DEVICE = "phone", "device"

Code = Annotated[str, Field(min_length=1, max_length=60)]


class Holder(Form):
    token: Annotated[str, Field(min_length=1, max_length=200)] | None = None


class Filled(Holder):
    service: Code | None = None
    scores: Annotated[dict[Code, int], Field(max_length=20)] | None = None
    profile: Annotated[dict[Code, Code], Field(default_factory=dict, max_length=20)]
    comment: Annotated[str, Field(max_length=LONGEST_COMMENT)] = ""
    rating: int | None = None


def register(services: Services) -> None:
    Survey(services)


class Survey:
    def __init__(self, services: Services) -> None:
        self._services = services
        door = services.door
        door.get("/api/survey", self.look, "What the survey asks", form=Holder)
        door.post("/api/survey", self.answer, "A filled-in survey, or a rating in one touch", form=Filled)

    def look(self, view: View, asked: Asked) -> Body:
        say, trial = self._services.door.words.say, self._services.options.trial
        if asked.form.token is None:
            if not asked.actor.may(Permission.ASK_SURVEY):
                raise NotLoggedIn("not_logged_in")
            return screen.of_floor(view, asked.language, say, trial)
        ticket = self._ticket(asked.form.token)
        given = [what for what in (surveys.FORM, surveys.RATING) if view.surveys.answered(ticket, what)]
        served = surveys.served_errands(view, ticket)
        return screen.of_visit(view, served, given, asked.language, say, trial)

    def answer(self, tx: Transaction, asked: Asked) -> Answer:
        """With `scores` it is a form, with `rating` one touch; both at once are both."""
        form = asked.form
        if form.scores is None and form.rating is None:
            raise Invalid("invalid", fields=[{"field": "scores", "problem": "missing"}])
        if form.scores is not None:
            about, origin = self._about(tx, form, surveys.FORM)
            surveys.fill_in(tx, about, origin, form.scores, form.profile, form.comment)
        if form.rating is not None:
            about, _ = self._about(tx, form, surveys.RATING)
            surveys.rate(tx, about, form.rating)
        return Answer({"thanks": True}, 201)

    def _about(self, tx: Transaction, form: Filled, what: str) -> tuple[surveys.About, str]:
        if form.token is not None:
            ticket = self._ticket(form.token)
            return surveys.of_visit(tx, ticket, form.service, what), ON_PHONE
        if form.service is None:
            raise Invalid("invalid", fields=[{"field": "service", "problem": "missing"}])
        return surveys.of_service(tx, form.service), ON_DEVICE

    def _ticket(self, token: str) -> int:
        ticket = self._services.tokens.ticket_of(token)
        if ticket is None:
            self._services.door.limit(WRONG_TOKENS, "wrong-token", self._services.door.address())
            raise NotFound("unknown_ticket")
        return ticket
