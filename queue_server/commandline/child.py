"""A child process that the server cannot do without: it is started again whenever it ends."""

import subprocess
import threading
import time
from collections.abc import Callable

import structlog

FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.5, 30.0
LIVED_S = 60.0
"""One that lived so long is started again at once, however often it ended before."""

log = structlog.get_logger()


class Child:
    """`start` gives a new process each time; the pauses between grow while it ends soon after its start."""

    def __init__(self, name: str, start: "Callable[[], subprocess.Popen[bytes]]") -> None:
        self._name = name
        self._start = start
        self._process: subprocess.Popen[bytes] | None = None
        self._ending = threading.Event()
        self._lock = threading.Lock()
        # A child that asks to die with its parent dies with the thread that started it: this one stays.
        self._thread = threading.Thread(target=self._attend, name=name, daemon=True)

    def begin(self) -> None:
        self._thread.start()

    def ask_to_end(self) -> None:
        """From here on it is not started again."""
        self._ending.set()
        with self._lock:
            if self._process is not None:
                self._process.terminate()

    def end(self, within_s: float) -> None:
        """Wait until it has ended, and take it away if it does not in time."""
        self.ask_to_end()
        self._thread.join(within_s)
        with self._lock:
            if self._process is not None:
                self._process.kill()

    def _attend(self) -> None:
        pause_s = FIRST_PAUSE_S
        while not self._ending.is_set():
            began = time.monotonic()
            self._live()
            if time.monotonic() - began >= LIVED_S:
                pause_s = FIRST_PAUSE_S
            self._ending.wait(pause_s)
            pause_s = min(2 * pause_s, LONGEST_PAUSE_S)

    def _live(self) -> None:
        try:
            process = self._started()
        except Exception:
            # What keeps it from starting now may be over in a moment.
            log.exception("child_not_started", child=self._name)
            return
        if process is not None:
            code = process.wait()
            if not self._ending.is_set():
                log.error("child_ended", child=self._name, code=code)

    def _started(self) -> "subprocess.Popen[bytes] | None":
        with self._lock:
            if self._ending.is_set():
                return None
            self._process = self._start()
            return self._process
