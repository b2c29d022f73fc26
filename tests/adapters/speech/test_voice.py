"""What the hall hears, and that nothing which happens to the voice holds up a call."""

import time
import wave
from pathlib import Path

import pytest

from queue_server.adapters.speech import EspeakVoice, Reader
from tests.adapters.speech.hearing import PATIENCE, Form, Hall, called, heard, plain

FULL_S, SHORT_S = 7.0, 4.5


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_call_is_loud_clean_and_as_short_as_promised(busy_hall: Hall, language: str) -> None:
    bounds: tuple[tuple[Form, float], ...] = (("full", FULL_S), ("short", SHORT_S))
    for form, most in bounds:
        sound = heard(busy_hall.sound(called("B-012", "23", form=form, language=language)))
        assert sound.seconds < most
        assert sound.lufs == pytest.approx(-17.5, abs=1.0)
        assert sound.peak_db <= -1.0
        assert sound.silence_after_s < 0.1


def test_sound_is_sixteen_bit_mono_at_22_kilohertz(busy_hall: Hall) -> None:
    with wave.open(str(busy_hall.sound(called("B-012", "23"))), "rb") as file:
        assert (file.getsampwidth(), file.getnchannels(), file.getframerate()) == (2, 1, 22_050)


def test_a_last_call_is_its_short_form_after_an_opening(busy_hall: Hall) -> None:
    last = heard(busy_hall.sound(called("B-012", "23", nth=3))).seconds
    short = heard(busy_hall.sound(called("B-012", "23", nth=3, form="short"))).seconds
    assert short + 0.8 < last < short + 1.6


def test_asking_takes_a_few_milliseconds_while_the_engine_hangs(hanging_hall: Hall) -> None:
    hall = hanging_hall
    begin = time.perf_counter()
    names = [hall.voice.prepare(called("B-012", str(counter))) for counter in range(1, 21)]
    assert (time.perf_counter() - begin) / len(names) < 0.005


def test_the_same_sentence_is_made_once_and_found_again_after_a_restart(tmp_path: Path) -> None:
    sentence = called("B-012", "23")
    first = EspeakVoice(tmp_path)
    name = first.prepare(sentence)
    path = first.wav(name, PATIENCE)
    assert first.prepare(sentence) == name
    assert first.state().rendered == 1
    first.close()
    again = EspeakVoice(tmp_path)
    assert again.wav(name, 0.0) == path
    assert again.prepare(sentence) == name
    assert again.state().rendered == 0
    again.close()


def test_the_cache_keeps_to_its_bound_and_what_a_standing_call_needs_is_still_to_be_had(
    tmp_path: Path,
) -> None:
    voice = EspeakVoice(tmp_path, most_megabytes=1)
    standing = [voice.prepare(called("B-012", str(counter))) for counter in range(1, 7)]
    for name in (*standing, *standing):
        assert voice.wav(name, PATIENCE), "a call that stands cannot be heard"
        kept = sum(path.stat().st_size for path in (tmp_path / "sentences").glob("*.wav"))
        assert kept <= 2**20 // 2
    voice.close()


def test_another_speed_or_another_word_has_another_name(hall: Hall, tmp_path: Path) -> None:
    faster = EspeakVoice(tmp_path / "faster", Reader(speed=175))
    names = {
        hall.voice.prepare(called("B-012", "23")),
        hall.voice.prepare(called("B-012", "24")),
        faster.prepare(called("B-012", "23")),
    }
    faster.close()
    assert len(names) == 3


@pytest.mark.parametrize("name", ["0" * 32, "", "../phrases/secret", "x" * 32, "A" * 32])
def test_a_name_that_was_never_given_out_is_nothing_and_is_not_waited_for(hall: Hall, name: str) -> None:
    begin = time.monotonic()
    assert hall.voice.wav(name, PATIENCE) is None
    assert time.monotonic() - begin < 1.0


def test_waiting_for_a_sound_ends_when_the_time_is_up(hanging_hall: Hall) -> None:
    hall = hanging_hall
    name = hall.voice.prepare(called("B-012", "23"))
    begin = time.monotonic()
    assert hall.voice.wav(name, 0.2) is None
    assert time.monotonic() - begin < 1.5


def test_what_is_asked_for_now_comes_before_what_is_made_ahead(hall: Hall) -> None:
    for number in range(1, 400):
        hall.voice.ahead(plain(f"B, {number // 10}, {number % 10}."))
    hall.sound(called("K-001", "7"))
    assert hall.voice.state().waiting > 300


def test_phrases_made_ahead_leave_only_the_joining(hall: Hall) -> None:
    sentence = called("B-012", "23")
    hall.voice.ahead(sentence)
    for number in range(100):
        # One thread makes everything: when none waits and one more sound is there, all of them are.
        nothing_waits = not hall.voice.state().waiting
        hall.sound(plain(f"{number}."))
        if nothing_waits:
            break
    before = set((hall.folder / "phrases").iterdir())
    hall.sound(sentence)
    assert set((hall.folder / "phrases").iterdir()) == before


def test_a_text_that_the_engine_cannot_say_fails_alone(hall: Hall) -> None:
    name = hall.voice.prepare(plain("..."))
    assert hall.voice.wav(name, PATIENCE) is None
    assert hall.voice.state().failed >= 1
    assert heard(hall.sound(called("B-012", "23"))).seconds > 2
    assert hall.voice.state().restarts == 0


def test_a_folder_that_cannot_be_written_costs_the_sound_but_not_the_voice(hall: Hall) -> None:
    sentences = hall.folder / "sentences"
    sentences.rmdir()
    sentences.touch()
    assert hall.voice.wav(hall.voice.prepare(called("B-012", "23")), PATIENCE) is None
    assert hall.voice.state().failed == 1
    sentences.unlink()
    sentences.mkdir()
    hall.sound(called("B-012", "23"))


def test_closing_ends_the_process_at_once_even_while_it_hangs(hanging_hall: Hall) -> None:
    hall = hanging_hall
    hall.voice.prepare(called("B-012", "23"))
    begin = time.monotonic()
    hall.voice.close()
    assert time.monotonic() - begin < 2.0
    assert not hall.engine.is_running
