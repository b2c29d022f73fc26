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
    before, after = _standing(tx, holidays), {each.place: each.summary for each in holidays}
    changed = {place for place in after if after[place] != before.get(place)}
    tx.calendar.put(holidays)
    old, new = ({place: text for place, text in each.items() if place in changed} for each in (before, after))
    tx.record(happened.CalendarImported(len(holidays), old, new))


def remove(tx: Transaction, day: date, agency: str | None) -> None:
    """The week holds again; for an agency's own day, what the floor has."""
    _permitted(tx)
    before = _standing(tx, [Holiday(day, "", agency=agency)])
    if not tx.calendar.drop(day, agency):
        raise NotFound("unknown_holiday", day=day.isoformat())
    tx.record(happened.HolidayRemoved(day, agency, before))


def _standing(tx: Transaction, holidays: Sequence[Holiday]) -> dict[str, str]:
    """What stands now for the days of these."""
    if not holidays:
        return {}
    days, places = [each.day for each in holidays], {each.place for each in holidays}
    found = tx.calendar.holidays(min(days), max(days))
    return {each.place: each.summary for each in found if each.place in places}


def _permitted(tx: Transaction) -> None:
    if not tx.actor.may(Permission.MANAGE_FLOOR):
        raise NotAllowed("not_allowed")
