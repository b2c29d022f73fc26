"""`speaker`: a machine with a loudspeaker says the calls, whatever befalls server and sound card."""

import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from time import monotonic

import pytest

from queue_server.demo.client import Client
from queue_server.demo.server import PROGRAM
from tests.floor.hall import Console, Hall, issue
from tests.floor.screens import Screen

WITHIN_S = 30.0
PLAYER = """import sys, time, pathlib
folder = pathlib.Path(sys.argv[1])
if (folder / "no-card").exists():
    sys.exit("no sound card")
with (folder / "heard").open("a") as heard:
    heard.write(pathlib.Path(sys.argv[2]).stem + "\\n")
time.sleep(0.1)
"""
"""Stands for a sound card that is heard in no time: keeps what it played, and can be pulled out."""


class Corner:
    """Where the loudspeaker stands: what it said to people, and what was heard of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.said: Queue[str] = Queue()

    def waits_for(self, words: str) -> None:
        until = monotonic() + WITHIN_S
        while monotonic() < until:
            try:
                if words in self.said.get(timeout=1.0):
                    return
            except Empty:
                continue
        raise AssertionError(f"the loudspeaker did not say: {words}")

    def heard(self) -> list[str]:
        file = self.folder / "heard"
        sounds = file.read_text(encoding="utf-8").split() if file.exists() else []
        return ["chime" if sound == "chime" else "sentence" for sound in sounds]


@contextmanager
def speaker(hall: Hall, folder: Path, environment: Mapping[str, str]) -> Iterator[Corner]:
    """The command in a process of its own, on a machine that knows nothing of the server's folder."""
    player = folder / "player.py"
    player.write_text(PLAYER, encoding="utf-8")
    plays = f"{sys.executable} {player} {folder}"
    running = subprocess.Popen(
        [sys.executable, str(PROGRAM), "speaker", "--server", hall.server.url, "--player", plays],
        env={**environment, "SPEAKER_TOKEN": hall.tokens["corong"], "LANG": "en"},
        stdout=subprocess.PIPE,
        text=True,
    )
    corner = Corner(folder)

    def listen() -> None:
        assert running.stdout is not None
        for line in running.stdout:
            corner.said.put(line)

    listening = Thread(target=listen)
    listening.start()
    try:
        yield corner
    finally:
        running.terminate()
        assert running.wait(10) == 0
        listening.join()
        assert running.stdout is not None
        running.stdout.close()


@pytest.fixture(scope="module")
def kiosk(hall: Hall) -> Client:
    hall.approve("kiosk", "kiosk-1")
    hall.approve("speaker", "corong")
    hall.approve("wall", "hall")
    return hall.device("kiosk-1", "kiosk/kiosk-1")


@pytest.fixture(scope="module")
def officer(hall: Hall) -> Console:
    hall.employ("officer", "DUKCAPIL", "loket8")
    return hall.officer("loket8", "8")


@pytest.fixture(scope="module")
def dashboard(hall: Hall) -> Screen:
    hall.employ("floor_supervisor", None, "penyelia")
    return hall.watch(hall.staff("penyelia", "dashboard"), "dashboard", "floor")


def next_call(kiosk: Client, officer: Console) -> None:
    current = officer.look()["current"]
    if current:
        officer.act("start")
        officer.act("finish")
    issue(kiosk, "KTP")
    officer.act("call-next")


def until(holds: Callable[[], bool], what: str) -> None:
    end = monotonic() + WITHIN_S
    while not holds():
        assert monotonic() < end, what


def test_it_says_calls_outlives_the_server_and_tells_when_its_sound_card_is_gone(
    hall: Hall, tmp_path: Path, kiosk: Client, officer: Console, dashboard: Screen
) -> None:
    page = hall.watch(hall.device("hall", "wall/hall"), "wall", "hall", "hall")
    with speaker(hall, tmp_path, hall.server.environment()) as corner:
        corner.waits_for("The calls of wall hall are said here")
        next_call(kiosk, officer)
        dashboard.wait_for(lambda: spoken(dashboard) == 1, "a call that was said")
        assert corner.heard() == ["chime", "sentence", "sentence"]
        assert not any(call["speech"] for call in page.calls), "nobody else says it"

        hall.server.kill()
        corner.waits_for("does not answer")
        hall.server.start()
        corner.waits_for("are said here")
        assert corner.heard() == ["chime", "sentence", "sentence"], "it was said"
        next_call(kiosk, officer)
        dashboard.wait_for(lambda: spoken(dashboard) == 2, "the call after the restart")

        (tmp_path / "no-card").touch()
        next_call(kiosk, officer)
        corner.waits_for("No loudspeaker is found")
        dashboard.wait_for(lambda: "sound_lost" in alarms(dashboard), "the alarm")
        page.wait_for(lambda: bool(page.calls and page.calls[-1]["speech"]), "the page that stands in")
        (tmp_path / "no-card").unlink()
        corner.waits_for("is back")
        dashboard.wait_for(lambda: "sound_lost" not in alarms(dashboard), "its end")


def spoken(dashboard: Screen) -> int:
    told = dashboard.shown["told"]["spoken"]
    return told["calls"] if told else 0


def alarms(dashboard: Screen) -> set[str]:
    return {alarm["kind"] for alarm in dashboard.shown["alarms"]}
