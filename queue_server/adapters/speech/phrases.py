"""Phrases as finished sound: from the cache, or from the engine and checked before they are kept."""

import hashlib
import json
import re
import wave
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from queue_server.adapters.speech import wav
from queue_server.adapters.speech.cache import Cache
from queue_server.adapters.speech.engine import Engine, EngineFailed
from queue_server.adapters.speech.finish import FINISH, finish
from queue_server.adapters.speech.pronunciation import as_heard
from queue_server.adapters.speech.wav import RATE, Samples

_TRIES = 2
_SYLLABLES = re.compile(r"[aiueoy]+|\d|\b[b-df-hj-np-tv-z]\b", re.IGNORECASE)
_SHORTEST_SYLLABLE_S, _LONGEST_SYLLABLE_S, _LONGEST_PAUSE_S = 0.09, 0.75, 0.6
_QUIETEST_PEAK = 0.05


@dataclass(frozen=True)
class Reader:
    """Whose voice, by language, and how fast in words a minute.

    110 to 175 were measured to be equally clear in noise; an Indonesian call at 170 has under four syllables
    a second, and its longest numbers still fit into seven.
    """

    voices: dict[str, str] = field(default_factory=lambda: {"id": "id+f3", "en": "en+f3"})
    speed: int = 170

    def voice(self, language: str) -> str:
        """The engine's name for the voice of a language; one not listed is asked for by its own code."""
        return self.voices.get(language, language)


class Phrases:
    """Renders phrases with one engine into one cache; used by one thread."""

    def __init__(self, cache: Cache, engine: Engine, reader: Reader) -> None:
        self._cache = cache
        self._engine = engine
        self._reader = reader

    def name(self, language: str, phrases: tuple[str, ...]) -> str:
        """The content's own name: the same words by the same reader have the same, in every process."""
        heard = [as_heard(phrase, language) for phrase in phrases]
        content = [FINISH, self._reader.voice(language), self._reader.speed, heard]
        return hashlib.sha256(json.dumps(content).encode()).hexdigest()[:32]

    def is_kept(self, language: str, phrase: str) -> bool:
        """Whether the phrase needs no rendering."""
        return self._cache.find(self.name(language, (phrase,))) is not None

    def sound(self, language: str, phrase: str) -> Samples:
        """The finished sound of a phrase. Raises EngineFailed when two tries gave nothing plausible."""
        name = self.name(language, (phrase,))
        kept = self._cache.find(name)
        if kept:
            return wav.read(kept)
        samples = finish(self._rendered(name, language, as_heard(phrase, language)))
        self._cache.write(name, samples)
        return samples

    def _rendered(self, name: str, language: str, heard: str) -> Samples:
        part = self._cache.part(name)
        for last_try in (False, True):
            try:
                self._engine.render(heard, self._reader.voice(language), self._reader.speed, part)
                return _checked(part, heard)
            except EngineFailed:
                if last_try:
                    raise
            finally:
                part.unlink(missing_ok=True)
        raise AssertionError("unreachable")


def _checked(part: Path, heard: str) -> Samples:
    """The engine at times leaves a text out or half said, and tells nothing."""
    try:
        samples = wav.read(part)
    except (OSError, EOFError, wave.Error) as problem:
        raise EngineFailed(f"no sound for {heard!r}") from problem
    shortest, longest = plausible_seconds(heard)
    if not shortest <= len(samples) / RATE <= longest or np.abs(samples).max() < _QUIETEST_PEAK:
        raise EngineFailed(f"{len(samples) / RATE:.2f} s of sound for {heard!r}")
    return samples


def plausible_seconds(heard: str) -> tuple[float, float]:
    """The bounds within which a rendering of this text can be whole."""
    syllables = max(1, len(_SYLLABLES.findall(heard)))
    return syllables * _SHORTEST_SYLLABLE_S, (syllables + 1) * _LONGEST_SYLLABLE_S + _LONGEST_PAUSE_S
