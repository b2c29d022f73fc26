"""The chime that walls play."""

import runpy
import wave
from pathlib import Path

import numpy as np

SOUNDS = Path(__file__).parents[2] / "displays" / "shared" / "sounds"


def test_the_chime_is_what_its_maker_makes_short_and_soft() -> None:
    maker = runpy.run_path(str(SOUNDS / "make_chime.py"))
    with wave.open(str(SOUNDS / "chime.wav"), "rb") as file:
        assert (file.getsampwidth(), file.getnchannels(), file.getframerate()) == (2, 1, maker["RATE"])
        samples = np.frombuffer(file.readframes(file.getnframes()), "<i2") / 32_767
    assert np.abs(samples - maker["chime"]()).max() < 1e-3
    assert len(samples) / maker["RATE"] < 1.5
    assert np.abs(samples).max() < 10 ** (-6 / 20)
    assert abs(samples[0]) < 0.01
    assert abs(samples[-1]) < 0.01
