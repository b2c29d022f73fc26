"""Sixty counters that call each eight minutes, on the fast clock: what is said falls no further behind.

`HOUR_MINUTES=60` runs the hour of sixty counters; otherwise a few call as often together, for a few minutes.
"""

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from statistics import mean, median
from threading import Lock
from time import monotonic

import pytest

from queue_server.demo.client import Client
from tests.floor.crier import Crier
from tests.floor.day.pace import FloorTime
from tests.floor.hall import TRIAL, Console, Hall, issue
from tests.floor.wide_floor import write_wide_floor

MINUTES = float(os.environ.get("HOUR_MINUTES", "0"))
COUNTERS, SPEED, LASTS_S = (60, 20.0, 60 * MINUTES) if MINUTES else (6, 40.0, 6 * 60.0)
A_MINUTE = 60 / 8
"""Calls of the whole floor, however many counters share in them."""
EACH_S = 60 * COUNTERS / A_MINUTE
WALKS_S = 0.4 * EACH_S
"""From the call until the visitor sits at the counter."""
WORST_S = 90.0
MORE_S = 15.0
"""What chance may add between two quarters."""
SEED = 20_261_124
WALL = """
[[wall]]
id = "hall"
zones = ["1"]
speaks = true
"""


@dataclass
class Floor:
    """What the counters share: the floor's time, the kiosk, and when each call was pressed."""

    time: FloorTime
    kiosk: Client
    pressed: list[float] = field(default_factory=list)
    lock: Lock = field(default_factory=Lock)

    def call(self, console: Console) -> None:
        """A visitor comes in, and the counter calls; one counter after the other, to know which was first."""
        with self.lock:
            issue(self.kiosk, "RAME")
            self.pressed.append(monotonic())
            console.act("call-next")


def rhythm(counter: int) -> list[float]:
    """When a counter calls, in seconds of the floor: by its own pace, some visits longer and some shorter."""
    dice = Random(f"{SEED} {counter}")
    at, found = dice.uniform(0, EACH_S), []
    while at < LASTS_S:
        found.append(at)
        at += max(0.6 * EACH_S, dice.gauss(EACH_S, EACH_S / 4))
    return found


def serve(floor: Floor, console: Console, began: float, presses: list[float]) -> None:
    """The day of one counter."""
    for at in presses:
        floor.time.rest(at - (monotonic() - began) * floor.time.speed)
        floor.call(console)
        floor.time.rest(WALKS_S)
        console.act("start")


def lived(floor: Floor, consoles: list[Console], crier: Crier) -> list[float]:
    """Everybody's hour; of each call the seconds of the floor from the press until it was said."""
    began = monotonic()
    with ThreadPoolExecutor(len(consoles)) as counters:
        shifts = [
            counters.submit(serve, floor, console, began, rhythm(number))
            for number, console in enumerate(consoles)
        ]
        for shift in shifts:
            shift.result()
    crier.wait_for(lambda: crier.has_said(len(floor.pressed)), "word of the last call", WORST_S)
    assert crier.failures == []
    calls = [call for call, _ in crier.said]
    assert calls == sorted(set(calls)), "each once, in the order of the presses"
    return [
        (at - pressed) * floor.time.speed for pressed, (_, at) in zip(floor.pressed, crier.said, strict=True)
    ]


@pytest.mark.slow
def test_counters_that_call_for_long_are_said_without_a_growing_lag(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    wide = write_wide_floor(tmp_path / "wide.toml", COUNTERS)
    wide.write_text(wide.read_text(encoding="utf-8") + WALL, encoding="utf-8")
    names = [f"petugas-{number}" for number in range(1, COUNTERS + 1)]
    options = (*TRIAL, "--floor", str(wide), "--clock-speed", str(SPEED))
    with Hall(tmp_path / "data", options, QUEUE_VOICE_KIND="silent") as hall:
        hall.approve("kiosk", "kiosk-1")
        hall.approve("wall", "hall")
        hall.employ("officer", "RAME", *names)
        consoles = [hall.officer(name, str(number)) for number, name in enumerate(names, 1)]
        time = FloorTime(datetime.now(UTC))
        time.speed = SPEED
        crier = Crier(hall.server.url, hall.device("hall", "wall/hall"), "hall", hall.tokens["hall"], time)
        with closing(crier):
            floor = Floor(time, hall.device("kiosk-1", "kiosk/kiosk-1"))
            lags = lived(floor, consoles, crier)
    first, last = lags[: len(lags) // 4], lags[-len(lags) // 4 :]
    figures = {
        "calls": len(lags),
        "first quarter, s": f"mean {mean(first):.1f} median {median(first):.1f} worst {max(first):.1f}",
        "last quarter, s": f"mean {mean(last):.1f} median {median(last):.1f} worst {max(last):.1f}",
    }
    for name, value in figures.items():
        record_property(name, value)
    assert mean(last) < mean(first) + MORE_S, figures
    assert max(lags) < WORST_S, figures
