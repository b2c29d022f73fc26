"""A text of one's own in the hall's voice, to try how it sounds."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from queue_server.adapters.speech import wav
from queue_server.adapters.speech.cache import Cache
from queue_server.adapters.speech.engine import Engine
from queue_server.adapters.speech.finish import joined
from queue_server.adapters.speech.phrases import Phrases, Reader
from queue_server.adapters.speech.recordings import Recordings
from queue_server.adapters.speech.spectrum import loudness
from queue_server.domain.announcement import Spoken

_LONG_TEXT_S, _LARGEST_MEGABYTES = 30.0, 64


@dataclass(frozen=True)
class Said:
    """What came out: length in seconds, highest sample in dB of full scale, loudness in LUFS."""

    seconds: float
    peak_db: float
    lufs: float


def say(sentence: Spoken, to: Path, reader: Reader | None = None, recorded: Path | None = None) -> Said:
    """Speak a sentence into the WAV file `to` as the hall would hear it from this reader and these
    recordings. Raises EngineFailed and OSError.
    """
    engine = Engine(render_seconds=_LONG_TEXT_S)
    try:
        with tempfile.TemporaryDirectory() as folder:
            cache = Cache(Path(folder), _LARGEST_MEGABYTES * 2**20)
            phrases = Phrases(cache, engine, reader or Reader(), Recordings(recorded))
            sounds = [(phrase.text, phrases.sound(sentence.language, phrase)) for phrase in sentence.phrases]
    finally:
        engine.close()
    samples = joined(sounds)
    wav.write(to, samples)
    return Said(len(samples) / wav.RATE, 20 * float(np.log10(np.abs(samples).max())), loudness(samples))
