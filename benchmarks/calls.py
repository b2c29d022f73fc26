"""What calling the next visitor costs the server while the whole hall watches."""

from threading import Event

from benchmarks.audience import Watching, audience
from benchmarks.bare import commits
from benchmarks.hall import COUNTER, SERVICE, Hall, issue, running_hall
from benchmarks.processes import cpu
from benchmarks.row import Row
from queue_server.demo.client import Client

WALLS = 60
CONSOLES = 60
CALLS = 60
PAUSE_S = 0.5
AIM_MS = 20.0


def measure() -> list[Row]:
    with running_hall() as hall, hall.kiosk() as kiosk, hall.officer() as officer:
        for _ in range(CALLS):
            issue(kiosk, SERVICE)
        wall = {"screen": "wall/hall", "token": hall.tokens["hall"]}
        screens = [Watching(hall.server.url, "wall", "hall", wall)] * WALLS
        console = Watching(hall.server.url, "console", COUNTER, {"screen": "console"}, officer.cookies())
        with audience(screens + [console] * CONSOLES):
            called = started = 0.0
            for _ in range(CALLS):
                called += _cost(hall, officer, "call-next")
                started += _cost(hall, officer, "start")
    rate, commit_ms = commits()
    return [
        Row(
            f"server CPU per call with {WALLS} walls and {CONSOLES} consoles",
            1000 * called / CALLS,
            "ms",
            AIM_MS,
            f"a bare commit {commit_ms:.2f} ms of CPU, {rate:.0f} a second",
            f"a start: {1000 * started / CALLS:.1f} ms; all pushes counted",
        )
    ]


def _cost(hall: Hall, officer: Client, act: str) -> float:
    """CPU seconds of one act and of everything that it pushes."""
    before = cpu(hall.server.pid).serving_s
    officer.post(f"/api/console/{act}", {"counter": COUNTER})
    Event().wait(PAUSE_S / 2)
    return cpu(hall.server.pid).serving_s - before
