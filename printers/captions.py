"""A QR code with its words beside it."""

from __future__ import annotations

from functools import lru_cache

from PIL import Image

from printers.blocks import QUIET_MODULES, draw_codes
from printers.lettering import SMALL_EM, WHITE, burnt, draw_passage


@lru_cache(maxsize=64)
def draw_captioned(content: str, caption: str, dots: int, module: int) -> Image.Image:
    """The code at the left of paper `dots` wide, what it is for at its right."""
    code = draw_codes((content,), dots, module)
    code = code.crop(ink) if (ink := code.point(lambda dot: 255 - dot).getbbox()) else code
    quiet = QUIET_MODULES * module
    left = code.width + 2 * quiet
    sheet = Image.new("L", (dots, code.height), WHITE)
    sheet.paste(code, (quiet, 0))
    if dots - left >= dots // 4:
        sheet.paste(draw_passage(caption, SMALL_EM, False, dots - left, code.height), (left, 0))
    return burnt(sheet)
