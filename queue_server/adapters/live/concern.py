"""Which screens an entry concerns. Too many costs time, too few leaves a screen behind: in doubt, all."""

from collections.abc import Iterable
from dataclasses import dataclass

from queue_server.adapters.live.screens import Kind, Screen
from queue_server.domain import events as happened
from queue_server.domain.events import Entry, Event
from queue_server.domain.floor import Counter, Floor
from queue_server.ports import View

_UNSEEN_BY_WALLS: tuple[type[Event], ...] = (
    happened.TicketIssued,
    happened.ErrandAdded,
    happened.ErrandJoined,
    happened.ErrandPostponed,
    happened.AssistanceChanged,
    happened.NoteWritten,
    happened.TicketReprinted,
    happened.PaperFound,
    happened.HelpAsked,
    happened.HelpGiven,
)
_UNSEEN_BY_FLOOR: tuple[type[Event], ...] = (
    happened.LoggedIn,
    happened.LoggedOut,
    happened.PinChanged,
    happened.StaffAdded,
    happened.DeviceApproved,
    happened.DeviceRevoked,
    happened.HelpAsked,
    happened.HelpGiven,
    happened.PrinterTested,
    happened.PaperChanged,
)


@dataclass(frozen=True)
class Concern:
    """`agencies` None: every console. Dashboards and kiosks are concerned by every entry."""

    walls: bool
    agencies: frozenset[str] | None

    def holds(self, floor: Floor, screen: Screen) -> bool:
        match screen.kind:
            case Kind.WALL:
                return self.walls
            case Kind.CONSOLE:
                counter = floor.counter(screen.id)
                return self.agencies is None or (
                    counter is not None and not self.agencies.isdisjoint(agencies_at(floor, counter))
                )
            case _:
                return True


ALL = Concern(walls=True, agencies=None)
MACHINES = Concern(walls=False, agencies=frozenset())
"""What no wall and no console shows: how printers are."""


def agencies_at(floor: Floor, counter: Counter) -> set[str]:
    """The counter's own agency, and those of all that it serves."""
    services = (floor.service(code) for code in floor.services_at(counter))
    return {counter.agency, *(service.agency for service in services if service)}


def concern(view: View, entries: Iterable[Entry]) -> Concern:
    """Whom a run of entries concerns together."""
    walls, agencies = False, set[str]()
    for entry in entries:
        event = entry.event
        walls = walls or not isinstance(event, _UNSEEN_BY_WALLS + _UNSEEN_BY_FLOOR)
        match event:
            case happened.VisitEvent() if entry.ticket is not None:
                agencies |= {errand.agency for errand in view.visits.get(entry.ticket).errands}
            case happened.CounterEvent():
                counter = view.floor.counter(event.counter)
                agencies |= agencies_at(view.floor, counter) if counter else set()
            case _ if isinstance(event, _UNSEEN_BY_FLOOR):
                continue
            case _:
                return ALL
    return Concern(walls, frozenset(agencies))
