"""How a new screen is let in: it shows a code, and whoever may approve devices types that code."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from queue_server.domain.roles import DeviceKind

ALPHABET = "CDFHJKMNPQRTVWXY34679"
"""Signs that nobody confuses on a screen across the hall, and that make no words."""
LENGTH = 6
LASTS = timedelta(minutes=10)
"""How long a code is good; and, once approved, how long its screen has to fetch what it was given."""
WAITING_AT_MOST = 100
"""Screens that wait at one time, on a floor of a few dozen."""

PAIRED = (DeviceKind.KIOSK, DeviceKind.WALL, DeviceKind.SURVEY, DeviceKind.SPEAKER)
"""Devices that can show or print a code; the others get their token from the command line."""
AT_A_WALL = frozenset({DeviceKind.WALL, DeviceKind.SPEAKER})
"""Devices that show or speak one of the floor's walls."""


@dataclass(frozen=True)
class Pairing:
    """A screen that waits to be let in. `wish`: the wall, or the name, in the address that it has.

    `device` and `wall` once it was approved: its name, and what it is to show.
    """

    secret_hash: str
    code: str
    kind: DeviceKind
    wish: str
    asked_at: datetime
    until: datetime
    device: str | None = None
    wall: str | None = None


def as_typed(text: str) -> str:
    """A code as it is stored, from what somebody typed: small letters, spaces and dashes do not matter."""
    return "".join(sign for sign in text.upper() if sign.isalnum())
