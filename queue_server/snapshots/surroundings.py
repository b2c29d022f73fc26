"""What no look at the record holds: who is connected, how the voice is, and how this server runs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from queue_server.domain.announcement import VoiceState
from queue_server.domain.copies import Copies
from queue_server.domain.loudspeaker import Sound
from queue_server.domain.printer import NO_PRINTERS, Printers
from queue_server.domain.upkeep import Upkeep


@dataclass(frozen=True)
class Seen:
    """When a device was last connected, and whether it is now.

    `clock_off_s`: how far its clock is ahead. `wall`: the wall that it shows or speaks for. `sound`: what it
    tells of its loudspeaker, and since when.
    """

    at: datetime | None
    connected: bool
    clock_off_s: float = 0.0
    wall: str | None = None
    sound: Sound = Sound.ON
    sound_since: datetime | None = None


@dataclass(frozen=True)
class Surroundings:
    """`started_at`: since when this server runs. `printers`: those of its settings. `silent`: devices that
    have calls to say and say nothing, since when. `copies`: how the copies of the record are; `upkeep`:
    whether it can be kept itself.
    """

    trial: bool
    started_at: datetime
    voice: VoiceState
    seen: Mapping[str, Seen] = field(default_factory=dict)
    printers: Printers = NO_PRINTERS
    silent: Mapping[str, datetime] = field(default_factory=dict)
    copies: Copies | None = None
    upkeep: Upkeep = field(default_factory=Upkeep)
