"""The time, and a voice."""

from datetime import datetime
from pathlib import Path
from typing import Protocol

from queue_server.domain.announcement import Spoken, VoiceState


class Clock(Protocol):
    """The time, as an aware instant in UTC."""

    def now(self) -> datetime: ...


class Voice(Protocol):
    """Turns sentences into sound. `prepare` never waits; the name it gives is that of the WAV to be.

    `ahead` has phrases made when nothing else is to do, so that a later sentence of them is ready sooner.
    """

    def prepare(self, sentence: Spoken) -> str: ...

    def ahead(self, sentence: Spoken) -> None: ...

    def wav(self, name: str, within: float) -> Path | None: ...

    def state(self) -> VoiceState: ...

    def close(self) -> None: ...
