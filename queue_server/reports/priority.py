"""`priority`: how those with priority fared beside the others, agency by agency."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from operator import attrgetter

from queue_server.domain.measures import Figures, durations, flow, share
from queue_server.domain.report import Column, Report, Unit, spread_columns
from queue_server.domain.statistics import Passage, Times
from queue_server.reports.period import Period, Service

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
    runs = _runs(period)
    rows = []
    for agency, here in period.by_agency.items():
        for name, has_priority in CLASSES:
            times = [row for row in here if row.priority == has_priority]
            head = {"agency": agency, "agency_name": period.agency_name(agency)}
            of_class = {"class": name, "class_name": period.said(f"class-{name}")}
            leaps = _leaps(runs.get((agency, has_priority), ()))
            rows.append({**head, **of_class, **_figures(period, times, len(here)), **leaps})
    of_all = [run for (_, of_class), lengths in runs.items() if of_class is None for run in lengths]
    total = {**_figures(period, period.times, len(period.times)), **_leaps(of_all)}
    definitions = ("wait", "service_time", "within_target", "passed_over")
    return Report("priority", period.begins, period.ends, COLUMNS, rows, total, definitions)


def _figures(period: Period, times: Sequence[Times], among: int) -> Figures:
    return {
        "ended": len(times),
        "share": share(len(times), among),
        **flow(times, len(times)),
        **durations(times, period.rules),
    }


def _leaps(runs: Sequence[int]) -> Figures:
    """Calls that passed over somebody, and the most of them one after another for one service."""
    return {"passed_over": sum(runs), "passed_over_in_a_row": max(runs, default=0)}


def _runs(period: Period) -> Mapping[tuple[str, bool | None], Sequence[int]]:
    """How many calls in a row passed over somebody, by agency and class; None: both classes together."""
    calls: dict[Service, list[Passage]] = {}
    for passage in period.passages:
        if passage.first_called_at is not None:
            calls.setdefault((passage.agency, passage.service), []).append(passage)
    found: dict[tuple[str, bool | None], list[int]] = {}
    for (agency, _), of_service in calls.items():
        of_service.sort(key=attrgetter("first_called_at"))
        for of_class in (None, True, False):
            leaps = [each.passed_over and of_class in (None, each.priority) for each in of_service]
            lengths = [len(list(run)) for leapt, run in groupby(leaps) if leapt]
            found.setdefault((agency, of_class), []).extend(lengths)
    return found
