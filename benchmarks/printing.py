"""From the visitor's press to the printer: the first byte of one paper, and a crowd at four printers."""

import socket
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Condition, Event, Thread
from time import monotonic, perf_counter
from typing import TypeVar

from benchmarks.hall import OPTIONS, SERVICES_WITHOUT_QUOTA, issue
from benchmarks.processes import cpu
from benchmarks.row import Row, percentile
from queue_server.demo.client import Client
from queue_server.demo.server import Server

Each = TypeVar("Each")

PRINTERS = 4
JOBS = 200
PRESSES = 120
WARM_UP = 8
BETWEEN_S = 0.05
AIM_MS = 300.0
WITHIN_S = 60.0

STATUS, PAPER, AFTER_JOB = b"\x10\x04\x01", b"\x10\x04\x04", b"\x1dr\x01"
ANSWERS = {STATUS: b"\x12", b"\x10\x04\x02": b"\x12", PAPER: b"\x12", AFTER_JOB: b"\x00"}
QUESTION_BYTES = 3

_SETTINGS = """
[voice]
kind = "silent"
"""
_PRINTER = """
[[printer]]
id = "{name}"
kind = "network"
host = "127.0.0.1"
port = {port}
kiosks = ["{name}"]
"""


class Printer:
    """Answers as a printer that needs no time; keeps each paper, and when its first byte came."""

    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self.papers: list[bytes] = []
        self.first_bytes: list[float] = []
        self._news = Condition()
        Thread(target=self._serve, daemon=True).start()

    def paper(self, place: int) -> float:
        """When the first byte of the paper at this place came; waits until it is whole."""
        with self._news:
            if not self._news.wait_for(lambda: len(self.papers) > place, WITHIN_S):
                raise TimeoutError("a paper did not come")
            return self.first_bytes[place]

    def close(self) -> None:
        self._listener.close()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            with connection:
                self._answer(connection)

    def _answer(self, connection: socket.socket) -> None:
        job, began = b"", 0.0
        while data := connection.recv(65_536):
            began = began or (monotonic() if data not in ANSWERS else 0.0)
            job += data
            question = job[-QUESTION_BYTES:]
            if question in ANSWERS:
                job = job[:-QUESTION_BYTES]
                if question == AFTER_JOB:
                    self._keep(job, began)
                    job, began = b"", 0.0
                connection.sendall(ANSWERS[question])

    def _keep(self, paper: bytes, began: float) -> None:
        with self._news:
            self.papers.append(paper)
            self.first_bytes.append(began)
            self._news.notify_all()


def measure() -> list[Row]:
    with printing_hall() as (server, kiosks, printers):
        for kiosk in kiosks:
            for turn in range(WARM_UP):
                _take(kiosk, turn)
        for printer in printers:
            printer.paper(WARM_UP - 1)
        pressed = _presses(kiosks[0], printers[0])
        before = cpu(server.pid)
        crowd_s, papers = _crowd(kiosks, printers)
        after = cpu(server.pid)
    serving = 1000 * (after.serving_s - before.serving_s) / JOBS
    beside = 1000 * (after.beside_s - before.beside_s) / JOBS
    bare_s, connect_ms = _bare(papers)
    return [
        Row(
            "press to the first byte at the printer, P99",
            percentile(pressed, 0.99),
            "ms",
            AIM_MS,
            f"a bare connection, question and answer P99 {percentile(connect_ms, 0.99):.1f} ms",
            f"P50 {percentile(pressed, 0.5):.1f} ms over {PRESSES} presses, the printer idle at each",
        ),
        Row(
            f"{JOBS} jobs on {PRINTERS} printers, from the first press to the last paper",
            crowd_s,
            "s",
            None,
            f"the same bytes over bare sockets with the same questions: {bare_s:.2f} s, "
            f"the server and its agent take {crowd_s / bare_s:.0f} times as long",
            f"{JOBS / crowd_s:.0f} papers a second of {sum(map(len, papers)) / len(papers) / 1024:.1f} KB; "
            f"the tickets are taken meanwhile; each with its paper costs the server {serving:.1f} ms of CPU, "
            f"the agent {beside:.1f} ms",
        ),
    ]


@contextmanager
def printing_hall() -> Iterator[tuple[Server, list[Client], list[Printer]]]:
    """A server, and for each printer the kiosk that prints to it."""
    names = [f"kiosk-{place + 1}" for place in range(PRINTERS)]
    printers = [Printer() for _ in names]
    with TemporaryDirectory() as folder:
        config = Path(folder) / "server.toml"
        tables = [
            _PRINTER.format(name=name, port=printer.port)
            for name, printer in zip(names, printers, strict=True)
        ]
        config.write_text(_SETTINGS + "".join(tables), encoding="utf-8")
        with Server(Path(folder) / "data", (*OPTIONS, "--config", str(config))) as server:
            tokens = [server.add_device(name, "kiosk") for name in names]
            kiosks = [
                Client(server.url, f"kiosk/{name}", token) for name, token in zip(names, tokens, strict=True)
            ]
            yield server, kiosks, printers
            for kiosk in kiosks:
                kiosk.close()
    for printer in printers:
        printer.close()


def _take(kiosk: Client, turn: int) -> None:
    issue(kiosk, SERVICES_WITHOUT_QUOTA[turn % len(SERVICES_WITHOUT_QUOTA)])


def _presses(kiosk: Client, printer: Printer) -> list[float]:
    """Milliseconds from a press at an idle printer's kiosk to the first byte of its paper."""
    took = []
    for turn in range(PRESSES):
        Event().wait(BETWEEN_S)
        place = len(printer.papers)
        pressed = monotonic()
        _take(kiosk, turn)
        took.append(1000 * (printer.paper(place) - pressed))
    return took


def _crowd(kiosks: list[Client], printers: list[Printer]) -> tuple[float, list[bytes]]:
    """Seconds until all papers are out, and the papers."""
    each = JOBS // PRINTERS
    before = [len(printer.papers) for printer in printers]
    began = perf_counter()

    def press(kiosk: Client) -> None:
        for turn in range(each):
            _take(kiosk, turn)

    _at_once(press, kiosks)
    for printer, first in zip(printers, before, strict=True):
        printer.paper(first + each - 1)
    took = perf_counter() - began
    return took, [
        paper for printer, first in zip(printers, before, strict=True) for paper in printer.papers[first:]
    ]


def _bare(papers: list[bytes]) -> tuple[float, list[float]]:
    """Seconds for the same papers over bare sockets, and the milliseconds of each connection and question."""
    printers = [Printer() for _ in range(PRINTERS)]
    asked: list[float] = []

    def send(printer: Printer) -> None:
        for paper in papers[printers.index(printer) :: PRINTERS]:
            began = perf_counter()
            with socket.create_connection(("127.0.0.1", printer.port)) as connection:
                connection.sendall(STATUS)
                connection.recv(1)
                asked.append(1000 * (perf_counter() - began))
                connection.sendall(paper + AFTER_JOB)
                connection.recv(1)

    began = perf_counter()
    _at_once(send, printers)
    took = perf_counter() - began
    for printer in printers:
        printer.close()
    return took, asked


def _at_once(act: Callable[[Each], None], each: list[Each]) -> None:
    with ThreadPoolExecutor(len(each)) as threads:
        for done in [threads.submit(act, one) for one in each]:
            done.result()
