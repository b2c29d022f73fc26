"""The days that differ from the week: seen, put in place one by one or from a file, and taken away."""

import base64
from collections.abc import Mapping
from datetime import date, time
from typing import Annotated

from pydantic import Field

from queue_server.actions import calendar as holidays
from queue_server.adapters.web.door import Asked, Form
from queue_server.adapters.web.kiosk import Code
from queue_server.adapters.web.mistakes import beside
from queue_server.adapters.web.services import Services
from queue_server.domain.errors import Invalid
from queue_server.domain.floor import Span
from queue_server.domain.holidays import CalendarMistakes, Holiday, HolidayKind
from queue_server.domain.roles import Permission
from queue_server.ports import Answer, Transaction, View
from queue_server.snapshots.frame import Body, framed

FILE_AT_MOST = 512 * 1024
"""Bytes of a file, as the request carries it."""

Kind = Annotated[HolidayKind, Field(strict=False)]


class Day(Form):
    """`begins` and `ends`: other hours on that day."""

    day: date
    name: Annotated[str, Field(max_length=120)]
    kind: Kind = HolidayKind.CLOSED
    agency: Code | None = None
    begins: time | None = None
    ends: time | None = None

    @property
    def holiday(self) -> Holiday:
        hours = Span(self.begins, self.ends) if self.begins and self.ends else None
        return Holiday(self.day, " ".join(self.name.split()), self.kind, self.agency, hours)


class Days(Form):
    holidays: Annotated[list[Day], Field(min_length=1, max_length=400)]


class File(Form):
    """`content` in base64; `kind` and `agency` hold where the file does not say them."""

    content: Annotated[str, Field(max_length=FILE_AT_MOST)]
    kind: Kind | None = None
    agency: Code | None = None


class OneDay(Form):
    day: date
    agency: Code | None = None


def register(services: Services) -> None:
    CalendarPage(services)


class CalendarPage:
    def __init__(self, services: Services) -> None:
        self._services = services
        door, managing = services.door, {Permission.MANAGE_FLOOR}
        path = "/api/admin/calendar"
        door.get(path, self.look, "The days that differ from the week", managing)
        door.post(path, self.put, "Days, each in place of what stood for it", managing, form=Days)
        door.post(
            f"{path}/import", self.take, "All days of a file", managing, form=File, at_most=FILE_AT_MOST
        )
        door.post(f"{path}/remove", self.remove, "The week holds again", managing, form=OneDay)

    def look(self, view: View, asked: Asked) -> Body:
        agencies = {each.code: each.name.in_language(asked.language) for each in view.floor.agencies}
        body = {
            "today": view.today.isoformat(),
            "holidays": [_row(each, agencies) for each in view.calendar.holidays(date.min, date.max)],
            "agencies": [{"code": code, "name": name} for code, name in agencies.items()],
            "kinds": [kind.value for kind in HolidayKind],
        }
        return framed(view, asked.language, self._services.options.trial, body)

    def put(self, tx: Transaction, asked: Asked) -> Answer:
        found = [each.holiday for each in asked.form.holidays]
        wrong = [(str(line), code) for line, each in enumerate(found, 1) if (code := each.contradiction())]
        if wrong:
            raise Invalid("invalid", fields=[self._told(asked, line, code, {}) for line, code in wrong])
        holidays.put(tx, found)
        return Answer(self.look(tx, asked))

    def take(self, tx: Transaction, asked: Asked) -> Answer:
        found = self._read(tx, asked)
        holidays.put(tx, found)
        return Answer(self.look(tx, asked) | {"imported": len(found)})

    def remove(self, tx: Transaction, asked: Asked) -> Answer:
        holidays.remove(tx, asked.form.day, asked.form.agency)
        return Answer(self.look(tx, asked))

    def _read(self, tx: Transaction, asked: Asked) -> list[Holiday]:
        """Raises Invalid with every mistake in the file: its `field` is the line."""
        form = asked.form
        try:
            content = base64.b64decode(form.content, validate=True)
            return self._services.read_calendar(content, tx.floor, form.kind, form.agency)
        except ValueError:
            raise Invalid("invalid", fields=[{"field": "content", "problem": "base64"}]) from None
        except CalendarMistakes as wrong:
            told = [self._told(asked, str(each.line), each.code, each.facts) for each in wrong.mistakes]
            raise Invalid("invalid", fields=told) from None

    def _told(self, asked: Asked, field: str, code: str, facts: Mapping[str, str | int]) -> dict[str, str]:
        return beside(self._services.door.words, asked.language, field, code, facts)


def _row(holiday: Holiday, agencies: dict[str, str]) -> Body:
    hours = holiday.hours
    return {
        "day": holiday.day.isoformat(),
        "name": holiday.name,
        "kind": holiday.kind.value,
        "agency": holiday.agency,
        "agency_name": agencies.get(holiday.agency, holiday.agency) if holiday.agency else None,
        "begins": f"{hours.begins:%H:%M}" if hours else None,
        "ends": f"{hours.ends:%H:%M}" if hours else None,
    }
