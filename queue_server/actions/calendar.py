"""The days that differ from the week: put in place, and taken away."""

from collections.abc import Sequence
from datetime import date

from queue_server.domain import events as happened
from queue_server.domain.errors import Invalid, NotAllowed, NotFound
from queue_server.domain.holidays import Holiday
from queue_server.domain.roles import Permission
from queue_server.ports import Transaction


def put(tx: Transaction, holidays: Sequence[Holiday]) -> None:
    """All of them, each in place of what stood for its day; raises Invalid where one contradicts itself."""
    _permitted(tx)
    for holiday in holidays:
        code = holiday.contradiction()
        if code is not None:
            raise Invalid("invalid", fields=[{"field": holiday.day.isoformat(), "problem": code}])
        if holiday.agency is not None and tx.floor.agency(holiday.agency) is None:
            raise NotFound("unknown_agency", agency=holiday.agency)
    tx.calendar.put(holidays)
    tx.record(happened.CalendarImported(len(holidays)))


def remove(tx: Transaction, day: date, agency: str | None) -> None:
    """The week holds again; for an agency's own day, what the floor has."""
    _permitted(tx)
    if not tx.calendar.drop(day, agency):
        raise NotFound("unknown_holiday", day=day.isoformat())
    tx.record(happened.HolidayRemoved(day, agency))


def _permitted(tx: Transaction) -> None:
    if not tx.actor.may(Permission.MANAGE_FLOOR):
        raise NotAllowed("not_allowed")
