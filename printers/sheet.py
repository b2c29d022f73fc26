"""Numbers on A4 sheets, to be cut along the lines: for when no printer of slips works."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PIL import Image, ImageDraw

from printers.lettering import BLACK, WHITE, draw_figure, font, one_line, width_of, wrap_evenly
from queue_server.domain.printjob import Slip

DPI = 300
_PAGE = (2480, 3508)
_ACROSS, _DOWN = 2, 5
_MARGIN = 120
_PIECE = ((_PAGE[0] - 2 * _MARGIN) // _ACROSS, (_PAGE[1] - 2 * _MARGIN) // _DOWN)
_PADDING = 40
PIECES_A_PAGE = _ACROSS * _DOWN


def lay_out(slips: Sequence[Slip]) -> list[Image.Image]:
    """The pages that hold these slips, ten a page, with lines to cut along."""
    return [_page(slips[first : first + PIECES_A_PAGE]) for first in range(0, len(slips), PIECES_A_PAGE)]


def write_pdf(slips: Sequence[Slip], file: Path) -> None:
    """All pages in one document; raises OSError where the file cannot be written."""
    first, *others = lay_out(slips)
    first.save(file, format="PDF", resolution=DPI, save_all=True, append_images=others)


def write_png(slips: Sequence[Slip], file: Path) -> list[Path]:
    """One picture a page: `file` itself, then the same name with -2, -3 and on; raises OSError."""
    pages = lay_out(slips)
    files = [file, *(file.with_stem(f"{file.stem}-{nth}") for nth in range(2, len(pages) + 1))]
    for page, each in zip(pages, files, strict=True):
        page.save(each, format="PNG", dpi=(DPI, DPI))
    return files


def _page(slips: Sequence[Slip]) -> Image.Image:
    page = Image.new("L", _PAGE, WHITE)
    draw = ImageDraw.Draw(page)
    for place, slip in enumerate(slips):
        left = _MARGIN + place % _ACROSS * _PIECE[0]
        top = _MARGIN + place // _ACROSS * _PIECE[1]
        page.paste(_piece(slip), (left, top))
        _cutting_lines(draw, left, top)
    return page.convert("1", dither=Image.Dither.NONE)


def _cutting_lines(draw: ImageDraw.ImageDraw, left: int, top: int) -> None:
    """Dashed on all four sides; those between two pieces fall upon each other."""
    right, bottom = left + _PIECE[0], top + _PIECE[1]
    for x in range(left, right, 40):
        draw.line((x, top, x + 16, top), fill=BLACK, width=2)
        draw.line((x, bottom, x + 16, bottom), fill=BLACK, width=2)
    for y in range(top, bottom, 40):
        draw.line((left, y, left, y + 16), fill=BLACK, width=2)
        draw.line((right, y, right, y + 16), fill=BLACK, width=2)


def _piece(slip: Slip) -> Image.Image:
    """One number: whose it is, the number as large as there is room, and lines to write on."""
    piece = Image.new("L", (_PIECE[0] - 4, _PIECE[1] - 4), WHITE)
    down = _write(piece, slip.floor_name, 38, True, _PADDING, 1)
    figure_height = 180
    if slip.sample_mark is not None:
        figure_height -= 48
        down = _write(piece, slip.sample_mark, 38, True, down, 1)
    down = _write(piece, slip.number_label, 42, False, down, 1) + 14
    figure = draw_figure(one_line(slip.number), piece.width - 2 * _PADDING, figure_height)
    piece.paste(figure, ((piece.width - figure.width) // 2, down))
    # Room to write by hand above each line.
    down = _write(piece, slip.date, 44, True, down + figure.height + 44, 1) + 26
    down = _write(piece, slip.service, 34, False, down, 1) + 6
    down = _write(piece, slip.agency, 30, True, down, 1)
    _write(piece, slip.miss_note, 26, False, down, 2)
    return piece


def _write(piece: Image.Image, text: str, size: int, bold: bool, down: int, at_most: int) -> int:
    """Centred lines from `down` on; gives where the next may begin."""
    measure = partial(width_of, size=size, bold=bold)
    draw = ImageDraw.Draw(piece)
    for line in wrap_evenly(one_line(text), measure, piece.width - 2 * _PADDING, at_most):
        draw.text((piece.width // 2, down), line, font=font(size, bold), fill=BLACK, anchor="ma")
        down += size * 5 // 4
    return down
