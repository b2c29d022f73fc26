"""Makes chime.wav beside it: two soft notes, a falling third, as a gong in a hall would strike them.

Run it after a change; the file itself is what walls play.
"""

import wave
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

RATE = 22_050
SECONDS = 1.4
NOTES = ((0.0, 659.26), (0.42, 523.25))
"""When each note starts, in seconds, and its pitch: E5, C5."""
PARTIALS = ((1.0, 1.0, 0.42), (2.0, 0.22, 0.22), (3.0, 0.08, 0.12), (4.2, 0.03, 0.06))
"""Of each note: multiple of its pitch, strength, and seconds in which it fades to a third."""
PEAK = 10 ** (-9 / 20)


def chime() -> NDArray[np.float64]:
    """The samples, from -1 to 1."""
    sound = np.zeros(int(SECONDS * RATE))
    for start, hertz in NOTES:
        time = np.arange(len(sound) - int(start * RATE)) / RATE
        attack = np.minimum(1.0, time / 0.012)
        note = sum(
            strength * np.exp(-time / fade) * np.sin(2 * np.pi * hertz * multiple * time)
            for multiple, strength, fade in PARTIALS
        )
        sound[len(sound) - len(time) :] += attack * note
    fade_out = np.minimum(1.0, (SECONDS - np.arange(len(sound)) / RATE) / 0.15)
    sound *= fade_out
    return sound * (PEAK / np.abs(sound).max())


def main() -> None:
    """Write the file: 16 bit, one channel."""
    with wave.open(str(Path(__file__).with_name("chime.wav")), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((chime() * 32_767).round().astype("<i2").tobytes())


if __name__ == "__main__":
    main()
