"""Reports."""

from datetime import date
from typing import Annotated, Literal

from flask import Response
from pydantic import Field

from queue_server.adapters.web.door import Asked, Form
from queue_server.adapters.web.services import Services
from queue_server.domain.errors import NotAllowed, NotFound
from queue_server.domain.report import Sheet
from queue_server.domain.roles import Permission
from queue_server.ports import View
from queue_server.reports import PERMISSIONS, REPORTS, Period, days_asked
from queue_server.snapshots import reports
from queue_server.snapshots.frame import Body


class Days(Form):
    begins: Annotated[date | None, Field(alias="from")] = None
    ends: Annotated[date | None, Field(alias="to")] = None
    format: Literal["json", "csv", "xlsx", "pdf"] = "json"


def register(services: Services) -> None:
    Reports(services)


class Reports:
    def __init__(self, services: Services) -> None:
        self._services = services
        door = services.door
        door.get("/api/reports/<name>", self.report, "A report", {Permission.SEE_REPORTS}, form=Days)

    def report(self, view: View, asked: Asked) -> Body | Response:
        name = asked.path["name"]
        if name not in REPORTS:
            raise NotFound("unknown_report", name=name)
        wanted = PERMISSIONS.get(name, Permission.SEE_REPORTS)
        if not asked.actor.may(wanted):
            raise NotAllowed("not_allowed")
        begins, ends = days_asked(asked.form.begins, asked.form.ends, view.today)
        may = asked.actor.may

        def allowed(agency: str) -> bool:
            return may(wanted, agency)

        words = self._services.door.words
        period = Period(view, begins, ends, asked.language, allowed, words.say)
        if asked.form.format == "json":
            return reports.body(name, period, self._services.options.trial)
        return self._file(reports.sheet(name, period, words), period, asked.form.format)

    def _file(self, sheet: Sheet, period: Period, ending: str) -> Response:
        kind = self._services.files[ending]
        name = f"{sheet.name}-{period.begins}-{period.ends}.{ending}"
        headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
        return Response(kind.write(sheet), content_type=kind.media_type, headers=headers)
