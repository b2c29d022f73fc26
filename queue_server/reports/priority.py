"""`priority`: how those with priority fared beside the others, agency by agency."""

from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

from queue_server.domain.measures import Figures, durations, flow, share
from queue_server.domain.report import Column, Report, Unit, spread_columns
from queue_server.domain.statistics import Passage, Times
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
    Column("passed_over", Unit.COUNT),
    Column("passed_over_in_a_row", Unit.COUNT, on_paper=False),
)

CLASSES = (("priority", True), ("regular", False))


def report(period: Period) -> Report:
    """Two rows an agency; `share`: of the errands that ended there.

    `passed_over`: calls of the class that went before one of the same service who had come earlier.
    """
    agencies = dict.fromkeys(agency for agency, _ in period.by_service)
    rows = []
    for agency in agencies:
        here = [row for row in period.times if row.agency == agency]
        for name, has_priority in CLASSES:
            times = [row for row in here if row.priority == has_priority]
            head = {"agency": agency, "agency_name": period.agency_name(agency)}
            of_class = {"class": name, "class_name": period.said(f"class-{name}")}
            leaps = _leaps(period, (agency, has_priority))
            rows.append({**head, **of_class, **_figures(period, times, len(here)), **leaps})
    total = {**_figures(period, period.times, len(period.times)), **_leaps(period, None)}
    definitions = ("wait", "service_time", "within_target", "passed_over")
    return Report("priority", period.begins, period.ends, COLUMNS, rows, total, definitions)


def _figures(period: Period, times: Sequence[Times], among: int) -> Figures:
    return {
        "ended": len(times),
        "share": share(len(times), among),
        **flow(times, len(times)),
        **durations(times, period.rules),
    }


def _leaps(period: Period, of: tuple[str, bool] | None) -> Figures:
    """Calls that passed over somebody, and the most of them one after another for one service.

    `of`: those of one agency and class alone.
    """
    called = [(each.first_called_at, each) for each in period.passages if each.first_called_at]
    calls: dict[str, list[Passage]] = {}
    for _, passage in sorted(called, key=itemgetter(0)):
        calls.setdefault(passage.service, []).append(passage)
    runs = [
        len(list(run))
        for of_service in calls.values()
        for leaps, run in groupby(of_service, key=lambda each: each.passed_over and _counts(each, of))
        if leaps
    ]
    return {"passed_over": sum(runs), "passed_over_in_a_row": max(runs, default=0)}


def _counts(passage: Passage, of: tuple[str, bool] | None) -> bool:
    return of is None or of == (passage.agency, passage.priority)
