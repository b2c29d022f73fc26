"""Who speaks in a sound group: one loudspeaker at a time, and another that stands in when it is gone."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

GONE_AFTER_S = 5.0
"""How long one that is gone may come back: a page that loads anew, or a server that starts, takes less."""

QUIET_AFTER_S = 30.0
"""Who has something to say and says nothing for so long is silent; the longest call takes less."""


class Sound(StrEnum):
    """What a device tells of its loudspeaker. `muted`: a touch is wanted; `lost`: there is none any more."""

    ON = "on"
    MUTED = "muted"
    LOST = "lost"


@dataclass(frozen=True)
class Loudspeaker:
    """One device that may speak; `since`: from when it is here or gone, in seconds of any clock."""

    device: str
    here: bool
    since: float
    sound: Sound = Sound.ON

    @property
    def can_speak(self) -> bool:
        return self.here and self.sound == Sound.ON


def speaker_of(
    ranked: Sequence[Loudspeaker], speaks: str | None, is_busy: bool, now: float
) -> Loudspeaker | None:
    """Who speaks now: the first of `ranked` that can. None while a better one may still come back.

    `speaks` did so until now. It is left to end what it has to say (`is_busy`), so that no two are heard at
    once. Where none can speak, the first that is here is the one to be mended.
    """
    able = [each for each in ranked if each.can_speak]
    before = next((each for each in able if each.device == speaks), None)
    if before is not None:
        return before if is_busy else able[0]
    for each in ranked:
        if each.can_speak:
            return each
        if not each.here and now - each.since < GONE_AFTER_S:
            return None
    return next((each for each in ranked if each.here), None)
