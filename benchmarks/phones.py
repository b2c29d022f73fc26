"""Phones of those who wait, in a process of their own: each asks as often as its page is told to."""

import heapq
import http.client
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from queue import Empty
from time import monotonic
from typing import Any
from urllib.parse import urlsplit

ASKS_WITHIN_S = 10.0
FIRST_ASKED_OVER_S = 10.0
ENDS_WITHIN_S = 20.0


@dataclass(frozen=True)
class Phones:
    """`told` gets (number, instant of the monotonic clock) from each phone whose number waits no longer."""

    told: Any

    def called(self) -> dict[str, float]:
        """When each phone knew of its call, as far as any has told by now."""
        instants: dict[str, float] = {}
        while True:
            try:
                number, instant = self.told.get(timeout=0.1)
            except Empty:
                return instants
            instants.setdefault(number, instant)


@contextmanager
def phones(server: str, tokens: list[str]) -> Iterator[Phones]:
    """One phone for each token, until the block ends; all have asked once when it begins."""
    processes = get_context("spawn")
    told, ready, ending = processes.Queue(), processes.Event(), processes.Event()
    asking = processes.Process(target=_ask_all, args=(server, tokens, told, ready, ending))
    asking.start()
    try:
        if not ready.wait(6 * FIRST_ASKED_OVER_S):
            raise TimeoutError("the phones were not answered")
        yield Phones(told)
    finally:
        ending.set()
        asking.join(ENDS_WITHIN_S)


def _ask_all(server: str, tokens: list[str], told: Any, ready: Any, ending: Any) -> None:
    began = monotonic()
    due = [(began + FIRST_ASKED_OVER_S * turn / len(tokens), token) for turn, token in enumerate(tokens)]
    bodies: dict[str, tuple[str, dict[str, Any]]] = {}
    while due and not ending.is_set():
        at, token = due[0]
        if ending.wait(max(0.0, at - monotonic())):
            return
        bodies[token] = _ask(server, token, *bodies.get(token, ("", {})))
        body = bodies[token][1]
        heapq.heapreplace(due, (monotonic() + body["poll_s"], token))
        if body["state"] != "waiting":
            told.put((body["number"], monotonic()))
        if len(bodies) == len(tokens):
            ready.set()


def _ask(server: str, token: str, tag: str, known: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """On a connection of its own, as after a pause; what is known stands where nothing has changed."""
    address = urlsplit(server)
    connection = http.client.HTTPConnection(address.hostname or "", address.port, timeout=ASKS_WITHIN_S)
    try:
        connection.request("GET", f"/api/tickets/{token}", headers={"If-None-Match": tag} if tag else {})
        answer = connection.getresponse()
        content = answer.read()
        return (tag, known) if answer.status == 304 else (answer.headers["ETag"], json.loads(content))
    finally:
        connection.close()
