"""One printed line: a figure with its aim, and what the machine itself could do in the same run."""

import os
import platform
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Row:
    """`aim` and `figure` in `unit`; smaller is better. `bound` says in words what bounds the figure."""

    name: str
    figure: float
    unit: str
    aim: float | None
    bound: str
    more: str = ""

    def __str__(self) -> str:
        if self.aim is None:
            judged = ""
        else:
            verdict = "meets" if self.figure <= self.aim else "MISSES"
            judged = f"  {verdict} the aim of {self.aim:g} {self.unit}"
        lines = [f"{self.name}: {self.figure:.1f} {self.unit}{judged}", f"    bound: {self.bound}"]
        if self.more:
            lines.append(f"    {self.more}")
        return "\n".join(lines)


def machine() -> str:
    """This machine in one line: processor, cores, memory, system, Python and how busy it is."""
    model = next(
        (line.split(":", 1)[1].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")),
        platform.machine(),
    )
    memory_kb = int(next(line.split()[1] for line in _lines("/proc/meminfo") if line.startswith("MemTotal")))
    return (
        f"{model}, {os.cpu_count()} cores, {memory_kb / 1024 / 1024:.0f} GB, {platform.system()} "
        f"{platform.release()}, Python {platform.python_version()}, load {os.getloadavg()[0]:.1f}"
    )


def percentile(values: list[float], share: float) -> float:
    """The smallest value that at least `share` of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(int(share * len(ordered)), len(ordered) - 1)]


def _lines(file: str) -> list[str]:
    return Path(file).read_text(encoding="utf-8").splitlines()
