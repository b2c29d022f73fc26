"""Phrases as finished sound: from the cache, from people, or from the engine, checked before they stay."""

import hashlib
import json
import re
import wave
from dataclasses import dataclass, field
from math import ceil
from pathlib import Path
from typing import Any

import numpy as np

from queue_server.adapters.speech import wav
from queue_server.adapters.speech.cache import Cache
from queue_server.adapters.speech.engine import Engine, EngineFailed
from queue_server.adapters.speech.finish import FINISH, finish
from queue_server.adapters.speech.pronunciation import as_heard
from queue_server.adapters.speech.recordings import RecordingFailed, Recordings
from queue_server.adapters.speech.wav import RATE, Samples
from queue_server.domain.announcement import SpokenPhrase

_QUICKER_AT_MOST = 1.2
_SYLLABLES = re.compile(r"[aiueoy]+|\d|\b[b-df-hj-np-tv-z]\b", re.IGNORECASE)
_SHORTEST_SYLLABLE_S, _LONGEST_SYLLABLE_S, _LONGEST_PAUSE_S = 0.09, 0.75, 0.6
_QUIETEST_PEAK = 0.05


@dataclass(frozen=True)
class Reader:
    """Whose voice, by language, and how fast in words a minute.

    110 to 175 were measured to be equally clear in noise; an Indonesian call at 170 has under four syllables
    a second.
    """

    voices: dict[str, str] = field(default_factory=lambda: {"id": "id+f3", "en": "en+f3"})
    speed: int = 170

    def voice(self, language: str) -> str:
        """The engine's name for the voice of a language; one not listed is asked for by its own code."""
        return self.voices.get(language, language)


class Phrases:
    """Renders phrases with one engine into one cache; used by one thread, but for `name`."""

    def __init__(self, cache: Cache, engine: Engine, reader: Reader, recordings: Recordings) -> None:
        self._cache = cache
        self._engine = engine
        self._reader = reader
        self._recordings = recordings

    def name(self, language: str, phrases: tuple[SpokenPhrase, ...]) -> str:
        """The content's own name: the same words by the same reader have the same, in every process."""
        return _named([self._content(language, phrase) for phrase in phrases])

    def is_kept(self, language: str, phrase: SpokenPhrase) -> bool:
        """Whether the phrase needs no rendering."""
        return self._cache.find(self.name(language, (phrase,))) is not None

    def sound(self, language: str, phrase: SpokenPhrase) -> Samples:
        """The finished sound of a phrase. Raises EngineFailed when two tries gave nothing plausible."""
        kept = self._cache.find(self.name(language, (phrase,)))
        if kept:
            return wav.read(kept)
        recorded = self._recorded(language, phrase)
        samples = self._in_time(language, phrase) if recorded is None else recorded
        # A recording that failed has changed what the phrase is made of, so its name is asked for again.
        self._cache.write(self.name(language, (phrase,)), samples)
        return samples

    def _content(self, language: str, phrase: SpokenPhrase) -> list[Any]:
        if way := self._recordings.way(language, phrase):
            return [FINISH, [recording.digest for recording in way], phrase.text[-1:]]
        heard = as_heard(phrase.text, language)
        return [FINISH, self._reader.voice(language), self._reader.speed, phrase.within_s, heard]

    def _recorded(self, language: str, phrase: SpokenPhrase) -> Samples | None:
        try:
            way = self._recordings.way(language, phrase)
            return self._recordings.sound(way) if way else None
        except RecordingFailed:
            return None

    def _in_time(self, language: str, phrase: SpokenPhrase) -> Samples:
        """Rendered at the reader's speed, and where that takes too long, once more and quicker."""
        samples = finish(self._rendered(language, phrase.text, self._reader.speed))
        too_long = len(samples) / RATE / phrase.within_s if phrase.within_s else 0.0
        if too_long <= 1.0:
            return samples
        quicker = ceil(self._reader.speed * min(too_long, _QUICKER_AT_MOST))
        return finish(self._rendered(language, phrase.text, quicker))

    def _rendered(self, language: str, text: str, speed: int) -> Samples:
        heard, voice = as_heard(text, language), self._reader.voice(language)
        part = self._cache.part(_named([voice, speed, heard]))
        for last_try in (False, True):
            try:
                self._engine.render(heard, voice, speed, part)
                return _checked(part, text)
            except EngineFailed:
                if last_try:
                    raise
            finally:
                part.unlink(missing_ok=True)
        raise AssertionError("unreachable")


def _named(content: list[Any]) -> str:
    return hashlib.sha256(json.dumps(content).encode()).hexdigest()[:32]


def _checked(part: Path, text: str) -> Samples:
    """The engine at times leaves a text out or half said, and tells nothing."""
    try:
        samples = wav.read(part)
    except (OSError, EOFError, wave.Error) as problem:
        raise EngineFailed(f"no sound for {text!r}") from problem
    shortest, longest = plausible_seconds(text)
    if not shortest <= len(samples) / RATE <= longest or np.abs(samples).max() < _QUIETEST_PEAK:
        raise EngineFailed(f"{len(samples) / RATE:.2f} s of sound for {text!r}")
    return samples


def plausible_seconds(text: str) -> tuple[float, float]:
    """The bounds within which a rendering of this text can be whole."""
    syllables = max(1, len(_SYLLABLES.findall(text)))
    return syllables * _SHORTEST_SYLLABLE_S, (syllables + 1) * _LONGEST_SYLLABLE_S + _LONGEST_PAUSE_S
