"""A report as a screen and a program get it: figures, with the words for their columns and definitions."""

from queue_server.domain.report import Report
from queue_server.ports import View
from queue_server.reports import REPORTS, Period
from queue_server.snapshots.frame import Body, framed, local


def body(name: str, period: Period, trial: bool) -> Body:
    """The report `name`, which has to be one of REPORTS."""
    report = REPORTS[name](period)
    return framed(
        period.view,
        period.language,
        trial,
        {
            "report": name,
            "title": period.said(f"report-{name}"),
            "from": report.begins.isoformat(),
            "to": report.ends.isoformat(),
            "definitions": definitions(report, period),
            "columns": [
                {
                    "name": column.name,
                    "unit": column.unit.value,
                    "heading": heading(column.name, period),
                }
                for column in report.columns
            ],
            "interruptions": _interruptions(period.view, period),
            "rows": list(report.rows),
            "total": report.total,
            **report.beside,
        },
    )


def definitions(report: Report, period: Period) -> dict[str, str]:
    """What each measure of a report means, by its name."""
    return {name: period.said(f"definition-{_dashed(name)}") for name in report.definitions}


def heading(column: str, period: Period) -> str:
    """The words above a column."""
    return period.said(f"column-{_dashed(column)}")


def _interruptions(view: View, period: Period) -> list[Body]:
    """When there was no server in the period."""
    return [
        {"begins": local(view, each.begins), "ends": local(view, each.ends)} for each in period.interruptions
    ]


def _dashed(name: str) -> str:
    return name.replace("_", "-").replace(".", "-")
