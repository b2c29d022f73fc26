"""Months that are closed, and the files that are kept of them. They tell of the whole floor."""

from typing import Annotated

from flask import Response
from pydantic import Field

from queue_server.actions import months
from queue_server.adapters.web.door import Asked, Form, keyed
from queue_server.adapters.web.services import Services
from queue_server.domain.errors import Invalid, NotAllowed, NotFound
from queue_server.domain.month import Month
from queue_server.domain.roles import Permission
from queue_server.ports import Answer, Transaction, View
from queue_server.snapshots import months as screen
from queue_server.snapshots.frame import Body


class Closing(Form):
    month: Annotated[str, Field(min_length=7, max_length=7)]


def register(services: Services) -> None:
    Months(services)


class Months:
    def __init__(self, services: Services) -> None:
        self._services = services
        door, seeing = services.door, {Permission.SEE_REPORTS}
        door.get("/api/months", self.look, "Months that are over, and what is kept of them", seeing)
        door.get("/api/months/<month>/<name>", self.file, "A report of a closed month", seeing)
        door.free("POST", "/api/months", self.close, "Close a month", {Permission.CLOSE_MONTH}, form=Closing)

    def look(self, view: View, asked: Asked) -> Body:
        _of_the_floor(asked)
        kept, trial = self._services.months, self._services.options.trial
        return screen.body(view, asked.language, trial, kept.names, kept.making)

    def file(self, view: View, asked: Asked) -> Response:
        _of_the_floor(asked)
        month, name = Month.read(asked.path["month"]), asked.path["name"]
        is_closed = any(closing.month == month for closing in view.reports.months_closed())
        found = self._services.months.file(month, name) if month and is_closed else None
        if month is None or found is None:
            raise NotFound("not_found")
        content, media_type = found
        headers = {
            "Content-Disposition": f'attachment; filename="{month}-{name}"',
            "Cache-Control": "no-store",
        }
        return Response(content, content_type=media_type, headers=headers)

    def close(self, asked: Asked) -> Answer:
        """The entry first, then the files: they take longer than a floor may wait."""
        month = Month.read(asked.form.month)
        if month is None:
            raise Invalid("invalid", fields=[{"field": "month", "problem": "month"}])

        def change(tx: Transaction) -> Answer:
            months.close(tx, month)
            return Answer({"month": str(month), "seq": tx.seq})

        answer = self._services.door.ledger.answer(asked.actor, keyed(asked.actor), change)
        self._services.months.start(month)
        return answer


def _of_the_floor(asked: Asked) -> None:
    if asked.actor.agencies:
        raise NotAllowed("not_allowed")
