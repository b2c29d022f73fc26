"""What screens show of printers and papers: how each is, where a paper comes out, and which did not."""

from queue_server import standing
from queue_server.domain.printer import DESK, Printer, Printers
from queue_server.domain.visit import Visit
from queue_server.ports import Job, View
from queue_server.snapshots.frame import Body, Say, local, local_or_none, service_name
from queue_server.standing import Condition

NONE: Body = {"id": None, "state": "none", "elsewhere": None}
UNSETTLED = 20


def of_device(view: View, printers: Printers, device: str | None, language: str, say: Say) -> Body:
    """The printer of a kiosk or the desk; `elsewhere`: where its papers come out while it does not print."""
    own = printers.of(device)
    if own is None:
        return NONE
    how = standing.conditions(view, printers)
    stand_in = how.get(own.fallback)
    helps = how[own.id].fails and stand_in is not None and stand_in.prints
    return {
        "id": own.id,
        "state": how[own.id].state,
        "elsewhere": place(stand_in.printer, language, say) if helps and stand_in else None,
    }


def place(printer: Printer, language: str, say: Say) -> str:
    """Where somebody goes to find what a printer printed: the kiosk or desk that it stands at, or itself."""
    device = printer.kiosks[0] if printer.kiosks else ""
    kind = "desk" if device == DESK else "kiosk" if device else "printer"
    return say(language, "print-place", kind=kind, name=device or printer.id)


def rows(view: View, printers: Printers) -> list[Body]:
    """Every printer of the settings."""
    return [row(view, each) for each in standing.conditions(view, printers).values()]


def listed(view: View, printers: Printers) -> list[Body]:
    """Every printer with what it is for: the devices whose papers it prints, and who stands in for it."""
    return [
        {**row(view, how), "places": list(how.printer.kiosks), "fallback": how.printer.fallback or None}
        for how in standing.conditions(view, printers).values()
    ]


def row(view: View, how: Condition) -> Body:
    """One printer on the dashboard; `left_m`: None where it fails, or nobody said when its roll came."""
    return {
        "id": how.printer.id,
        "kind": "virtual" if how.printer.virtual else "device",
        "state": how.state,
        "reason": how.reason,
        "at": local_or_none(view, how.since),
        "left_m": None if how.left_mm is None or how.fails else how.left_mm // 1000,
    }


def job(view: View, found: Job, printers: Printers, language: str, say: Say) -> Body:
    """A print job; `place`: where its paper comes out, `moved_from`: the printer that did not print it."""
    printer = printers.get(found.printer)
    return {
        "id": found.id,
        "state": found.state.value,
        "printer": found.printer,
        "attempts": found.attempts,
        "reason": found.reason,
        "moved_from": found.moved_from,
        "place": place(printer or Printer(found.printer), language, say),
    }


def news(view: View, printers: Printers) -> object:
    """Differs where what screens show of printers and papers does."""
    how = standing.conditions(view, printers).values()
    return [(each.printer.id, each.state) for each in how], [
        each.id for each in view.jobs.unsettled(view.today)
    ]


def unsettled(view: View, printers: Printers, language: str, say: Say) -> list[Body]:
    """Numbers whose last paper may not have come out, while they are waited for: a person decides."""
    found = view.jobs.unsettled(view.today)[:UNSETTLED]
    return [_unsettled(view, each, printers, language, say) for each in found]


def _unsettled(view: View, found: Job, printers: Printers, language: str, say: Say) -> Body:
    assert found.ticket is not None
    visit: Visit = view.visits.get(found.ticket)
    return {
        **job(view, found, printers, language, say),
        "number": visit.ticket.number,
        "service_name": service_name(view, visit.errands[0].service, language),
        "at": local(view, found.ended_at or view.now),
    }
