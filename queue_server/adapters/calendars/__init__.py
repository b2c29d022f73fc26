"""Holidays from a file that people have: a table (CSV), or a calendar (iCalendar)."""

from queue_server.adapters.calendars import table
from queue_server.adapters.calendars.reading import Reading, Usual
from queue_server.domain.floor import Floor
from queue_server.domain.holidays import CalendarMistakes, Holiday, Mistake


def read(content: bytes, floor: Floor, usual: Usual) -> list[Holiday]:
    """The holidays of a file; raises CalendarMistakes with everything that is wrong in it, line by line."""
    text = _decoded(content)
    is_calendar = text.lstrip().upper().startswith("BEGIN:VCALENDAR")
    found = (_events if is_calendar else table.read)(text, floor, usual)
    mistakes = sorted([*found.mistakes, *_of_the_whole(found, floor)], key=lambda mistake: mistake.line)
    if mistakes:
        raise CalendarMistakes(mistakes)
    return [holiday for _, holiday in found.holidays]


def _events(text: str, floor: Floor, usual: Usual) -> Reading:
    # Its library takes a fifth of a second to load; a server may never be handed a calendar.
    from queue_server.adapters.calendars import events

    return events.read(text, floor, usual)


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise CalendarMistakes([Mistake(line, "calendar_not_utf8")]) from None


def _of_the_whole(found: Reading, floor: Floor) -> list[Mistake]:
    """What is wrong in a holiday itself, on this floor, or beside another one."""
    mistakes: list[Mistake] = []
    first: dict[tuple[object, str | None], int] = {}
    for line, holiday in found.holidays:
        code = holiday.contradiction()
        if code is not None:
            mistakes.append(Mistake(line, code))
        if holiday.agency is not None and floor.agency(holiday.agency) is None:
            mistakes.append(Mistake(line, "calendar_agency_unknown", {"value": holiday.agency}))
        other = first.setdefault((holiday.day, holiday.agency), line)
        if other != line:
            mistakes.append(Mistake(line, "calendar_day_twice", {"other": other}))
    if not found.holidays and not found.mistakes:
        mistakes.append(Mistake(1, "calendar_empty"))
    return mistakes
