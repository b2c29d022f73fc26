"""`day`: what came to each service, how it ended, and how long it took; with and without outages."""

from collections.abc import Sequence
from datetime import timedelta

from queue_server.domain.interruption import away_s
from queue_server.domain.measures import Figures, figures, spread_of
from queue_server.domain.report import Column, Report, Unit, spread_columns
from queue_server.domain.statistics import Times
from queue_server.reports.period import Period

NAMES = (Column("agency_name", Unit.TEXT), Column("service_name", Unit.TEXT))

FLOW = tuple(
    Column(name, Unit.COUNT)
    for name in ("arrived", "walk_in", "served", "absent", "abandoned", "transferred", "not_finished")
)

COLUMNS = (
    *NAMES,
    *FLOW,
    *spread_columns("wait"),
    *spread_columns("walk", on_paper=()),
    *spread_columns("service_time", on_paper=("mean",)),
    Column("within_target", Unit.SHARE),
    *spread_columns("wait_without_interruptions", on_paper=()),
)


def report(period: Period) -> Report:
    """One row a service, and the total."""
    rows = [
        {**period.named(service), **_figures(period, times, period.arrived.get(service, 0))}
        for service, times in period.by_service.items()
    ]
    total = _figures(period, period.times, sum(period.arrived.values()))
    return Report(
        "day",
        period.begins,
        period.ends,
        COLUMNS,
        rows,
        total,
        ("wait", "wait_without_interruptions", "walk", "service_time", "within_target"),
    )


def _figures(period: Period, times: Sequence[Times], arrived: int) -> Figures:
    undisturbed = spread_of(_undisturbed_s(period, row) for row in times)
    return {**figures(times, arrived, period.rules), "wait_without_interruptions": undisturbed}


def _undisturbed_s(period: Period, row: Times) -> float | None:
    """A wait less the time in it in which there was no server."""
    away = period.disturbed.get(row.business_date)
    if row.wait_s is None or away is None:
        return row.wait_s
    called = period.first_calls[row.ticket, row.stop]
    began = called - timedelta(seconds=row.wait_s + row.postponed_s)
    return max(0.0, row.wait_s - away_s(began, called, away))
