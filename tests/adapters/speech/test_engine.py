"""The speech process dies, hangs, or cannot be had: the voice comes back, and leaves nothing behind."""

import os
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from queue_server.adapters.speech import wav, worker
from queue_server.adapters.speech.engine import Engine, EngineFailed
from tests.adapters.speech.hearing import Hall, called, heard

BACK_WITHIN_S = 10.0
ROOT = Path(__file__).parents[3]
SERVER = """
import sys
from queue_server.adapters.speech.engine import Engine
engine = Engine()
engine.keep_running()
print("pid", engine.pid, flush=True)
sys.stdin.read()
"""


@pytest.mark.parametrize("fault", [signal.SIGKILL, signal.SIGSTOP, signal.SIGSEGV])
def test_speech_is_back_within_ten_seconds_of_a_fault(hall: Hall, fault: signal.Signals) -> None:
    hall.sound(called("B-012", "23"))
    assert hall.engine.pid
    os.kill(hall.engine.pid, fault)
    begin = time.monotonic()
    assert heard(hall.sound(called("C-034", "14"))).lufs == pytest.approx(-17.5, abs=1.0)
    assert time.monotonic() - begin < BACK_WITHIN_S
    assert hall.voice.state().restarts == 1
    assert hall.voice.state().condition == "ready"


def test_a_process_that_died_while_nothing_was_to_say_is_back_before_it_is_needed(hall: Hall) -> None:
    hall.sound(called("B-012", "23"))
    first = hall.engine.pid
    assert first
    os.kill(first, signal.SIGKILL)
    until = time.monotonic() + BACK_WITHIN_S
    while hall.engine.pid in (first, None) and time.monotonic() < until:
        os.sched_yield()
    assert hall.engine.pid not in (first, None)


def test_the_speech_process_dies_with_its_server_however_that_ends() -> None:
    server = subprocess.Popen(
        [sys.executable, "-c", SERVER], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert server.stdout
    assert server.stdin
    lines = iter(server.stdout.readline, b"")
    speech = int(next(line for line in lines if line.startswith(b"pid ")).split()[1])
    watched = os.pidfd_open(speech)
    # A process that is stopped does not notice its closed input: only the kernel can end it.
    os.kill(speech, signal.SIGSTOP)
    server.kill()
    server.wait()
    ended, _, _ = select.select([watched], [], [], BACK_WITHIN_S)
    os.close(watched)
    server.stdin.close()
    server.stdout.close()
    assert ended


def test_a_rendering_starts_no_other_and_two_languages_do_not_mix(tmp_path: Path) -> None:
    engine = Engine()
    lengths: dict[tuple[str, int], set[float]] = {}
    for _ in range(10):
        for voice, speed in (("id+f3", 170), ("en+f3", 170), ("id+f3", 140)):
            engine.render("B, 0, 1, 2.", voice, speed, tmp_path / "one.wav")
            length = len(wav.read(tmp_path / "one.wav"))
            lengths.setdefault((voice, speed), set()).add(length / wav.RATE)
    engine.close()
    assert all(max(each) - min(each) < 0.02 for each in lengths.values()), lengths
    assert len({round(min(each), 1) for each in lengths.values()}) == 3


def test_phonemes_in_brackets_are_spoken_and_their_signs_are_not(tmp_path: Path) -> None:
    engine = Engine()
    lengths = []
    for text in ("Loket.", "[[l'okEt]].", "l okEt l okEt."):
        engine.render(text, "id+f3", 170, tmp_path / "one.wav")
        lengths.append(len(wav.read(tmp_path / "one.wav")) / wav.RATE)
    engine.close()
    written, phonemes, spelled = lengths
    assert phonemes == pytest.approx(written, abs=0.15)
    assert phonemes < spelled - 0.15


def test_a_voice_that_the_engine_lacks_is_told_and_the_process_stays(tmp_path: Path) -> None:
    engine = Engine()
    with pytest.raises(EngineFailed):
        engine.render("Satu.", "no-such-voice", 170, tmp_path / "one.wav")
    engine.render("Satu.", "id+f3", 170, tmp_path / "one.wav")
    assert engine.restarts == 0
    engine.close()


def test_a_file_that_cannot_be_written_is_told_and_the_next_one_is(tmp_path: Path) -> None:
    engine = Engine(render_seconds=1.0)
    with pytest.raises(EngineFailed):
        engine.render("Satu.", "id+f3", 170, tmp_path / "no folder" / "one.wav")
    engine.render("Satu.", "id+f3", 170, tmp_path / "one.wav")
    assert len(wav.read(tmp_path / "one.wav")) > 0
    engine.close()


def test_a_process_that_never_gets_ready_is_tried_again_with_pauses(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "broken.py"
    program.write_text("raise SystemExit(1)")
    monkeypatch.setattr("queue_server.adapters.speech.engine._WORKER", program)
    engine = Engine()
    begin, tries = time.monotonic(), 0
    while time.monotonic() - begin < 1.0:
        tries += 1
        with pytest.raises(EngineFailed):
            engine.keep_running()
    assert tries > 100
    assert 1 <= engine.restarts <= 3
    engine.close()


def test_a_closed_engine_stays_closed(tmp_path: Path) -> None:
    engine = Engine()
    engine.keep_running()
    engine.close()
    with pytest.raises(EngineFailed):
        engine.render("Satu.", "id+f3", 170, tmp_path / "one.wav")
    assert engine.pid is None


def test_a_text_that_came_out_without_a_sound_is_spoken_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    to, nothing = tmp_path / "one.wav", worker.HEADER_BYTES
    tried = iter((nothing, nothing + 400))
    monkeypatch.setattr(worker, "render", lambda *_: to.write_bytes(b"\0" * next(tried)))
    worker.render_sound(None, None, {"to": str(to)})
    assert to.stat().st_size > nothing
    monkeypatch.setattr(worker, "render", lambda *_: to.write_bytes(b"\0" * nothing))
    with pytest.raises(RuntimeError, match="heard"):
        worker.render_sound(None, None, {"to": str(to)})
