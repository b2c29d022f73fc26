"""What goes to a line goes at once and in order, and a line that takes no more holds up nobody."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty
from time import monotonic

import pytest

from queue_server.adapters.live.outbox import Begun, Outbox
from queue_server.domain.roles import DeviceKind
from tests.adapters.live.hall import PATIENCE_S, Hall
from tests.security.lines import Line, line

MESSAGES = 200
LONG = "panjang " * 8_000
FIRSTS = (0, 1_000, 2_000)
PATIENCE_OF_A_WRITER_S = 0.3


class Packet:
    def __init__(self, text: str) -> None:
        self._text = text

    def encode(self) -> str:
        return self._text


class Narrow:
    """A line that takes two signs at a time, and nothing while it is shut."""

    def __init__(self) -> None:
        self.taken = ""
        self.shut = False

    def offer(self, message: str | bytes) -> Begun | None:
        text = message if isinstance(message, str) else message.decode()
        fits = 0 if self.shut else 2
        self.taken += text[:fits]
        return Begun(text[fits:].encode()) if text[fits:] else None


@contextmanager
def writing(box: Outbox, line: Narrow) -> Iterator[threading.Thread]:
    """The thread that Engine.IO has for a line, until the end is put into its box."""

    def write() -> None:
        while (packet := box.get(timeout=PATIENCE_OF_A_WRITER_S)) is not None:
            box.task_done()
            left = packet.encode()
            line.taken += left if isinstance(left, str) else left.decode()

    writer = threading.Thread(target=write)
    writer.start()
    yield writer
    box.put(None)
    writer.join(PATIENCE_S)
    assert not writer.is_alive()


@pytest.fixture
def patient(tmp_path: Path) -> Iterator[Hall]:
    """A hall that lets go of no line while a test lasts."""
    hall = Hall(tmp_path, ping_s=60.0)
    yield hall
    hall.close()


def numbers(wall: Line, many: int) -> list[int]:
    found: list[int] = []
    for message in wall.messages():
        if message.startswith('42["news"'):
            found.append(json.loads(message[2:])[1]["id"])
            if len(found) == many:
                break
    return found


def test_a_wall_that_reads_nothing_holds_up_no_other_and_then_reads_all_in_order(patient: Hall) -> None:
    hall = patient
    walls = [hall.approve(name, DeviceKind.WALL) for name in ("sibuk", "hall")]
    with line(hall.url) as busy, line(hall.url) as quick:
        for wall, token in zip((busy, quick), walls, strict=True):
            wall.introduce(token=token)
            assert wall.watch("wall", "hall")["screen"] == "wall"
        for number in range(MESSAGES):
            hall.line.emit("news", {"id": number, "speech": LONG})
        assert numbers(quick, MESSAGES) == list(range(MESSAGES))
        assert numbers(busy, MESSAGES) == list(range(MESSAGES))


def test_what_many_say_at_once_reaches_a_line_each_in_their_order(hall: Hall) -> None:
    with line(hall.url) as wall:
        wall.introduce(token=hall.approve("hall", DeviceKind.WALL))

        def say(first: int) -> None:
            for number in range(first, first + MESSAGES):
                hall.line.emit("news", {"id": number, "speech": LONG[:500]})

        speakers = [threading.Thread(target=say, args=(first,)) for first in FIRSTS]
        for speaker in speakers:
            speaker.start()
        heard = numbers(wall, 3 * MESSAGES)
        for speaker in speakers:
            speaker.join(PATIENCE_S)
    for first in FIRSTS:
        said = range(first, first + MESSAGES)
        assert [each for each in heard if each in said] == list(said)


def test_a_line_that_takes_a_part_gets_the_rest_before_anything_else() -> None:
    box, narrow = Outbox(), Narrow()
    box.open_to(narrow)
    with writing(box, narrow):
        for number in range(500):
            narrow.shut = number % 7 == 0
            box.put(Packet(f"<{number}>"))
    assert narrow.taken == "".join(f"<{number}>" for number in range(500))


def test_a_line_to_which_all_goes_straight_is_not_taken_for_one_that_hears_nothing() -> None:
    box, wide = Outbox(), Narrow()
    box.open_to(wide)
    with writing(box, wide) as writer:
        end, pause = monotonic() + 4 * PATIENCE_OF_A_WRITER_S, threading.Event()
        while monotonic() < end:
            box.put(Packet("ya"))
            pause.wait(PATIENCE_OF_A_WRITER_S / 10)
            assert writer.is_alive()


def test_a_line_of_which_nothing_comes_for_long_ends_as_before() -> None:
    with pytest.raises(Empty):
        Outbox().get(timeout=0.05)
