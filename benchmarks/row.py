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

    @property
    def verdict(self) -> str:
        """Whether the aim is met; empty where there is none."""
        if self.aim is None:
            return ""
        return "meets" if self.figure <= self.aim else "MISSES"

    def __str__(self) -> str:
        judged = f"  {self.verdict} the aim of {self.aim:g} {self.unit}" if self.verdict else ""
        lines = [f"{self.name}: {self.figure:.1f} {self.unit}{judged}", f"    bound: {self.bound}"]
        if self.more:
            lines.append(f"    {self.more}")
        return "\n".join(lines)


def table(rows: list[Row]) -> str:
    """All rows in Markdown, as they stand in docs/performance.md."""
    lines = ["| what | figure | aim | | bound in the same run |", "| --- | --- | --- | --- | --- |"]
    for row in rows:
        aim = "" if row.aim is None else f"{row.aim:g} {row.unit}"
        lines.append(f"| {row.name} | {row.figure:.1f} {row.unit} | {aim} | {row.verdict} | {row.bound} |")
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
