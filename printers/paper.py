"""What stands on the paper once a printer has obeyed our bytes.

Reads exactly the ESC/POS commands that our own slips use and refuses every other one, so that nothing gets
onto paper unseen. The picture shows the dots as a printer with a 12 by 24 font puts them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import segno
from PIL import Image, ImageChops, ImageDraw, ImageFont

_ROM_FONT = Path(__file__).resolve().parent / "fonts" / "atkinson-hyperlegible-mono-regular.ttf"
_CELL_WIDTH, _CELL_HEIGHT = 12, 24
_LINE_FEED = 30
_MARGIN_MM_DOTS = 32
_CODE_PAGES = {0: "cp437", 2: "cp850", 16: "cp1252", 19: "cp858"}


class UnknownCommandError(ValueError):
    """The bytes hold something that this reader does not know."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper as read back."""

    picture: Image.Image
    lines: tuple[str, ...]
    """The lines of the printer's own font."""
    codes: tuple[str, ...]
    """What the printer's own QR codes hold."""
    image_widths: tuple[int, ...]
    cuts: int
    dots: int
    """Printed length, the feed to the cutter aside."""


@dataclass(slots=True)
class _Style:
    code_page: int = 0
    align: int = 0
    bold: bool = False
    reverse: bool = False
    across: int = 1
    down: int = 1
    line_feed: int = _LINE_FEED


@dataclass(slots=True)
class _Reader:
    data: bytes
    width: int
    at: int = 0
    style: _Style = field(default_factory=_Style)
    strips: list[Image.Image] = field(default_factory=list)
    line: list[Image.Image] = field(default_factory=list)
    text: str = ""
    lines: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    image_widths: list[int] = field(default_factory=list)
    cuts: int = 0
    symbol: bytes = b""
    module: int = 3
    correction: int = 48

    def take(self, count: int) -> bytes:
        if self.at + count > len(self.data):
            raise UnknownCommandError(f"the bytes end within a command at {self.at}")
        taken = self.data[self.at : self.at + count]
        self.at += count
        return taken

    def byte(self) -> int:
        return self.take(1)[0]

    def number(self) -> int:
        return int.from_bytes(self.take(2), "little")


def read_paper(data: bytes, width: int) -> Paper:
    """What `data` puts on paper `width` dots wide.

    Raises UnknownCommandError at the first byte that our slips do not use.
    """
    reader = _Reader(data, width)
    while reader.at < len(data):
        _step(reader)
    if reader.line:
        _feed_line(reader)
    height = sum(strip.height for strip in reader.strips)
    picture = Image.new("1", (width, max(height, 1)), 255)
    top = 0
    for strip in reader.strips:
        picture.paste(strip, (0, top))
        top += strip.height
    return Paper(
        picture,
        tuple(reader.lines),
        tuple(reader.codes),
        tuple(reader.image_widths),
        reader.cuts,
        height,
    )


def photograph(paper: Paper) -> Image.Image:
    """The paper as it lies on the table: white margins left and right, a shadow where it was cut."""
    size = (paper.picture.width + 2 * _MARGIN_MM_DOTS, paper.picture.height + 3 * _MARGIN_MM_DOTS)
    sheet = Image.new("L", size, 255)
    sheet.paste(paper.picture.convert("L"), (_MARGIN_MM_DOTS, _MARGIN_MM_DOTS))
    if paper.cuts:
        ImageDraw.Draw(sheet).line((0, size[1] - 1, size[0], size[1] - 1), fill=96, width=2)
    return sheet


def _step(reader: _Reader) -> None:
    first = reader.byte()
    if first == 0x0A:
        _feed_line(reader)
    elif first >= 0x20:
        _print_sign(reader, first)
    elif first in (0x1B, 0x1D):
        name = bytes([first, reader.byte()])
        command = _COMMANDS.get(name)
        if command is None:
            raise UnknownCommandError(f"unknown command {name!r} at {reader.at - 2}")
        command(reader)
    else:
        raise UnknownCommandError(f"unknown byte {first:#04x} at {reader.at - 1}")


def _print_sign(reader: _Reader, byte: int) -> None:
    page = _CODE_PAGES.get(reader.style.code_page)
    if byte >= 0x80 and page is None:
        raise UnknownCommandError(f"unknown code page {reader.style.code_page}")
    sign = bytes([byte]).decode(page or "ascii")
    style = reader.style
    reader.line.append(_cell(sign, style.bold, style.reverse, style.across, style.down))
    reader.text += sign


@cache
def _rom_font() -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(_ROM_FONT, 19)


@cache
def _cell(sign: str, bold: bool, reverse: bool, across: int, down: int) -> Image.Image:
    grey = Image.new("L", (_CELL_WIDTH, _CELL_HEIGHT), 255)
    ImageDraw.Draw(grey).text((0, 18), sign, font=_rom_font(), fill=0, anchor="ls")
    cell = grey.point(lambda value: 255 if value > 150 else 0).convert("1")
    if bold:
        struck_again = Image.new("1", cell.size, 255)
        struck_again.paste(cell, (1, 0))
        cell = ImageChops.logical_and(cell, struck_again)
    if reverse:
        cell = ImageChops.invert(cell)
    return cell.resize((_CELL_WIDTH * across, _CELL_HEIGHT * down), Image.Resampling.NEAREST)


def _feed_line(reader: _Reader) -> None:
    wide = sum(cell.width for cell in reader.line)
    if wide > reader.width:
        raise UnknownCommandError(f"a line of {wide} dots on paper of {reader.width}: {reader.text!r}")
    height = max([reader.style.line_feed, *(cell.height for cell in reader.line)])
    ink = max((cell.height for cell in reader.line), default=0)
    strip = Image.new("1", (reader.width, height), 255)
    left = _left_edge(reader, wide)
    for cell in reader.line:
        strip.paste(cell, (left, ink - cell.height))
        left += cell.width
    reader.strips.append(strip)
    if reader.line:
        reader.lines.append(reader.text)
    reader.line, reader.text = [], ""


def _left_edge(reader: _Reader, wide: int) -> int:
    spare = reader.width - wide
    return {0: 0, 1: spare // 2, 2: spare}[reader.style.align]


def _print_block(reader: _Reader, picture: Image.Image) -> None:
    if reader.line:
        _feed_line(reader)
    if picture.width > reader.width:
        raise UnknownCommandError(f"an image of {picture.width} dots on paper of {reader.width}")
    strip = Image.new("1", (reader.width, picture.height), 255)
    strip.paste(picture, (_left_edge(reader, picture.width), 0))
    reader.strips.append(strip)


def _raster_image(reader: _Reader) -> None:
    if reader.take(2) != b"0\x00":
        raise UnknownCommandError("a raster image in another mode than normal")
    row_bytes, rows = reader.number(), reader.number()
    picture = Image.frombytes("1", (row_bytes * 8, rows), reader.take(row_bytes * rows), "raw", "1;I")
    reader.image_widths.append(picture.width)
    _print_block(reader, picture)


def _two_dimensional_code(reader: _Reader) -> None:
    parameters = reader.take(reader.number())
    match parameters[0], parameters[1]:
        case 49, 65:
            pass
        case 49, 67:
            reader.module = parameters[2]
        case 49, 69:
            reader.correction = parameters[2]
        case 49, 80:
            reader.symbol = parameters[3:]
        case 49, 81:
            reader.codes.append(reader.symbol.decode())
            _print_block(reader, _symbol(reader))
        case other:
            raise UnknownCommandError(f"unknown function of GS ( k: {other}")


def _symbol(reader: _Reader) -> Image.Image:
    level = "lmqh"[reader.correction - 48]
    rows = tuple(segno.make_qr(reader.symbol.decode(), error=level, boost_error=False).matrix)
    picture = Image.new("1", (len(rows), len(rows)), 255)
    picture.putdata([0 if dark else 255 for row in rows for dark in row])
    return picture.resize((len(rows) * reader.module,) * 2, Image.Resampling.NEAREST)


def _cut(reader: _Reader) -> None:
    mode = reader.byte()
    if mode in (65, 66):
        reader.byte()
    elif mode not in (0, 1):
        raise UnknownCommandError(f"unknown cut {mode}")
    reader.cuts += 1


def _print_mode(reader: _Reader) -> None:
    mode = reader.byte()
    reader.style.bold = bool(mode & 0x08)
    reader.style.down = 2 if mode & 0x10 else 1
    reader.style.across = 2 if mode & 0x20 else 1


def _feed_dots(reader: _Reader) -> None:
    dots = reader.byte()
    if reader.line:
        _feed_line(reader)
    reader.strips.append(Image.new("1", (reader.width, dots), 255))


def _feed_lines(reader: _Reader) -> None:
    if reader.line:
        _feed_line(reader)
    reader.byte()


def _initialise(reader: _Reader) -> None:
    reader.style = _Style()


def _default_feed(reader: _Reader) -> None:
    reader.style.line_feed = _LINE_FEED


def _setting(name: str, meaning: Callable[[int], Any] = int) -> Callable[[_Reader], None]:
    def read(reader: _Reader) -> None:
        setattr(reader.style, name, meaning(reader.byte()))

    return read


_COMMANDS: dict[bytes, Callable[[_Reader], None]] = {
    b"\x1b@": _initialise,
    b"\x1bt": _setting("code_page"),
    b"\x1ba": _setting("align"),
    b"\x1bE": _setting("bold", bool),
    b"\x1dB": _setting("reverse", bool),
    b"\x1b!": _print_mode,
    b"\x1b2": _default_feed,
    b"\x1b3": _setting("line_feed"),
    b"\x1bJ": _feed_dots,
    b"\x1bd": _feed_lines,
    b"\x1dv": _raster_image,
    b"\x1d(": lambda reader: _parenthesis(reader),
    b"\x1dV": _cut,
}


def _parenthesis(reader: _Reader) -> None:
    if reader.byte() != 0x6B:
        raise UnknownCommandError("an unknown command with GS (")
    _two_dimensional_code(reader)
