"""What visitors wrote beside the survey: read by supervisors within their bounds, and marked as read."""

from datetime import date
from typing import Annotated

from pydantic import Field

from queue_server.actions import surveys
from queue_server.adapters.web.door import Asked, Form
from queue_server.adapters.web.services import Services
from queue_server.domain.errors import Invalid, NotAllowed, NotFound
from queue_server.domain.roles import Permission
from queue_server.ports import Answer, Transaction, View
from queue_server.snapshots import comments as screen
from queue_server.snapshots.frame import Body

Code = Annotated[str, Field(min_length=1, max_length=60)]


class Wanted(Form):
    begins: Annotated[date | None, Field(alias="from")] = None
    ends: Annotated[date | None, Field(alias="to")] = None
    agency: Code | None = None
    at_most: Annotated[int, Field(ge=1, le=1000)] = 100


class Read(Form):
    comment: Code


def register(services: Services) -> None:
    Comments(services)


class Comments:
    def __init__(self, services: Services) -> None:
        self._services = services
        door, seeing, heeding = services.door, {Permission.SEE_REPORTS}, {Permission.HEED_COMMENTS}
        door.get("/api/comments", self.look, "What visitors wrote beside the survey", seeing, form=Wanted)
        door.post("/api/comments/seen", self.heed, "A comment was read", heeding, form=Read)

    def look(self, view: View, asked: Asked) -> Body:
        """The newest first; without days, those of today."""
        form, may = asked.form, asked.actor.may
        begins = form.begins or view.today
        ends = form.ends or begins
        if ends < begins:
            raise Invalid("invalid", fields=[{"field": "to", "problem": "before_from"}])
        if form.agency is not None:
            _check(view, asked, form.agency)

        def allowed(agency: str) -> bool:
            return may(Permission.SEE_REPORTS, agency)

        wanted = screen.Wanted(begins, ends, form.agency, allowed, form.at_most)
        may_heed, trial = may(Permission.HEED_COMMENTS), self._services.options.trial
        return screen.body(view, wanted, may_heed, asked.language, trial)

    def heed(self, tx: Transaction, asked: Asked) -> Answer:
        """Answers the comment as it now stands; who read it first stays."""
        return Answer(screen.row(tx, surveys.heed(tx, asked.form.comment), asked.language))


def _check(view: View, asked: Asked, agency: str) -> None:
    if view.floor.agency(agency) is None:
        raise NotFound("unknown_agency", agency=agency)
    if not asked.actor.may(Permission.SEE_REPORTS, agency):
        raise NotAllowed("not_allowed")
