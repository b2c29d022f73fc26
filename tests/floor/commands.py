"""Commands of the program, each in a process of its own, forked from one that has read the program already.

A floor needs dozens of officers, and reading the program costs a second each time.
"""

import os
import runpy
import sys
from collections.abc import Mapping
from multiprocessing import get_context
from multiprocessing.context import ForkServerContext
from multiprocessing.process import BaseProcess
from pathlib import Path
from tempfile import TemporaryDirectory

from queue_server.demo.server import PROGRAM

ENDS_WITHIN_S = 60.0


class CommandFailed(Exception):
    """A command ended with another exit code than 0; the message holds what it printed."""


def forking() -> ForkServerContext:
    """Processes that are forked from one where program and people stand ready."""
    context = get_context("forkserver")
    context.set_forkserver_preload(["queue_server.commandline", "tests.floor.rush"])
    return context


def run_commands(commands: list[tuple[str, ...]], environment: Mapping[str, str]) -> list[str]:
    """Run all at once; what each printed, in their order. Raises CommandFailed for the first that failed."""
    with TemporaryDirectory() as folder:
        files = [Path(folder) / str(place) for place in range(len(commands))]
        running = [
            forking().Process(target=_run, args=(words, dict(environment), file))
            for words, file in zip(commands, files, strict=True)
        ]
        for process in running:
            process.start()
        return [
            _printed(process, words, file)
            for process, words, file in zip(running, commands, files, strict=True)
        ]


def _run(words: tuple[str, ...], environment: dict[str, str], printed: Path) -> None:
    os.environ.update(environment)
    with printed.open("wb") as file:
        os.dup2(file.fileno(), 1)
        os.dup2(file.fileno(), 2)
    sys.argv = [str(PROGRAM), *words]
    runpy.run_path(str(PROGRAM), run_name="__main__")


def _printed(process: BaseProcess, words: tuple[str, ...], file: Path) -> str:
    process.join(ENDS_WITHIN_S)
    printed = file.read_text(encoding="utf-8") if file.exists() else ""
    if process.exitcode != 0:
        raise CommandFailed(f"{' '.join(words)}: {process.exitcode} {printed}")
    return printed
