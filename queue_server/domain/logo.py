"""Whether a picture may stand at the head of a slip, told by the first bytes of its file."""

from __future__ import annotations

import struct

BYTES_AT_MOST = 60_000
"""The logo travels with every slip to the printer's agent."""
SIDE_AT_MOST = 2000
"""Dots across or down; paper has 576 across, and a picture far larger only takes time to shrink."""

_PNG, _BMP = b"\x89PNG\r\n\x1a\n", b"BM"
_OLD_BMP_HEADER = 12


def flaw(data: bytes) -> tuple[str, dict[str, str]] | None:
    """What is wrong with the bytes of a logo: a code of the words with its facts, or None."""
    if len(data) > BYTES_AT_MOST:
        return "slip_logo_heavy", {"most": str(BYTES_AT_MOST // 1000)}
    size = _size(data)
    if size is None:
        return "slip_logo_kind", {}
    across, down = size
    if not (0 < across <= SIDE_AT_MOST and 0 < down <= SIDE_AT_MOST):
        return "slip_logo_size", {"across": str(across), "down": str(down), "most": str(SIDE_AT_MOST)}
    return None


def _size(data: bytes) -> tuple[int, int] | None:
    """Dots across and down, or None where it is neither PNG nor BMP."""
    if data.startswith(_PNG) and data[12:16] == b"IHDR" and len(data) >= 24:
        across, down = struct.unpack(">II", data[16:24])
        return across, down
    if data.startswith(_BMP) and len(data) >= 26 and data[14] > _OLD_BMP_HEADER:
        across, down = struct.unpack("<ii", data[18:26])
        # A negative height says that the rows stand from top to bottom.
        return across, abs(down)
    return None
