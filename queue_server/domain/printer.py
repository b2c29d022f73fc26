"""The printers of a machine: who drives each, who prints there, and which stands in for it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

ONLINE, PAPER_LOW, UNKNOWN, SILENT = "online", "paper_low", "unknown", "silent"

PRINTING = frozenset({ONLINE, PAPER_LOW})
"""States of a printer that prints."""

FAILING = frozenset({"paper_out", "cover_open", "offline", "unreachable", SILENT})
"""States of a printer that does not print: a job sent there stays without paper until somebody sees to it.

One in neither set (`unknown`) may print or not: nothing is told of it, nothing is moved to or from it.
"""

EMPTY = "paper_out"
"""The state in which a roll is at its end: what prints afterwards prints on another."""

DESK = "reception"
"""The name by which the settings say where the information desk prints."""

LOW_MM = 5_000
"""So much of a roll left is as near to its end as a printer's own sensor tells: some forty tickets."""

SILENT_AFTER = timedelta(seconds=45)
"""A printer of which nothing was told for so long may be anything; its agent tells every ten seconds."""


@dataclass(frozen=True)
class Printer:
    """One printer. `agent`: the device that drives it. `kiosks`: the devices that print there.

    `fallback`: the printer that stands in for it, "" for none. `roll_mm`: the length of a whole roll.
    """

    id: str
    agent: str = ""
    kiosks: tuple[str, ...] = ()
    fallback: str = ""
    roll_mm: int = 80_000
    virtual: bool = False


@dataclass(frozen=True)
class Printers:
    """All printers of a machine, in the order of its settings.

    `watched_since`: since when the server listens to their agents. `silent_after`: how long an agent may say
    nothing, by the server's clock.
    """

    all: tuple[Printer, ...] = ()
    watched_since: datetime | None = None
    silent_after: timedelta = SILENT_AFTER

    def get(self, id: str) -> Printer | None:
        return next((printer for printer in self.all if printer.id == id), None)

    def of(self, device: str | None) -> Printer | None:
        """Where a device prints: the first printer where none names it."""
        named = (printer for printer in self.all if device in printer.kiosks)
        return next(named, self.all[0] if self.all else None)

    def names(self, device: str) -> bool:
        """Whether the settings say where a device prints."""
        return any(device in printer.kiosks for printer in self.all)

    def driven_by(self, agent: str) -> frozenset[str]:
        return frozenset(printer.id for printer in self.all if printer.agent == agent)


NO_PRINTERS = Printers()


def left_mm(roll_mm: int, used_mm: int) -> int:
    """What is left of a roll; none where more went through than the settings say that it holds."""
    return max(roll_mm - used_mm, 0)


def by_count(state: str, left: int | None) -> str:
    """The state that a printer is in, where its roll is known to be near its end though no sensor says so."""
    return PAPER_LOW if state == ONLINE and left is not None and left < LOW_MM else state
