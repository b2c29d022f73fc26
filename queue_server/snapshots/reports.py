"""A report as a screen and a program get it: figures, with the words for their columns and definitions."""

from datetime import date
from itertools import groupby

from queue_server.domain.report import Heading, Plan, Report, Row, Sheet
from queue_server.ports import View
from queue_server.reports import REPORTS, Period
from queue_server.snapshots.frame import Body, Words, framed, local


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
                    "on_paper": column.on_paper,
                }
                for column in report.columns
            ],
            "interruptions": _interruptions(period.view, period),
            "rows": list(report.rows),
            "total": report.total,
            **report.beside,
        },
    )


def sheet(name: str, period: Period, words: Words) -> Sheet:
    """The report `name` with all its words, ready for a file."""
    view, report, language = period.view, REPORTS[name](period), period.language
    zone, floor = view.floor.zone_info, view.floor
    today, now = words.date(language, view.today), words.time(language, view.now, zone)
    return Sheet(
        name=name,
        language=language,
        title=period.said(f"report-{name}"),
        subtitle=_span(report.begins, report.ends, language, words),
        floor=floor.name.in_language(language),
        headings=tuple(
            Heading(column.name, heading(column.name, period), column.unit, column.on_paper)
            for column in report.columns
        ),
        rows=[_cells(report, row) for row in report.rows],
        total=_cells(report, report.total) if report.total else None,
        total_text=period.said("report-total"),
        definitions=tuple(definitions(report, period).values()),
        definitions_text=period.said("report-definitions"),
        made=words.say(language, "report-made", date=today, time=now),
        letterhead=floor.letterhead,
        dated=words.say(
            language, "report-dated", place=floor.letterhead.place, date=words.day(language, view.today)
        ),
        acknowledged=words.say(language, "report-acknowledged"),
        signed_number=_number(floor.letterhead.number, language, words),
        pages=_pages(report),
        plan=_plan(report, period),
    )


def _plan(report: Report, period: Period) -> Plan | None:
    """The weakest elements of the survey of satisfaction, for those who plan what to do about them."""
    total = report.total or {}
    if not total.get("lowest"):
        return None
    element, mean, plan = (period.said(f"report-plan-{part}") for part in ("element", "mean", "todo"))
    weakest = [(period.said(f"survey-{each}.name"), total["means"][each]) for each in total["lowest"]]
    return Plan((element, mean, plan), weakest)


def _number(number: str, language: str, words: Words) -> str:
    return words.say(language, "report-service-number", number=number) if number else ""


def _cells(report: Report, row: Row) -> list[object]:
    return [column.of(row) for column in report.columns]


def _span(begins: date, ends: date, language: str, words: Words) -> str:
    first, last = words.date(language, begins), words.date(language, ends)
    return first if begins == ends else words.say(language, "report-span", begins=first, ends=last)


def _pages(report: Report) -> list[int]:
    """How many rows stand on each page."""
    if report.by is None:
        return []
    name = report.by
    return [len(list(rows)) for _, rows in groupby(report.rows, key=lambda row: row[name])]


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
