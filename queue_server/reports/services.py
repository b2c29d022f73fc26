"""`services`: how much of each service was done, and how long it took at the counter."""

from collections.abc import Sequence

from queue_server.domain.measures import SERVED, Figures, share, spread_of
from queue_server.domain.report import Column, Report, Unit, spread_columns
from queue_server.domain.statistics import Times
from queue_server.reports.day import NAMES
from queue_server.reports.period import Period

COLUMNS = (
    *NAMES,
    Column("arrived", Unit.COUNT),
    Column("share", Unit.SHARE),
    Column("served", Unit.COUNT),
    Column("quantity", Unit.COUNT),
    *spread_columns("service_time"),
    Column("service_total_s", Unit.SECONDS),
    Column("forgotten_start", Unit.COUNT),
    Column("not_finished", Unit.COUNT),
)


def report(period: Period) -> Report:
    """One row a service, and the total."""
    everyone = sum(period.arrived.values())
    rows = [
        {**period.named(service), **_figures(times, period.arrived.get(service, 0), everyone)}
        for service, times in period.by_service.items()
    ]
    total = _figures(period.times, everyone, everyone)
    definitions = ("service_time", "forgotten_start", "quantity")
    return Report("services", period.begins, period.ends, COLUMNS, rows, total, definitions)


def _figures(times: Sequence[Times], arrived: int, everyone: int) -> Figures:
    served = [row for row in times if row.outcome == SERVED]
    known = [row.service_s for row in served if not row.forgotten_start and row.service_s is not None]
    return {
        "arrived": arrived,
        "share": share(arrived, everyone),
        "served": len(served),
        "quantity": sum(row.quantity for row in served),
        "service_time": spread_of(known),
        "service_total_s": round(sum(known), 3),
        "forgotten_start": sum(row.forgotten_start for row in served),
        "not_finished": sum(row.unfinished for row in times),
    }
