"""A report is the same on a screen, in a table, in a spreadsheet and on paper."""

import csv
import io
from dataclasses import replace
from datetime import timedelta
from typing import Any

import openpyxl
import pytest
from pypdf import PdfReader

from queue_server.actions import surveys
from queue_server.adapters.sheets import KINDS
from queue_server.domain.floor import Letterhead
from queue_server.domain.report import Sheet
from queue_server.domain.roles import COMMAND_LINE
from queue_server.domain.satisfaction import ELEMENTS
from queue_server.reports import REPORTS
from queue_server.snapshots import reports as screen
from tests.reports.morning import WORDS, period
from tests.small_floor import SmallFloor


def sheet(floor: SmallFloor, name: str) -> Sheet:
    with floor.ledger.look() as view:
        return screen.sheet(name, period(view, "id"), WORDS)


def pages(made: Sheet) -> list[str]:
    """The words of each page, whatever the lines they stand on."""
    read = PdfReader(io.BytesIO(KINDS["pdf"].write(made)))
    return [" ".join(page.extract_text().split()) for page in read.pages]


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_a_table_reads_back_as_it_was_written(morning: SmallFloor, name: str) -> None:
    made = sheet(morning, name)
    header, *rows = csv.reader(io.StringIO(KINDS["csv"].write(made).decode(), newline=""))
    assert header == [heading.name for heading in made.headings]
    assert rows == [["" if cell is None else str(cell) for cell in row] for row in made.rows]


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_a_spreadsheet_holds_numbers_as_numbers_under_a_frozen_header(morning: SmallFloor, name: str) -> None:
    made = sheet(morning, name)
    book = openpyxl.load_workbook(io.BytesIO(KINDS["xlsx"].write(made)))
    page = book.worksheets[0]
    found = [[cell.value for cell in row] for row in page.iter_rows(min_row=4)]
    assert page.freeze_panes == "B5"
    assert found[0] == [heading.text for heading in made.headings]
    for row, expected in zip(found[1:], made.rows, strict=False):
        assert [as_figure(cell) for cell in row] == pytest.approx(list(expected))
    assert [row[0].value for row in book.worksheets[1].iter_rows()] == list(made.definitions)


def as_figure(cell: Any) -> Any:
    return cell.total_seconds() if isinstance(cell, timedelta) else cell


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_paper_says_what_it_is_about_and_what_its_words_mean(morning: SmallFloor, name: str) -> None:
    made = sheet(morning, name)
    text = " ".join(pages(made))
    for said in (made.floor, made.title, made.subtitle, *made.definitions):
        assert said in text


def test_the_month_has_a_page_for_each_agency(morning: SmallFloor) -> None:
    morning.issue("PASPOR")
    made = sheet(morning, "month")
    agencies = list(dict.fromkeys(row[0] for row in made.rows))
    assert len(agencies) == 2
    for agency, page in zip(agencies, pages(made), strict=True):
        assert agency in page


def test_each_page_of_the_month_is_signed_by_whom_the_floor_names(morning: SmallFloor) -> None:
    morning.issue("PASPOR")
    head = Letterhead("Pemerintah Kabupaten", "Singaraja", "Kepala Dinas", "Ni Luh Sari", "19700101 1 001")
    made = replace(sheet(morning, "month"), letterhead=head, signed_number="NIP 19700101 1 001")
    for page in pages(made):
        assert "Mengetahui, Kepala Dinas Ni Luh Sari NIP 19700101 1 001" in page
        assert "Pemerintah Kabupaten" in page


def test_the_weakest_elements_stand_on_paper_with_room_for_what_will_be_done(morning: SmallFloor) -> None:
    scores = dict.fromkeys(ELEMENTS, 4) | {"duration": 1, "fee": 2, "conduct": 3}
    morning.do(COMMAND_LINE, surveys.fill_in, ("DUKCAPIL", "KTP"), "phone", scores, {}, "")
    made = sheet(morning, "satisfaction")
    assert made.plan is not None
    assert [(name, mean) for name, mean in made.plan.weakest] == [
        ("Waktu", 1.0),
        ("Biaya", 2.0),
        ("Sikap petugas", 3.0),
    ]
    text = " ".join(pages(made))
    assert "Rencana tindak lanjut" in text
    assert "Waktu 1,00" in text
    assert sheet(morning, "day").plan is None


def test_a_signature_never_stands_on_a_page_alone(morning: SmallFloor) -> None:
    head = Letterhead(signatory="Ni Luh Sari")
    made = sheet(morning, "day")
    for count in range(10, 40):
        longer = replace(made, letterhead=head, rows=[made.rows[0]] * count)
        signed = pages(longer)[-1]
        assert "Ni Luh Sari" in signed
        assert made.definitions[0] in signed


def test_no_text_of_ours_becomes_a_formula(morning: SmallFloor) -> None:
    made = sheet(morning, "day")
    row = ["=1+1", *made.rows[0][1:]]
    hostile = Sheet(**{**{name: getattr(made, name) for name in made.__slots__}, "rows": [row]})
    assert KINDS["csv"].write(hostile).decode().splitlines()[1].startswith("'=1+1")
    book = openpyxl.load_workbook(io.BytesIO(KINDS["xlsx"].write(hostile)))
    assert book.worksheets[0]["A5"].data_type == "s"
