"""The auditor's search through the record."""

from datetime import datetime
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime, Field

from queue_server.adapters.web.door import GREATEST, Asked, Form
from queue_server.adapters.web.services import Services
from queue_server.domain.holidays import YEARS
from queue_server.domain.roles import Permission
from queue_server.ports import RecordSearch, View
from queue_server.snapshots import record as screen
from queue_server.snapshots.frame import Body


def _within_years(instant: datetime) -> datetime:
    """Others are a slip of the pen, and have no time in another zone."""
    if instant.year not in YEARS:
        raise ValueError("year")
    return instant


Instant = Annotated[AwareDatetime, AfterValidator(_within_years)]


class Search(Form):
    begins: Annotated[Instant | None, Field(alias="from")] = None
    ends: Annotated[Instant | None, Field(alias="to")] = None
    actor: Annotated[str, Field(min_length=1, max_length=60)] | None = None
    kind: Annotated[str, Field(min_length=1, max_length=60)] | None = None
    number: Annotated[str, Field(min_length=1, max_length=12)] | None = None
    at_most: Annotated[int, Field(ge=1, le=200)] = 50
    before: Annotated[int, Field(ge=1, le=GREATEST)] | None = None


def register(services: Services) -> None:
    Record(services)


class Record:
    def __init__(self, services: Services) -> None:
        self._services = services
        seeing = {Permission.SEE_RECORD}
        services.door.get("/api/record", self.look, "Search through the record", seeing, form=Search)

    def look(self, view: View, asked: Asked) -> Body:
        """The latest first; `number` is one of the days of `from` to `to`, without them of today."""
        form = asked.form
        tickets = screen.tickets(view, form.number, form.begins, form.ends) if form.number else None
        search = RecordSearch(form.before, form.begins, form.ends, form.actor, form.kind, tickets)
        trial, say = self._services.options.trial, self._services.door.words.say
        return screen.body(view, search, form.at_most, asked.language, trial, say)
