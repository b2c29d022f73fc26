"""`python -m benchmarks.soak [CALLS]`: days of calls through one wall page, and whether its memory grows.

The page's clock is turned ahead of the machine's and its sounds of 0.2 s end by that clock; 30 more calls go
at their own pace. Takes ten minutes on an idle machine, an hour on a busy one; the floor's midnight ends the
officer's session, and with it the run.
"""

import sys
import time

from playwright.sync_api import CDPSession, Page

from benchmarks.hall import COUNTER, SERVICE, Hall, issue, running_hall
from benchmarks.row import Row, machine
from benchmarks.wallpage import until, wall_page
from queue_server.demo.client import Client

CALLS = 2_000
REAL_CALLS = 30
LOOKED_AT_EACH = 50
APART_MS = 6_000
AIM_PERCENT = 1.0


def main() -> None:
    print(machine())
    many = int(sys.argv[1]) if len(sys.argv) > 1 else CALLS
    for row in (soak(many), real()):
        print(row, flush=True)


def soak(many: int) -> Row:
    """The slope of the heap over the last two thirds, in percent of it for a thousand calls."""
    heap: list[float] = []
    with running_hall(QUEUE_VOICE_KIND="silent") as hall, wall_page(hall, turned=True) as page:
        memory = page.context.new_cdp_session(page)
        kiosk, officer = hall.kiosk(), hall.officer()
        for nth in range(1, many + 1):
            _call(page, kiosk, officer, nth)
            if nth % LOOKED_AT_EACH == 0:
                heap.append(_heap_mb(memory))
                print(f"    {nth} calls: {heap[-1]:.2f} MB", file=sys.stderr, flush=True)
        told = page.evaluate("told")
    settled = heap[len(heap) // 3 :]
    per_thousand = 100 * _slope(settled) * 1_000 / LOOKED_AT_EACH / settled[0]
    return Row(
        f"heap of a wall page over the last two thirds of {many} calls, for each 1,000",
        per_thousand,
        "%",
        AIM_PERCENT,
        f"{settled[0]:.2f} MB at the beginning of these, {settled[-1]:.2f} MB at their end",
        f"told: shown {told['shown']}, spoken {told['spoken']}, failed {told['sound_failed']}",
    )


def real() -> Row:
    """As many calls as a quarter of an hour has, at the pace of the machine."""
    with running_hall() as hall, wall_page(hall) as page:
        memory = page.context.new_cdp_session(page)
        before = _heap_mb(memory)
        _real_calls(hall, page)
        after, told = _heap_mb(memory), page.evaluate("told")
    return Row(
        f"heap of a wall page after {REAL_CALLS} calls at their own pace",
        after,
        "MB",
        None,
        f"{before:.2f} MB before",
        f"told: shown {told['shown']}, spoken {told['spoken']}, failed {told['sound_failed']}",
    )


def _real_calls(hall: Hall, page: Page) -> None:
    kiosk, officer = hall.kiosk(), hall.officer()
    for nth in range(1, REAL_CALLS + 1):
        issue(kiosk, SERVICE)
        officer.post("/api/console/call-next", {"counter": COUNTER})
        until(page, f"told.spoken >= {nth}", lambda: page.wait_for_timeout(100))
        officer.post("/api/console/start", {"counter": COUNTER})
        officer.post("/api/console/finish", {"counter": COUNTER})


def _call(page: Page, kiosk: Client, officer: Client, nth: int) -> None:
    issue(kiosk, SERVICE)
    officer.post("/api/console/call-next", {"counter": COUNTER})
    until(page, f"told.spoken + told.sound_failed >= {nth}", lambda: _turn(page))
    officer.post("/api/console/start", {"counter": COUNTER})
    officer.post("/api/console/finish", {"counter": COUNTER})
    page.clock.run_for(APART_MS)


def _turn(page: Page) -> None:
    """A little further; the network goes by no clock of the page and needs its time."""
    page.clock.run_for(100)
    time.sleep(0.01)


def _heap_mb(memory: CDPSession) -> float:
    memory.send("HeapProfiler.collectGarbage")
    return float(memory.send("Runtime.getHeapUsage")["usedSize"]) / 2**20


def _slope(values: list[float]) -> float:
    """Least squares, for each step."""
    middle, mean = (len(values) - 1) / 2, sum(values) / len(values)
    across = sum((at - middle) * (value - mean) for at, value in enumerate(values))
    return across / sum((at - middle) ** 2 for at in range(len(values)))


if __name__ == "__main__":
    main()
