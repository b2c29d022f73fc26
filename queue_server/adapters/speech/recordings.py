"""A folder of recorded phrases: `<language>/<name>.wav`, each of which speaks in the engine's place.

What a recording is called, domain/recording.py tells. All are read once, when the voice starts; one that
cannot be used is told of, and the engine says its phrase.
"""

import hashlib
import threading
import wave
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
import structlog

from queue_server.adapters.speech import wav
from queue_server.adapters.speech.finish import finish
from queue_server.adapters.speech.wav import RATE, Samples
from queue_server.domain.announcement import SpokenPhrase

_LONGEST_S = 30.0
_QUIETEST_PEAK = 0.01
_BETWEEN_SIGNS_S = 0.05

log = structlog.get_logger()


Fault = Literal["unreadable", "silent", "too_long"]


class RecordingFailed(Exception):
    """A recording is not to be had, or is none. `detail` is the library's own word for it, for the log."""

    def __init__(self, fault: Fault, detail: str = "") -> None:
        super().__init__(f"{fault}: {detail}" if detail else fault)
        self.fault: Fault = fault


@dataclass(frozen=True)
class Recording:
    """One file, and the digest of what is in it."""

    path: Path
    digest: str


class Recordings:
    """What people recorded. Read by several threads; without a folder there is nothing."""

    def __init__(self, folder: Path | None) -> None:
        self._lock = threading.Lock()
        self._found: dict[tuple[str, str], Recording] = {}
        self._unusable: dict[Path, Fault] = {}
        for path in sorted(folder.glob("*/*")) if folder else ():
            if path.suffix.casefold() == ".wav":
                self._look_at(path)

    @property
    def unusable(self) -> dict[Path, Fault]:
        """The files that are no use, and why."""
        with self._lock:
            return dict(self._unusable)

    def way(self, language: str, phrase: SpokenPhrase) -> tuple[Recording, ...]:
        """The recordings that say a phrase, the best way first; empty where not all of a way are there."""
        with self._lock:
            for way in phrase.ways:
                found = [self._found.get((language, name)) for name in way]
                if all(found):
                    return tuple(recording for recording in found if recording)
        return ()

    def missing(self, language: str, phrases: Iterable[SpokenPhrase]) -> tuple[str, ...]:
        """What has yet to be recorded so that people say all these phrases."""
        ways = [phrase.ways[-1] for phrase in phrases if phrase.ways and not self.way(language, phrase)]
        with self._lock:
            there = {name for spoken_in, name in self._found if spoken_in == language}
        return tuple(dict.fromkeys(name for way in ways for name in way if name not in there))

    def sound(self, way: tuple[Recording, ...]) -> Samples:
        """The finished sound of recordings, one after another.

        Raises RecordingFailed for one that has gone or changed since; it is told once and not used again.
        """
        pieces: list[Samples] = []
        for recording in way:
            try:
                pieces += [finish(_samples(recording.path)), np.zeros(int(_BETWEEN_SIGNS_S * RATE))]
            except RecordingFailed as problem:
                self._leave_out(recording.path, problem)
                raise
        return np.concatenate(pieces[:-1])

    def _look_at(self, path: Path) -> None:
        try:
            _samples(path)
            self._found[_key(path)] = Recording(path, hashlib.sha256(path.read_bytes()).hexdigest())
        except RecordingFailed as problem:
            self._leave_out(path, problem)

    def _leave_out(self, path: Path, problem: RecordingFailed) -> None:
        with self._lock:
            self._unusable[path] = problem.fault
            self._found.pop(_key(path), None)
        log.warning("recording_unusable", file=str(path), problem=str(problem))


def _key(path: Path) -> tuple[str, str]:
    return path.parent.name.casefold(), path.stem.casefold()


def _samples(path: Path) -> Samples:
    try:
        samples = wav.read_any(path)
    except (OSError, EOFError, wave.Error) as problem:
        raise RecordingFailed("unreadable", str(problem) or "it breaks off") from problem
    if not len(samples) or np.abs(samples).max() < _QUIETEST_PEAK:
        raise RecordingFailed("silent")
    if len(samples) > _LONGEST_S * RATE:
        raise RecordingFailed("too_long")
    return samples
