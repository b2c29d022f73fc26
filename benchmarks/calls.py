"""What calling the next visitor costs the server while the whole hall watches and every phone asks."""

from threading import Event
from time import monotonic

from benchmarks.audience import Watching, audience
from benchmarks.bare import commits
from benchmarks.hall import COUNTER, SERVICE, Hall, issue, running_hall
from benchmarks.phones import Phones, phones
from benchmarks.processes import cpu
from benchmarks.row import Row
from queue_server.demo.client import Client

WALLS = 60
CONSOLES = 60
PHONES = 300
CALLS = 60
UNHURRIED = 8
UNHURRIED_EVERY_S = 5.0
"""The pace of a hall, at which phones know in time that their turn is near."""
PAUSE_S = 0.25
"""After each act, so that a call and the start that follows it take half a second."""
AIM_MS = 20.0
AIM_PHONE_S = 3.0
PHONES_HEAR_WITHIN_S = 11.0


def measure() -> list[Row]:
    with running_hall() as hall, hall.kiosk() as kiosk, hall.officer() as officer:
        tokens = [issue(kiosk, SERVICE)["token"] for _ in range(PHONES)]
        hall.wait_until_quiet()
        wall = {"screen": "wall/hall", "token": hall.tokens["hall"]}
        screens = [Watching(hall.server.url, "wall", "hall", wall)] * WALLS
        console = Watching(hall.server.url, "console", COUNTER, {"screen": "console"}, officer.cookies())
        with audience(screens + [console] * CONSOLES), phones(hall.server.url, tokens) as held:
            before = cpu(hall.server.pid).serving_s
            spent = [_call(hall, officer) for _ in range(CALLS)]
            whole = cpu(hall.server.pid).serving_s - before
            Event().wait(PHONES_HEAR_WITHIN_S)
            held.called()
            lags = _lags(held, dict(_unhurried(hall, officer) for _ in range(UNHURRIED)))
    rate, commit_ms = commits()
    calling = sum(seconds for _, _, seconds in spent)
    return [
        Row(
            f"server CPU per call-next with {WALLS} walls, {CONSOLES} consoles and {PHONES} phones",
            1000 * calling / CALLS,
            "ms",
            AIM_MS,
            f"a bare commit {commit_ms:.2f} ms of CPU, {rate:.0f} a second",
            f"all that the server does in the {1000 * PAUSE_S:.0f} ms after a call; with its start, and as "
            f"long again of phones asking, {1000 * whole / CALLS:.1f} ms",
        ),
        Row(
            "call to the called visitor's phone, slowest",
            max(lags, default=PHONES_HEAR_WITHIN_S),
            "s",
            AIM_PHONE_S,
            "a phone near its turn asks every 3 s, any other every 10 s",
            f"{len(lags)} of {UNHURRIED} phones called each {UNHURRIED_EVERY_S:.0f} s have asked by the end",
        ),
    ]


def _call(hall: Hall, officer: Client) -> tuple[str, float, float]:
    """Calls and starts the next one: the number, when it was called, the call's own CPU seconds."""
    before, pressed = cpu(hall.server.pid).serving_s, monotonic()
    body = officer.post("/api/console/call-next", {"counter": COUNTER})
    Event().wait(PAUSE_S)
    spent = cpu(hall.server.pid).serving_s - before
    officer.post("/api/console/start", {"counter": COUNTER})
    Event().wait(PAUSE_S)
    return str(body["current"]["number"]), pressed, spent


def _unhurried(hall: Hall, officer: Client) -> tuple[str, float]:
    number, pressed, _ = _call(hall, officer)
    Event().wait(UNHURRIED_EVERY_S)
    return number, pressed


def _lags(held: Phones, pressed: dict[str, float]) -> list[float]:
    return [instant - pressed[number] for number, instant in held.called().items() if number in pressed]
