"""What a server's processes cost, read from /proc: their own CPU time and their memory."""

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

TICKS_PER_S = os.sysconf("SC_CLK_TCK")
BESIDE = ("print-agent", "speech", "resource_tracker")
"""Words of the command lines of children that serve no page."""


@dataclass(frozen=True)
class Cost:
    """`serving_s`: CPU seconds of the processes that answer; `beside_s`: those of their children.

    `delayed_s`: how long threads of those that answer were ready to run and had no processor, all added up.
    """

    serving_s: float
    beside_s: float
    delayed_s: float = 0.0


def cpu(session: int) -> Cost:
    """What the processes of this session have used since they began."""
    serving = beside = delayed = 0.0
    for process in _processes(session):
        fields = _stat(process)
        seconds = (int(fields[11]) + int(fields[12])) / TICKS_PER_S
        if _is_beside(process):
            beside += seconds
        else:
            serving += seconds
            delayed += _delayed_s(process)
    return Cost(serving, beside, delayed)


def memory_mb(session: int) -> tuple[float, float]:
    """Proportional resident memory in MB: of the processes that answer, and of their children."""
    serving = beside = 0.0
    for process in _processes(session):
        size = _proportional_mb(process)
        if _is_beside(process):
            beside += size
        else:
            serving += size
    return serving, beside


def _processes(session: int) -> Iterator[Path]:
    for process in Path("/proc").iterdir():
        if process.name.isdigit():
            try:
                is_ours = int(_stat(process)[3]) == session
            except (FileNotFoundError, ProcessLookupError):
                continue
            if is_ours:
                yield process


def _delayed_s(process: Path) -> float:
    """Of its threads that live; the second field of `schedstat` counts nanoseconds."""
    delayed = 0
    for thread in (process / "task").iterdir():
        with suppress(FileNotFoundError, ProcessLookupError):
            delayed += int((thread / "schedstat").read_text(encoding="utf-8").split()[1])
    return delayed / 1e9


def _stat(process: Path) -> list[str]:
    """The fields of /proc/<pid>/stat after the command's name; the first is the state."""
    return (process / "stat").read_text(encoding="utf-8").rpartition(") ")[2].split()


def _is_beside(process: Path) -> bool:
    command = (process / "cmdline").read_bytes().decode(errors="replace")
    return any(word in command for word in BESIDE)


def _proportional_mb(process: Path) -> float:
    for line in (process / "smaps_rollup").read_text(encoding="utf-8").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    return 0.0
