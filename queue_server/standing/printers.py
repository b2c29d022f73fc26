"""How the printers are: as their agents told last, and what their silence means."""

from dataclasses import dataclass
from datetime import datetime

from queue_server.domain import printer as machines
from queue_server.domain.printer import Printer, Printers
from queue_server.ports import PrinterState, View


@dataclass(frozen=True)
class Condition:
    """One printer. `since`: since when it is so, None where nothing was ever told. `left_mm`: of its roll."""

    printer: Printer
    state: str
    reason: str
    since: datetime | None
    left_mm: int | None

    @property
    def prints(self) -> bool:
        return self.state in machines.PRINTING

    @property
    def fails(self) -> bool:
        return self.state in machines.FAILING


def conditions(view: View, printers: Printers) -> dict[str, Condition]:
    """Every printer of the settings, by its id; those of former settings are left out."""
    told = {each.id: each for each in view.jobs.printers()}
    return {each.id: _condition(view, printers, each, told.get(each.id)) for each in printers.all}


def _condition(view: View, printers: Printers, printer: Printer, told: PrinterState | None) -> Condition:
    left = None
    if told is not None and told.roll_since is not None:
        left = machines.left_mm(printer.roll_mm, told.used_mm)
    heard_at = max((at for at in (told and told.at, printers.watched_since) if at), default=None)
    if heard_at is not None and view.now - heard_at >= printers.silent_after:
        since = told.at if told else heard_at
        return Condition(printer, machines.SILENT, "agent_silent", since, left)
    if told is None:
        return Condition(printer, machines.UNKNOWN, "", None, None)
    return Condition(printer, machines.by_count(told.state, left), told.reason, told.since, left)
