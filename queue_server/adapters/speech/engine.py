"""The speech process seen from the server: started, asked with a deadline, started again."""

import contextlib
import json
import os
import select
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import structlog

_WORKER = Path(__file__).with_name("worker.py")
_START_SECONDS = 6.0
_FIRST_PAUSE_SECONDS = 0.25
_LONGEST_PAUSE_SECONDS = 30.0

log = structlog.get_logger()


class EngineFailed(Exception):
    """The engine did not speak this text. What was asked may be asked again."""


class Engine:
    """One speech process. Used by one thread, which must live as long as the engine is wanted:
    the kernel ends the process with the thread that started it.
    """

    def __init__(self, render_seconds: float = 3.0) -> None:
        self._render_seconds = render_seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._starts = 0
        self._pause_seconds = 0.0
        self._not_before = 0.0
        self._is_ready = False
        self._is_closed = False

    @property
    def is_running(self) -> bool:
        """Whether the process is there and has said that it is ready."""
        process = self._process
        return process is not None and self._is_ready and process.poll() is None

    @property
    def pid(self) -> int | None:
        """The process, when there is one."""
        return self._process.pid if self._process else None

    @property
    def restarts(self) -> int:
        """How often the process was started after the first time."""
        return max(0, self._starts - 1)

    def keep_running(self) -> None:
        """Start the process if there is none, with growing pauses between starts that fail.

        Raises EngineFailed while it is not to be had; returns or raises within `_START_SECONDS`.
        """
        if self.is_running:
            return
        if self._is_closed:
            raise EngineFailed("the voice is closed")
        if time.monotonic() < self._not_before:
            raise EngineFailed("the speech process failed to start, and is tried again soon")
        self._end()
        self._grow_pause()
        self._start()
        self._pause_seconds = 0.0

    def render(self, text: str, voice: str, speed: int, to: Path) -> None:
        """Speak `text` into the WAV file `to`, at `speed` words a minute. Raises EngineFailed."""
        self.keep_running()
        answer = self._ask({"text": text, "voice": voice, "speed": speed, "to": str(to)})
        if "problem" in answer:
            raise EngineFailed(answer["problem"])

    def interrupt(self) -> None:
        """End the process for good, from any thread; whoever waits for an answer gets EngineFailed."""
        self._is_closed = True
        process = self._process
        if process:
            process.kill()

    def close(self) -> None:
        """End the process for good, once no thread uses the engine any more."""
        self.interrupt()
        self._end()

    def _start(self) -> None:
        self._starts += 1
        self._process = subprocess.Popen(
            [sys.executable, "-P", str(_WORKER), str(os.getpid())],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            # An interrupt typed at the server's terminal is the server's to answer.
            start_new_session=True,
        )
        if self._is_closed:
            self._end()
            raise EngineFailed("the voice is closed")
        log.info("speech_started", pid=self._process.pid, restarts=self.restarts)
        self._read_answer(_START_SECONDS)
        self._is_ready = True

    def _grow_pause(self) -> None:
        self._not_before = time.monotonic() + self._pause_seconds
        self._pause_seconds = min(_LONGEST_PAUSE_SECONDS, max(_FIRST_PAUSE_SECONDS, self._pause_seconds * 2))

    def _ask(self, request: dict[str, Any]) -> dict[str, Any]:
        process = self._process
        if process is None or process.stdin is None:
            raise EngineFailed("there is no speech process")
        try:
            process.stdin.write(json.dumps(request).encode() + b"\n")
            process.stdin.flush()
        except OSError as problem:
            self._end()
            raise EngineFailed("the speech process ended") from problem
        return self._read_answer(self._render_seconds)

    def _read_answer(self, seconds: float) -> dict[str, Any]:
        """One line from the process; a process that is silent for longer, or ends, is done away with."""
        line = self._read_line(time.monotonic() + seconds)
        if not line.endswith(b"\n"):
            self._end()
            raise EngineFailed("the speech process hung or ended")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def _read_line(self, until: float) -> bytes:
        process, line = self._process, b""
        if process is None or process.stdout is None:
            return line
        poll = select.poll()
        poll.register(process.stdout, select.POLLIN)
        while not line.endswith(b"\n"):
            left = until - time.monotonic()
            if left <= 0 or not poll.poll(left * 1000):
                return line
            piece = os.read(process.stdout.fileno(), 4096)
            if not piece:
                return line
            line += piece
        return line

    def _end(self) -> None:
        process, self._process, self._is_ready = self._process, None, False
        if process is None:
            return
        process.kill()
        # A pipe that still holds an unsent request cannot be flushed to a process that is gone.
        with contextlib.suppress(OSError):
            process.communicate()
        log.info("speech_ended", pid=process.pid, code=process.returncode)
