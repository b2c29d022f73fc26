"""`waits`: how long people waited for each service, apart for priority and the others."""

from collections.abc import Sequence
from operator import attrgetter

from queue_server.domain.measures import Figures, service_level, spread_of, targets_s, told_and_come
from queue_server.domain.report import Column, Report, Unit, spread_columns
from queue_server.domain.statistics import Passage, Times
from queue_server.reports.day import NAMES
from queue_server.reports.period import Period, Service

COLUMNS = (
    *NAMES,
    Column("called", Unit.COUNT),
    *spread_columns("wait"),
    *spread_columns("wait_regular", on_paper=("mean",)),
    *spread_columns("wait_priority", on_paper=("mean",)),
    Column("late", Unit.COUNT),
    Column("within_target", Unit.SHARE),
    Column("told.n", Unit.COUNT, on_paper=False),
    Column("told.error_min", Unit.NUMBER, on_paper=False),
    Column("told.bias_min", Unit.NUMBER, on_paper=False),
    Column("told.later", Unit.SHARE, on_paper=False),
    Column("told.within", Unit.SHARE),
    Column("told.width_min", Unit.NUMBER, on_paper=False),
)


def report(period: Period) -> Report:
    """One row a service, and the total."""
    told: dict[Service, list[Passage]] = {}
    for passage in period.passages:
        told.setdefault((passage.agency, passage.service), []).append(passage)
    rows = [
        {
            **period.named(service),
            **_figures(period, times),
            "told": told_and_come(told.get(service, ())),
        }
        for service, times in period.by_service.items()
    ]
    total = {**_figures(period, period.times), "told": told_and_come(period.passages)}
    definitions = ("wait", "late", "within_target", "told")
    return Report("waits", period.begins, period.ends, COLUMNS, rows, total, definitions)


def _figures(period: Period, times: Sequence[Times]) -> Figures:
    waited = [row for row in times if row.wait_s is not None]
    target_s = targets_s(period.rules)
    return {
        "called": len(waited),
        "wait": spread_of(map(attrgetter("wait_s"), waited)),
        "wait_regular": spread_of(row.wait_s for row in waited if not row.priority),
        "wait_priority": spread_of(row.wait_s for row in waited if row.priority),
        "late": sum((row.wait_s or 0.0) > target_s[row.priority] for row in waited),
        "within_target": service_level(times, period.rules),
    }
