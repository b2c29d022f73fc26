"""The processes of one session, as /proc shows them."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event
from time import monotonic

LOOKS_EVERY_S = 0.05


def processes(session: int) -> Iterator[tuple[int, str]]:
    """Each process of a session that runs: its id and its command line."""
    for process in Path("/proc").iterdir():
        if process.name.isdigit():
            try:
                state, _, _, its_session = _stat(process)[:4]
                command = (process / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
            except (FileNotFoundError, ProcessLookupError):
                continue
            if int(its_session) == session and state != "Z":
                yield int(process.name), command


def remains(session: int, within_s: float) -> list[str]:
    """The command lines of what still runs after so long; none as soon as nothing does."""
    until = monotonic() + within_s
    while left := [command for _, command in processes(session)]:
        if monotonic() >= until:
            break
        Event().wait(LOOKS_EVERY_S)
    return left


def _stat(process: Path) -> list[str]:
    """The fields of /proc/<pid>/stat after the command's name: state, parent, group, session ..."""
    return (process / "stat").read_text(encoding="utf-8").rpartition(") ")[2].split()
