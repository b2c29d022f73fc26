"""A ticket's slip as the bytes of one paper.

Never wider than the printer's dots, never longer than 130 mm from cut to cut: where the words are many, what
the visitor can do without gives way (`_IMPROVEMENTS`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import zip_longest
from typing import Any

from PIL import ImageChops

from printers import DOTS_PER_MM, Printout
from printers.blocks import (
    CUTTER_DOTS,
    LARGE,
    SMALL,
    TALL,
    Block,
    Device,
    Form,
    Gap,
    NativeCode,
    Picture,
    Size,
    Text,
    draw_codes,
    rule,
)
from printers.captions import draw_captioned
from printers.lettering import draw_figure, draw_line, drawable, one_line, width_of, wrap, wrap_evenly
from printers.logo import letterhead
from queue_server.domain.printjob import Passage, ScanCode, Slip

LONGEST_MM = 130


@dataclass(frozen=True, slots=True)
class _Plan:
    """How generous a slip is laid out; these are the barest values."""

    lines: int = 1
    """Most lines of one text."""
    head: bool = False
    module: int = 3
    """Dots a module of the QR code: 3 are 0.4 mm, 5 are 0.6 mm."""
    next_stops: int = 0
    names: Size = SMALL
    figure_mm: int = 10
    second_language: bool = False
    complaint: bool = False
    closing: bool = False
    papers: str = ""
    sentences_ahead: int = 1
    gap: int = 3


_IMPROVEMENTS: tuple[dict[str, Any], ...] = (
    {"lines": 2},
    {"lines": 5},
    {"next_stops": 3},
    {"module": 4},
    {"head": True},
    {"figure_mm": 14},
    {"complaint": True},
    {"papers": "joined"},
    {"second_language": True},
    {"closing": True},
    {"names": TALL},
    {"figure_mm": 18},
    {"gap": 6},
    {"sentences_ahead": 2},
    {"next_stops": 6},
    {"names": LARGE},
    {"papers": "listed"},
    {"module": 5},
    {"gap": 12},
)
"""What a slip is given while it stays within 130 mm, the most needed first."""


def print_slip(slip: Slip, width: int, profile: str = "default") -> Printout:
    """`slip` for a printer of `width` dots with a python-escpos `profile`.

    A logo that cannot be read is left out. Raises ValueError for a profile that python-escpos does not know.
    """
    form = Form.of(width, profile)
    _, blocks = _fitted(slip, form)
    device = Device(form)
    for block in blocks:
        block.put(device)
    return Printout(device.finish(form.cuts), _length(blocks))


def left_out(slip: Slip, width: int, profile: str = "default") -> tuple[str, ...]:
    """The facts of `slip` for which such a paper has no room, by name; of stops, some may stand there."""
    plan, _ = _fitted(slip, Form.of(width, profile))
    room = {
        "next_stops": plan.next_stops >= min(len(slip.next_stops.lines if slip.next_stops else ()), 6),
        "floor_name": plan.head,
        "complaint": plan.complaint,
        "papers": bool(plan.papers),
        "second_language": plan.second_language,
        "closing": plan.closing,
    }
    return tuple(name for name, has in room.items() if not has and getattr(slip, name))


def _fitted(slip: Slip, form: Form) -> tuple[_Plan, list[Block]]:
    """The richest plan that stays within 130 mm, and what it prints."""
    plan = _Plan()
    blocks = list(_compose(slip, form, plan))
    for improvement in _IMPROVEMENTS:
        better = replace(plan, **improvement)
        richer = list(_compose(slip, form, better))
        if _length(richer) <= LONGEST_MM * DOTS_PER_MM:
            plan, blocks = better, richer
    return plan, blocks


def _length(blocks: list[Block]) -> int:
    return sum(block.dots for block in blocks) + CUTTER_DOTS


def _compose(slip: Slip, form: Form, plan: _Plan) -> Iterator[Block]:
    lines = partial(_lines, form, plan, align="center")
    gap = Gap(plan.gap)
    yield from band(slip.sample_mark, form, LARGE)
    if plan.head:
        yield from _head(slip, form)
    yield gap
    yield from band(slip.copy_mark, form, SMALL)
    yield from lines(slip.number_label, at_most=1)
    yield Gap(6)
    yield Picture(draw_figure(one_line(slip.number), form.dots, plan.figure_mm * DOTS_PER_MM))
    yield Gap(10)
    yield from _moment(slip, form)
    yield from lines(" · ".join(slip.marks), bold=True, at_most=2)
    yield rule(form.dots)
    yield from lines(slip.first_label, at_most=1)
    yield from lines(slip.agency, size=plan.names, bold=True, at_most=3)
    yield gap
    yield from lines(slip.service, size=plan.names, bold=True, at_most=3)
    yield from lines(slip.place, at_most=2)
    yield gap
    yield from _body(slip, form, plan)
    yield from _codes(slip, form, plan)
    yield from _foot(slip, form, plan)


def _head(slip: Slip, form: Form) -> Iterator[Block]:
    name = one_line(slip.floor_name)
    picture = letterhead(slip.logo, name, form.dots) if slip.logo else None
    if picture is not None:
        yield Picture(picture)
    else:
        yield from lines_of(form, name, bold=True, align="center", at_most=2)


def _moment(slip: Slip, form: Form) -> Iterator[Block]:
    together = f"{slip.date}  {slip.time}"
    for line in [together] if len(together) <= form.columns else [slip.date, slip.time]:
        yield from lines_of(form, line, align="center", at_most=1)


def _body(slip: Slip, form: Form, plan: _Plan) -> Iterator[Block]:
    lines = partial(_lines, form, plan)
    gap = Gap(plan.gap)
    for sentence in slip.ahead[: plan.sentences_ahead]:
        yield from lines(sentence, at_most=2)
    if slip.next_stops is not None and plan.next_stops:
        yield gap
        yield from _listed(slip.next_stops, form, plan.next_stops)
    if slip.papers is not None and plan.papers == "listed":
        yield gap
        yield from _listed(slip.papers, form, 6)
    if slip.papers is not None and plan.papers == "joined":
        yield gap
        yield from lines(f"{slip.papers.heading}: {'; '.join(slip.papers.lines)}", at_most=4)
    yield gap
    yield from lines(slip.miss_note, at_most=5)


def _codes(slip: Slip, form: Form, plan: _Plan) -> Iterator[Block]:
    yield Gap(plan.gap)
    if slip.code:
        # The number once more in letters: small enough to be copied, and for readers that see no pictures.
        line = f"{slip.number} · {slip.code}"
        yield from _lines(form, plan, line, bold=True, align="center", at_most=2)
    wanted = [code for code in (slip.wifi, slip.url) if code is not None]
    if not wanted:
        return
    yield Gap(2 * plan.module)
    if len(wanted) == 1 and not form.draws_codes:
        # Beside the code, its words take no length of paper.
        yield Picture(draw_captioned(wanted[0].content, one_line(wanted[0].caption), form.dots, plan.module))
        yield Gap(2 * plan.module)
        return
    if len(wanted) == 1:
        yield NativeCode(wanted[0].content, plan.module)
    else:
        yield Picture(draw_codes(tuple(code.content for code in wanted), form.dots, plan.module))
    yield Gap(2 * plan.module)
    yield from _captions(wanted, form, plan)


def _captions(codes: list[ScanCode], form: Form, plan: _Plan) -> Iterator[Block]:
    """The words of the codes, each below its own."""
    captions = [one_line(code.caption) for code in codes]
    if not all(form.has_letters(caption) for caption in captions):
        for caption in captions:
            yield from _lines(form, plan, caption, align="center", at_most=2)
        return
    share = form.columns // len(codes)
    broken = [wrap_evenly(caption, len, share - 1, min(3, plan.lines)) for caption in captions]
    for row in zip_longest(*broken, fillvalue=""):
        yield Text("".join(part.center(share) for part in row), SMALL, align="center")


def _foot(slip: Slip, form: Form, plan: _Plan) -> Iterator[Block]:
    if plan.complaint and slip.complaint:
        yield Gap(plan.gap)
        yield from lines_of(form, slip.complaint, align="center", at_most=3)
    if plan.closing and slip.closing:
        yield Gap(plan.gap)
        yield from lines_of(form, slip.closing, bold=True, align="center", at_most=4)
    if plan.second_language and slip.second_language:
        yield rule(form.dots)
        for sentence in slip.second_language[:4]:
            yield from lines_of(form, sentence, at_most=3)
    yield from band(slip.sample_mark, form, SMALL)


def _listed(passage: Passage, form: Form, at_most: int) -> Iterator[Block]:
    yield from lines_of(form, passage.heading, bold=True, at_most=2)
    for line in passage.lines[:at_most]:
        yield from lines_of(form, line, at_most=2, bullet="- ")


def _lines(form: Form, plan: _Plan, text: str, at_most: int = 3, **more: Any) -> Iterator[Block]:
    """As `lines_of`, with no more lines than the plan allows."""
    return lines_of(form, text, at_most=min(at_most, plan.lines), **more)


def lines_of(
    form: Form,
    text: str,
    size: Size = SMALL,
    bold: bool = False,
    align: str = "left",
    at_most: int = 3,
    bullet: str = "",
) -> Iterator[Block]:
    """`text` in the printer's font where it has every letter, drawn otherwise."""
    text = one_line(text)
    broken = wrap_evenly if align == "center" else wrap
    printed = form.has_letters(text)
    text = text if printed else drawable(text)
    measure = len if printed else partial(width_of, size=size.drawn, bold=bold)
    room = form.columns // size.across if printed else form.dots
    lead = bullet
    for line in broken(text, measure, room - measure(bullet), at_most):
        if printed:
            yield Text(lead + line, size, bold, align)
        else:
            yield Picture(draw_line(lead + line, size.drawn, bold, form.dots, align))
        lead = " " * len(bullet)


def band(mark: str | None, form: Form, size: Size) -> Iterator[Block]:
    """White letters on a black band across the paper."""
    if mark is None:
        return
    mark = one_line(mark)
    columns = form.columns // size.across
    if form.has_letters(mark):
        yield Text(mark[:columns].center(columns), size, True, "center", reverse=True)
    else:
        yield Picture(ImageChops.invert(draw_line(drawable(mark), size.drawn, True, form.dots, "center")))
