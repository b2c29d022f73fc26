"""From raw sound to what a loudspeaker gets, on sounds whose right answer is known."""

import numpy as np
import pyloudnorm
import pytest

from queue_server.adapters.speech.finish import finish, joined
from queue_server.adapters.speech.spectrum import filtered, high_pass, loudness, peak
from queue_server.adapters.speech.wav import RATE, Samples


def tone(hertz: float, seconds: float = 2.0, strength: float = 0.3) -> Samples:
    return strength * np.sin(2 * np.pi * hertz * np.arange(int(seconds * RATE)) / RATE)


def gain_db(before: Samples, after: Samples) -> float:
    middle = slice(RATE // 2, -RATE // 2)
    return float(10 * np.log10(np.mean(after[middle] ** 2) / np.mean(before[middle] ** 2)))


@pytest.mark.parametrize("hertz", [100, 440, 1000, 3000, 8000])
def test_loudness_agrees_with_another_meter(hertz: float) -> None:
    sound = np.concatenate([tone(hertz), np.zeros(RATE), tone(hertz, strength=0.05)])
    assert loudness(sound) == pytest.approx(pyloudnorm.Meter(RATE).integrated_loudness(sound), abs=0.1)


def test_a_full_scale_tone_of_a_kilohertz_is_as_loud_as_the_standard_says() -> None:
    # ITU-R BS.1770: 0 dB of full scale at 997 Hz in one channel is -3.01 LUFS.
    assert loudness(tone(997, 5.0, 1.0)) == pytest.approx(-3.01, abs=0.1)


def test_silence_has_no_loudness() -> None:
    assert loudness(np.zeros(RATE)) == float("-inf")


@pytest.mark.parametrize(("hertz", "decibels"), [(120, -3.0), (60, -12.3), (1000, 0.0)])
def test_the_high_pass_takes_away_what_is_low(hertz: float, decibels: float) -> None:
    assert gain_db(tone(hertz), filtered(tone(hertz), [high_pass(120)])) == pytest.approx(decibels, abs=0.3)


@pytest.mark.parametrize(("hertz", "decibels"), [(2800, 5.0), (200, 0.0)])
def test_a_peak_raises_its_surroundings_only(hertz: float, decibels: float) -> None:
    assert gain_db(tone(hertz), filtered(tone(hertz), [peak(2800, 5)])) == pytest.approx(decibels, abs=0.3)


@pytest.mark.parametrize("strength", [0.01, 0.3, 1.0])
def test_however_loud_the_engine_spoke_the_result_is_at_the_target(strength: float) -> None:
    speechlike = tone(200, 2.0, strength) * (0.6 + 0.4 * np.sin(2 * np.pi * 4 * np.arange(2 * RATE) / RATE))
    result = finish(speechlike)
    assert pyloudnorm.Meter(RATE).integrated_loudness(result) == pytest.approx(-17.5, abs=0.3)


def test_a_click_is_held_under_the_ceiling() -> None:
    sound = tone(300, 2.0, 0.1)
    sound[RATE] = 1.0
    assert np.abs(finish(sound)).max() <= 10 ** (-1.0 / 20)


def test_silence_around_a_phrase_is_taken_away_and_silence_within_is_kept() -> None:
    word, gap = tone(300, 0.5), np.zeros(int(0.2 * RATE))
    result = finish(np.concatenate([np.zeros(RATE), word, gap, word, np.zeros(RATE)]))
    assert len(result) / RATE == pytest.approx(1.2, abs=0.1)


def test_a_recording_of_nothing_stays_nothing() -> None:
    assert len(finish(np.zeros(RATE))) == 0


@pytest.mark.parametrize(("mark", "pause_s"), [(".", 0.25), (",", 0.06), ("", 0.06)])
def test_the_mark_that_ends_a_phrase_gives_the_pause_after_it(mark: str, pause_s: float) -> None:
    sentence = joined([(f"Satu{mark}", tone(300, 0.5)), ("Dua.", tone(300, 0.5))])
    assert len(sentence) / RATE == pytest.approx(1.0 + pause_s, abs=0.001)
