"""A real server: people speak in the engine's place, and when the engine is gone or hangs, calls go on."""

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic

import httpx
import pytest

from queue_server.demo.client import Body, Client
from tests.adapters.speech.hearing import heard_tones, record
from tests.floor.hall import Console, Hall, issue
from tests.floor.screens import Screen

SERVICE, COUNTER = "NPWP", "16"
BACK_WITHIN_S = 10.0
CALLED_WITHIN_S = 2.0
TONE = 2000
WORKER = "adapters/speech/worker.py"


class Floor:
    """A kiosk, an officer, a wall that speaks, and a look at the server's processes."""

    def __init__(self, hall: Hall) -> None:
        hall.approve("kiosk", "kiosk-1")
        hall.approve("wall", "hall")
        hall.employ("officer", "KPP", "petugas-16")
        self._hall = hall
        self._kiosk: Client = hall.device("kiosk-1", "kiosk/kiosk-1")
        self._officer: Console = hall.officer("petugas-16", COUNTER)
        self._wall: Screen = hall.watch(hall.device("hall", "wall/hall"), "wall", "hall", "hall")

    def call(self) -> Body:
        """Issue a number and call it; the call as the wall gets it."""
        before = len(self._wall.calls)
        number = issue(self._kiosk, SERVICE)["number"]
        began = monotonic()
        self._officer.act("call-next")
        self._wall.wait_for(lambda: len(self._wall.calls) > before, "a call", CALLED_WITHIN_S)
        assert monotonic() - began < CALLED_WITHIN_S
        call = self._wall.calls[-1]
        assert call["number"] == number
        self._officer.act("start")
        self._officer.act("finish")
        return call

    def hears(self, call: Body) -> bool:
        """Whether the wall gets the sound of a call now."""
        return self.sound(call)[:4] == b"RIFF"

    def sound(self, call: Body) -> bytes:
        """What the wall gets when it asks for the sound of a call."""
        headers = {"Authorization": f"Bearer {self._hall.tokens['hall']}", "X-Screen": "wall/hall"}
        (said,) = call["speech"]
        answer = httpx.get(f"{self._hall.server.url}{said['audio']}", headers=headers, trust_env=False)
        return answer.content

    def speech_process(self) -> int:
        (found,) = (
            int(process.name)
            for process in Path("/proc").iterdir()
            if process.name.isdigit() and _is_speech_of(process, self._hall.server.pid)
        )
        return found


def _is_speech_of(process: Path, server: int) -> bool:
    try:
        words = (process / "cmdline").read_bytes().decode().split("\0")
        if not any(word.endswith(WORKER) for word in words):
            return False
        parent = int((process / "stat").read_text().rpartition(")")[2].split()[1])
        return parent == server or os.getpgid(parent) == server
    except OSError:
        return False


@pytest.fixture(scope="module")
def floor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Floor]:
    recorded = tmp_path_factory.mktemp("recorded")
    record(recorded, "queue-number", TONE)
    with Hall(tmp_path_factory.mktemp("hall"), QUEUE_VOICE_RECORDED=str(recorded)) as hall:
        yield Floor(hall)


def test_a_recording_of_the_configured_folder_is_heard_in_the_hall(floor: Floor, tmp_path: Path) -> None:
    (tmp_path / "call.wav").write_bytes(floor.sound(floor.call()))
    assert heard_tones(tmp_path / "call.wav")[0] == TONE


@pytest.mark.parametrize("fault", [signal.SIGKILL, signal.SIGSTOP], ids=["killed", "hung"])
def test_calls_go_on_and_the_voice_is_back_within_ten_seconds(
    floor: Floor, fault: signal.Signals, record_property: Callable[[str, object], None]
) -> None:
    assert floor.hears(floor.call())
    first = floor.speech_process()
    os.kill(first, fault)
    began = monotonic()
    calls = [floor.call() for _ in range(3)]
    record_property(f"{fault.name}: three calls on the wall after, s", round(monotonic() - began, 1))
    for call in calls:
        (said,) = call["speech"]
        assert call["number"] in said["text"]
        assert said["text"].endswith(f"loket {COUNTER}.")
        assert said["short"]
    while not all(floor.hears(call) for call in calls):
        assert monotonic() - began < BACK_WITHIN_S, "the voice did not come back"
    record_property(f"{fault.name}: all three to be heard after, s", round(monotonic() - began, 1))
    assert monotonic() - began < BACK_WITHIN_S
    assert floor.speech_process() != first
