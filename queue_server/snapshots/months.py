"""The months of the record: which are closed, which may be, and the reports that are kept of a closed one."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from queue_server.domain.month import Month
from queue_server.domain.report import Sheet
from queue_server.ports import MonthClosing, View
from queue_server.reports import Period
from queue_server.snapshots import reports
from queue_server.snapshots.frame import Body, Words, framed, local

KEPT = ("month", "services", "outcomes", "satisfaction")
"""The reports that are kept of a closed month. None of them names a person."""

Files = Callable[[Month], list[str]]
"""The names of the files that are kept of a month."""


def body(view: View, language: str, trial: bool, files: Files, making: Mapping[Month, float]) -> Body:
    """Every month that is over, from the first visitor's on, the latest first.

    `making`: which share of the files is made, where somebody closes it now.
    """
    closed = {closing.month: closing for closing in view.reports.months_closed()}
    months = [
        _month(view, month, closed.get(month), files(month), making.get(month))
        for month in sorted({*closed, *_over(view)}, reverse=True)
    ]
    return framed(view, language, trial, {"months": months})


def _month(
    view: View, month: Month, closing: MonthClosing | None, files: list[str], making: float | None
) -> Body:
    return {
        "month": str(month),
        "from": month.begins.isoformat(),
        "to": month.ends.isoformat(),
        "closed_at": local(view, closing.at) if closing else None,
        "closed_by": closing.actor.partition(":")[2] if closing else None,
        "making": making,
        "files": files if closing else [],
    }


def _over(view: View) -> Iterator[Month]:
    """Months that are over, from the first day on which anybody came."""
    first = view.reports.first_day()
    month = Month.of(first or view.today)
    while month.ends < view.today:
        yield month
        month = month.after


def sheets(view: View, month: Month, language: str, words: Words) -> Mapping[str, Callable[[], Sheet]]:
    """The reports of a month for the whole floor, each made when it is asked for."""
    period = Period(view, month.begins, month.ends, language, lambda _: True, words.say)
    return {name: partial(reports.sheet, name, period, words) for name in KEPT}
