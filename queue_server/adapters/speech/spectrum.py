"""Filters and loudness of a whole recording at once, through its spectrum.

The filters are the usual second-order sections (Robert Bristow-Johnson's cookbook), applied as their exact
frequency response. Loudness is that of ITU-R BS.1770: K-weighted, gated, in LUFS.
"""

from collections.abc import Sequence
from functools import lru_cache
from math import cos, pi, sin, tan
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from queue_server.adapters.speech.wav import RATE, Samples

Section: TypeAlias = tuple[tuple[float, float, float], tuple[float, float, float]]
"""Numerator and denominator of a second-order filter, in falling powers of z."""

_TAIL = RATE // 4
_STEP = 16_384
"""Lengths are whole numbers of these: quick to transform, and so few that their responses can be kept."""
_BLOCK_SECONDS = 0.4
_ABSOLUTE_GATE = -70.0
_RELATIVE_GATE = -10.0
_OFFSET = -0.691


def high_pass(hertz: float, quality: float = 0.7071) -> Section:
    """Takes away what is below `hertz`, 12 dB an octave."""
    turn = 2 * pi * hertz / RATE
    alpha, cosine = sin(turn) / (2 * quality), cos(turn)
    edge = (1 + cosine) / 2
    return (edge, -2 * edge, edge), (1 + alpha, -2 * cosine, 1 - alpha)


def peak(hertz: float, decibels: float, quality: float = 1.0) -> Section:
    """Raises (or lowers) the surroundings of `hertz`."""
    turn, gain = 2 * pi * hertz / RATE, 10 ** (decibels / 40)
    alpha, cosine = sin(turn) / (2 * quality), cos(turn)
    return (
        (1 + alpha * gain, -2 * cosine, 1 - alpha * gain),
        (1 + alpha / gain, -2 * cosine, 1 - alpha / gain),
    )


def filtered(samples: Samples, sections: Sequence[Section]) -> Samples:
    """The samples after all sections; same length."""
    length = -(-(len(samples) + _TAIL) // _STEP) * _STEP
    spectrum = np.fft.rfft(samples, length) * _response(tuple(sections), length)
    result: Samples = np.fft.irfft(spectrum, length)[: len(samples)]
    return result


@lru_cache(maxsize=16)
def _response(sections: tuple[Section, ...], length: int) -> NDArray[np.complex64]:
    step = np.exp(-2j * pi * np.arange(length // 2 + 1) / length)
    response = np.ones(len(step), dtype=np.complex128)
    for numerator, denominator in sections:
        response *= np.polyval(numerator[::-1], step) / np.polyval(denominator[::-1], step)
    return response.astype(np.complex64)


def loudness(samples: Samples) -> float:
    """Integrated loudness in LUFS; minus infinity for silence. Less than 0.4 s counts as one block."""
    weighted = filtered(samples, _K_WEIGHTING)
    powers = _block_powers(weighted)
    loud = powers[_lufs(powers) > _ABSOLUTE_GATE]
    if not len(loud):
        return float("-inf")
    gate = float(_lufs(loud.mean())) + _RELATIVE_GATE
    return float(_lufs(loud[_lufs(loud) > gate].mean()))


def _block_powers(weighted: Samples) -> NDArray[np.float64]:
    block = min(int(_BLOCK_SECONDS * RATE), len(weighted))
    sums = np.concatenate(([0.0], np.cumsum(weighted**2)))
    starts = np.arange(0, len(weighted) - block + 1, max(1, block // 4))
    return (sums[starts + block] - sums[starts]) / block


def _lufs(power: NDArray[np.float64] | np.float64) -> NDArray[np.float64]:
    return _OFFSET + 10 * np.log10(np.maximum(power, 1e-12))


def _head_shelf() -> Section:
    """The first K-weighting filter; its analogue values give BS.1770's table at 48 kHz."""
    high, middle, quality = 10 ** (3.999843853973347 / 20), 0.4996667741545416, 0.7071752369554196
    slope = tan(pi * 1681.974450955533 / RATE)
    return (
        (
            high + high**middle * slope / quality + slope**2,
            2 * (slope**2 - high),
            high - high**middle * slope / quality + slope**2,
        ),
        (1 + slope / quality + slope**2, 2 * (slope**2 - 1), 1 - slope / quality + slope**2),
    )


def _low_cut() -> Section:
    """The second K-weighting filter."""
    quality, slope = 0.5003270373238773, tan(pi * 38.13547087602444 / RATE)
    return (
        (1.0, -2.0, 1.0),
        (1 + slope / quality + slope**2, 2 * (slope**2 - 1), 1 - slope / quality + slope**2),
    )


_K_WEIGHTING = (_head_shelf(), _low_cut())
