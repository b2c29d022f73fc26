"""`say --recordings`, `say --missing` and `check`: what people may record, and what of it is there."""

from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from queue_server.adapters.speech import wav
from queue_server.commandline.program import program

HOME = Path(__file__).resolve().parents[2]
MINIATURE = HOME / "config" / "miniature.toml"
TONE = 0.2 * np.sin(2 * np.pi * 440 * np.arange(wav.RATE) / wav.RATE)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "suara"
    (folder / "id").mkdir(parents=True)
    monkeypatch.setenv("QUEUE_VOICE_RECORDED", str(folder))
    monkeypatch.setenv("QUEUE_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    return folder


def lines(*words: str) -> list[str]:
    done = CliRunner().invoke(program, [*words, "--floor", str(MINIATURE)])
    assert done.exit_code == 0, done.output
    return done.stdout.splitlines()


def files(of: list[str]) -> dict[str, str]:
    return {line.split()[0]: line for line in of}


def test_every_recording_is_listed_with_what_to_say_in_it(folder: Path) -> None:
    listed = files(lines("say", "--recordings"))
    assert listed["id/queue-number.wav"].endswith("Nomor antrean,")
    assert listed["id/counter.wav"].endswith("Loket")
    assert listed["en/counter.wav"].endswith("Counter")
    assert {f"id/{digit}.wav" for digit in range(10)} <= set(listed)
    assert all("missing" in line for line in listed.values())


def test_what_is_there_is_no_longer_missing(folder: Path) -> None:
    wav.write(folder / "id" / "Queue-Number.WAV", TONE)
    assert "  there  " in files(lines("say", "--recordings"))["id/queue-number.wav"]
    missing = files(lines("say", "--missing"))
    assert "id/queue-number.wav" not in missing
    assert "en/queue-number.wav" in missing


def test_a_file_that_is_no_use_is_told_with_the_remedy_and_stays_missing(folder: Path) -> None:
    (folder / "id" / "queue-number.wav").write_bytes(b"ID3 an MP3 under another name")
    told = lines("say", "--missing")
    assert "id/queue-number.wav" in files(told)
    assert told[-1].startswith(str(folder / "id" / "queue-number.wav"))
    assert "Save it again as WAV" in told[-1]


def test_check_counts_them(folder: Path) -> None:
    wav.write(folder / "id" / "queue-number.wav", TONE)
    wav.write(folder / "id" / "b.wav", np.zeros(wav.RATE))
    wanted = sum(line.startswith(("id/", "en/")) for line in lines("say", "--recordings"))
    told = lines("check")
    assert any(f": 1 of {wanted} are there" in line for line in told), told
    assert any("b.wav" in line and "Record it again" in line for line in told), told


def test_check_says_nothing_of_recordings_where_none_are_used(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("QUEUE_VOICE_RECORDED")
    assert not any("ecording" in line for line in lines("check"))


def test_say_without_a_text_tells_what_it_wants(folder: Path) -> None:
    assert CliRunner().invoke(program, ["say"]).exit_code != 0
