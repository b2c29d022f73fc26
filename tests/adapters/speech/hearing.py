"""A hall with a voice, what is called in it, and what an ear of other making hears."""

import wave
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
import pyloudnorm

from queue_server.adapters.speech import EspeakVoice, wav
from queue_server.adapters.speech.engine import Engine
from queue_server.domain.announcement import (
    Manner,
    Reading,
    Spoken,
    SpokenPhrase,
    Summons,
    sentences,
    spoken,
)
from queue_server.words import Words

WORDS = Words(Path(__file__).parents[3] / "config" / "words", strict=True)
PATIENCE = 20.0
"""Seconds that a test waits for sound on a busy machine. What a promise bounds is measured by itself."""


@dataclass
class Hall:
    """A voice, and the engine that it speaks with."""

    voice: EspeakVoice
    engine: Engine
    folder: Path

    def sound(self, sentence: Spoken) -> Path:
        path = self.voice.wav(self.voice.prepare(sentence), PATIENCE)
        assert path is not None, sentence
        return path


def plain(*texts: str, language: str = "id") -> Spoken:
    """Texts as they stand, each a phrase."""
    return Spoken(language, tuple(SpokenPhrase(text) for text in texts))


Form = Literal["full", "short"]


def called(
    number: str,
    counter: str,
    *,
    form: Form = "full",
    language: str = "id",
    nth: int = 1,
    reading: Reading = "digits",
) -> Spoken:
    """The sentence of a call in the product's own words."""
    summons = Summons(number, counter, language=language, nth=nth, last=nth == 3)
    sentence = sentences(summons, Manner(reading))[-1]
    return spoken(language, sentence.full if form == "full" else sentence.short, WORDS.say)


@dataclass(frozen=True)
class Heard:
    """A WAV file, measured by other means than the product's own."""

    seconds: float
    peak_db: float
    lufs: float
    silence_before_s: float
    silence_after_s: float


def heard(path: Path) -> Heard:
    samples = wav.read(path)
    loud = np.flatnonzero(np.abs(samples) > 0.003)
    return Heard(
        seconds=len(samples) / wav.RATE,
        peak_db=float(20 * np.log10(np.abs(samples).max())),
        lufs=float(pyloudnorm.Meter(wav.RATE).integrated_loudness(samples)),
        silence_before_s=loud[0] / wav.RATE,
        silence_after_s=(len(samples) - loud[-1]) / wav.RATE,
    )


def heard_tones(path: Path) -> list[int]:
    """The tones of a file one after another, each to the nearest 100 Hz."""
    samples = wav.read(path)
    step = int(0.02 * wav.RATE)
    frames = samples[: len(samples) // step * step].reshape(-1, step)
    is_loud = np.concatenate(([False], np.abs(frames).max(axis=1) > 0.02, [False]))
    edges = np.flatnonzero(np.diff(is_loud.astype(int)))
    pieces = (samples[begin * step : end * step] for begin, end in zip(edges[::2], edges[1::2], strict=True))
    return [_tone(piece) for piece in pieces if len(piece) > 5 * step]


def _tone(samples: wav.Samples) -> int:
    spectrum = np.abs(np.fft.rfft(samples * np.hanning(len(samples))))
    return round(float(np.argmax(spectrum)) * wav.RATE / len(samples) / 100) * 100


def record(folder: Path, name: str, hertz: float, **how: int) -> Path:
    """A "voice" of one tone, with a noisy room around it, as a recorder of such a kind saves it."""
    rate, width, channels = how.get("rate", 44_100), how.get("width", 2), how.get("channels", 1)
    room = np.random.default_rng(7).normal(0, 0.0012, rate)
    room[rate // 4 : rate * 3 // 4] += 0.2 * np.sin(2 * np.pi * hertz * np.arange(rate // 2) / rate)
    path = folder / "id" / f"{name}.wav"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as target, wave.open(target, "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(width)
        file.setframerate(rate)
        file.writeframes(_as_pcm(np.repeat(room, channels), width))
    return path


def _as_pcm(samples: wav.Samples, width: int) -> bytes:
    if width == 1:
        return bytes((samples * 127 + 128).astype(np.uint8))
    whole = (samples * (2**31 - 1)).astype("<i4").view(np.uint8).reshape(-1, 4)
    return whole[:, 4 - width :].tobytes()
