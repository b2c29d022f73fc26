"""From the officer's press to the last of 60 walls, and what a call costs the server."""

from collections.abc import Callable
from time import monotonic

from benchmarks.audience import Watching, audience, bare_fan_out
from benchmarks.bare import commits
from benchmarks.hall import COUNTER, SERVICE, Hall, issue, running_hall
from benchmarks.processes import cpu
from benchmarks.row import Row, percentile
from queue_server.demo.client import Client

WALLS = 60
CONSOLES = 60
CALLS = 200
WARM_UP = 10
AIM_P50_MS, AIM_P99_MS = 25.0, 100.0


def measure() -> list[Row]:
    with (
        running_hall() as hall,
        hall.kiosk() as kiosk,
        hall.officer() as officer,
        audience(_screens(hall, officer)) as listening,
    ):
        for _ in range(WARM_UP):
            _call(kiosk, officer, listening.last_heard)
        before = cpu(hall.server.pid)
        took = [_call(kiosk, officer, listening.last_heard) for _ in range(CALLS)]
        after = cpu(hall.server.pid)
    bare = bare_fan_out(WALLS)
    rate, commit_ms = commits()
    bound = (
        f"bare TCP to as many sockets P50 {percentile(bare, 0.5):.1f} ms, "
        f"P99 {percentile(bare, 0.99):.1f} ms, a commit {1000 / rate:.2f} ms"
    )
    over = f"over {CALLS} calls with {CONSOLES} consoles connected"
    per_visit = 1000 * (after.serving_s - before.serving_s) / CALLS
    beside = 1000 * (after.beside_s - before.beside_s) / CALLS
    return [
        Row(f"press to the last of {WALLS} walls, P50", percentile(took, 0.5), "ms", AIM_P50_MS, bound, over),
        Row(
            f"press to the last of {WALLS} walls, P99", percentile(took, 0.99), "ms", AIM_P99_MS, bound, over
        ),
        Row(
            "server CPU per visit (ticket, call, start, finish), all screens pushed",
            per_visit,
            "ms",
            None,
            f"a bare commit {commit_ms:.2f} ms of CPU",
            f"voice and print agent beside: {beside:.1f} ms",
        ),
    ]


def _screens(hall: Hall, officer: Client) -> list[Watching]:
    url, token = hall.server.url, hall.tokens["hall"]
    walls = [Watching(url, "wall", "hall", {"screen": "wall/hall", "token": token}) for _ in range(WALLS)]
    console = Watching(url, "console", COUNTER, {"screen": "console"}, officer.cookies())
    return walls + [console] * CONSOLES


def _call(kiosk: Client, officer: Client, last_heard: Callable[[str], float]) -> float:
    """One visitor comes, is called, served and goes; milliseconds from the press to the last wall."""
    number = issue(kiosk, SERVICE)["number"]
    pressed = monotonic()
    officer.post("/api/console/call-next", {"counter": COUNTER})
    heard = last_heard(number)
    officer.post("/api/console/start", {"counter": COUNTER})
    officer.post("/api/console/finish", {"counter": COUNTER})
    return 1000 * (heard - pressed)
