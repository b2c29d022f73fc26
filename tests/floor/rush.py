"""People who press at the same instant: each is a process of its own, held at one barrier."""

from collections.abc import Callable
from multiprocessing.synchronize import Barrier
from typing import Any

from queue_server.demo.client import Client
from tests.floor.commands import forking
from tests.floor.hall import PIN, issue

READY_WITHIN_S = 90.0
DONE_WITHIN_S = 120.0


def together(press: Callable[..., Any], arguments: list[tuple[Any, ...]]) -> list[Any]:
    """Run `press(barrier, *arguments)` in a process each; what each returned, in the order of `arguments`."""
    processes = forking()
    barrier = processes.Barrier(len(arguments))
    answers = processes.SimpleQueue()
    running = [
        processes.Process(target=_report, args=(answers, place, press, barrier, own))
        for place, own in enumerate(arguments)
    ]
    for process in running:
        process.start()
    answered = dict(answers.get() for _ in running)
    for process in running:
        process.join(DONE_WITHIN_S)
    return [answered[place] for place in range(len(running))]


def _report(
    answers: Any, place: int, press: Callable[..., Any], barrier: Barrier, own: tuple[Any, ...]
) -> None:
    try:
        answers.put((place, press(barrier, *own)))
    except BaseException as failed:
        barrier.abort()
        answers.put((place, failed))
        raise


def call_next(barrier: Barrier, server: str, officer: str, counter: str) -> str | None:
    """Sit down at a counter, wait for the others, press: the number that this counter got, if any."""
    with Client(server, "console", patience_s=30.0) as console:
        console.login(officer, PIN)
        console.post("/api/console/open", {"counter": counter, "take_over": False})
        barrier.wait(READY_WITHIN_S)
        current = console.post("/api/console/call-next", {"counter": counter})["current"]
        return None if current is None else str(current["number"])


def issue_many(
    barrier: Barrier, server: str, kiosk: str, token: str, services: list[str], many: int
) -> list[str]:
    """Take `many` numbers at one kiosk, service after service."""
    with Client(server, f"kiosk/{kiosk}", token, patience_s=30.0) as client:
        barrier.wait(READY_WITHIN_S)
        return [str(issue(client, services[turn % len(services)])["number"]) for turn in range(many)]
