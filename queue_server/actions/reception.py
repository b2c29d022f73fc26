"""What the information desk does beyond what a visitor may do alone."""

from datetime import UTC, datetime, time

from queue_server import standing
from queue_server.actions import visits
from queue_server.domain import emergency, intake
from queue_server.domain import events as happened
from queue_server.domain.emergency import Paper
from queue_server.domain.errors import NotAllowed, Refusal
from queue_server.domain.floor import Service
from queue_server.domain.numbering import Series, written
from queue_server.domain.roles import Permission
from queue_server.domain.visit import Visit
from queue_server.ports import Transaction, View


def issue(tx: Transaction, order: visits.Order, override: bool = False) -> Visit:
    """A ticket as at a kiosk.

    `override` gives one that hours, capacity or quota would refuse. Whoever may open a service's intake by
    hand may do so (a floor supervisor, an administrator); a receptionist may not. The record keeps what was
    set aside.
    """
    if not override:
        return visits.issue(tx, order)
    services = visits.ordered(tx, order)
    for service in services:
        if not tx.actor.may(Permission.MANAGE_QUEUES, service.agency):
            raise NotAllowed("not_allowed")
    reasons = [reason for service in services if (reason := _refused(tx, service, order))]
    return visits.issue_for(tx, order, services, despite=reasons[0] if reasons else None)


def enter(tx: Transaction, order: visits.Order, paper: Paper) -> Visit:
    """A number that was printed beforehand and given out by hand while the machines were off.

    The paper is in the visitor's hand, so neither hours nor quota are asked; she has waited since the time
    that is written on it. Refuses what cannot stand on such a paper, and a number that somebody holds.
    """
    services = visits.ordered(tx, order)
    desk = emergency.Desk(
        series=tx.floor.series_of(services[0]),
        every_series={tx.floor.series_of(service) for service in tx.floor.services},
        begins=_midnight(tx),
        opens=_opening(tx, services[0]),
        now=tx.now,
    )
    prefix, sequence = emergency.entered(paper, desk)
    number = written(prefix, sequence)
    if tx.visits.by_number(number, tx.today) is not None:
        raise Refusal("number_taken", number=number)
    return visits.issue_for(tx, order, services, Series(prefix, tx.today, sequence), _stored(paper.taken_at))


def transfer(tx: Transaction, ticket: int, service: str, only_at: str | None, note: str) -> Visit:
    """As `visits.transfer`, with a note that the receiving counter alone reads."""
    visit = visits.transfer(tx, ticket, service, only_at)
    if note:
        active = visit.active
        assert active is not None
        text = tx.visits.write_note(ticket, active.stop, tx.actor.name, note)
        tx.record(happened.NoteWritten(active.stop, text), ticket=ticket)
    return visit


def _stored(instant: datetime) -> datetime:
    """As the record holds instants: in UTC, to the millisecond."""
    return instant.astimezone(UTC).replace(microsecond=instant.microsecond // 1000 * 1000)


def _midnight(view: View) -> datetime:
    return view.floor.at(view.today, time.min)


def _opening(view: View, service: Service) -> datetime | None:
    """When the first numbers of the day are given; None where hours are set aside or it is opened by hand.

    Refuses, as intake does, a day that has none.
    """
    if view.open_now or view.queues.overrides().get(service.code):
        return None
    holidays = standing.Overview(view).holidays
    opens = intake.next_opening(view.floor, service, _midnight(view), holidays)
    closed = intake.why_closed(view.floor, service, view.today, holidays)
    if closed or opens is None:
        raise Refusal(closed or "closed_today", service=service.code, opens_at=opens)
    return opens


def _refused(tx: Transaction, service: Service, order: visits.Order) -> str | None:
    try:
        visits.check_intake(tx, service, order)
    except Refusal as refusal:
        return refusal.code
    return None
