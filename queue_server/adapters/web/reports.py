"""Reports."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from queue_server.adapters.web.door import Asked, Form
from queue_server.adapters.web.services import Services
from queue_server.domain.errors import Invalid, NotFound
from queue_server.domain.roles import Permission
from queue_server.ports import View
from queue_server.reports import REPORTS, Period
from queue_server.snapshots import reports
from queue_server.snapshots.frame import Body


class Days(Form):
    begins: Annotated[date | None, Field(alias="from")] = None
    ends: Annotated[date | None, Field(alias="to")] = None
    format: Literal["json"] = "json"


def register(services: Services) -> None:
    Reports(services)


class Reports:
    def __init__(self, services: Services) -> None:
        self._services = services
        door = services.door
        door.get("/api/reports/<name>", self.report, "A report", {Permission.SEE_REPORTS}, form=Days)

    def report(self, view: View, asked: Asked) -> Body:
        name = asked.path["name"]
        if name not in REPORTS:
            raise NotFound("unknown_report", name=name)
        begins = asked.form.begins or view.today
        ends = asked.form.ends or begins
        if ends < begins:
            raise Invalid("invalid", fields=[{"field": "to", "problem": "before_from"}])
        may = asked.actor.may

        def allowed(agency: str) -> bool:
            return may(Permission.SEE_REPORTS, agency)

        say = self._services.door.words.say
        period = Period(view, begins, ends, asked.language, allowed, say)
        return reports.body(name, period, self._services.options.trial)
