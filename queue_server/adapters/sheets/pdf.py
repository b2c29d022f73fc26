"""A report on A4 for print: letterhead, table with its header on every page, definitions, signature."""

import io
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    Flowable,
    HRFlowable,
    KeepTogether,
    LongTable,
    PageBreak,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    TableStyle,
)

from queue_server.adapters.sheets.cells import written
from queue_server.domain.report import Heading, Plan, Sheet, Unit

_FONTS = Path(__file__).resolve().parents[3] / "displays" / "shared" / "fonts"
_REGULAR, _BOLD = "Hyperlegible", "Hyperlegible-Bold"
_MARGIN = 14 * mm
_RULE, _SHADE = HexColor("#9aa5a5"), HexColor("#eef2f1")
_NARROWEST = 11 * mm
_HEADING_SIZE, _CELL_SIZE, _PADDING = 7.5, 8, 2
_SIGNATURE_ROOM, _PLAN_ROOM = 20 * mm, 11 * mm
_LONGEST = 160
"""Letters of a text of the floor's own: a cell or a signature that is higher than a page fits on none."""
_FRAME_PADDING = 6
"""What the library keeps free around everything that flows, so that tables begin where the words above do."""


def write(sheet: Sheet) -> bytes:
    """A PDF file, landscape; each page says which it is. Rows of `pages` begin a page of their own."""
    _load_fonts()
    file = io.BytesIO()
    document = SimpleDocTemplate(
        file,
        pagesize=landscape(A4),
        leftMargin=_MARGIN,
        rightMargin=_MARGIN,
        topMargin=_MARGIN,
        bottomMargin=_MARGIN + 6 * mm,
        title=f"{sheet.title}, {sheet.subtitle}",
        author=sheet.floor,
    )
    foot = _foot(sheet)
    document.build(
        list(_story(sheet, document.width - 2 * _FRAME_PADDING)), onFirstPage=foot, onLaterPages=foot
    )
    return file.getvalue()


@cache
def _load_fonts() -> None:
    for name, file in ((_REGULAR, "regular"), (_BOLD, "bold")):
        pdfmetrics.registerFont(TTFont(name, _FONTS / f"atkinson-hyperlegible-next-{file}.ttf"))
    pdfmetrics.registerFontFamily(_REGULAR, normal=_REGULAR, bold=_BOLD, italic=_REGULAR, boldItalic=_BOLD)


def _style(size: float, bold: bool = False, align: int = 0) -> ParagraphStyle:
    font = _BOLD if bold else _REGULAR
    return ParagraphStyle("-", fontName=font, fontSize=size, leading=size * 1.25, alignment=align)


def _said(text: str, size: float = 8, bold: bool = False, align: int = 0) -> Paragraph:
    return Paragraph(escape(text), _style(size, bold, align))


def _typed(text: str, size: float = 8, bold: bool = False, align: int = 0) -> Paragraph:
    """Somebody's own words, as many of them as a page takes."""
    return _said(text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…", size, bold, align)


def _story(sheet: Sheet, width: float) -> Iterator[Flowable]:
    places = [place for place, heading in enumerate(sheet.headings) if heading.on_paper]
    headings = [sheet.headings[place] for place in places]
    start = 0
    for page, count in enumerate(sheet.pages or (len(sheet.rows),)):
        if page:
            yield PageBreak()
        yield from _head(sheet)
        rows = [[row[place] for place in places] for row in sheet.rows[start : start + count]]
        start += count
        is_last = start >= len(sheet.rows)
        total = [sheet.total[place] for place in places] if sheet.total and is_last else None
        yield _table(sheet, headings, rows, total, width)
        yield from _end(sheet, width)


def _head(sheet: Sheet) -> Iterator[Flowable]:
    if sheet.letterhead.office:
        yield _typed(sheet.letterhead.office, 11, bold=True, align=TA_CENTER)
    yield _typed(sheet.floor, 13, bold=True, align=TA_CENTER)
    yield HRFlowable(width="100%", thickness=1, color=_RULE, spaceBefore=3, spaceAfter=5)
    yield _said(sheet.title, 13, bold=True)
    yield _typed(sheet.subtitle, 10)
    yield Spacer(0, 4 * mm)


def _table(
    sheet: Sheet,
    headings: Sequence[Heading],
    rows: Sequence[Sequence[Any]],
    total: Sequence[Any] | None,
    width: float,
) -> LongTable:
    lines: list[list[Flowable]] = [
        [_said(heading.text, _HEADING_SIZE, True, _align(heading)) for heading in headings]
    ]
    lines += [_line(sheet.language, headings, row) for row in rows]
    if total is not None:
        figures = _line(sheet.language, headings, total, bold=True)
        lines.append([_said(sheet.total_text, bold=True), *figures[1:]])
    widths = _widths(sheet.language, headings, [*rows, total or [None] * len(headings)], width)
    table = LongTable(lines, colWidths=widths, repeatRows=1)
    table.setStyle(
        TableStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LINEBELOW", (0, 0), (-1, 0), 1, _RULE),
                ("LINEBELOW", (0, 1), (-1, -1), 0.3, _RULE),
                ("ROWBACKGROUNDS", (0, 1), (-1, -1), (None, _SHADE)),
                ("LEFTPADDING", (0, 0), (-1, -1), _PADDING),
                ("RIGHTPADDING", (0, 0), (-1, -1), _PADDING),
                ("TOPPADDING", (0, 0), (-1, -1), 1.5),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
            ]
        )
    )
    return table


def _line(
    language: str, headings: Sequence[Heading], row: Sequence[Any], bold: bool = False
) -> list[Flowable]:
    return [
        _typed(written(cell, heading.unit, language), _CELL_SIZE, bold, _align(heading))
        for heading, cell in zip(headings, row, strict=True)
    ]


def _align(heading: Heading) -> int:
    return 0 if heading.unit is Unit.TEXT else TA_RIGHT


def _widths(
    language: str, headings: Sequence[Heading], rows: Sequence[Sequence[Any]], width: float
) -> list[float]:
    """Figures get what the longest of them and the longest word above them need, texts share the rest."""
    columns = list(zip(headings, zip(*rows, strict=True), strict=True))
    figures = [
        None if heading.unit is Unit.TEXT else _figure_width(language, heading, cells)
        for heading, cells in columns
    ]
    texts = figures.count(None)
    left = width - sum(figure for figure in figures if figure is not None)
    share = left / (texts or len(figures))
    return [share if figure is None else figure + (0.0 if texts else share) for figure in figures]


def _figure_width(language: str, heading: Heading, cells: Sequence[Any]) -> float:
    words = [stringWidth(word, _BOLD, _HEADING_SIZE) for word in heading.text.split()]
    words += [stringWidth(written(cell, heading.unit, language), _BOLD, _CELL_SIZE) for cell in cells]
    return float(max(*words, _NARROWEST) + 2 * _PADDING + 1)


def _plan(plan: Plan, language: str, width: float) -> Iterator[Flowable]:
    """With room enough to write by hand."""
    element, mean, todo = plan.headings
    lines = [[_said(element, 8, bold=True), _said(mean, 8, True, TA_RIGHT), _said(todo, 8, bold=True)]]
    lines += [
        [_typed(name), _said(written(figure, Unit.NUMBER, language), align=TA_RIGHT), _said("")]
        for name, figure in plan.weakest
    ]
    table = LongTable(
        lines,
        colWidths=[width * part for part in (0.25, 0.1, 0.65)],
        rowHeights=[None, *(_PLAN_ROOM for _ in plan.weakest)],
    )
    table.setStyle(
        TableStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("GRID", (0, 0), (-1, -1), 0.3, _RULE),
                ("BACKGROUND", (0, 0), (-1, 0), _SHADE),
            ]
        )
    )
    yield Spacer(0, 4 * mm)
    yield table


def _end(sheet: Sheet, width: float) -> Iterator[Flowable]:
    if sheet.plan:
        yield KeepTogether(list(_plan(sheet.plan, sheet.language, width)))
    notes = [_said(definition, 7) for definition in sheet.definitions]
    meaning = [Spacer(0, 5 * mm), _said(sheet.definitions_text, 8, bold=True), *notes]
    # A signature never stands on a page alone.
    signature = list(_signature(sheet, width)) if sheet.letterhead.signatory else []
    yield KeepTogether([*meaning, *signature])


def _signature(sheet: Sheet, width: float) -> Iterator[Flowable]:
    head = sheet.letterhead
    lines = [
        _typed(sheet.dated, 9),
        _said(sheet.acknowledged, 9),
        _typed(head.title, 9),
        Spacer(0, _SIGNATURE_ROOM),
        _typed(head.signatory, 9, bold=True),
        *([_typed(sheet.signed_number, 9)] if sheet.signed_number else []),
    ]
    block = LongTable([["", lines]], colWidths=[width * 0.66, width * 0.34])
    yield Spacer(0, 8 * mm)
    yield block


def _foot(sheet: Sheet) -> Any:
    def draw(canvas: Canvas, document: SimpleDocTemplate) -> None:
        canvas.setFont(_REGULAR, 7.5)
        canvas.drawString(_MARGIN, _MARGIN, f"{sheet.title} · {sheet.subtitle} · {sheet.made}")
        canvas.drawRightString(landscape(A4)[0] - _MARGIN, _MARGIN, str(document.page))

    return draw
