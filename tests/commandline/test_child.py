"""A child that ends is started again, until it is told to end."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from queue import Queue

import pytest

from queue_server.commandline.child import Child

SOON_S = 20.0
LIVES, ENDS = "import time; time.sleep(60)", "raise SystemExit(1)"
STUBBORN = (
    "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print(flush=True); time.sleep(60)"
)


class Births:
    """Starts a process for each program, the last one again and again, and keeps them in order."""

    def __init__(self, *programs: str) -> None:
        self.programs = list(programs)
        self.born: Queue[subprocess.Popen[bytes]] = Queue()
        self.all: list[subprocess.Popen[bytes]] = []

    def __call__(self) -> "subprocess.Popen[bytes]":
        program = self.programs.pop(0) if len(self.programs) > 1 else self.programs[0]
        if not program:
            raise OSError("no process to be had")
        process = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE)
        self.all.append(process)
        self.born.put(process)
        return process

    def next(self) -> "subprocess.Popen[bytes]":
        return self.born.get(timeout=SOON_S)


@pytest.fixture
def births() -> Iterator[Births]:
    births = Births(LIVES)
    yield births
    for process in births.all:
        process.kill()
        process.communicate()


def test_a_child_that_was_killed_is_there_again(births: Births) -> None:
    child = Child("agent", births)
    child.begin()
    births.next().kill()
    assert births.next().poll() is None
    child.end(SOON_S)


def test_a_child_that_cannot_be_started_at_once_is_started_later(births: Births) -> None:
    births.programs = ["", ENDS, LIVES]
    child = Child("agent", births)
    child.begin()
    assert births.next().wait(SOON_S) == 1
    assert births.next().poll() is None
    child.end(SOON_S)


def test_a_child_that_is_told_to_end_has_ended_and_stays_away(births: Births) -> None:
    child = Child("agent", births)
    child.begin()
    process = births.next()
    child.end(SOON_S)
    assert process.poll() == -signal.SIGTERM
    assert births.born.empty()


def test_a_child_that_does_not_end_in_time_is_taken_away(births: Births) -> None:
    births.programs = [STUBBORN]
    child = Child("agent", births)
    child.begin()
    process = births.next()
    assert process.stdout is not None
    process.stdout.readline()
    child.end(0.2)
    assert process.wait(SOON_S) == -signal.SIGKILL
