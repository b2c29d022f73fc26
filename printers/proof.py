"""A test page: paper on which one sees what a printer with its profile can do, and what not."""

from __future__ import annotations

from collections.abc import Iterator

from PIL import Image, ImageDraw

from printers import DOTS_PER_MM, Printout
from printers.blocks import (
    CUTTER_DOTS,
    LARGE,
    Block,
    Device,
    Form,
    Gap,
    NativeCode,
    Picture,
    draw_codes,
    rule,
)
from printers.lettering import BLACK, WHITE, burnt, font
from printers.slip import band, lines_of
from queue_server.domain.proof import Proof

LETTERS = ("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz", "0123456789 .,:;-+/()&@#%")
MARKED = "éèêëçñüöäåÉÇÑÜÖ·°±²"
"""Letters of the code pages: where one comes out as another, the profile names pages that are not there."""
DRAWN = "ā ī ū ś ž ł € “…”"

_MODULE = 5
_RULER_DOTS = 56
_BAR_DOTS = 32


def print_proof(proof: Proof, width: int, profile: str = "default") -> Printout:
    """`proof` for a printer of `width` dots. Raises ValueError for an unknown profile."""
    form = Form.of(width, profile)
    blocks = list(_compose(proof, form))
    device = Device(form)
    for block in blocks:
        block.put(device)
    return Printout(device.finish(form.cuts), sum(block.dots for block in blocks) + CUTTER_DOTS)


def _compose(proof: Proof, form: Form) -> Iterator[Block]:
    yield from band(proof.sample_mark, form, LARGE)
    yield from lines_of(form, proof.floor_name, align="center")
    yield from lines_of(form, proof.title, LARGE, bold=True, align="center")
    yield from lines_of(form, proof.moment, align="center")
    yield from lines_of(form, f"{proof.legend} · {form.profile}", align="center")
    yield rule(form.dots)
    yield from lines_of(form, proof.width_label)
    yield Picture(_ruler(form.dots))
    yield from _letters(proof, form)
    yield rule(form.dots)
    yield from lines_of(form, proof.image_label)
    yield Picture(_bars(form.dots))
    yield rule(form.dots)
    yield from _codes(proof, form)
    yield rule(form.dots)
    yield from lines_of(form, proof.knife_label if form.cuts else proof.knife_missing, at_most=4)


def _letters(proof: Proof, form: Form) -> Iterator[Block]:
    yield rule(form.dots)
    yield from lines_of(form, proof.letters_label)
    for line in (*LETTERS, "".join(sign for sign in MARKED if form.has_letters(sign))):
        yield from lines_of(form, line, align="center")
    yield from lines_of(form, proof.drawn_label)
    yield from lines_of(form, DRAWN, align="center")


def _codes(proof: Proof, form: Form) -> Iterator[Block]:
    if form.draws_codes:
        yield from lines_of(form, proof.native_label)
        yield Gap(4 * _MODULE)
        yield NativeCode(f"{proof.code}-1", _MODULE)
        yield Gap(4 * _MODULE)
    else:
        yield from lines_of(form, proof.native_missing)
    yield from lines_of(form, proof.code_label)
    yield Gap(4 * _MODULE)
    yield Picture(draw_codes((f"{proof.code}-2",), form.dots, _MODULE))
    yield Gap(4 * _MODULE)


def _ruler(dots: int) -> Image.Image:
    """Millimetres from the first dot to the last; both edges are lines from top to bottom."""
    picture = Image.new("L", (dots, _RULER_DOTS), WHITE)
    draw = ImageDraw.Draw(picture)
    for millimetre in range(dots // DOTS_PER_MM):
        across = millimetre * DOTS_PER_MM
        high = 24 if millimetre % 10 == 0 else 16 if millimetre % 5 == 0 else 8
        draw.line((across, 0, across, high), fill=BLACK)
        if millimetre % 10 == 0 and millimetre:
            draw.text((across, 28), str(millimetre), font=font(22, True), fill=BLACK, anchor="ma")
    for across in (0, dots - 2):
        draw.rectangle((across, 0, across + 1, _RULER_DOTS - 1), fill=BLACK)
    return burnt(picture)


def _bars(dots: int) -> Image.Image:
    """Black from edge to edge, then single dots, then lines: a dead dot of the head is a white stripe."""
    picture = Image.new("1", (dots, 3 * _BAR_DOTS), WHITE)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, dots - 1, _BAR_DOTS - 1), fill=BLACK)
    for down in range(_BAR_DOTS, 2 * _BAR_DOTS):
        draw.point([(across, down) for across in range(down % 2, dots, 2)], fill=BLACK)
    for across in range(0, dots, 4):
        draw.line((across, 2 * _BAR_DOTS, across, 3 * _BAR_DOTS - 1), fill=BLACK)
    return picture
