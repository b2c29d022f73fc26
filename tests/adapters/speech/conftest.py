"""A real voice: the real engine in its own process, a cache in a folder of the test."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from queue_server.adapters.speech import EspeakVoice
from queue_server.adapters.speech.engine import Engine
from tests.adapters.speech.hearing import Hall, plain


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    engine = Engine()
    voice = EspeakVoice(tmp_path, engine=engine)
    yield Hall(voice, engine, tmp_path)
    voice.close()


@pytest.fixture(scope="module")
def busy_hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    """One voice for all tests of a file, for those that leave it as it was."""
    engine, folder = Engine(), tmp_path_factory.mktemp("voice")
    voice = EspeakVoice(folder, engine=engine)
    yield Hall(voice, engine, folder)
    voice.close()


@pytest.fixture
def hanging_hall(hall: Hall) -> Hall:
    """A hall whose speech process is there and does nothing."""
    hall.sound(plain("Satu."))
    assert hall.engine.pid
    os.kill(hall.engine.pid, signal.SIGSTOP)
    return hall
