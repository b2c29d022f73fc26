"""Whether the rows of state and times agree with what the entries tell."""

from collections.abc import Callable, Iterator

from queue_server.adapters.store.store import SqliteStore, SqliteView
from queue_server.domain.errors import NotFound
from queue_server.domain.roles import COMMAND_LINE
from queue_server.domain.statistics import times
from queue_server.domain.visit import Visit, fold


def verify(store: SqliteStore, progress: Callable[[int, int], None]) -> list[str]:
    """Folds every ticket's entries again and compares; one line a disagreement."""
    with store.look() as view:
        damage = (f"database: {line}" for line in view.damage())
        return [*damage, *_gaps(view), *_disagreements(view, progress), *_unknown(view)]


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
