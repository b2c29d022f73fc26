"""`serve`: the server under gunicorn, with its children."""

import ctypes
import errno
import gc
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

import click
from gunicorn.app.base import BaseApplication
from gunicorn.http.errors import ParseException

from printers.blocks import known_profiles
from queue_server.actions import printing
from queue_server.adapters.clock import FastClock, SystemClock
from queue_server.adapters.store.connection import own
from queue_server.app.home import HOME
from queue_server.app.record import Record, approve_own_agent, judge_clock, open_record, prepare
from queue_server.app.server import Server, build
from queue_server.commandline.child import Child
from queue_server.commandline.context import file_options, said, settings_of
from queue_server.commandline.patience import PatientWorker
from queue_server.commandline.remarks import Remarks
from queue_server.domain.errors import Malformed
from queue_server.domain.roles import COMMAND_LINE
from queue_server.ports import Clock
from queue_server.settings import Settings, load_floor

CHILD_ENDS_WITHIN_S = 2.0
AGENT_TOKEN = "PRINT_AGENT_TOKEN"
CONNECTIONS = 2000
ARENA_MAX, ARENAS = -8, 2
"""To `mallopt`: threads would get up to eight rooms of memory a processor, each as large as it ever was."""

COMPUTES_S = 0.0005
"""How long a thread computes on while another waits for the interpreter. With Python's own 5 ms a call waits
as long for each request that is being answered before it is on the walls.
"""


@click.command(help=said("command-serve"))
@file_options
@click.option("--host", help=said("option-host"))
@click.option("--port", type=int, help=said("option-port"))
@click.option("--open-now", is_flag=True, default=None, help=said("option-open-now"))
@click.option("--trial", is_flag=True, default=None, help=said("option-trial"))
@click.option("--clock-start", help=said("option-clock-start"))
@click.option("--clock-speed", type=float, help=said("option-clock-speed"))
def serve(
    data: Path | None,
    config: Path,
    floor: Path,
    host: str | None,
    port: int | None,
    open_now: bool | None,
    trial: bool | None,
    clock_start: str | None,
    clock_speed: float | None,
) -> None:
    """Serves until it is told to end."""
    is_fast = clock_start is not None or clock_speed is not None
    is_trial = trial or (True if is_fast else None)
    settings = settings_of(
        config, data, known_profiles(), host=host, port=port, open_now=open_now, trial=is_trial
    )
    clock = _clock(clock_start, clock_speed) if is_fast else SystemClock()
    settings.data.mkdir(parents=True, exist_ok=True)
    # The worker inherits the lock with the open file: it lasts as long as either of the two.
    with own(settings.data):
        _check_port(settings)
        record = open_record(settings.data, clock)
        prepare(record, load_floor(floor), settings.trial)
        if not settings.trial:
            judge_clock(record)
        record.close()
        _share_rooms_of_memory()
        sys.setswitchinterval(COMPUTES_S)
        # What is there for good stays shared with the worker: a collector that looked at it would copy it.
        gc.collect()
        gc.freeze()
        _Gunicorn(_Worker(settings, config, clock)).run()


def _share_rooms_of_memory() -> None:
    """Where the C library has such rooms."""
    library = ctypes.CDLL(None)
    if hasattr(library, "mallopt"):
        library.mallopt(ARENA_MAX, ARENAS)


def _clock(start: str | None, speed: float | None) -> Clock:
    try:
        begins = datetime.fromisoformat(start) if start else SystemClock().now()
    except ValueError:
        raise click.BadParameter(str(start), param_hint="--clock-start") from None
    if begins.tzinfo is None:
        raise click.BadParameter(str(start), param_hint="--clock-start")
    return FastClock(begins, speed or 1.0)


def _check_port(settings: Settings) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
            line = said("command-port-in-use", port=str(settings.port), host=settings.host)
            raise click.ClickException(line) from None


class _Worker:
    """What lives in the one process that serves: the server itself and the print agent that it starts."""

    def __init__(self, settings: Settings, config: Path, clock: Clock) -> None:
        self.settings = settings
        self._config = config
        self._clock = clock
        self._server: Server | None = None
        self._agent: Child | None = None

    def load(self) -> Callable[..., Any]:
        """Wires the application in this process, with connections of its own."""
        record = open_record(self.settings.data, self._clock, self.settings.open_now)
        self._server = build(self.settings, self._clock, record)
        flask = self._server.flask
        # Gunicorn notices only while the body is read that its chunks are none.
        flask.register_error_handler(
            ParseException, lambda _: flask.handle_user_exception(Malformed("malformed"))
        )
        return flask

    def begin(self) -> None:
        """Starts threads and children, and says that the server answers."""
        assert self._server is not None
        self._server.start()
        if any(not printer.agent for printer in self.settings.printer):
            self._agent = Child("print-agent", partial(self._start_agent, self._server.record))
            self._agent.begin()
        click.echo(f"ready http://{self.settings.host}:{self.settings.port}")
        sys.stdout.flush()

    def _start_agent(self, record: Record) -> "subprocess.Popen[bytes]":
        printers = [printer.id for printer in self.settings.printer if not printer.agent]
        # The agent before has ended, and nobody knows what became of its jobs.
        record.ledger.change(COMMAND_LINE, lambda tx: printing.lose(tx, printers))
        token = approve_own_agent(record)
        command = [
            sys.executable,
            str(HOME / "run.py"),
            "print-agent",
            "--child",
            "--config",
            str(self._config),
        ]
        command += ["--data", str(self.settings.data), "--server", f"http://127.0.0.1:{self.settings.port}"]
        return subprocess.Popen(command, env={**os.environ, AGENT_TOKEN: token}, stdin=subprocess.DEVNULL)

    def end(self) -> None:
        if self._agent is not None:
            self._agent.ask_to_end()
        if self._server is not None:
            self._server.stop()
        if self._agent is not None:
            self._agent.end(CHILD_ENDS_WITHIN_S)


class _Gunicorn(BaseApplication):
    """One worker with threads: each socket holds one for life, requests use the rest."""

    def __init__(self, worker: _Worker) -> None:
        self._worker = worker
        super().__init__()

    def load_config(self) -> None:
        settings = self._worker.settings
        for name, value in {
            "bind": f"{settings.host}:{settings.port}",
            "workers": 1,
            "worker_class": PatientWorker,
            "worker_connections": CONNECTIONS,
            "threads": settings.threads,
            "timeout": 60,
            "graceful_timeout": 1,
            "keepalive": 15,
            "control_socket_disable": True,
            "loglevel": "warning",
            "logger_class": Remarks,
            "proc_name": "queue-server",
            "post_worker_init": lambda _: self._worker.begin(),
            "worker_exit": lambda _, __: self._worker.end(),
        }.items():
            self.cfg.set(name, value)

    def load(self) -> Callable[..., Any]:
        return self._worker.load()


COMMANDS = (serve,)
