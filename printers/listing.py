"""A list as the bytes of one paper, as long as it needs to be."""

from __future__ import annotations

from collections.abc import Iterator

from printers import Printout
from printers.blocks import CUTTER_DOTS, LARGE, TALL, Block, Device, Form, Gap, rule
from printers.slip import band, lines_of
from queue_server.domain.listing import Listing

LINES_AT_MOST = 200
"""Of one service: more than a hall's longest queue takes."""


def print_listing(listing: Listing, width: int, profile: str = "default") -> Printout:
    """`listing` for a printer of `width` dots. Raises ValueError for an unknown profile."""
    form = Form.of(width, profile)
    blocks = list(_compose(listing, form))
    device = Device(form)
    for block in blocks:
        block.put(device)
    return Printout(device.finish(form.cuts), sum(block.dots for block in blocks) + CUTTER_DOTS)


def _compose(listing: Listing, form: Form) -> Iterator[Block]:
    yield from band(listing.sample_mark, form, LARGE)
    yield from lines_of(form, listing.floor_name, align="center")
    yield from lines_of(form, listing.title, LARGE, bold=True, align="center")
    yield from lines_of(form, listing.moment, align="center")
    yield from lines_of(form, listing.legend, align="center")
    for passage in listing.passages:
        yield rule(form.dots)
        yield from lines_of(form, passage.heading, bold=True)
        for line in passage.lines:
            # Tall figures: they are read out in a hall without light.
            yield from lines_of(form, line, TALL, at_most=LINES_AT_MOST)
        yield Gap(12)
