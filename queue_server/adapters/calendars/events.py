"""A calendar of holidays (iCalendar), as ministries and calendar programs give it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from icalendar import Calendar, Event

from queue_server.adapters.calendars.reading import Reading, Usual
from queue_server.domain.floor import Floor, Span
from queue_server.domain.holidays import Holiday, HolidayKind, Mistake

_DAYS_AT_MOST = 31
"""A longer event is a season, not a holiday."""


def read(text: str, floor: Floor, usual: Usual) -> Reading:
    """One holiday for each day of an event. Two that fall on one day are one with both names."""
    reading = Reading()
    try:
        parts = Calendar.from_ical(text, multiple=True)
    except (ValueError, AttributeError, OSError) as error:
        # The library means the first; by the others it trips over parameters and time zones that are none.
        return Reading(mistakes=[Mistake(1, "calendar_unreadable", {"detail": str(error)})])
    events = [event for part in parts for event in part.walk("VEVENT") if isinstance(event, Event)]
    lines = _lines_of_events(text)
    if len(events) != len(lines):
        return Reading(mistakes=[Mistake(lines[-1] if lines else 1, "calendar_cut_off")])
    for line, event in zip(lines, events, strict=True):
        wrong = _wrong(event)
        if wrong is not None:
            reading.mistakes.append(Mistake(line, wrong))
        elif event.get("STATUS") != "CANCELLED":
            reading.holidays += ((line, holiday) for holiday in _holidays(event, floor, usual))
    reading.holidays = _joined(reading.holidays)
    return reading


def _lines_of_events(text: str) -> list[int]:
    lines = enumerate(text.split("\n"), 1)
    return [number for number, line in lines if line.strip().upper() == "BEGIN:VEVENT"]


def _wrong(event: Event) -> str | None:
    """The code of what keeps an event from being read as a holiday."""
    try:
        length = event.end - event.start
    except (TypeError, ValueError, AttributeError, OverflowError):
        return "calendar_event_without_day"
    if event.get("RRULE") or event.get("RDATE"):
        return "calendar_event_repeats"
    if length < timedelta(0):
        return "calendar_hours_backwards"
    return "calendar_event_too_long" if length > timedelta(days=_DAYS_AT_MOST) else None


def _holidays(event: Event, floor: Floor, usual: Usual) -> Iterator[Holiday]:
    """`DTEND` is the first day after an event of whole days."""
    name = " ".join(str(event.get("SUMMARY", "")).split())
    kind = usual.kind or HolidayKind.CLOSED
    start, end = event.start, event.end
    if isinstance(start, datetime) and isinstance(end, datetime):
        begins, ends = _on_the_floor(start, floor), _on_the_floor(end, floor)
        # An event that ends on another day gives no hours: they would run backwards.
        closing = ends.time() if ends.date() == begins.date() else time.min
        yield Holiday(begins.date(), name, kind, usual.agency, Span(begins.time(), closing))
        return
    for offset in range(max(1, (end - start).days)):
        yield Holiday(start + timedelta(days=offset), name, kind, usual.agency)


def _on_the_floor(instant: datetime, floor: Floor) -> datetime:
    """Without a time zone it is the floor's own time already."""
    return floor.local(instant) if instant.tzinfo else instant


def _joined(holidays: list[tuple[int, Holiday]]) -> list[tuple[int, Holiday]]:
    joined: dict[tuple[date, Span | None], tuple[int, Holiday]] = {}
    for line, holiday in holidays:
        key = holiday.day, holiday.hours
        first, known = joined.setdefault(key, (line, holiday))
        if holiday.name not in known.name.split(", "):
            joined[key] = first, replace(known, name=f"{known.name}, {holiday.name}")
    return list(joined.values())
