"""People speak in the engine's place, phrase by phrase, and as loud as it does."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
import structlog.testing

from queue_server.adapters.speech import EspeakVoice, Recordings, wav
from queue_server.adapters.speech.engine import Engine
from tests.adapters.speech.hearing import PATIENCE, Hall, called, heard, heard_tones, record

NAMES = ("queue-number", "proceed", "counter", "23", "b", "0", "1", "2")
CALL = called("B-012", "23")

OpenHall = Callable[[Path], Hall]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for place, name in enumerate(NAMES):
        record(tmp_path / "recorded", name, 300 + 100 * place)
    return tmp_path / "recorded"


@pytest.fixture
def hall_of(tmp_path: Path) -> Iterator[OpenHall]:
    opened: list[EspeakVoice] = []

    def open_hall(folder: Path) -> Hall:
        engine = Engine()
        opened.append(EspeakVoice(tmp_path / "voice", engine=engine, recorded=folder))
        return Hall(opened[-1], engine, tmp_path / "voice")

    yield open_hall
    for voice in opened:
        voice.close()


def test_a_call_of_recordings_is_joined_in_order_and_at_the_target(folder: Path, hall_of: OpenHall) -> None:
    sound = hall_of(folder).sound(CALL)
    order = ("queue-number", "b", "0", "1", "2", "proceed", "counter", "23")
    assert heard_tones(sound) == [300 + 100 * NAMES.index(name) for name in order]
    assert heard(sound).seconds < 8 * 0.5 + 1.5, "the noise of the room was taken for speech"
    assert heard(sound).lufs == pytest.approx(-17.5, abs=1.0)
    assert heard(sound).peak_db <= -1.0
    assert heard(sound).silence_after_s < 0.1


@pytest.mark.parametrize(
    "how",
    [
        {"rate": 48_000, "width": 3, "channels": 2},
        {"rate": 8_000, "width": 1},
        {"rate": 16_000, "width": 4},
        {"rate": 22_050},
    ],
)
def test_a_recorder_of_another_kind_sounds_the_same(tmp_path: Path, how: dict[str, int]) -> None:
    samples = wav.read_any(record(tmp_path, "b", 440, **how))
    assert len(samples) == pytest.approx(wav.RATE, abs=2)
    spectrum = np.abs(np.fft.rfft(samples[wav.RATE // 3 : wav.RATE * 2 // 3]))
    assert np.argmax(spectrum) * 3 == pytest.approx(440, abs=3)
    assert np.abs(samples).max() == pytest.approx(0.2, abs=0.02)


def test_one_that_lacks_leaves_its_phrase_to_the_engine_and_the_others_to_people(
    folder: Path, hall_of: OpenHall
) -> None:
    (folder / "id" / "0.wav").unlink()
    assert [bool(Recordings(folder).way("id", phrase)) for phrase in CALL.phrases] == [
        True,
        False,
        True,
        True,
    ]
    hall = hall_of(folder)
    tones = heard_tones(hall.sound(CALL))
    assert tones[0] == 300
    assert tones[-3:] == [400, 500, 600]
    assert hall.voice.state().failed == 0


def test_a_whole_phrase_wins_over_its_signs(folder: Path, hall_of: OpenHall) -> None:
    record(folder, "Counter-23", 2000)
    assert heard_tones(hall_of(folder).sound(CALL))[-1] == 2000


@pytest.mark.parametrize("content", [b"", b"RIFF", b"no sound at all" * 100])
def test_a_broken_file_is_told_once_and_the_engine_says_its_phrase(
    folder: Path, hall_of: OpenHall, content: bytes
) -> None:
    broken = folder / "id" / "queue-number.wav"
    broken.write_bytes(content)
    with structlog.testing.capture_logs() as logs:
        hall = hall_of(folder)
        for counter in ("23", "1", "2"):
            assert heard(hall.sound(called("B-012", counter))).lufs == pytest.approx(-17.5, abs=1.0)
    assert [entry["file"] for entry in logs if entry["event"] == "recording_unusable"] == [str(broken)]
    assert hall.voice.state().failed == 0


def test_a_file_cut_short_a_silent_one_and_an_endless_one_are_no_use(tmp_path: Path) -> None:
    short = record(tmp_path, "b", 300)
    short.write_bytes(short.read_bytes()[:-1000])
    wav.write(tmp_path / "id" / "0.wav", np.zeros(wav.RATE))
    wav.write(tmp_path / "id" / "1.wav", np.full(31 * wav.RATE, 0.1))
    faults = {path.name: fault for path, fault in Recordings(tmp_path).unusable.items()}
    assert faults == {"b.wav": "unreadable", "0.wav": "silent", "1.wav": "too_long"}


def test_a_file_taken_away_while_the_server_runs_costs_no_call(folder: Path, hall_of: OpenHall) -> None:
    hall = hall_of(folder)
    (folder / "id" / "queue-number.wav").unlink()
    assert heard(hall.sound(CALL)).seconds > 2
    assert hall.voice.state().failed == 0


def test_a_new_take_of_a_recording_is_heard_after_the_next_start(folder: Path, hall_of: OpenHall) -> None:
    assert heard_tones(hall_of(folder).sound(CALL))[0] == 300
    record(folder, "queue-number", 2500)
    assert heard_tones(hall_of(folder).sound(CALL))[0] == 2500


def test_what_is_missing_is_told_by_sign(folder: Path) -> None:
    recordings = Recordings(folder)
    assert recordings.missing("id", CALL.phrases) == ()
    assert recordings.missing("id", called("F-013", "24").phrases) == ("f", "3", "24")
    spoken_order = ("queue-number", "b", "0", "1", "2", "proceed", "counter", "23")
    assert recordings.missing("en", CALL.phrases) == spoken_order


def test_without_a_folder_the_engine_says_all_and_nothing_is_told(tmp_path: Path) -> None:
    for recordings in (Recordings(None), Recordings(tmp_path / "nowhere")):
        assert recordings.unusable == {}
        assert recordings.way("id", CALL.phrases[0]) == ()


def test_a_recording_takes_no_process(folder: Path, hall_of: OpenHall) -> None:
    hall = hall_of(folder)
    hall.engine.interrupt()
    assert hall.voice.wav(hall.voice.prepare(CALL), PATIENCE)
