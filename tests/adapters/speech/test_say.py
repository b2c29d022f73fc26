"""A text of one's own, spoken to try it: `say` on the command line is what the hall hears."""

import re
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from queue_server.adapters.speech import EspeakVoice, Reader
from queue_server.commandline.program import program
from tests.adapters.speech.hearing import PATIENCE, called, heard, heard_tones, record

CALL = "Nomor antrean B-012. Silakan menuju loket 23."
TONE = 2000


@pytest.fixture(autouse=True)
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A data folder of its own, and messages in Indonesian."""
    monkeypatch.setenv("QUEUE_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("LANG", "id_ID.UTF-8")


def said(text: str, to: Path) -> list[float]:
    """Says a text into a file; the seconds, dB and LUFS that are told of it."""
    done = CliRunner().invoke(program, ["say", text, "--to", str(to)])
    assert done.exit_code == 0, done.output
    return [float(figure) for figure in re.findall(r"(-?\d+\.\d+) (?:s|dBFS|LUFS)", done.stdout)]


def test_a_text_is_spoken_into_a_file_and_what_came_out_is_told(tmp_path: Path) -> None:
    seconds, peak_db, lufs = said("Besok layanan mulai pukul 9.", tmp_path / "said.wav")
    sound = heard(tmp_path / "said.wav")
    assert seconds == pytest.approx(sound.seconds, abs=0.01)
    assert lufs == pytest.approx(sound.lufs, abs=0.2)
    assert peak_db == pytest.approx(sound.peak_db, abs=0.1)
    assert lufs == pytest.approx(-17.5, abs=0.5)


def test_a_call_is_heard_as_in_a_hall_of_the_same_rate_and_recordings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recorded = tmp_path / "suara"
    record(recorded, "queue-number", TONE)
    monkeypatch.setenv("QUEUE_VOICE_RATE", "120")
    monkeypatch.setenv("QUEUE_VOICE_RECORDED", str(recorded))
    said(CALL, tmp_path / "said.wav")
    with closing(EspeakVoice(tmp_path / "hall", Reader(speed=120), recorded=recorded)) as hall:
        in_the_hall = hall.wav(hall.prepare(called("B-012", "23")), PATIENCE)
        assert in_the_hall is not None
        assert heard(tmp_path / "said.wav").seconds == pytest.approx(heard(in_the_hall).seconds, abs=0.03)
    assert heard_tones(tmp_path / "said.wav")[0] == TONE


def test_another_rate_is_heard_in_any_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    notice = "Besok layanan mulai pukul 9."
    usual, *_ = said(notice, tmp_path / "usual.wav")
    monkeypatch.setenv("QUEUE_VOICE_RATE", "100")
    slow, *_ = said(notice, tmp_path / "slow.wav")
    assert slow > 1.3 * usual


def test_a_notice_of_many_words_is_spoken_whole(tmp_path: Path) -> None:
    notice = "Bapak dan Ibu, layanan tutup pukul 4 sore. Silakan menyelesaikan keperluan Anda. " * 5
    seconds, *_ = said(notice, tmp_path / "notice.wav")
    assert seconds > 25


@pytest.mark.parametrize(("text", "told"), [(" ", "Tulis kalimat"), ("...", "tidak dapat diucapkan")])
def test_a_text_without_a_word_is_told_in_words(tmp_path: Path, text: str, told: str) -> None:
    done = CliRunner().invoke(program, ["say", text, "--to", str(tmp_path / "nothing.wav")])
    assert done.exit_code != 0
    assert told in done.output
