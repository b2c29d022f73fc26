"""The period as plain tables for analysts: one row a thing, no name of a person, codes as they are kept.

Tickets are counted anew, so that no row leads back to a number that somebody held; officers are left out.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from queue_server.domain import spans
from queue_server.domain.report import Column, Unit
from queue_server.reports.period import Period


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its columns, in order; a row's cells stand in the same order."""

    columns: tuple[Column, ...]
    rows: Sequence[Sequence[Any]]


_ERRANDS = (
    Column("day", Unit.TEXT),
    Column("half_hour", Unit.COUNT),
    Column("ticket", Unit.COUNT),
    Column("stop", Unit.COUNT),
    Column("agency", Unit.TEXT),
    Column("service", Unit.TEXT),
    Column("counter", Unit.TEXT),
    Column("priority", Unit.COUNT),
    Column("people", Unit.COUNT),
    Column("outcome", Unit.TEXT),
    Column("result", Unit.TEXT),
    Column("quantity", Unit.COUNT),
    Column("walk_in", Unit.COUNT),
    Column("calls", Unit.COUNT),
    Column("wait_s", Unit.SECONDS),
    Column("gave_up_s", Unit.SECONDS),
    Column("postponed_s", Unit.SECONDS),
    Column("walk_s", Unit.SECONDS),
    Column("service_s", Unit.SECONDS),
    Column("forgotten_start", Unit.COUNT),
    Column("unfinished", Unit.COUNT),
)
_TICKETS = (
    Column("day", Unit.TEXT),
    Column("half_hour", Unit.COUNT),
    Column("ticket", Unit.COUNT),
    Column("language", Unit.TEXT),
    Column("priority", Unit.COUNT),
    Column("assist", Unit.COUNT),
    Column("people", Unit.COUNT),
    Column("errands", Unit.COUNT),
    Column("stay_s", Unit.SECONDS),
)
_COUNTERS = (
    Column("day", Unit.TEXT),
    Column("counter", Unit.TEXT),
    Column("agency", Unit.TEXT),
    Column("open_s", Unit.SECONDS),
    Column("paused_s", Unit.SECONDS),
)


def tables(period: Period) -> Mapping[str, Table]:
    """Every table by its name: `errands` (ended ones), `tickets`, `counters`."""
    anew = {stay.ticket: place for place, stay in enumerate(period.stays, 1)}
    return {
        "errands": Table(_ERRANDS, list(_errands(period, anew))),
        "tickets": Table(_TICKETS, list(_tickets(period, anew))),
        "counters": Table(_COUNTERS, list(_counters(period))),
    }


def _errands(period: Period, anew: Mapping[int, int]) -> Iterator[Sequence[Any]]:
    for row in period.times:
        cells = row._asdict()
        cells |= {"day": row.business_date.isoformat(), "ticket": anew[row.ticket]}
        yield [_plain(cells[column.name]) for column in _ERRANDS]


def _tickets(period: Period, anew: Mapping[int, int]) -> Iterator[Sequence[Any]]:
    for stay in period.stays:
        local = period.view.floor.local(stay.arrived_at)
        yield [
            stay.business_date.isoformat(),
            local.hour * 2 + local.minute // 30,
            anew[stay.ticket],
            stay.language,
            _plain(stay.priority),
            _plain(stay.assist),
            stay.people,
            stay.errands,
            stay.stay_s,
        ]


def _counters(period: Period) -> Iterator[Sequence[Any]]:
    """A row for each day on which a counter was open."""
    attendance, floor = period.attendance, period.view.floor
    agencies = {counter.id: counter.agency for counter in floor.counters}
    for counter, agency in agencies.items():
        if not period.allowed(agency):
            continue
        there = attendance.at(counter)
        paused = spans.union(attendance.paused.get(counter, ()))
        for day in dict.fromkeys(floor.business_date(begins) for begins, _ in there):
            of_day = [span for span in there if floor.business_date(span[0]) == day]
            yield [
                day.isoformat(),
                counter,
                agency,
                spans.seconds(of_day),
                spans.seconds(spans.within(of_day, paused)),
            ]


def _plain(value: Any) -> Any:
    """Yes and no as 1 and 0."""
    return int(value) if isinstance(value, bool) else value
