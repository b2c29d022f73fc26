"""A little work of known size, done all the while beside what is measured: what the machine makes of it.

Whatever takes so much CPU as this cannot be answered faster just then.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from time import monotonic, process_time
from typing import Any

WORK_S = 0.005
EVERY_S = 0.2
ENDS_WITHIN_S = 20.0

Measured = list[tuple[float, float]]
"""Instants of the monotonic clock, and the seconds that the work took then."""


@contextmanager
def yardstick() -> Iterator[Measured]:
    """In a process of its own; the list is filled when the block ends."""
    processes = get_context("spawn")
    found, ending = processes.Queue(), processes.Event()
    worker = processes.Process(target=_work, args=(found, ending))
    worker.start()
    measured: Measured = []
    try:
        yield measured
    finally:
        ending.set()
        measured.extend(found.get(timeout=ENDS_WITHIN_S))
        worker.join(ENDS_WITHIN_S)


def _work(found: Any, ending: Any) -> None:
    """From the instant at which it would begin until it is done, however late it is woken."""
    measured: Measured = []
    due = monotonic() + EVERY_S
    while not ending.wait(max(0.0, due - monotonic())):
        until = process_time() + WORK_S
        while process_time() < until:
            pass
        done = monotonic()
        measured.append((done, done - due))
        due = done + EVERY_S
    found.put(measured)
