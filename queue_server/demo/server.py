"""A server in a process of its own, with its data folder: what demo, floor tests and benchmarks drive."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from time import monotonic

PROGRAM = Path(__file__).resolve().parents[2] / "run.py"
READY = "ready http"
READY_WITHIN_S = 60.0
END_WITHIN_S = 15.0
LINES_KEPT = 200


class ServerFailed(Exception):
    """The server or a command ended, or said nothing in time; the message holds its last lines."""


class Server:
    """`run.py serve` on the loopback address. It keeps its port and folder over a restart.

    `options` are those of `serve`; `settings` are environment variables like `QUEUE_PUBLIC_URL`. Every line
    that it prints goes into `log` too, where there is one.
    """

    def __init__(
        self,
        folder: Path,
        options: Iterable[str] = (),
        settings: Mapping[str, str] | None = None,
        port: int | None = None,
        log: Path | None = None,
    ) -> None:
        self.folder = folder
        self.port = port or free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.started_in_s = 0.0
        self._options = tuple(options)
        self._settings = dict(settings or {})
        self._process: subprocess.Popen[str] | None = None
        self._lines: Queue[str | None] = Queue()
        self._kept: list[str] = []
        self._log = log

    @property
    def pid(self) -> int:
        """The process that was started; it leads a process group and session of its own."""
        if self._process is None:
            raise ServerFailed("the server is not running")
        return self._process.pid

    @property
    def running(self) -> bool:
        return self._process is not None

    def start(self) -> "Server":
        """Start it and wait until it says that it is ready."""
        began = monotonic()
        self._lines = Queue()
        self._process = subprocess.Popen(
            [sys.executable, str(PROGRAM), "serve", *self._options],
            env=self.environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        Thread(target=self._read, args=(self._process, self._lines), daemon=True).start()
        self._wait_until_ready(began + READY_WITHIN_S)
        self.started_in_s = monotonic() - began
        return self

    def end(self) -> int:
        """Ask it to end as an administrator would; its exit code."""
        code = self._signal(signal.SIGTERM, END_WITHIN_S)
        self._process = None
        return code

    def kill(self) -> None:
        """Take it away at once, with all its children, as a power cut does."""
        with suppress(ProcessLookupError):
            os.killpg(self.pid, signal.SIGKILL)
        self._signal(signal.SIGKILL, END_WITHIN_S)
        self._process = None

    def command(self, *words: str) -> str:
        """Run `run.py` with these words on this server's folder; what it printed."""
        done = self.try_command(*words)
        if done.returncode:
            raise ServerFailed(f"{' '.join(words)}: {done.stdout}{done.stderr}")
        return done.stdout

    def try_command(self, *words: str) -> subprocess.CompletedProcess[str]:
        """As `command`, for one that may fail."""
        return subprocess.run(
            [sys.executable, str(PROGRAM), *words],
            env=self.environment(),
            capture_output=True,
            text=True,
            timeout=READY_WITHIN_S,
            check=False,
        )

    def add_device(self, name: str, kind: str) -> str:
        """Approve a device; its token."""
        return self.command("device", "add", name, "--kind", kind).split()[-1]

    def add_staff(self, name: str, role: str, pin: str, agency: str | None = None) -> None:
        bound = ("--agency", agency) if agency else ()
        self.command("staff", "add", name, "--role", role, "--pin", pin, *bound)

    def said(self) -> str:
        """The last lines that the server printed."""
        return "\n".join(self._kept)

    def __enter__(self) -> "Server":
        return self.start()

    def __exit__(self, *_: object) -> None:
        if self.running:
            self.end()

    def environment(self) -> dict[str, str]:
        """What makes a command work on this server's folder."""
        ours = {"QUEUE_DATA": str(self.folder), "QUEUE_HOST": "127.0.0.1", "QUEUE_PORT": str(self.port)}
        return {**os.environ, **ours, **self._settings}

    def _read(self, process: "subprocess.Popen[str]", lines: "Queue[str | None]") -> None:
        if process.stdout is not None:
            with process.stdout, (self._log or Path(os.devnull)).open("a", encoding="utf-8") as log:
                for line in process.stdout:
                    log.write(line)
                    self._kept = [*self._kept[-LINES_KEPT:], line.rstrip()]
                    lines.put(line)
        lines.put(None)

    def _wait_until_ready(self, until: float) -> None:
        while True:
            try:
                line = self._lines.get(timeout=max(until - monotonic(), 0.01))
            except Empty:
                line = None
            if line is None:
                self.kill()
                raise ServerFailed(f"the server did not become ready:\n{self.said()}")
            if line.startswith(READY):
                return

    def _signal(self, number: int, within_s: float) -> int:
        if self._process is None:
            return 0
        self._process.send_signal(number)
        try:
            return self._process.wait(within_s)
        except subprocess.TimeoutExpired:
            os.killpg(self._process.pid, signal.SIGKILL)
            return self._process.wait(within_s)


def free_port() -> int:
    """A port of the loopback address that nobody uses just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
