"""`absent`: who was called and was not there, and how often numbers had to be called again."""

from collections.abc import Sequence

from queue_server.domain.measures import ABSENT, Figures, share, was_called
from queue_server.domain.report import Column, Report, Unit
from queue_server.domain.statistics import Times
from queue_server.reports.day import NAMES
from queue_server.reports.period import Period

COLUMNS = (
    *NAMES,
    Column("arrived", Unit.COUNT),
    Column("called", Unit.COUNT),
    Column("absent", Unit.COUNT),
    Column("absent_of_called", Unit.SHARE),
    Column("absent_of_arrived", Unit.SHARE),
    Column("recalls", Unit.COUNT),
    Column("recalls_per_call", Unit.NUMBER),
)


def report(period: Period) -> Report:
    """One row a service, and the total."""
    rows = [
        {**period.named(service), **_figures(times, period.arrived.get(service, 0))}
        for service, times in period.by_service.items()
    ]
    total = _figures(period.times, sum(period.arrived.values()))
    definitions = ("absent", "recalls_per_call")
    return Report("absent", period.begins, period.ends, COLUMNS, rows, total, definitions)


def _figures(times: Sequence[Times], arrived: int) -> Figures:
    called = [row for row in times if was_called(row)]
    absent = sum(row.outcome == ABSENT for row in times)
    recalls = sum(max(row.calls - 1, 0) for row in called)
    return {
        "arrived": arrived,
        "called": len(called),
        "absent": absent,
        "absent_of_called": share(absent, len(called)),
        "absent_of_arrived": share(absent, arrived),
        "recalls": recalls,
        "recalls_per_call": round(recalls / len(called), 3) if called else None,
    }
