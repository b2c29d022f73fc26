"""What a durable ticket costs the server over HTTP, with eight kiosks at once."""

from concurrent.futures import ThreadPoolExecutor
from time import perf_counter

from benchmarks.bare import commits
from benchmarks.hall import SERVICES_WITHOUT_QUOTA, Hall, issue, running_hall
from benchmarks.processes import cpu
from benchmarks.row import Row

KIOSKS = 8
TICKETS_EACH = 100
WARM_UP_EACH = 5
AIM_MS = 4.0


def measure() -> list[Row]:
    with running_hall() as hall:
        hall.wait_until_quiet()
        _at_all_kiosks(hall, WARM_UP_EACH)
        before, began = cpu(hall.server.pid), perf_counter()
        _at_all_kiosks(hall, TICKETS_EACH)
        after, took = cpu(hall.server.pid), perf_counter() - began
    tickets = KIOSKS * TICKETS_EACH
    rate, commit_ms = commits()
    return [
        Row(
            f"server CPU per ticket over HTTP, {KIOSKS} kiosks",
            1000 * (after.serving_s - before.serving_s) / tickets,
            "ms",
            AIM_MS,
            f"bare sqlite3: {rate:.0f} commits a second, {commit_ms:.2f} ms of CPU each",
            f"{tickets / took:.0f} tickets a second; print agent and voice beside: "
            f"{1000 * (after.beside_s - before.beside_s) / tickets:.1f} ms a ticket",
        )
    ]


def _at_all_kiosks(hall: Hall, each: int) -> None:
    with ThreadPoolExecutor(KIOSKS) as kiosks:
        for done in [kiosks.submit(_take, hall, turn, each) for turn in range(KIOSKS)]:
            done.result()


def _take(hall: Hall, turn: int, many: int) -> None:
    with hall.kiosk() as kiosk:
        for step in range(many):
            issue(kiosk, SERVICES_WITHOUT_QUOTA[(turn + step) % len(SERVICES_WITHOUT_QUOTA)])
