"""Reports and the auditor's view of the record."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from queue_server.adapters.web.door import GREATEST, Asked, Form
from queue_server.adapters.web.services import Services
from queue_server.domain.errors import Invalid, NotFound
from queue_server.domain.roles import Permission
from queue_server.ports import View
from queue_server.snapshots import record, reports
from queue_server.snapshots.frame import Body


class Period(Form):
    begins: Annotated[date | None, Field(alias="from")] = None
    ends: Annotated[date | None, Field(alias="to")] = None
    format: Literal["json"] = "json"


class After(Form):
    seq: Annotated[int, Field(ge=0, le=GREATEST, alias="from_seq")] = 0
    number: Annotated[str, Field(max_length=12)] | None = None


def register(services: Services) -> None:
    Reports(services)


class Reports:
    def __init__(self, services: Services) -> None:
        self._services = services
        door = services.door
        door.get("/api/reports/<name>", self.report, "A report", {Permission.SEE_REPORTS}, form=Period)
        door.get("/api/record", self.record, "The record", {Permission.SEE_RECORD}, form=After)

    def report(self, view: View, asked: Asked) -> Body:
        name = asked.path["name"]
        if name != "day":
            raise NotFound("unknown_report", name=name)
        begins = asked.form.begins or view.today
        ends = asked.form.ends or begins
        if ends < begins:
            raise Invalid("invalid", fields=[{"field": "to", "problem": "before_from"}])
        may = asked.actor.may

        def allowed(agency: str) -> bool:
            return may(Permission.SEE_REPORTS, agency)

        return reports.day(view, begins, ends, asked.language, self._services.options.trial, allowed)

    def record(self, view: View, asked: Asked) -> Body:
        return record.body(view, asked.form.seq, asked.form.number)
