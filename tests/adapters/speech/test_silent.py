"""The silent voice behaves as the speaking one does, but for the sound."""

from pathlib import Path

import numpy as np

from queue_server.adapters.speech import SilentVoice, wav
from tests.adapters.speech.hearing import called


def test_a_sentence_is_silence_of_about_the_time_that_it_would_take(tmp_path: Path) -> None:
    voice = SilentVoice(tmp_path)
    path = voice.wav(voice.prepare(called("B-012", "23")), 0.0)
    assert path
    sound = wav.read(path)
    assert not np.any(sound)
    assert 4 < len(sound) / wav.RATE < 9


def test_it_says_that_it_is_silent_and_knows_no_name_that_it_did_not_give(tmp_path: Path) -> None:
    voice = SilentVoice(tmp_path)
    assert voice.state().condition == "silent"
    assert voice.wav("0" * 32, 5.0) is None


def test_its_sentences_are_found_again_after_a_restart(tmp_path: Path) -> None:
    name = SilentVoice(tmp_path).prepare(called("B-012", "23"))
    assert SilentVoice(tmp_path).wav(name, 0.0)
