"""What ten years of history cost: calls beside those of an empty record, reports, and room on disk.

`BENCH_ERRANDS=50000 python -m benchmarks reports` measures a shorter history than the 5,000,000 errands.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Any

from benchmarks import history
from benchmarks.hall import AGENCY, COUNTER, OPTIONS, PIN, SERVICE, Hall, issue
from benchmarks.row import Row, percentile
from queue_server.adapters.clock import SystemClock
from queue_server.adapters.sheets import KINDS
from queue_server.app.record import open_record
from queue_server.demo.client import Client
from queue_server.demo.server import Server
from queue_server.reports import REPORTS, Period
from queue_server.snapshots import reports as figures
from queue_server.words import Words

ERRANDS = int(os.environ.get("BENCH_ERRANDS", "5000000"))
CALLS, WARM_UP = 150, 10
AIM_RATIO, AIM_MONTH_S, AIM_YEAR_S = 1.2, 2.0, 10.0
WORDS = Path(__file__).resolve().parents[1] / "config" / "words"


def measure() -> list[Row]:
    with TemporaryDirectory() as folder, TemporaryDirectory() as empty:
        began = perf_counter()
        path = history.write(Path(folder), ERRANDS)
        built_s, size = perf_counter() - began, path.stat().st_size
        rows = [*_of_reports(Path(folder), path), _of_calls(Path(folder), Path(empty))]
    each = size / ERRANDS
    on_disk = Row(
        f"room on disk of {ERRANDS:,} errands with their whole record",
        size / 1e9,
        "GB",
        None,
        f"{each:.0f} bytes an errand; written in {built_s:.0f} s",
    )
    return [*rows, on_disk]


def _of_reports(folder: Path, path: Path) -> Iterator[Row]:
    record, words = open_record(folder, SystemClock()), Words(WORDS)
    with record.ledger.look() as view:
        last = view.today - timedelta(days=1)

        def period(days: int) -> Period:
            return Period(view, last - timedelta(days=days - 1), last, "id", lambda _: True, words.say)

        for days, aim in ((30, AIM_MONTH_S), (364, AIM_YEAR_S)):
            yield _report("month", days, aim, partial(period, days), path)
            others = {name: _timed(partial(REPORTS[name], period(days)))[0] for name in REPORTS}
            slowest = max(others, key=lambda name: others[name])
            told = ", ".join(f"{name} {took:.2f}" for name, took in others.items())
            bound = f"plain sqlite3 reads the same rows in {_scan(path, period(days)):.2f} s"
            yield Row(f"slowest report over {days} days ({slowest})", others[slowest], "s", aim, bound, told)
        sheet = figures.sheet("month", period(30), words)
        for ending, kind in KINDS.items():
            took, file = _timed(partial(kind.write, sheet))
            yield Row(f"the month as {ending}", took, "s", AIM_MONTH_S, f"{len(file) / 1024:.0f} KB")
    record.close()


def _report(name: str, days: int, aim: float, period: Callable[[], Period], path: Path) -> Row:
    cpu = process_time()
    took, _ = _timed(lambda: REPORTS[name](period()))
    cpu = process_time() - cpu
    scan = _scan(path, period())
    bound = f"plain sqlite3 reads the same rows in {scan:.2f} s: {took / scan:.1f} times as long"
    return Row(f"report {name} over {days} days", took, "s", aim, bound, f"{cpu:.2f} s of CPU")


def _scan(path: Path, period: Period) -> float:
    return _timed(lambda: history.scanned(path, period.begins, period.ends))[0]


def _timed(what: Callable[[], Any]) -> tuple[float, Any]:
    began = perf_counter()
    made = what()
    return perf_counter() - began, made


def _of_calls(full: Path, empty: Path) -> Row:
    """The same presses in turn at both, so that a busy moment of the machine falls on both."""
    with ExitStack() as stack:
        halls = {name: stack.enter_context(_hall(folder)) for name, folder in (("f", full), ("e", empty))}
        took: dict[str, list[float]] = {"f": [], "e": []}
        desks = {name: (stack.enter_context(hall.kiosk()), hall.officer()) for name, hall in halls.items()}
        for press in range(CALLS + WARM_UP):
            for name, (kiosk, officer) in desks.items():
                called = _call_next(kiosk, officer)
                if press >= WARM_UP:
                    took[name].append(called)
    half = {name: percentile(values, 0.5) for name, values in took.items()}
    return Row(
        f"call-next after {ERRANDS:,} errands, times as long as with an empty record",
        half["f"] / half["e"],
        "times",
        AIM_RATIO,
        f"P50 {half['f']:.1f} ms, on an empty record {half['e']:.1f} ms, pressed in turn",
    )


@contextmanager
def _hall(folder: Path) -> Iterator[Hall]:
    with Server(folder, OPTIONS) as server:
        tokens = {"kiosk-1": server.add_device("kiosk-1", "kiosk")}
        server.add_staff("petugas", "officer", PIN, AGENCY)
        yield Hall(server, tokens)


def _call_next(kiosk: Client, officer: Client) -> float:
    issue(kiosk, SERVICE)
    pressed = perf_counter()
    officer.post("/api/console/call-next", {"counter": COUNTER})
    took = 1000 * (perf_counter() - pressed)
    officer.post("/api/console/start", {"counter": COUNTER})
    officer.post("/api/console/finish", {"counter": COUNTER})
    return took
