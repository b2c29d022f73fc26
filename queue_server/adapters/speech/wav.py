"""WAV files of the voice: 16 bit, one channel, 22.05 kHz; in memory samples are floats from -1 to 1."""

import wave
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

RATE = 22_050

Samples: TypeAlias = NDArray[np.float64]

RATES = range(4_000, 200_000)
"""Samples a second that a recording may have; at one a second a small file would fill the memory."""
WIDEST = 4
READ_AT_MOST_S = 60

_FULL_SCALE = 32_767
_HEADER_BYTES = 44


def read(path: Path) -> Samples:
    """The samples of a file. Raises OSError, EOFError or wave.Error when it is not one of the voice's."""
    with path.open("rb") as source, wave.open(source, "rb") as file:
        if (file.getframerate(), file.getnchannels(), file.getsampwidth()) != (RATE, 1, 2):
            raise wave.Error("not 16 bit, one channel, 22.05 kHz")
        frames = file.readframes(file.getnframes())
    return np.frombuffer(frames, dtype="<i2").astype(np.float64) / _FULL_SCALE


def read_any(path: Path) -> Samples:
    """The samples of a PCM file of any rate, width and number of channels, made like the voice's own.

    Of a long one no more than its first minute. Raises OSError, EOFError or wave.Error when it is none.
    """
    with path.open("rb") as source, wave.open(source, "rb") as file:
        rate, channels, width = file.getframerate(), file.getnchannels(), file.getsampwidth()
        if rate not in RATES or width > WIDEST:
            raise wave.Error(f"{rate} samples a second of {width} bytes are no sound of speech")
        told = min(file.getnframes(), READ_AT_MOST_S * rate)
        frames = file.readframes(told)
    if len(frames) != told * channels * width:
        raise wave.Error("the file breaks off")
    return _resampled(_values(frames, width).reshape(-1, channels).mean(axis=1), rate)


def write(path: Path, samples: Samples) -> None:
    """Write samples to a file; what is beyond full scale is clipped. Raises OSError."""
    with path.open("wb") as target, wave.open(target, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((np.clip(samples, -1.0, 1.0) * _FULL_SCALE).round().astype("<i2").tobytes())


def is_whole(path: Path) -> bool:
    """Whether the file has all the bytes that its header tells of: after a power cut it may not."""
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER_BYTES)
        size = path.stat().st_size
    except OSError:
        return False
    told = int.from_bytes(header[4:8], "little") + 8
    return size > _HEADER_BYTES and header[:4] == b"RIFF" and told == size


def _values(frames: bytes, width: int) -> Samples:
    """From -1 to 1; of one byte a sample counts from 0, of more it has a sign."""
    if width == 1:
        return (np.frombuffer(frames, dtype=np.uint8).astype(np.float64) - 128) / 128
    padded = np.zeros((len(frames) // width, 4), dtype=np.uint8)
    padded[:, 4 - width :] = np.frombuffer(frames, dtype=np.uint8).reshape(-1, width)
    return padded.view("<i4")[:, 0].astype(np.float64) / 2**31


def _resampled(samples: Samples, rate: int) -> Samples:
    """At the voice's rate, through the spectrum: what a lower rate cannot hold is cut off with it."""
    length = round(len(samples) * RATE / rate)
    if rate == RATE or not length:
        return samples[:length]
    spectrum = np.fft.rfft(samples)[: length // 2 + 1]
    result: Samples = np.fft.irfft(spectrum, length) * (length / len(samples))
    return result
