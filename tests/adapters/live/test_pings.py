"""Every line is pinged in its turn, by one thread for all."""

import threading
from contextlib import ExitStack
from pathlib import Path

from queue_server.domain.roles import DeviceKind
from tests.adapters.live.hall import Hall, until
from tests.security.lines import Line, line

PING_S = 0.5
PING = "2"


def pinged(wall: Line, times: int) -> int:
    """How often it was pinged, and answered, until so many times or its end."""
    found = 0
    for message in wall.messages():
        found += message == PING
        if found == times:
            break
    return found


def test_lines_live_on_their_pings_and_none_has_a_thread_for_them(tmp_path: Path) -> None:
    hall = Hall(tmp_path, ping_s=PING_S)
    try:
        token = hall.approve("hall", DeviceKind.WALL)
        with ExitStack() as lines:
            walls = [lines.enter_context(line(hall.url)) for _ in range(3)]
            for wall in walls:
                wall.introduce(token=token)
            listening = [threading.Thread(target=pinged, args=(wall, 4)) for wall in walls[1:]]
            for each in listening:
                each.start()
            assert pinged(walls[0], 4) == 4
            assert not [each.name for each in threading.enumerate() if "_send_ping" in each.name]
            for each in listening:
                each.join()
    finally:
        hall.close()


def test_a_line_that_answers_no_ping_is_let_go_and_the_others_stay(tmp_path: Path) -> None:
    hall = Hall(tmp_path, ping_s=PING_S)
    try:
        token = hall.approve("hall", DeviceKind.WALL)
        with line(hall.url) as dead, line(hall.url) as alive:
            dead.introduce(token=token)
            alive.introduce(token=token)
            assert pinged(alive, 5) == 5
            hall.line.emit("news", {"id": 1})
            until(lambda: sum(hall.live.sockets().values()) == 1, "the end of the dead line")
            assert pinged(alive, 2) == 2
    finally:
        hall.close()
