"""A ticket that nobody holds, to show what paper looks like."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import zip_longest

from queue_server.domain.errand import Errand, State
from queue_server.domain.floor import Floor, Service
from queue_server.domain.numbering import written
from queue_server.domain.visit import Ticket, Visit

NOBODYS = 0
"""The id of a ticket that is none: those of the record begin with 1."""

_SEQUENCE, _PEOPLE_AHEAD = 12, 4


@dataclass(frozen=True)
class Draft:
    """A floor that is not in force: what paper would look like on it."""

    floor: Floor


FACTS = {"kind": "ticket", "ahead": _PEOPLE_AHEAD}


def visit(floor: Floor, language: str, errands: int, longest: bool, now: datetime) -> Visit:
    """Somebody with so many errands; `longest`: those whose names take most room on the paper."""
    chosen = _longest(floor, language) if longest else list(_usual(floor))
    stops = [
        Errand(nth, service.code, service.agency, State.WAITING if nth == 1 else State.PENDING)
        for nth, service in enumerate(chosen[:errands], 1)
    ]
    series = floor.series_of(chosen[0])
    number = written(series, _SEQUENCE)
    day = floor.business_date(now)
    ticket = Ticket(NOBODYS, number, series, _SEQUENCE, day, language, now, priority=longest, assist=longest)
    return Visit(ticket, tuple(stops))


def _usual(floor: Floor) -> Iterator[Service]:
    """The popular services first, then those of one agency after another."""
    popular = [service for code in floor.popular if (service := floor.service(code))]
    yield from popular
    by_agency = (list(floor.services_of(agency.code)) for agency in floor.agencies)
    for row in zip_longest(*by_agency):
        yield from (service for service in row if service and service not in popular)


def _longest(floor: Floor, language: str) -> list[Service]:
    def room(service: Service) -> int:
        agency = floor.agency(service.agency)
        names = [service.name, *([agency.name] if agency else [])]
        return sum(len(name.in_language(language)) for name in names)

    return sorted(floor.services, key=room, reverse=True)
