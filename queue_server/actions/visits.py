"""What is done to tickets from the visitor's side: issuing, postponing, returning, cancelling."""

from dataclasses import dataclass, replace
from datetime import datetime

from queue_server import standing
from queue_server.domain import events as happened
from queue_server.domain import intake, stops
from queue_server.domain.decision import Facts, decide, move_on
from queue_server.domain.errand import ACTIVE, OPEN, Act, State
from queue_server.domain.errors import Invalid, NotAllowed, NotFound, Refusal
from queue_server.domain.events import VisitEvent
from queue_server.domain.floor import Service
from queue_server.domain.numbering import Series
from queue_server.domain.roles import Permission
from queue_server.domain.visit import Visit, evolve, issued
from queue_server.ports import Transaction, View


@dataclass(frozen=True)
class Order:
    """What a visitor asks for: one service or more, in the order in which they were named."""

    services: tuple[str, ...]
    priority: bool = False
    assist: bool = False
    people: int = 1
    language: str = "id"


def issue(tx: Transaction, order: Order) -> Visit:
    """A new ticket; its first stop joins its queue. Refuses with the reason why none may be taken."""
    services = ordered(tx, order)
    for service in services:
        check_intake(tx, service, order)
    return issue_for(tx, order, services)


def ordered(tx: Transaction, order: Order) -> list[Service]:
    """The services of an order of somebody who may issue at all."""
    if not tx.actor.may(Permission.ISSUE):
        raise NotAllowed("not_allowed")
    services = [_service(tx, code) for code in order.services]
    if not services or len(set(order.services)) != len(order.services):
        raise Invalid("invalid", fields=[{"field": "services", "problem": "empty_or_twice"}])
    for service in services:
        if order.people > service.people_at_most:
            raise Invalid("too_many_people", at_most=service.people_at_most)
    return services


def issue_for(
    tx: Transaction,
    order: Order,
    services: list[Service],
    series: Series | None = None,
    taken_at: datetime | None = None,
    despite: str | None = None,
) -> Visit:
    """The ticket itself, its errands, and the first of them in its queue.

    `series`: a place in its series that was given out of turn; what else is said of it, see `TicketIssued`.
    """
    series = series or tx.visits.next_in_series(tx.floor.series_of(services[0]), tx.today)
    ticket = happened.TicketIssued(
        number=series.number,
        series=series.prefix,
        sequence=series.last,
        business_date=tx.today,
        language=order.language,
        priority=order.priority,
        assist=order.assist,
        people=order.people,
        origin=tx.actor.name,
        taken_at=taken_at,
        despite=despite,
    )
    id = tx.visits.new_id()
    added: list[VisitEvent] = [
        happened.ErrandAdded(stop, service.code, service.agency) for stop, service in enumerate(services, 1)
    ]
    visit = issued(id, ticket, tx.now)
    for event in added:
        visit = evolve(visit, event, tx.now)
    joining = [_told(tx, visit, event) for event in move_on(visit, standing.facts(tx, visit))]
    tx.record(ticket, *added, *joining, ticket=id)
    return tx.visits.get(id)


def _told(tx: Transaction, visit: Visit, event: VisitEvent) -> VisitEvent:
    """The wait that the ticket's holder is told goes into the record, to be held against what came."""
    if not isinstance(event, happened.ErrandJoined):
        return event
    wait = standing.Overview(tx).wait(visit.errand(event.stop).service)
    return replace(event, told_low=wait.low, told_high=wait.high) if wait else event


def _service(view: View, code: str) -> Service:
    service = view.floor.service(code)
    if service is None:
        raise NotFound("unknown_service", service=code)
    return service


def check_intake(tx: Transaction, service: Service, order: Order) -> None:
    """Refuses with the reason why no ticket for a service may be taken."""
    situation = standing.Overview(tx).situation(service, order.priority, order.people)
    answer = intake.may_take(tx.floor, service, situation, tx.now)
    if not answer.open:
        raise Refusal(str(answer.reason), service=service.code, opens_at=answer.opens_at)


def postpone(tx: Transaction, ticket: int, minutes: int) -> Visit:
    """The visitor's turn comes later; she keeps her seniority."""
    visit = tx.visits.get(ticket)
    return _act(
        tx,
        visit,
        _stop(visit, Act.POSTPONE),
        Act.POSTPONE,
        replace(standing.facts(tx, visit), minutes=minutes),
    )


def choose_next(tx: Transaction, ticket: int, stop: int) -> Visit:
    """Of the stops still to come this one is next; where another only waits, that one gives way."""
    visit = tx.visits.get(ticket)
    return _act(tx, visit, stop, Act.CHOOSE, standing.facts(tx, visit))


def transfer(tx: Transaction, ticket: int, service: str, only_at: str | None = None) -> Visit:
    """A supervisor sends one who waits, is held or was missed to another service, or to one counter of it."""
    visit = tx.visits.get(ticket)
    errand = visit.active or visit.absent
    if errand is None:
        raise Refusal("state_forbids", state=_last_state(visit), act=Act.TRANSFER.value)
    if not tx.actor.may(Permission.MANAGE_QUEUES, errand.agency):
        raise NotAllowed("not_allowed", ticket=visit.ticket.number)
    to = _service(tx, service)
    if only_at is not None and only_at not in {place.id for place in tx.floor.counters_serving(to.code)}:
        raise Refusal("not_served_here", service=to.code)
    known = replace(standing.facts(tx, visit), service=to.code, agency=to.agency, only_at=only_at)
    return _act(tx, visit, errand.stop, Act.TRANSFER, known)


def cancel(tx: Transaction, ticket: int, reason: str) -> Visit:
    """The visitor gives up every open errand; who is being served settles that at the counter."""
    visit = tx.visits.get(ticket)
    if visit.active and visit.active.state == State.SERVING:
        raise Refusal("state_forbids", state=visit.active.state.value, act=Act.CANCEL.value)
    if not visit.open and not visit.absent:
        raise Refusal("state_forbids", state=_last_state(visit), act=Act.CANCEL.value)
    for errand in sorted(visit.errands, key=lambda errand: errand.state in ACTIVE):
        if errand.state in OPEN or errand.state == State.ABSENT:
            visit = _act(
                tx, visit, errand.stop, Act.CANCEL, replace(standing.facts(tx, visit), reason=reason)
            )
    return visit


def return_(tx: Transaction, ticket: int) -> Visit:
    """The visitor who missed the call is here again."""
    visit = tx.visits.get(ticket)
    act = Act.RETURN_BEHIND if visit.active else Act.RETURN
    return _act(tx, visit, _stop(visit, act), act, standing.facts(tx, visit))


def move_owed(tx: Transaction, ticket: int) -> Visit:
    """The next stop of one who missed a call joins its queue, when the time for it has come."""
    visit = tx.visits.get(ticket)
    known = standing.facts(tx, visit)
    following = stops.next_stop(visit.pending, known.outlooks)
    if following is None:
        raise Refusal("state_forbids", state=_last_state(visit), act=Act.JOIN.value)
    return _act(tx, visit, following.stop, Act.JOIN, known)


def set_priority(tx: Transaction, ticket: int, on: bool, reason: str) -> Visit:
    """Priority is a yes or no; why somebody has it is never stored."""
    _open(tx.visits.get(ticket))
    tx.record(happened.PriorityChanged(on, reason), ticket=ticket)
    return tx.visits.get(ticket)


def set_assist(tx: Transaction, ticket: int, on: bool) -> Visit:
    """Whether someone goes to the visitor when the number is called."""
    _open(tx.visits.get(ticket))
    tx.record(happened.AssistanceChanged(on), ticket=ticket)
    return tx.visits.get(ticket)


def _open(visit: Visit) -> None:
    if not visit.open and not visit.absent:
        raise Refusal("state_forbids", state=_last_state(visit), act="change")


def _stop(visit: Visit, act: Act) -> int:
    errand = visit.absent if act in (Act.RETURN, Act.RETURN_BEHIND) else visit.active
    if errand is None:
        raise Refusal("state_forbids", state=_last_state(visit), act=act.value)
    return errand.stop


def _last_state(visit: Visit) -> str:
    return visit.errands[-1].state.value


def _act(tx: Transaction, visit: Visit, stop: int, act: Act, known: Facts) -> Visit:
    tx.record(*decide(visit, stop, act, known), ticket=visit.ticket.id)
    return tx.visits.get(visit.ticket.id)


def issue_at_counter(tx: Transaction, order: Order, counter: str) -> Visit:
    """A ticket for somebody who stands at a counter; its own services alone, and where intake allows it."""
    services = [_service(tx, code) for code in order.services]
    place = tx.floor.counter(counter)
    for service in services:
        if place is None or service.code not in tx.floor.services_at(place):
            raise Refusal("not_served_here", service=service.code)
        check_intake(tx, service, order)
    return issue_for(tx, order, services)
