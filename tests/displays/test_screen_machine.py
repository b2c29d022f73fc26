"""The small machine behind a wall: whatever dies, the program that shows it ends, and is started again."""

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from queue_server.demo.server import PROGRAM
from tests.displays.conftest import CHROMIUM
from tests.floor.hall import Hall

pytestmark = pytest.mark.browser

SCREEN = PROGRAM.parent / "config" / "screen" / "antrean-screen"
SETTLES_S = 2
WITHIN_S = 20.0


@pytest.fixture
def screen(hall: Hall, tmp_path: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """As systemd starts it, in a group of processes of its own; the panel is headless."""
    hall.approve("wall", "hall")
    environment = {
        **os.environ,
        "CHROMIUM": f"{CHROMIUM} --headless=new --no-sandbox --disable-gpu",
        "SETTLES_S": str(SETTLES_S),
        "XDG_CACHE_HOME": str(tmp_path),
    }
    address = f"{hall.server.url}/wall/hall?token={hall.tokens['hall']}"
    started = subprocess.Popen(
        [str(SCREEN), address],
        env=environment,
        start_new_session=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    yield started
    with suppress(ProcessLookupError):
        os.killpg(started.pid, signal.SIGKILL)
    started.wait(WITHIN_S)
    assert started.stdout is not None
    started.stdout.close()


def drawing(group: int) -> list[int]:
    """The processes of a group that draw pages."""
    asked = ["pgrep", "-g", str(group), "-f", "--", "--type=renderer"]
    return [int(pid) for pid in subprocess.run(asked, capture_output=True, text=True).stdout.split()]


def test_a_page_that_dies_ends_the_program_though_its_browser_lives(
    screen: "subprocess.Popen[bytes]",
) -> None:
    assert screen.stdout is not None
    assert b"/wall/hall" in screen.stdout.readline(), "it watches its page from here on"
    for page in drawing(screen.pid):
        with suppress(ProcessLookupError):
            os.kill(page, signal.SIGSEGV)
    assert screen.wait(WITHIN_S) == 1
