"""Whether a picture may be shown beside the calls, told by its weight and the first bytes of its file."""

from __future__ import annotations

import struct

BYTES_AT_MOST = 8_000_000
"""A wall's small machine unpacks each picture while calls go on."""
SIDE_AT_MOST = 4096
"""Dots across or down: more than a third of any panel has."""
HEAD = 512 * 1024
"""How much of a file is enough to judge it: a camera's notes stand before a JPEG's size."""

_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8"
_NO_SIZE = frozenset({0xC4, 0xC8, 0xCC})
"""Markers of a JPEG among those of its frames, which are none."""


def flaw(head: bytes, weight: int) -> tuple[str, dict[str, str]] | None:
    """What is wrong with a picture of `weight` bytes that begins so: a code of the words with its facts."""
    if weight > BYTES_AT_MOST:
        return "slide_heavy", {"most": str(BYTES_AT_MOST // 1_000_000)}
    size = _png(head) or _webp(head) or _jpeg(head)
    if size is None:
        return "slide_kind", {}
    across, down = size
    if not (0 < across <= SIDE_AT_MOST and 0 < down <= SIDE_AT_MOST):
        return "slide_size", {"across": str(across), "down": str(down), "most": str(SIDE_AT_MOST)}
    return None


def _png(head: bytes) -> tuple[int, int] | None:
    if not head.startswith(_PNG) or head[12:16] != b"IHDR" or len(head) < 24:
        return None
    across, down = struct.unpack(">II", head[16:24])
    return across, down


def _jpeg(head: bytes) -> tuple[int, int] | None:
    """Dots across and down as the first frame tells them, after whatever segments come before it."""
    if not head.startswith(_JPEG):
        return None
    at = 2
    while at + 9 <= len(head) and head[at] == 0xFF:
        marker = head[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in _NO_SIZE:
            down, across = struct.unpack(">HH", head[at + 5 : at + 9])
            return across, down
        at += 2 + int.from_bytes(head[at + 2 : at + 4], "big")
    return None


def _webp(head: bytes) -> tuple[int, int] | None:
    if head[:4] != b"RIFF" or head[8:12] != b"WEBP" or len(head) < 30:
        return None
    match head[12:16]:
        case b"VP8X":
            return 1 + int.from_bytes(head[24:27], "little"), 1 + int.from_bytes(head[27:30], "little")
        case b"VP8L":
            bits = int.from_bytes(head[21:25], "little")
            return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
        case b"VP8 ":
            across, down = struct.unpack("<HH", head[26:30])
            return across & 0x3FFF, down & 0x3FFF
    return None
