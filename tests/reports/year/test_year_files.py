"""The year in a table, in a spreadsheet and on paper: each says the true figures, as it writes them."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

import openpyxl
import pytest
from pypdf import PdfReader

from queue_server.adapters.sheets import KINDS
from queue_server.reports import REPORTS
from tests.reports.year.agreement import places, same
from tests.reports.year.lived import Lived
from tests.reports.year.simulation import FIRST, LAST

YEAR = FIRST, LAST
MONTH = date(2026, 11, 1), date(2026, 11, 30)
SECONDS_A_DAY = 86_400


def true_cells(lived: Lived, name: str, days: tuple[date, date]) -> tuple[list[list[Any]], list[Any] | None]:
    """The truth as cells in the order of the columns, and those of the line under them."""
    columns = [column["name"] for column in lived.body(name, days)["columns"]]
    rows, total = lived.truth(name, days)
    return [_cells(columns, row) for row in rows], _cells(columns, total) if total is not None else None


def _cells(columns: Sequence[str], row: Any) -> list[Any]:
    return [_at(row, name.split(".")) for name in columns]


def _at(row: Any, way: Sequence[str]) -> Any:
    for step in way:
        row = row.get(step) if row is not None else None
    return row


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_a_table_says_the_true_figures(lived: Lived, name: str) -> None:
    text = KINDS["csv"].write(lived.sheet(name, YEAR)).decode()
    columns, *rows = csv.reader(io.StringIO(text, newline=""))
    true, _ = true_cells(lived, name, YEAR)
    assert len(rows) == len(true)
    for row, cells in zip(rows, true, strict=True):
        for column, cell, known in zip(columns, row, cells, strict=True):
            found = None if cell == "" else cell if isinstance(known, str) else float(cell)
            assert same(found, known, 10 ** -places(column.rsplit(".", 1)[-1])), (column, cell, known)


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_a_spreadsheet_holds_the_true_figures(lived: Lived, name: str) -> None:
    sheet = lived.sheet(name, YEAR)
    book = openpyxl.load_workbook(io.BytesIO(KINDS["xlsx"].write(sheet)))
    lines = list(book.worksheets[0].iter_rows(min_row=5, values_only=True))
    true, total = true_cells(lived, name, YEAR)
    if total is not None:
        true.append([sheet.total_text, *total[1:]])
    for line, cells in zip(lines[: len(true)], true, strict=True):
        for heading, cell, known in zip(sheet.headings, line, cells, strict=True):
            found = cell.total_seconds() if isinstance(cell, timedelta) else cell
            step = 10 ** -places(heading.name.rsplit(".", 1)[-1])
            assert same(found or None if known is None else found, known, step), (heading.name, cell, known)


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_paper_prints_the_true_figures(lived: Lived, name: str) -> None:
    """Line after line, page after page; a report of the month is on a page for each agency."""
    days = MONTH if name == "month" else YEAR
    sheet = lived.sheet(name, days)
    true, total = true_cells(lived, name, days)
    if total is not None:
        true.append([sheet.total_text, *total[1:]])
    read = PdfReader(io.BytesIO(KINDS["pdf"].write(sheet)))
    text = " ".join(" ".join(page.extract_text() for page in read.pages).split())
    here = text.index(sheet.subtitle) + len(sheet.subtitle)
    for cells in true:
        printed = [
            (heading.name, heading.unit.value, cell)
            for heading, cell in zip(sheet.headings, cells, strict=True)
            if heading.on_paper
        ]
        here = _read_line(text, here, printed)


def _read_line(text: str, here: int, printed: Sequence[tuple[str, str, Any]]) -> int:
    """Finds the next line that begins as this one does, and reads each of its figures; where it ends."""
    pattern = r"\s+".join(_pattern(cell) for _, _, cell in printed)
    found = re.compile(rf"(?<!\S){pattern}(?!\S)").search(text, here)
    assert found is not None, (pattern, text[here : here + 300])
    figures = iter(found.groups())
    for name, unit, cell in printed:
        if not (cell is None or isinstance(cell, str)):
            seen, step = _figure(next(figures), unit)
            assert abs(seen - cell) <= step / 2 + 10 ** -places(name.rsplit(".", 1)[-1]), (name, seen, cell)
    return found.end()


def _pattern(cell: Any) -> str:
    if cell is None:
        return "–"
    if isinstance(cell, str):
        return r"\s+".join(map(re.escape, cell.split()))
    return r"([\d.,:-]+(?: %)?)"


def _figure(printed: str, unit: str) -> tuple[float, float]:
    """What is printed, as a number, and the step to which it is rounded."""
    if unit == "seconds":
        return float(sum(_timed(printed))), 1
    number = float(printed.removesuffix(" %").replace(".", "").replace(",", "."))
    if unit == "share":
        return number / 100, 0.001
    return number, 0.01 if unit == "number" else 0


def _timed(printed: str) -> Iterator[int]:
    """`1:02:03`: hours, minutes, seconds; without hours: minutes, seconds."""
    for place, part in enumerate(reversed(printed.split(":"))):
        yield int(part) * 60**place
