"""The pieces that a slip is made of, each knowing its length on the paper and how it is sent."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Protocol

import segno
from escpos.capabilities import CAPABILITIES, get_profile
from escpos.magicencode import Encoder
from escpos.printer import Dummy
from PIL import Image, ImageDraw

LETTER_WIDTH, LETTER_HEIGHT = 12, 24
LINE_DOTS = 28
CUTTER_DOTS = 112
"""From the print head to the knife, 14 mm on usual printers: white at the head of the next paper."""
QUIET_MODULES = 4
"""White that a QR code needs around it (ISO/IEC 18004)."""

_SAFE_CODE_PAGES = ("CP437", "CP850", "CP858", "CP1252")
"""Plain clones list more pages than they have; these four they have."""


@dataclass(frozen=True, slots=True)
class Size:
    across: int
    down: int
    drawn: int
    """Em in dots where the letters are drawn instead."""

    @property
    def dots(self) -> int:
        return max(LETTER_HEIGHT * self.down, LINE_DOTS)


SMALL, TALL, LARGE = Size(1, 1, 24), Size(1, 2, 38), Size(2, 2, 46)


@cache
def known_profiles() -> frozenset[str]:
    """The profiles that a `[[printer]]` table may name."""
    return frozenset(CAPABILITIES["profiles"])


@dataclass(frozen=True, slots=True)
class Form:
    """What one kind of printer can do, as far as a slip asks."""

    dots: int
    columns: int
    profile: str
    code_pages: dict[str, str]
    cuts: bool
    draws_codes: bool

    @classmethod
    def of(cls, width: int, name: str) -> Form:
        if name not in known_profiles():
            raise ValueError(f"python-escpos knows no profile {name!r}")
        profile = get_profile(name)
        stated = profile.profile_data.get("media", {}).get("width", {}).get("pixels")
        known = isinstance(stated, int)
        dots = min(width, stated) if known else width
        dots -= dots % 8
        columns = dots // LETTER_WIDTH
        pages = {page: slot for page, slot in profile.get_code_pages().items() if page in _SAFE_CODE_PAGES}
        return cls(
            dots=dots,
            # A profile that does not know its paper only guesses how many letters stand on it.
            columns=min(profile.get_columns("a"), columns) if known else columns,
            profile=name,
            code_pages=pages,
            cuts=bool(profile.supports("paperFullCut") or profile.supports("paperPartCut")),
            draws_codes=bool(profile.supports("qrCode")),
        )

    def has_letters(self, text: str) -> bool:
        """Whether the printer's own font has every sign of `text`."""
        return text.isascii() or any(_encodes(page, text) for page in self.code_pages)


def _encodes(page: str, text: str) -> bool:
    try:
        text.encode(page.lower())
    except UnicodeEncodeError:
        return False
    return True


class Device(Dummy):  # type: ignore[misc]
    """Gathers the bytes for one paper."""

    def __init__(self, form: Form) -> None:
        super().__init__(form.profile, magic_encode_args={"encoder": Encoder(form.code_pages)})
        # Of a profile without a width python-escpos complains on standard output, at each picture.
        media = {"media": {"width": {"pixels": form.dots}}}
        self.profile.profile_data = {**self.profile.profile_data, **media}
        self.hw("INIT")
        self.line_spacing(LINE_DOTS)

    def feed(self, dots: int) -> None:
        """Move the paper on by `dots`, at most 255."""
        self._raw(b"\x1bJ" + bytes([dots]))

    def finish(self, cuts: bool) -> bytes:
        """Move the paper past the knife, or past the edge where it is torn off, and give all bytes."""
        if cuts:
            self.cut(feed=False)
        else:
            self.print_and_feed(CUTTER_DOTS // LINE_DOTS)
        return bytes(self.output)


class Block(Protocol):
    @property
    def dots(self) -> int:
        """Length on the paper."""

    def put(self, device: Device) -> None: ...


@dataclass(frozen=True, slots=True)
class Text:
    text: str
    size: Size
    bold: bool = False
    align: str = "left"
    reverse: bool = False

    @property
    def dots(self) -> int:
        return self.size.dots

    def put(self, device: Device) -> None:
        device.set(
            align=self.align,
            bold=self.bold,
            invert=self.reverse,
            normal_textsize=self.size is SMALL,
            double_width=self.size.across == 2,
            double_height=self.size.down == 2,
        )
        device.textln(self.text)


@dataclass(frozen=True, slots=True)
class Picture:
    picture: Image.Image

    @property
    def dots(self) -> int:
        return self.picture.height

    def put(self, device: Device) -> None:
        # Some clones ignore the alignment of images: every picture is as wide as the paper and needs none.
        device.set(align="left")
        device.image(self.picture)


@dataclass(frozen=True, slots=True)
class NativeCode:
    content: str
    module: int

    @property
    def dots(self) -> int:
        return len(_modules(self.content)) * self.module

    def put(self, device: Device) -> None:
        device.set(align="center")
        device.qr(self.content, ec=1, size=self.module, native=True)


@dataclass(frozen=True, slots=True)
class Gap:
    dots: int

    def put(self, device: Device) -> None:
        device.feed(self.dots)


@cache
def rule(width: int) -> Block:
    picture = Image.new("1", (width, 16), 255)
    ImageDraw.Draw(picture).line((0, 8, width, 8), fill=0, width=2)
    return Picture(picture)


@lru_cache(maxsize=64)
def _modules(content: str) -> tuple[bytes, ...]:
    code = segno.make_qr(content, error="m", boost_error=False)
    return tuple(bytes(row) for row in code.matrix)


@lru_cache(maxsize=64)
def draw_codes(contents: tuple[str, ...], width: int, module: int) -> Image.Image:
    """QR codes side by side on a picture `width` dots wide; modules shrink until all fit with their white."""
    counts = [len(_modules(content)) + 2 * QUIET_MODULES for content in contents]
    module = max(min(module, width // len(contents) // max(counts)), 1)
    share = width // len(contents)
    sheet = Image.new("1", (width, max(len(_modules(content)) for content in contents) * module), 255)
    for place, content in enumerate(contents):
        rows = _modules(content)
        picture = Image.new("1", (len(rows), len(rows)), 255)
        picture.putdata([0 if dark else 255 for row in rows for dark in row])
        picture = picture.resize((len(rows) * module,) * 2, Image.Resampling.NEAREST)
        sheet.paste(picture, (place * share + (share - picture.width) // 2, 0))
    return sheet
