"""The server's own life as the record tells it: a heartbeat, and the time in which there was none."""

from datetime import date, datetime, timedelta

from queue_server.domain import events as happened
from queue_server.domain.counter import PostState
from queue_server.domain.floor import Floor
from queue_server.domain.holidays import Holidays
from queue_server.domain.interruption import Interruption
from queue_server.ports import Transaction, View

HEARTBEAT = "heartbeat"


def beat(tx: Transaction) -> None:
    """The server is alive; a fact without an entry."""
    tx.set_fact(HEARTBEAT, tx.now.isoformat())


def last_beat(view: View) -> datetime | None:
    """When the server was alive for certain."""
    last = view.fact(HEARTBEAT)
    return datetime.fromisoformat(last) if last else None


def since_last_beat(view: View) -> Interruption | None:
    """The time since the last heartbeat, where somebody could have been served in it: people were still
    here, or the floor was open. The nights of an office that switches off at the breaker are none."""
    last = last_beat(view)
    if last is None:
        return None
    gap = Interruption(last, view.now)
    if not gap.counts:
        return None
    return gap if _people_were_here(view) or _was_open(view, gap) else None


def resume(tx: Transaction, interruption: Interruption | None) -> None:
    """The server is here again."""
    if interruption is not None:
        tx.record(happened.Interrupted(interruption.begins, interruption.ends))
    beat(tx)


def _people_were_here(view: View) -> bool:
    sitting = any(post.state != PostState.CLOSED for post in view.posts.all())
    return sitting or bool(view.visits.open_tickets(view.today))


def _was_open(view: View, gap: Interruption) -> bool:
    if view.open_now:
        return True
    day, last = view.floor.business_date(gap.begins), view.floor.business_date(gap.ends)
    holidays = Holidays(view.calendar.holidays(day, last))
    while day <= last:
        if _in_hours(view.floor, holidays, day, gap):
            return True
        day += timedelta(days=1)
    return False


def _in_hours(floor: Floor, holidays: Holidays, day: date, gap: Interruption) -> bool:
    hours = holidays.hours_of_floor(floor, day)
    if hours is None:
        return False
    opens, closes = floor.at(day, hours.service.begins), floor.at(day, hours.service.ends)
    return gap.begins < closes and opens < gap.ends
