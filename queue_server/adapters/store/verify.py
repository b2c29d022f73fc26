"""Whether the rows of state, times and people agree with what the entries tell."""

from collections.abc import Callable, Iterator

from queue_server.adapters.store.store import SqliteStore, SqliteView
from queue_server.domain import events as happened
from queue_server.domain.errors import NotFound
from queue_server.domain.roles import COMMAND_LINE
from queue_server.domain.statistics import times
from queue_server.domain.visit import Visit, fold

_OF_PEOPLE = (
    "StaffAdded",
    "StaffChanged",
    "StaffDisabled",
    "StaffEnabled",
    "DeviceApproved",
    "DeviceRevoked",
)


def verify(store: SqliteStore, progress: Callable[[int, int], None]) -> list[str]:
    """Folds every ticket's entries again and compares; one line a disagreement."""
    with store.look() as view:
        damage = (f"database: {line}" for line in view.damage())
        return [
            *damage,
            *_gaps(view),
            *_disagreements(view, progress),
            *_unknown(view),
            *_strangers(view),
        ]


def rebuild(store: SqliteStore, progress: Callable[[int, int], None]) -> int:
    """Makes every row of state and times of visits anew from the entries; tells how many tickets."""
    with store.change(COMMAND_LINE) as transaction:
        transaction.reports.clear()
        transaction.visits.clear()
        tickets = transaction.entries.tickets()
        for done, ticket in enumerate(tickets, 1):
            told = fold(ticket, transaction.entries.of_ticket(ticket))
            transaction.visits.write(None, told)
            for errand in told.errands:
                transaction.reports.write(ticket, errand.stop, times(told, errand.stop, transaction.floor))
            progress(done, len(tickets))
        return len(tickets)


def _gaps(view: SqliteView) -> Iterator[str]:
    count, latest = view.entries.extent()
    if not count == latest == view.seq:
        yield f"entries: {count} of {latest}, the tally says {view.seq}"


def _disagreements(view: SqliteView, progress: Callable[[int, int], None]) -> Iterator[str]:
    tickets = view.entries.tickets()
    for done, ticket in enumerate(tickets, 1):
        told = fold(ticket, view.entries.of_ticket(ticket))
        name = f"{told.ticket.number} of {told.ticket.business_date}"
        kept = _kept(view, ticket)
        if told != kept:
            yield f"ticket {name}: {told} is kept as {kept}"
        for errand in told.errands:
            if times(told, errand.stop, view.floor) != view.reports.row(ticket, errand.stop):
                yield f"times of {name} stop {errand.stop}"
        progress(done, len(tickets))


def _kept(view: SqliteView, ticket: int) -> Visit | None:
    try:
        return view.visits.get(ticket)
    except NotFound:
        return None


def _unknown(view: SqliteView) -> Iterator[str]:
    for ticket in view.visits.without_entries():
        yield f"ticket {ticket.number} of {ticket.business_date}: the record knows nothing of it"
    for ticket_id, stop in view.reports.without_errands():
        yield f"times of ticket id {ticket_id} stop {stop}: there is no such errand"


def _strangers(view: SqliteView) -> Iterator[str]:
    """Whoever may in, and no entry tells that somebody let them, or not as what they stand there."""
    roles, devices = _let_in(view)
    for staff in view.people.everyone():
        if roles.get(staff.name) != staff.role.value and not staff.disabled:
            yield f"staff {staff.name}: the record knows no {staff.role.value} of this name"
    for device in view.people.devices():
        if devices.get(device.name) != device.kind.value and not device.revoked:
            yield f"device {device.name}: the record knows no {device.kind.value} of this name"


def _let_in(view: SqliteView) -> tuple[dict[str, str], dict[str, str]]:
    """The role of each member of the staff who is not out again, and the kind of each device."""
    roles: dict[str, str] = {}
    devices: dict[str, str] = {}
    disabled: set[str] = set()
    for entry in view.entries.of_kinds(*_OF_PEOPLE):
        match entry.event:
            case happened.StaffAdded(name, role) | happened.StaffChanged(name, role):
                roles[name] = role
            case happened.StaffDisabled(name):
                disabled.add(name)
            case happened.StaffEnabled(name):
                disabled.discard(name)
            case happened.DeviceApproved(name, kind):
                devices[name] = kind
            case happened.DeviceRevoked(name):
                devices.pop(name, None)
    return {name: role for name, role in roles.items() if name not in disabled}, devices
