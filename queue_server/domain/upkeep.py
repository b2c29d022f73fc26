"""Whether the record can be kept: it can be read, it can be written, and there is room for what comes."""

from dataclasses import dataclass
from datetime import datetime

ROOM = 1_000_000_000
"""Bytes: a copy of ten years and the day's papers take less. With less room left somebody is told."""


@dataclass(frozen=True)
class Upkeep:
    """Since when something is wrong, None where nothing is. `room`: bytes left where the record lies.

    `broken`: what is stored cannot be read. `unwritable`: nothing can be added. `cramped`: there is less
    than ROOM.
    """

    broken: datetime | None = None
    unwritable: datetime | None = None
    cramped: datetime | None = None
    room: int = ROOM
