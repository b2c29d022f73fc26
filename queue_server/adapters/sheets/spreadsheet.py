"""A report as a spreadsheet: numbers as numbers, durations as durations, with definitions and a chart."""

import io
from collections.abc import Mapping, Sequence
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from queue_server.domain.report import Heading, Sheet, Unit

_SECONDS_A_DAY = 86_400
_HEADER_ROW = 3
_WIDEST, _NARROWEST = 48, 9
_LONGEST_CHART = 60
"""Rows that a chart still shows legibly."""

_FORMATS: Mapping[Unit, str] = {
    Unit.TEXT: "@",
    Unit.COUNT: "#,##0",
    Unit.SECONDS: "[h]:mm:ss",
    Unit.SHARE: "0.0%",
    Unit.NUMBER: "#,##0.00",
}

CHARTS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "day": ("service_name", ("wait.mean", "wait.p90")),
    "waits": ("service_name", ("wait.mean", "wait.p90")),
    "services": ("service_name", ("served",)),
    "arrivals": ("begins", ("tickets",)),
    "distribution": ("from_min", ("waits",)),
    "absent": ("service_name", ("absent",)),
    "visits": ("errands", ("tickets",)),
    "counters": ("counter", ("served",)),
    "agencies": ("agency_name", ("wait.mean", "wait.p90")),
    "usual": ("begins", ("tickets", "usual_tickets")),
}
"""What the chart of a report shows: the column along its axis, and those drawn."""


def write(sheet: Sheet) -> bytes:
    """An XLSX file: the report with a frozen header, and a sheet with its definitions."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(
        file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    book.set_properties({"title": f"{sheet.title}, {sheet.subtitle}", "author": sheet.floor})
    page = book.add_worksheet(sheet.title[:31])
    _report(book, page, sheet)
    _chart(book, page, sheet)
    _definitions(book, sheet)
    book.close()
    return file.getvalue()


def _report(book: xlsxwriter.Workbook, page: Worksheet, sheet: Sheet) -> None:
    page.write_string(
        0, 0, f"{sheet.floor} · {sheet.title}", book.add_format({"bold": True, "font_size": 14})
    )
    page.write_string(1, 0, f"{sheet.subtitle} · {sheet.made}")
    header = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 2})
    plain = {unit: book.add_format({"num_format": form}) for unit, form in _FORMATS.items()}
    bold = {
        unit: book.add_format({"num_format": form, "bold": True, "top": 1}) for unit, form in _FORMATS.items()
    }
    for place, heading in enumerate(sheet.headings):
        page.write_string(_HEADER_ROW, place, heading.text, header)
        page.set_column(place, place, _width(sheet, place, heading))
    for down, row in enumerate(sheet.rows, _HEADER_ROW + 1):
        _cells(page, down, sheet.headings, row, plain)
    if sheet.total is not None:
        below = _HEADER_ROW + 1 + len(sheet.rows)
        _cells(page, below, sheet.headings, sheet.total, bold)
        page.write_string(below, 0, sheet.total_text, bold[Unit.TEXT])
    page.freeze_panes(_HEADER_ROW + 1, 1)
    page.autofilter(_HEADER_ROW, 0, _HEADER_ROW + max(len(sheet.rows), 1), len(sheet.headings) - 1)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(_HEADER_ROW)


def _cells(
    page: Worksheet,
    down: int,
    headings: Sequence[Heading],
    row: Sequence[Any],
    formats: Mapping[Unit, Format],
) -> None:
    for across, (heading, cell) in enumerate(zip(headings, row, strict=True)):
        form = formats[heading.unit]
        if cell is None:
            page.write_blank(down, across, None, form)
        elif heading.unit is Unit.TEXT:
            page.write_string(down, across, str(cell), form)
        else:
            page.write_number(
                down, across, cell / _SECONDS_A_DAY if heading.unit is Unit.SECONDS else cell, form
            )


def _width(sheet: Sheet, place: int, heading: Heading) -> float:
    if heading.unit is not Unit.TEXT:
        return max(_NARROWEST, max(map(len, heading.text.split()), default=0) + 2)
    longest = max((len(str(row[place] or "")) for row in sheet.rows), default=0)
    return min(max(longest, len(heading.text), _NARROWEST) + 1, _WIDEST)


def _chart(book: xlsxwriter.Workbook, page: Worksheet, sheet: Sheet) -> None:
    names = [heading.name for heading in sheet.headings]
    along, drawn = CHARTS.get(sheet.name, ("", ()))
    if along not in names or not 0 < len(sheet.rows) <= _LONGEST_CHART:
        return
    first, last = _HEADER_ROW + 1, _HEADER_ROW + len(sheet.rows)
    chart = book.add_chart({"type": "column"})
    for name in drawn:
        place = names.index(name)
        chart.add_series(
            {
                "name": sheet.headings[place].text,
                "categories": [page.get_name(), first, names.index(along), last, names.index(along)],
                "values": [page.get_name(), first, place, last, place],
            }
        )
    chart.set_title({"name": sheet.title})
    chart.set_legend({"position": "bottom"})
    chart.set_size({"width": 960, "height": 380})
    page.insert_chart(last + 4, 0, chart)


def _definitions(book: xlsxwriter.Workbook, sheet: Sheet) -> None:
    page = book.add_worksheet(sheet.definitions_text[:31])
    page.set_column(0, 0, 120)
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    for down, definition in enumerate(sheet.definitions):
        page.write_string(down, 0, definition, wrapped)
