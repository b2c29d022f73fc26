"""From the officer's press to the wall's picture, and to the sound that the wall has at hand, in Chromium."""

import time

from playwright.sync_api import Page

from benchmarks.bare import commits
from benchmarks.console import ROUND_TRIP
from benchmarks.hall import COUNTER, SERVICE, issue, running_hall
from benchmarks.row import Row, percentile
from benchmarks.wallpage import until, wall_page
from queue_server.demo.client import Client

CALLS = 30
WARM_UP = 3
AHEAD_S = 5.0
"""So long a number waits before it is called: its sound is rendered meanwhile, and the turn of the call
before it in the loudspeaker, four seconds at least, is over."""
AIM_SHOWN_MS = 250.0
AIM_BYTES_MS = 300.0


def measure() -> list[Row]:
    with (
        running_hall() as hall,
        hall.kiosk() as kiosk,
        hall.officer() as officer,
        wall_page(hall) as page,
    ):
        for _ in range(CALLS + WARM_UP):
            issue(kiosk, SERVICE)
        took = [_call(page, officer) for _ in range(CALLS + WARM_UP)][WARM_UP:]
        bare = [float(page.evaluate(ROUND_TRIP)) for _ in range(CALLS)]
        failed = page.evaluate("told.sound_failed")
    shown, sounding = [shown for shown, _ in took], [had for _, had in took]
    rate, _ = commits()
    bound = f"a bare round trip P50 {percentile(bare, 0.5):.1f} ms, P99 {percentile(bare, 0.99):.1f} ms, "
    bound += f"a commit {1000 / rate:.1f} ms"
    return [
        Row(
            "press to the call drawn on a wall in Chromium, P99",
            percentile(shown, 0.99),
            "ms",
            AIM_SHOWN_MS,
            bound,
            f"P50 {percentile(shown, 0.5):.0f} ms, P95 {percentile(shown, 0.95):.0f} ms over {CALLS} calls",
        ),
        Row(
            "press to the sounds of the call at hand on that wall, P99",
            percentile(sounding, 0.99),
            "ms",
            AIM_BYTES_MS,
            bound,
            f"P50 {percentile(sounding, 0.5):.0f} ms, P95 {percentile(sounding, 0.95):.0f} ms; "
            f"{failed} sounds failed",
        ),
    ]


def _call(page: Page, officer: Client) -> tuple[float, float]:
    """One visitor called; ms until the call is told as shown, and until both its forms are decoded."""
    time.sleep(AHEAD_S)
    shown = page.evaluate("told.shown")
    pressed = 1000 * time.time()
    officer.post("/api/console/call-next", {"counter": COUNTER})
    had = f"bytes.filter((at) => at >= {pressed}).length >= 2"
    until(page, f"told.shown > {shown} && {had}", lambda: page.wait_for_timeout(20))
    drawn = page.evaluate(f"times.find(({{ event, at }}) => event === 'shown' && at >= {pressed - 1}).at")
    at_hand = page.evaluate(f"bytes.filter((at) => at >= {pressed})[1]")
    officer.post("/api/console/start", {"counter": COUNTER})
    officer.post("/api/console/finish", {"counter": COUNTER})
    return drawn - pressed, at_hand - pressed
