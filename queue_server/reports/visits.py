"""`visits`: how long visitors were in the hall, by the number of their errands."""

from collections import defaultdict
from collections.abc import Sequence

from queue_server.domain.measures import Figures, share, spread_of
from queue_server.domain.report import Column, Report, Unit, spread_columns
from queue_server.domain.statistics import Stay
from queue_server.reports.period import Period

COLUMNS = (
    Column("errands", Unit.COUNT),
    Column("tickets", Unit.COUNT),
    Column("people", Unit.COUNT),
    Column("share", Unit.SHARE),
    *spread_columns("stay"),
    *spread_columns("wait_of_visit"),
)


def report(period: Period) -> Report:
    """One row for tickets with one errand, two, and so on. A visit's wait is the sum of those known."""
    waited: dict[int, float] = defaultdict(float)
    for row in period.times:
        if row.wait_s is not None:
            waited[row.ticket] += row.wait_s
    by_errands: dict[int, list[Stay]] = defaultdict(list)
    for stay in period.stays:
        by_errands[stay.errands].append(stay)
    among = len(period.stays)
    rows = [
        {"errands": errands, **_figures(stays, waited, among)}
        for errands, stays in sorted(by_errands.items())
    ]
    total = _figures(period.stays, waited, among)
    definitions = ("stay", "wait_of_visit")
    return Report("visits", period.begins, period.ends, COLUMNS, rows, total, definitions)


def _figures(stays: Sequence[Stay], waited: dict[int, float], among: int) -> Figures:
    return {
        "tickets": len(stays),
        "people": sum(stay.people for stay in stays),
        "share": share(len(stays), among),
        "stay": spread_of(stay.stay_s for stay in stays),
        "wait_of_visit": spread_of(waited.get(stay.ticket) for stay in stays),
    }
