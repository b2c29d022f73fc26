"""Whether the rows of state and times agree with what the entries tell."""

from collections.abc import Callable, Iterator

from queue_server.adapters.store.store import SqliteStore, SqliteTransaction, SqliteView
from queue_server.domain.roles import COMMAND_LINE
from queue_server.domain.statistics import times
from queue_server.domain.visit import fold


def verify(store: SqliteStore, progress: Callable[[int, int], None]) -> list[str]:
    """Folds every ticket's entries again and compares; one line a disagreement."""
    with store.look() as view:
        return [*_damage(view), *_gaps(view), *_disagreements(view, progress)]


def rebuild(store: SqliteStore, progress: Callable[[int, int], None]) -> int:
    """Makes every row of state and times of visits anew from the entries; tells how many tickets."""
    with store.change(COMMAND_LINE) as transaction:
        tickets = _tickets(transaction)
        for done, ticket in enumerate(tickets, 1):
            _rebuild(transaction, ticket)
            progress(done, len(tickets))
        return len(tickets)


def _rebuild(transaction: SqliteTransaction, ticket: int) -> None:
    told = fold(ticket, transaction.entries.of_ticket(ticket))
    transaction.visits.write(transaction.visits.get(ticket), told)
    for errand in told.errands:
        transaction.reports.write(ticket, errand.stop, times(told, errand.stop, transaction.floor))


def _damage(view: SqliteView) -> Iterator[str]:
    for row in view.db.execute("PRAGMA integrity_check"):
        if row[0] != "ok":
            yield f"database: {row[0]}"


def _gaps(view: SqliteView) -> Iterator[str]:
    count, latest = view.db.execute("SELECT count(*), coalesce(max(seq), 0) FROM entries").fetchone()
    if not count == latest == view.seq:
        yield f"entries: {count} of {latest}, the tally says {view.seq}"


def _disagreements(view: SqliteView, progress: Callable[[int, int], None]) -> Iterator[str]:
    tickets = _tickets(view)
    for done, ticket in enumerate(tickets, 1):
        told = fold(ticket, view.entries.of_ticket(ticket))
        kept = view.visits.get(ticket)
        if told != kept:
            yield f"ticket {kept.ticket.number} of {kept.ticket.business_date}: {told} is kept as {kept}"
        for errand in told.errands:
            row = times(told, errand.stop, view.floor)
            if row != view.reports.row(ticket, errand.stop):
                yield f"times of {kept.ticket.number} stop {errand.stop} of {kept.ticket.business_date}"
        progress(done, len(tickets))


def _tickets(view: SqliteView) -> list[int]:
    rows = view.db.execute("SELECT DISTINCT ticket FROM entries WHERE ticket IS NOT NULL ORDER BY ticket")
    return [row[0] for row in rows]
