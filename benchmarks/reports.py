"""What ten years of history cost: calls beside those of an empty record, reports, and room on disk.

`BENCH_ERRANDS=50000 python -m benchmarks reports` measures a shorter history than the 5,000,000 errands.
`BENCH_RECORD=FOLDER` keeps the written record there, and takes what is there on the same day again.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Any

import httpx

from benchmarks import history
from benchmarks.hall import AGENCY, COUNTER, OPTIONS, PIN, SERVICE, Hall, issue
from benchmarks.memory import AIM_IDLE_MB
from benchmarks.processes import memory_mb
from benchmarks.row import Row, percentile
from benchmarks.start import AIM_S as AIM_START_S
from queue_server.adapters.clock import SystemClock
from queue_server.adapters.sheets import KINDS
from queue_server.adapters.store.store import FILE
from queue_server.app.record import open_record
from queue_server.demo.client import Client
from queue_server.demo.server import Server
from queue_server.reports import REPORTS, Period
from queue_server.snapshots import reports as figures
from queue_server.words import Words

ERRANDS = int(os.environ.get("BENCH_ERRANDS", "5000000"))
CALLS, WARM_UP, STARTS = 150, 10, 3
AIM_RATIO, AIM_MONTH_S, AIM_YEAR_S = 1.2, 2.0, 10.0
WORDS = Path(__file__).resolve().parents[1] / "config" / "words"


@dataclass(frozen=True)
class Took:
    """How long something took by the clock, and what it cost the processor; seconds."""

    clock_s: float
    processor_s: float
    made: Any

    def __str__(self) -> str:
        return f"{self.clock_s:.2f} ({self.processor_s:.2f})"


def measure() -> Iterator[Row]:
    with TemporaryDirectory() as folder, TemporaryDirectory() as copied, TemporaryDirectory() as empty:
        kept = Path(os.environ.get("BENCH_RECORD", folder))
        kept.mkdir(parents=True, exist_ok=True)
        path = kept / FILE
        if not path.exists():
            wrote = _timed(lambda: history.write(kept, ERRANDS))
            yield _size(path, f"; written in {wrote.clock_s:.0f} s")
        else:
            yield _size(path)
        yield from _of_reports(kept, path)
        # Calls write: what is kept stays as it is.
        copyfile(path, Path(copied) / FILE)
        yield from _of_a_server(Path(copied), Path(empty))


def _size(path: Path, more: str = "") -> Row:
    size = path.stat().st_size
    each = f"{size / ERRANDS:.0f} bytes an errand{more}"
    return Row(f"room on disk of {ERRANDS:,} errands with their whole record", size / 1e9, "GB", None, each)


def _of_reports(folder: Path, path: Path) -> Iterator[Row]:
    record, words = open_record(folder, SystemClock()), Words(WORDS)
    with record.ledger.look() as view:
        last = view.today - timedelta(days=1)

        def period(days: int) -> Period:
            return Period(view, last - timedelta(days=days - 1), last, "id", lambda _: True, words.say)

        for days, aim in ((30, AIM_MONTH_S), (364, AIM_YEAR_S)):
            scan = _timed(partial(history.scanned, path, period(days).begins, last)).clock_s
            bound = f"plain sqlite3 reads the rows of these days in {scan:.2f} s"
            took = {name: _timed(partial(REPORTS[name], period(days))) for name in REPORTS}
            yield _row(f"report month over {days} days", took["month"], aim, bound)
            slowest = max(took, key=lambda name: took[name].clock_s)
            told = ", ".join(f"{name} {each}" for name, each in took.items())
            yield _row(f"slowest report over {days} days: {slowest}", took[slowest], aim, bound, told)
        sheet = figures.sheet("month", period(30), words)
        for ending, kind in KINDS.items():
            wrote = _timed(partial(kind.write, sheet))
            yield _row(f"the month as {ending}", wrote, AIM_MONTH_S, f"{len(wrote.made) / 1024:.0f} KB")
    record.close()


def _row(name: str, took: Took, aim: float, bound: str, more: str = "") -> Row:
    beside = "seconds by the clock, of the processor in brackets"
    return Row(name, took.clock_s, "s", aim, bound, f"{beside}: {more or took}")


def _timed(what: Callable[[], Any]) -> Took:
    began, cpu = perf_counter(), process_time()
    made = what()
    return Took(perf_counter() - began, process_time() - cpu, made)


def _of_a_server(full: Path, empty: Path) -> Iterator[Row]:
    """The same presses in turn at both, so that a busy moment of the machine falls on both."""
    with ExitStack() as stack:
        halls = {name: stack.enter_context(_hall(folder)) for name, folder in (("f", full), ("e", empty))}
        yield from (_start(halls), _memory(halls))
        took: dict[str, list[float]] = {"f": [], "e": []}
        desks = {name: (stack.enter_context(hall.kiosk()), hall.officer()) for name, hall in halls.items()}
        for press in range(CALLS + WARM_UP):
            for name, (kiosk, officer) in desks.items():
                called = _call_next(kiosk, officer)
                if press >= WARM_UP:
                    took[name].append(called)
    half = {name: percentile(values, 0.5) for name, values in took.items()}
    yield Row(
        f"call-next after {ERRANDS:,} errands, times as long as with an empty record",
        half["f"] / half["e"],
        "times",
        AIM_RATIO,
        f"P50 {half['f']:.1f} ms, on an empty record {half['e']:.1f} ms, pressed in turn",
    )


def _start(halls: Mapping[str, Hall]) -> Row:
    """Each is ended and started again some times in turn; until the first page is served."""
    took: dict[str, list[float]] = {name: [] for name in halls}
    for _ in range(STARTS):
        for name, hall in halls.items():
            hall.server.end()
            began = perf_counter()
            hall.server.start()
            httpx.get(f"{hall.server.url}/kiosk", follow_redirects=True, trust_env=False).raise_for_status()
            took[name].append(perf_counter() - began)
    bound = f"on an empty record {max(took['e']):.1f} s"
    return Row(
        f"start to first served page after {ERRANDS:,} errands, slowest of {STARTS}",
        max(took["f"]),
        "s",
        AIM_START_S,
        bound,
    )


def _memory(halls: Mapping[str, Hall]) -> Row:
    held = {name: memory_mb(hall.server.pid)[0] for name, hall in halls.items()}
    bound = f"on an empty record {held['e']:.0f} MB"
    return Row(f"memory idle after {ERRANDS:,} errands", held["f"], "MB", AIM_IDLE_MB, bound)


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
