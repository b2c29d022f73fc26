"""Letters drawn as dots, and lines broken to fit a width."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache, partial
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

_FONTS = Path(__file__).resolve().parent.parent / "displays" / "shared" / "fonts"
_BLACK_FROM = 140
"""Grey from which a dot is burnt: a little early, since thermal paper blurs thin strokes away."""

WHITE, BLACK = 255, 0
SMALL_EM = 24
"""Dots of the letters that stand beside a picture: as large as the printer's own."""
_NO_LETTER = "\U000f0000"
"""A code point that no typeface gives a shape."""
ELLIPSIS = "..."


@cache
def font(size: int, bold: bool) -> ImageFont.FreeTypeFont:
    """The floor's typeface with an em of `size` dots."""
    weight = "bold" if bold else "regular"
    return ImageFont.truetype(_FONTS / f"atkinson-hyperlegible-next-{weight}.ttf", size)


def one_line(text: str) -> str:
    """`text` without line breaks and control characters: what is printed must never command the printer."""
    shown = (" " if unicodedata.category(sign) in ("Cc", "Zl", "Zp") else sign for sign in text)
    return " ".join("".join(shown).split())


def drawable(text: str) -> str:
    """`text` with the bare letter where the typeface lacks one with its marks: "ṭ" becomes "t".

    A letter of a script that it does not have at all stays, and is drawn as an empty box.
    """
    return "".join(sign if _has(sign) else _bare(sign) for sign in text)


def _bare(sign: str) -> str:
    letters = unicodedata.normalize("NFKD", sign)
    kept = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return kept if kept and all(map(_has, kept)) else sign


@lru_cache(maxsize=1024)
def _has(sign: str) -> bool:
    face = font(24, False)
    return sign == " " or bytes(face.getmask(sign)) != bytes(face.getmask(_NO_LETTER))


Measure = Callable[[str], int]
"""How much room a text takes across, in letters or in dots."""


def wrap(text: str, measure: Measure, room: int, at_most: int) -> list[str]:
    """Break `text` between words into lines that fit `room`; a word longer than a line is broken inside.

    Of more than `at_most` lines the rest is left out, and the last one ends in "...".
    """
    lines: list[str] = []
    rest = text.split()
    while rest and len(lines) < at_most:
        taken = _words_that_fit(rest, measure, room)
        if taken:
            lines.append(" ".join(rest[:taken]))
            rest = rest[taken:]
        else:
            head = _letters_that_fit(rest[0], measure, room)
            lines.append(rest[0][:head])
            rest[0] = rest[0][head:]
    if rest and lines:
        lines[-1] = _shortened(lines[-1], measure, room)
    return lines


def wrap_evenly(text: str, measure: Measure, room: int, at_most: int) -> list[str]:
    """As `wrap`, with lines of about the same length, which is how a centred title reads best."""
    lines = wrap(text, measure, room, at_most)
    longest_word = max((measure(word) for word in text.split()), default=room)
    low, high = min(longest_word, room), room
    while low < high:
        middle = (low + high) // 2
        narrower = wrap(text, measure, middle, at_most + 1)
        if len(narrower) > len(lines):
            low = middle + 1
        else:
            lines, high = narrower, middle
    return lines


def _words_that_fit(words: list[str], measure: Measure, room: int) -> int:
    taken = 0
    while taken < len(words) and measure(" ".join(words[: taken + 1])) <= room:
        taken += 1
    return taken


def _letters_that_fit(word: str, measure: Measure, room: int) -> int:
    taken = 1
    while taken < len(word) and measure(word[: taken + 1]) <= room:
        taken += 1
    return taken


def _shortened(line: str, measure: Measure, room: int) -> str:
    while line and measure(line + ELLIPSIS) > room:
        line = line[:-1].rstrip()
    return line + ELLIPSIS


@lru_cache(maxsize=4096)
def width_of(text: str, size: int, bold: bool) -> int:
    """Dots that `text` takes across, overhanging strokes included."""
    left, _, right, _ = font(size, bold).getbbox(text)
    return int(max(right, font(size, bold).getlength(text)) - min(left, 0)) + 1


@lru_cache(maxsize=128)
def draw_line(text: str, size: int, bold: bool, width: int, align: str) -> Image.Image:
    """One line of `text` on a picture `width` dots wide, as high as the line of this font is."""
    ascent, descent = font(size, bold).getmetrics()
    picture = Image.new("L", (width, ascent + descent), WHITE)
    spare = max(width - width_of(text, size, bold), 0)
    left = spare // 2 if align == "center" else 0
    ImageDraw.Draw(picture).text((left, 0), text, font=font(size, bold), fill=BLACK)
    return burnt(picture)


def draw_passage(text: str, size: int, bold: bool, width: int, height: int) -> Image.Image:
    """`text` in lines from the left, as many as a picture of this size holds, in the middle of its height."""
    measure = partial(width_of, size=size, bold=bold)
    lines = wrap(drawable(text), measure, width, max(height // (size + 4), 1))
    picture = Image.new("L", (width, height), WHITE)
    down = (height - len(lines) * (size + 4)) // 2
    for line in lines:
        ImageDraw.Draw(picture).text((0, down), line, font=font(size, bold), fill=BLACK)
        down += size + 4
    return picture


@lru_cache(maxsize=128)
def draw_figure(text: str, width: int, height: int) -> Image.Image:
    """`text` as large as a box of `width` by `height` dots allows, cut to its ink above and below."""
    trial = 200
    left, top, right, bottom = font(trial, True).getbbox(text)
    scale = min(width / max(right - left, 1), height / max(bottom - top, 1))
    size = max(int(trial * scale), 8)
    left, top, right, bottom = (int(edge) for edge in font(size, True).getbbox(text))
    picture = Image.new("L", (width, bottom - top), WHITE)
    place = ((width - (right - left)) // 2 - left, -top)
    ImageDraw.Draw(picture).text(place, text, font=font(size, True), fill=BLACK)
    return burnt(picture)


def burnt(picture: Image.Image) -> Image.Image:
    """A grey picture as the dots that a thermal head burns."""
    return picture.convert("L").point(lambda grey: WHITE if grey > _BLACK_FROM else BLACK).convert("1")
