"""`priority`: how those with priority fared beside the others, agency by agency."""

from collections.abc import Sequence

from queue_server.domain.measures import Figures, durations, flow, share
from queue_server.domain.report import Column, Report, Unit, spread_columns
from queue_server.domain.statistics import Times
from queue_server.reports.period import Period

COLUMNS = (
    Column("agency_name", Unit.TEXT),
    Column("class_name", Unit.TEXT),
    Column("ended", Unit.COUNT),
    Column("share", Unit.SHARE),
    Column("served", Unit.COUNT),
    Column("absent", Unit.COUNT),
    *spread_columns("wait"),
    *spread_columns("service_time"),
    Column("within_target", Unit.SHARE),
)

CLASSES = (("priority", True), ("regular", False))


def report(period: Period) -> Report:
    """Two rows an agency; `share`: of the errands that ended there."""
    agencies = dict.fromkeys(agency for agency, _ in period.by_service)
    rows = []
    for agency in agencies:
        here = [row for row in period.times if row.agency == agency]
        for name, has_priority in CLASSES:
            times = [row for row in here if row.priority is has_priority]
            head = {"agency": agency, "agency_name": period.agency_name(agency)}
            of_class = {"class": name, "class_name": period.said(f"class-{name}")}
            rows.append({**head, **of_class, **_figures(period, times, len(here))})
    total = _figures(period, period.times, len(period.times))
    definitions = ("wait", "service_time", "within_target")
    return Report("priority", period.begins, period.ends, COLUMNS, rows, total, definitions)


def _figures(period: Period, times: Sequence[Times], among: int) -> Figures:
    return {
        "ended": len(times),
        "share": share(len(times), among),
        **flow(times, len(times)),
        **durations(times, period.rules),
    }
