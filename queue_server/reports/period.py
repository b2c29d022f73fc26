"""The days that a report is about, as far as one who asks may see them; each thing is read once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property

from queue_server.domain.attendance import Attendance, attendance
from queue_server.domain.errors import Invalid
from queue_server.domain.floor import Rules
from queue_server.domain.holidays import YEARS
from queue_server.domain.interruption import Interruption
from queue_server.domain.satisfaction import Form
from queue_server.domain.spans import Span
from queue_server.domain.statistics import Passage, Stay, Times
from queue_server.ports import View

Service = tuple[str, str]
"""A service with its agency: agency first."""


def days_asked(begins: date | None, ends: date | None, today: date) -> tuple[date, date]:
    """The first and the last day of a period: today where no first is named, one day where no last is.

    Raises Invalid where they stand the wrong way round, or in a year that can only be a slip of the pen.
    """
    first = begins or today
    last = ends or first
    if last < first:
        raise Invalid("period_reversed", fields=[{"field": "to", "problem": "before_from"}])
    wrong = [name for name, day in (("from", first), ("to", last)) if day.year not in YEARS]
    if wrong:
        fields = [{"field": name, "problem": "year"} for name in wrong]
        raise Invalid("period_years", first=str(YEARS[0]), last=str(YEARS[-1]), fields=fields)
    return first, last


@dataclass(frozen=True)
class Period:
    """From `begins` to `ends`, both included.

    `allowed` tells which agencies may be seen; `say(language, code)` puts codes into words.
    """

    view: View
    begins: date
    ends: date
    language: str
    allowed: Callable[[str], bool]
    say: Callable[..., str]

    @property
    def rules(self) -> Rules:
        return self.view.floor.rules

    @cached_property
    def times(self) -> Sequence[Times]:
        """Ended errands."""
        rows = self.view.reports.times(self.begins, self.ends)
        return [row for row in rows if self.allowed(row.agency)]

    @cached_property
    def stays(self) -> Sequence[Stay]:
        """Tickets with an errand at an agency that may be seen."""
        stays = self.view.reports.stays(self.begins, self.ends)
        return [stay for stay in stays if any(map(self.allowed, stay.agencies))]

    @cached_property
    def by_service(self) -> Mapping[Service, Sequence[Times]]:
        """Ended errands by service, in the order of the floor; services with none that ended too."""
        rows: dict[Service, list[Times]] = {key: [] for key in self.services}
        for row in self.times:
            rows.setdefault((row.agency, row.service), []).append(row)
        return rows

    @cached_property
    def by_agency(self) -> Mapping[str, Sequence[Times]]:
        """Ended errands by agency, in the order of the floor's services."""
        rows: dict[str, list[Times]] = {}
        for (agency, _), of_service in self.by_service.items():
            rows.setdefault(agency, []).extend(of_service)
        return rows

    @cached_property
    def arrived(self) -> Mapping[Service, int]:
        """Errands that came to each service, ended or not."""
        arrived = self.view.reports.arrived(self.begins, self.ends)
        return {key: count for key, count in arrived.items() if self.allowed(key[0])}

    @cached_property
    def services(self) -> Sequence[Service]:
        """What anybody came for, in the order of the floor."""
        order = {service.code: place for place, service in enumerate(self.view.floor.services)}
        return sorted(self.arrived, key=lambda key: (order.get(key[1], len(order)), key))

    @cached_property
    def places(self) -> Mapping[str, str]:
        """Counters with their agencies: the floor's, then what is gone from it, as errands there tell."""
        floor = {each.id: each.agency for each in self.view.floor.counters if self.allowed(each.agency)}
        used = {row.counter: row.agency for row in self.times if row.counter is not None}
        return {**floor, **{counter: used[counter] for counter in sorted(used.keys() - floor.keys())}}

    @cached_property
    def times_at(self) -> Mapping[str, Sequence[Times]]:
        """Ended errands by the counter that had them last."""
        rows: dict[str, list[Times]] = {}
        for row in self.times:
            if row.counter is not None:
                rows.setdefault(row.counter, []).append(row)
        return rows

    @cached_property
    def passages(self) -> Sequence[Passage]:
        """When each errand joined, was called and ended."""
        passages = self.view.reports.passages(self.begins, self.ends)
        return [passage for passage in passages if self.allowed(passage.agency)]

    @cached_property
    def forms(self) -> Sequence[Form]:
        """The survey's forms."""
        forms = self.view.surveys.forms(self.begins, self.ends)
        return [form for form in forms if self.allowed(form.agency)]

    @cached_property
    def attendance(self) -> Attendance:
        """When counters were open."""
        first, last = self._instants
        return attendance(self.view.entries.attendance(first, last), min(last, self.view.now))

    @cached_property
    def interruptions(self) -> Sequence[Interruption]:
        """The times without a server that touch the period."""
        return self.view.reports.interruptions(*self._instants)

    @property
    def _instants(self) -> Span:
        """When the first day begins and the last one ends, on the floor."""
        floor = self.view.floor
        return floor.at(self.begins, time.min), floor.at(self.ends + timedelta(days=1), time.min)

    @cached_property
    def disturbed(self) -> Mapping[date, Sequence[Interruption]]:
        """The days on which the server was away, and when."""
        found: dict[date, list[Interruption]] = {}
        for each in self.interruptions:
            day, last = map(self.view.floor.business_date, (each.begins, each.ends))
            while day <= last:
                found.setdefault(day, []).append(each)
                day += timedelta(days=1)
        return {day: away for day, away in found.items() if self.begins <= day <= self.ends}

    @cached_property
    def first_calls(self) -> Mapping[tuple[int, int], datetime]:
        """When each errand of these days was called first, by ticket and stop."""
        read = self.view.reports.first_calls
        return {key: at for day in self.disturbed for key, at in read(day, day).items()}

    def said(self, code: str) -> str:
        """A code in the words of who reads."""
        return self.say(self.language, code)

    def agency_name(self, code: str) -> str:
        return self.view.floor.agency_name(code, self.language)

    def service_name(self, code: str) -> str:
        return self.view.floor.service_name(code, self.language)

    def named(self, service: Service) -> dict[str, str]:
        """How a row of a service begins."""
        agency, code = service
        return {
            "agency": agency,
            "agency_name": self.agency_name(agency),
            "service": code,
            "service_name": self.service_name(code),
        }
