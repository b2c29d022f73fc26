"""Walls and consoles in processes of their own, as they stand in a hall."""

import json
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from selectors import EVENT_READ, DefaultSelector
from threading import Event, Thread
from time import monotonic
from typing import Any, cast

from benchmarks.wire import Wire

PROCESSES = 4
READY_WITHIN_S = 60.0
LOOKS_UP_EVERY_S = 0.5
HEARD_WITHIN_S = 20.0
ENDS_WITHIN_S = 3.0


@dataclass(frozen=True)
class Watching:
    """One screen to connect: what it watches and how it proves who it is."""

    server: str
    kind: str
    name: str
    auth: dict[str, str]
    cookie: str = ""


@dataclass(frozen=True)
class Audience:
    """`heard` gets (number, instant of the monotonic clock) from every wall for every call."""

    walls: int
    heard: Any

    def last_heard(self, number: str) -> float:
        """The instant at which the last wall had the call of this number."""
        instants: list[float] = []
        while len(instants) < self.walls:
            called, instant = self.heard.get(timeout=HEARD_WITHIN_S)
            if called == number:
                instants.append(instant)
        return max(instants)


@contextmanager
def audience(watching: list[Watching]) -> Iterator[Audience]:
    """Connect all, spread over a few processes, until the block ends."""
    processes = get_context("spawn")
    heard, ready, ending = processes.Queue(), processes.Semaphore(0), processes.Event()
    running = [
        processes.Process(target=_watch, args=(watching[turn::PROCESSES], heard, ready, ending))
        for turn in range(PROCESSES)
    ]
    for process in running:
        process.start()
    try:
        for _ in watching:
            if not ready.acquire(timeout=READY_WITHIN_S):
                raise TimeoutError("a screen did not get its first snapshot")
        yield Audience(sum(screen.kind == "wall" for screen in watching), heard)
    finally:
        ending.set()
        # What they heard and nobody asked for would keep them from ending by themselves.
        for process in running:
            process.join(ENDS_WITHIN_S)
            process.terminate()


def _watch(watching: list[Watching], heard: Any, ready: Any, ending: Any) -> None:
    with DefaultSelector() as lines:

        def listen(within_s: float) -> None:
            for line, _ in lines.select(within_s):
                wire, screen = cast(Wire, line.fileobj), line.data
                try:
                    for message in wire.read():
                        _answer(wire, screen, message, heard, ready)
                except OSError:
                    # As a page does: it comes again.
                    lines.unregister(wire)
                    wire.close()
                    lines.register(Wire(screen.server, screen.cookie), EVENT_READ, screen)

        for screen in watching:
            lines.register(Wire(screen.server, screen.cookie), EVENT_READ, screen)
            listen(0)
        while not ending.is_set():
            listen(LOOKS_UP_EVERY_S)
        for line in list(lines.get_map().values()):
            cast(Wire, line.fileobj).close()


def _answer(wire: Wire, screen: Watching, message: str, heard: Any, ready: Any) -> None:
    """What a page does with a message; the bodies of snapshots stay unread."""
    if message.startswith('42["call"'):
        instant = monotonic()
        call = json.loads(message[2:])[1]
        heard.put((call["number"], instant))
        wire.emit("shown", {"call": call["id"]})
    elif message == "2":
        wire.send("3")
    elif message.startswith("0"):
        wire.send("40" + json.dumps(screen.auth))
    elif message.startswith("40"):
        wire.emit("watch", {"screen": screen.kind, "id": screen.name}, acknowledged=True)
    elif message.startswith("430"):
        ready.release()


def bare_fan_out(sockets: int, messages: int = 50) -> list[float]:
    """Milliseconds until the last of so many bare TCP sockets has a message of the size of a call."""
    listener = socket.create_server(("127.0.0.1", 0), backlog=sockets)
    processes = get_context("spawn")
    heard, shares = processes.Queue(), [len(range(turn, sockets, PROCESSES)) for turn in range(PROCESSES)]
    running = [
        processes.Process(target=_listen, args=(listener.getsockname(), share, heard)) for share in shares
    ]
    for process in running:
        process.start()
    ends = [listener.accept()[0] for _ in range(sockets)]
    took = []
    for _ in range(messages):
        began = monotonic()
        for end in ends:
            end.sendall(b"x" * 512)
        took.append(1000 * (max(heard.get(timeout=HEARD_WITHIN_S) for _ in ends) - began))
    for end in ends:
        end.close()
    for process in running:
        process.join(HEARD_WITHIN_S)
    listener.close()
    return took


def _listen(address: tuple[str, int], sockets: int, heard: Any) -> None:
    def read(end: socket.socket, ended: Event) -> None:
        with end:
            while end.recv(512, socket.MSG_WAITALL):
                heard.put(monotonic())
        ended.set()

    endings = [Event() for _ in range(sockets)]
    for ended in endings:
        Thread(target=read, args=(socket.create_connection(address), ended), daemon=True).start()
    for ended in endings:
        ended.wait()
