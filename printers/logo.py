"""A floor's logo and name as the dots that a thermal head burns."""

from __future__ import annotations

import base64
import io
from functools import lru_cache

import structlog
from PIL import Image

from printers import DOTS_PER_MM
from printers.lettering import SMALL_EM, burnt, draw_passage
from queue_server.domain.logo import flaw

_HIGHEST = 9 * DOTS_PER_MM
_GAP = 2 * DOTS_PER_MM

log = structlog.get_logger()


@lru_cache(maxsize=8)
def letterhead(encoded: str, name: str, dots: int) -> Image.Image | None:
    """The picture in base64 with the name at its right, on paper `dots` wide; None where it cannot be read.

    Beside each other, for the paper is wider than the 130 mm of its length are long.
    """
    try:
        logo = _opened(base64.b64decode(encoded, validate=True))
    except (ValueError, OSError, SyntaxError, Image.DecompressionBombError) as error:
        log.warning("logo_unreadable", error=str(error))
        return None
    logo.thumbnail((dots // 3, _HIGHEST))
    sheet = Image.new("RGBA", (dots, _HIGHEST), "white")
    sheet.alpha_composite(logo, (0, (_HIGHEST - logo.height) // 2))
    left = logo.width + _GAP
    sheet.paste(draw_passage(name, SMALL_EM, True, dots - left, _HIGHEST), (left, 0))
    return burnt(sheet.convert("L"))


def _opened(data: bytes) -> Image.Image:
    """Whatever an agent was sent: judged again, for it is not always this version's server that sends."""
    wrong = flaw(data)
    if wrong is not None:
        raise ValueError(wrong[0])
    with Image.open(io.BytesIO(data), formats=("PNG", "BMP")) as opened:
        return opened.convert("RGBA")
