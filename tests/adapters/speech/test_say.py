"""A text of one's own, spoken to try it."""

from pathlib import Path

import pytest

from queue_server.adapters.speech import say
from tests.adapters.speech.hearing import heard


def test_a_text_is_spoken_into_a_file_and_what_came_out_is_told(tmp_path: Path) -> None:
    said = say("Nomor antrean B-012. Silakan menuju loket 23.", "id", tmp_path / "said.wav")
    sound = heard(tmp_path / "said.wav")
    assert said.seconds == pytest.approx(sound.seconds, abs=0.01)
    assert said.lufs == pytest.approx(sound.lufs, abs=0.2)
    assert said.peak_db == pytest.approx(sound.peak_db, abs=0.1)
    assert said.lufs == pytest.approx(-17.5, abs=0.5)


def test_a_ticket_number_in_a_text_is_read_as_in_a_call(tmp_path: Path) -> None:
    as_printed = say("B-012.", "id", tmp_path / "printed.wav")
    as_read = say("B, 0, 1, 2.", "id", tmp_path / "read.wav")
    assert as_printed.seconds == pytest.approx(as_read.seconds, abs=0.01)


def test_a_notice_of_many_words_is_spoken_whole(tmp_path: Path) -> None:
    notice = "Bapak dan Ibu, layanan tutup pukul 4 sore. Silakan menyelesaikan keperluan Anda. " * 5
    assert say(notice, "id", tmp_path / "notice.wav").seconds > 25
