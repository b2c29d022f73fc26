"""Days that differ from the week: closed, with other hours, or with the quota of half a day."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from queue_server.domain.floor import DayHours, Floor, Quota, Service, Span

YEARS = range(2000, 2101)
"""Outside of these a day is a slip of the pen."""
LONGEST_NAME = 120
"""Letters, also of a day on which several events of a calendar fall together."""


class HolidayKind(StrEnum):
    """`short`: other hours on that day. `reduced`: the quota of half a day, and other hours where given."""

    CLOSED = "closed"
    SHORT = "short"
    REDUCED = "reduced"


@dataclass(frozen=True)
class Holiday:
    """One day of the floor, or of one agency alone."""

    day: date
    name: str
    kind: HolidayKind = HolidayKind.CLOSED
    agency: str | None = None
    hours: Span | None = None

    @property
    def place(self) -> str:
        """Which day of whom it is, as the record names it: `2026-12-25`, `2026-12-25 BPJS`."""
        return " ".join(filter(None, (self.day.isoformat(), self.agency)))

    @property
    def summary(self) -> str:
        """What it is, as the record tells it: `Natal, short, 08:00-11:30`."""
        hours = f"{self.hours.begins:%H:%M}-{self.hours.ends:%H:%M}" if self.hours else ""
        return ", ".join(filter(None, (self.name, self.kind.value, hours)))

    def contradiction(self) -> str | None:
        """The code of what is wrong in it by itself, if anything is."""
        if not 0 < len(self.name) <= LONGEST_NAME or not self.name.isprintable():
            return "calendar_name_form"
        if self.day.year not in YEARS:
            return "calendar_year_far"
        if self.kind == HolidayKind.CLOSED and self.hours:
            return "calendar_hours_unused"
        if self.kind == HolidayKind.SHORT and not self.hours:
            return "calendar_hours_missing"
        if self.hours and self.hours.ends <= self.hours.begins:
            return "calendar_hours_backwards"
        return None


@dataclass(frozen=True)
class Mistake:
    """What is wrong on a line of a calendar file: a code of the words, and the facts of its sentence."""

    line: int
    code: str
    facts: Mapping[str, str | int] = field(default_factory=dict)


class CalendarMistakes(Exception):
    """Every mistake in a calendar file, by line; nothing of it is taken."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        super().__init__("; ".join(f"{each.line}: {each.code}" for each in mistakes))
        self.mistakes = mistakes


class Holidays:
    """The holidays of a stretch of days. What an agency has of its own goes before the floor's."""

    def __init__(self, holidays: Iterable[Holiday] = ()) -> None:
        self._by_day = {(holiday.day, holiday.agency): holiday for holiday in holidays}

    def on(self, day: date, agency: str | None = None) -> Holiday | None:
        """What holds on a day for an agency; without one, for the floor as a whole."""
        return self._by_day.get((day, agency)) or self._by_day.get((day, None))

    def closes(self, day: date, agency: str | None = None) -> bool:
        found = self.on(day, agency)
        return found is not None and found.kind == HolidayKind.CLOSED

    def hours_of(self, floor: Floor, service: Service, day: date) -> DayHours | None:
        """The hours that hold for a service on a day, breaks among them; None where it does not open.

        Other hours take the place of those of whom they are given for. A service, or an agency, that has
        hours of its own keeps them as far as the shortened day reaches. No holiday opens a closed weekday.
        """
        usual, holiday = floor.hours_of(service, day), self.on(day, service.agency)
        if usual is None or holiday is None:
            return usual
        return _changed(usual, holiday, replaces=_follows(floor, service, holiday))

    def hours_of_floor(self, floor: Floor, day: date) -> DayHours | None:
        """The hours of the floor as a whole on a day."""
        usual, holiday = floor.hours[day.weekday()], self.on(day)
        if usual is None or holiday is None:
            return usual
        return _changed(usual, holiday, replaces=True)

    def quota(self, quota: Quota, day: date, agency: str) -> int:
        """How many people may come on a day: by the weekday, or half a day's where it is reduced."""
        holiday = self.on(day, agency)
        is_reduced = holiday is not None and holiday.kind == HolidayKind.REDUCED
        return quota.half_day if is_reduced and quota.half_day is not None else quota.on(day)


NO_HOLIDAYS = Holidays()


def _follows(floor: Floor, service: Service, holiday: Holiday) -> bool:
    """Whether a service has the hours of whom the holiday is for, and none of its own."""
    agency = floor.agency(service.agency)
    has_agency_s_own = holiday.agency is None and agency is not None and agency.hours is not None
    return service.hours is None and not has_agency_s_own


def _changed(usual: DayHours, holiday: Holiday, replaces: bool) -> DayHours | None:
    if holiday.kind == HolidayKind.CLOSED:
        return None
    if holiday.hours is None:
        return usual
    open = holiday.hours if replaces else _common(usual.service, holiday.hours)
    if open is None:
        return None
    breaks = (_common(span, open) for span in usual.breaks)
    return DayHours(open, tuple(span for span in breaks if span))


def _common(one: Span, other: Span) -> Span | None:
    begins, ends = max(one.begins, other.begins), min(one.ends, other.ends)
    return Span(begins, ends) if begins < ends else None
