"""What an officer does at a counter. Every act names its counter, and only its own officer may act there."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from queue_server import standing
from queue_server.actions import posts
from queue_server.domain import events as happened
from queue_server.domain import turn as turns
from queue_server.domain.decision import Facts, decide
from queue_server.domain.errand import Act, State
from queue_server.domain.errors import Invalid, NotAllowed, NotFound, Refusal
from queue_server.domain.halt import Halt
from queue_server.domain.roles import Permission
from queue_server.domain.visit import Visit
from queue_server.ports import Standing, Transaction


@dataclass(frozen=True)
class Details:
    """What an act may carry beside its counter."""

    reason: str = ""
    outcome: str | None = None
    quantity: int = 1
    number: str | None = None
    service: str | None = None
    to_counter: str | None = None
    note: str = ""
    bring_back: bool = False


def call_next(tx: Transaction, id: str, wall_alive: bool) -> None:
    """Finishes the one being served, or marks the missing one absent, and calls the next: one transaction.

    While calls are stopped it only finishes; with nobody to finish it is refused.
    """
    counter = posts.calling(tx, id)
    current = tx.visits.at_counter(id)
    if current is None:
        _calls_go_on(standing.Desks(tx).at(counter, tx.actor.services).calls_stopped)
    if current is not None:
        closing = Act.FINISH if current.errand.state == State.SERVING else Act.MARK_ABSENT
        _perform(tx, current, closing, Details(), wall_alive)
    turn = standing.Desks(tx).at(counter, tx.actor.services).turn
    if turn is not None:
        over = turn.passed_over.errand if turn.passed_over else None
        _call(tx, id, turn.candidate, turn.why, over)


def _calls_go_on(halt: Halt | None) -> None:
    if halt is None:
        return
    if halt.reason == "break":
        raise Refusal("break", until=halt.until)
    raise Refusal("calls_stopped", until=halt.until)


def call_number(tx: Transaction, id: str, number: str, reason: str) -> None:
    """Calls a chosen number out of order, with a reason that is kept; by role."""
    counter = posts.calling(tx, id)
    if not tx.actor.may(Permission.CHOOSE_NUMBER, counter.agency):
        raise NotAllowed("not_allowed", counter=id)
    posts.nobody_at(tx, id)
    visit = standing.visit_of(tx, number)
    if visit.active:
        _called_now(tx, visit.active.service)
    queue = standing.Desks(tx).at(counter, tx.actor.services).queue
    chosen = next((c for c in queue.waiting if c.ticket == visit.ticket.id), None)
    if chosen is None:
        state = visit.active.state if visit.active else visit.errands[-1].state
        raise Refusal("state_forbids", state=state.value, act=Act.CALL.value)
    why, over = turns.why_chosen(queue, chosen, tx.now, tx.floor.rules, reason)
    _call(tx, id, chosen, why, over.errand if over else None)


def _called_now(tx: Transaction, service: str) -> None:
    found = tx.floor.service(service)
    if found is not None:
        _calls_go_on(standing.Overview(tx).halt(found))


def _call(tx: Transaction, id: str, candidate: turns.Candidate, why: happened.Why, over: str | None) -> None:
    visit = tx.visits.get(candidate.ticket)
    facts = replace(_facts(tx, visit, id), why=why, passed_over_errand=over)
    tx.record(*decide(visit, candidate.stop, Act.CALL, facts), ticket=candidate.ticket)


def act(tx: Transaction, id: str, what: Act, details: Details, wall_alive: bool) -> None:
    """One act on the current errand of a counter, or on the held or absent one that `number` names."""
    posts.own(tx, id)
    target = current(tx, id) if details.number is None else _named(tx, id, details.number, what)
    _perform(tx, target, what, details, wall_alive)


def _perform(tx: Transaction, target: Standing, what: Act, details: Details, wall_alive: bool) -> None:
    visit = tx.visits.get(target.ticket.id)
    if what == Act.RETURN and visit.active:
        what = Act.RETURN_BEHIND
    facts = _with_details(tx, _facts(tx, visit, target.errand.counter), details)
    if what in (Act.RECALL, Act.MARK_ABSENT):
        patience = standing.patience(tx, target, wall_alive)
        facts = replace(facts, recall_at=patience.recall_at, absent_at=patience.absent_at)
    events = decide(visit, target.errand.stop, what, facts)
    tx.record(*events, ticket=visit.ticket.id)
    if details.note:
        # A note goes with the visitor: on a transfer the receiving counter alone reads it.
        stop = visit.next_number if what == Act.TRANSFER else target.errand.stop
        _write_note(tx, visit, stop, details.note)


def _with_details(tx: Transaction, facts: Facts, details: Details) -> Facts:
    outcomes = {outcome.code for outcome in tx.floor.outcomes}
    if details.outcome is not None and details.outcome not in outcomes:
        raise Invalid("unknown_outcome", outcome=details.outcome)
    known = replace(
        facts,
        reason=details.reason,
        outcome=details.outcome,
        quantity=details.quantity,
        bring_back=details.bring_back,
    )
    if details.to_counter is not None:
        counter = posts.named(tx, details.to_counter)
        first = tx.floor.services_at(counter)[0]
        service = details.service or first
        return replace(known, service=service, agency=counter.agency, only_at=counter.id)
    if details.service is not None:
        found = tx.floor.service(details.service)
        if found is None:
            raise NotFound("unknown_service", service=details.service)
        return replace(known, service=found.code, agency=found.agency)
    return known


def _facts(tx: Transaction, visit: Visit, counter: str | None) -> Facts:
    return replace(standing.facts(tx, visit), counter=counter, officer=tx.actor.name)


def resume(tx: Transaction, id: str, number: str) -> None:
    """The held one comes back to this counter, without a chime."""
    posts.calling(tx, id)
    posts.nobody_at(tx, id)
    target = _named(tx, id, number, Act.RESUME)
    visit = tx.visits.get(target.ticket.id)
    tx.record(*decide(visit, target.errand.stop, Act.RESUME, _facts(tx, visit, id)), ticket=visit.ticket.id)


def begin_walk_in(tx: Transaction, id: str, issue: Callable[[Transaction], Visit]) -> None:
    """A visitor who stands at an idle counter: a ticket, called and started in one act.

    `issue` gives the ticket. Refused while somebody waits for that service.
    """
    posts.calling(tx, id)
    posts.nobody_at(tx, id)
    visit = issue(tx)
    errand = visit.errands[0]
    _called_now(tx, errand.service)
    if tx.actor.services and errand.service not in tx.actor.services:
        raise Refusal("not_served_here", service=errand.service)
    if any(c.ticket != visit.ticket.id for c in tx.visits.waiting([errand.service])):
        raise Refusal("others_wait", service=errand.service)
    why = happened.Why("walk_in", visit.ticket.priority, 0.0, 0.0)
    called = happened.ErrandCalled(errand.stop, id, tx.actor.name, why, walk_in=True)
    tx.record(called, happened.ErrandStarted(errand.stop), ticket=visit.ticket.id)


def add_errand(tx: Transaction, id: str, service: str) -> None:
    """One more thing that the visitor at the counter came for: a later stop on the same ticket."""
    posts.own(tx, id)
    visit = tx.visits.get(current(tx, id).ticket.id)
    found = tx.floor.service(service)
    if found is None:
        raise NotFound("unknown_service", service=service)
    if any(errand.service == service and errand.state not in _OVER for errand in visit.errands):
        raise Refusal("errand_twice", service=service)
    tx.record(happened.ErrandAdded(visit.next_number, found.code, found.agency), ticket=visit.ticket.id)


_NAMED = {
    Act.RESUME: {State.HELD},
    Act.RELEASE: {State.HELD},
    Act.RETURN: {State.ABSENT},
    Act.TRANSFER: {State.HELD, State.ABSENT},
}
"""What may be done to one who is named by number, and where that one then stands."""

_OVER = frozenset({State.DONE, State.TRANSFERRED, State.CANCELLED, State.EXPIRED})


def choose_next(tx: Transaction, id: str, stop: int) -> None:
    """Of the stops that the visitor at the counter still has, this one comes next."""
    posts.own(tx, id)
    visit = tx.visits.get(current(tx, id).ticket.id)
    facts = _facts(tx, visit, id)
    tx.record(*decide(visit, stop, Act.CHOOSE, facts), ticket=visit.ticket.id)


def set_priority(tx: Transaction, id: str, on: bool, reason: str) -> None:
    posts.own(tx, id)
    tx.record(happened.PriorityChanged(on, reason), ticket=current(tx, id).ticket.id)


def set_assist(tx: Transaction, id: str, on: bool) -> None:
    posts.own(tx, id)
    tx.record(happened.AssistanceChanged(on), ticket=current(tx, id).ticket.id)


def note(tx: Transaction, id: str, text: str) -> None:
    """A note on the visit; it goes when the visit ends."""
    posts.own(tx, id)
    at = current(tx, id)
    _write_note(tx, tx.visits.get(at.ticket.id), at.errand.stop, text)


def _write_note(tx: Transaction, visit: Visit, stop: int, text: str) -> None:
    written = tx.visits.write_note(visit.ticket.id, stop, tx.actor.name, text)
    tx.record(happened.NoteWritten(stop, written), ticket=visit.ticket.id)


def visitor(tx: Transaction, id: str) -> Visit:
    """Who is called or served at the actor's own counter."""
    posts.own(tx, id)
    return tx.visits.get(current(tx, id).ticket.id)


def ask_help(tx: Transaction, id: str) -> None:
    """Rings the dashboard and reception; nothing on the walls."""
    posts.own(tx, id)
    tx.record(happened.HelpAsked(id, "counter"))


def undo(tx: Transaction, id: str) -> None:
    """Takes back the officer's last command as a whole, unless anything that it caused has moved on."""
    posts.own(tx, id)
    command = standing.undoable(tx, tx.actor.name)
    if command is None:
        raise Refusal("nothing_to_undo")
    entries = tx.entries.of_command(command)
    tickets = dict.fromkeys(entry.ticket for entry in entries if entry.ticket is not None)
    for ticket in tickets:
        if tx.entries.first_after_command(ticket, command):
            raise Refusal("too_late_to_undo")
    # The visitor who was called last leaves the counter before the one before her comes back to it.
    for ticket in reversed(tickets):
        undone = tuple(entry.seq for entry in entries if entry.ticket == ticket)
        tx.record(happened.CommandUndone(command, undone), ticket=ticket)
    for entry in entries:
        if isinstance(entry.event, happened.NoteWritten):
            tx.visits.erase_note(entry.event.text)


def current(tx: Transaction, id: str) -> Standing:
    """The errand that is called or served at a counter."""
    found = tx.visits.at_counter(id)
    if found is None:
        raise Refusal("nobody_at_counter", counter=id)
    return found


def _named(tx: Transaction, id: str, number: str, what: Act) -> Standing:
    """The held or absent errand of a number, if this officer serves here what it is for."""
    visit = standing.visit_of(tx, number)
    served = standing.served(tx, posts.named(tx, id), tx.actor.services)
    codes = {service.code for service in served}
    for errand in visit.errands:
        if errand.state in _NAMED[what] and errand.service in codes:
            return Standing(visit.ticket, errand)
    raise Refusal("state_forbids", state=visit.errands[-1].state.value, act=what.value, number=number)
