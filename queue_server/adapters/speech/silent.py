"""The voice's pretend twin: everything but the sound. Its sentences are silence of a plausible length."""

import hashlib
import json
from pathlib import Path

import numpy as np

from queue_server.adapters.speech.cache import Cache
from queue_server.adapters.speech.phrases import plausible_seconds
from queue_server.adapters.speech.wav import RATE
from queue_server.domain.announcement import Spoken, VoiceState

_MOST_MEGABYTES = 16


class SilentVoice:
    """Implements the port Voice without an engine, for trials and floors that do not speak."""

    def __init__(self, folder: Path) -> None:
        self._sentences = Cache(folder / "silence", _MOST_MEGABYTES * 2**20)
        self._rendered = 0

    def prepare(self, sentence: Spoken) -> str:
        """Make the silence; its name comes back."""
        content = json.dumps(["silence", sentence.language, *sentence.texts])
        name = hashlib.sha256(content.encode()).hexdigest()[:32]
        if not self._sentences.find(name):
            seconds = sum(np.mean(plausible_seconds(text)) / 2 for text in sentence.texts)
            self._sentences.write(name, np.zeros(int(seconds * RATE)))
            self._rendered += 1
        return name

    def ahead(self, sentence: Spoken) -> None:
        """Nothing is made ahead: silence takes no time."""

    def wav(self, name: str, within: float) -> Path | None:
        """The file of a sentence; None when no such sentence was prepared."""
        return self._sentences.find(name)

    def state(self) -> VoiceState:
        """Silent, and how many sentences were asked for."""
        return VoiceState("silent", rendered=self._rendered)

    def close(self) -> None:
        """Nothing is open."""
