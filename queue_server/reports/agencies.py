"""`agencies`: each in one row: who came, the waits, how many in time, how busy its counters were."""

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter, itemgetter

from queue_server.domain.measures import ABSENT, SERVED, Figures, outcomes, service_level, spread_of
from queue_server.domain.report import Column, Report, Row, Unit, spread_columns
from queue_server.domain.statistics import Times
from queue_server.reports import counters
from queue_server.reports.period import Period

COLUMNS = (
    Column("agency_name", Unit.TEXT),
    Column("arrived", Unit.COUNT),
    Column("served", Unit.COUNT),
    Column("absent", Unit.COUNT),
    *spread_columns("wait"),
    Column("within_target", Unit.SHARE),
    Column("counters", Unit.COUNT),
    Column("open_s", Unit.SECONDS),
    Column("occupancy", Unit.SHARE),
    Column("idle_while_waiting_s", Unit.SECONDS),
)

_OF_COUNTERS = ("open_s", "occupancy", "idle_while_waiting_s")


def report(period: Period) -> Report:
    """One row an agency that anybody came to; `counters`: how many of its were open or served."""
    of_counters = counters.report(period).rows
    by_agency = groupby(sorted(of_counters, key=itemgetter("agency")), key=itemgetter("agency"))
    found = {agency: list(rows) for agency, rows in by_agency}
    rows = []
    for agency, times in period.by_agency.items():
        arrived = sum(count for (of, _), count in period.arrived.items() if of == agency)
        head = {"agency": agency, "agency_name": period.agency_name(agency)}
        rows.append({**head, **_figures(period, times, arrived, found.get(agency, []))})
    total = _figures(period, period.times, sum(period.arrived.values()), of_counters)
    definitions = ("wait", "within_target", "occupancy", "idle_while_waiting_s")
    return Report("agencies", period.begins, period.ends, COLUMNS, rows, total, definitions)


def _figures(period: Period, times: Sequence[Times], arrived: int, at_counters: Sequence[Row]) -> Figures:
    together = counters.together(at_counters)
    ended = outcomes(times)
    return {
        "arrived": arrived,
        "served": ended[SERVED],
        "absent": ended[ABSENT],
        "wait": spread_of(map(attrgetter("wait_s"), times)),
        "within_target": service_level(times, period.rules),
        "counters": len(at_counters),
        **{name: together[name] for name in _OF_COUNTERS},
    }
