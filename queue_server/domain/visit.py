"""A ticket with its errands: what may be done to it, and what each event makes of it.

`decide` answers with events or raises a Refusal and knows nothing of storage; `evolve` applies one event.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from queue_server.domain import events as happened
from queue_server.domain import stops
from queue_server.domain.errand import ACTIVE, OPEN, Act, Errand, State, after
from queue_server.domain.errors import NotFound, Refusal
from queue_server.domain.events import Entry, StopEvent, VisitEvent, Why
from queue_server.domain.floor import Rules


@dataclass(frozen=True)
class Ticket:
    """What a visitor holds: one number, one language, one class."""

    id: int
    number: str
    series: str
    sequence: int
    business_date: date
    language: str
    issued_at: datetime
    priority: bool = False
    assist: bool = False
    people: int = 1
    origin: str = ""


@dataclass(frozen=True)
class Visit:
    """A ticket with its errands, in the order in which they were added."""

    ticket: Ticket
    errands: tuple[Errand, ...] = ()

    def errand(self, stop: int) -> Errand:
        for errand in self.errands:
            if errand.stop == stop:
                return errand
        raise NotFound("unknown_errand", stop=stop)

    @property
    def active(self) -> Errand | None:
        """The one errand that is waiting, called, serving or held."""
        return next((errand for errand in self.errands if errand.state in ACTIVE), None)

    @property
    def pending(self) -> tuple[Errand, ...]:
        return tuple(errand for errand in self.errands if errand.state == State.PENDING)

    @property
    def absent(self) -> Errand | None:
        return next((errand for errand in self.errands if errand.state == State.ABSENT), None)

    @property
    def open(self) -> bool:
        return any(errand.state in OPEN for errand in self.errands)

    @property
    def next_number(self) -> int:
        return len(self.errands) + 1


@dataclass(frozen=True)
class Facts:
    """What a decision needs to know beside the visit itself. Who fills it in answers for its truth.

    `expected_waits`: minutes by service, for choosing the next stop, `precedence`: the services that must
    come before a service. `absent_at`: when the called visitor
    may be marked absent, None while too few calls were shown; `recall_at`: when a recall is due.
    """

    at: datetime
    rules: Rules = field(default_factory=Rules)
    counter: str | None = None
    officer: str | None = None
    reason: str = ""
    outcome: str | None = None
    quantity: int = 1
    minutes: int = 0
    service: str | None = None
    agency: str | None = None
    only_at: str | None = None
    bring_back: bool = False
    why: Why | None = None
    passed_over_errand: str | None = None
    recall_at: datetime | None = None
    absent_at: datetime | None = None
    expected_waits: Mapping[str, float] = field(default_factory=dict)
    precedence: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def decide(visit: Visit, stop: int, act: Act, facts: Facts) -> list[VisitEvent]:
    """The events of one act on one stop of a visit; raises `Refusal` and changes nothing."""
    errand = visit.errand(stop)
    after(errand.state, act)
    return _DECISIONS[act](visit, errand, facts)


def _join(visit: Visit, errand: Errand, facts: Facts) -> list[VisitEvent]:
    if visit.active:
        raise Refusal("ticket_active_elsewhere", number=visit.ticket.number)
    return [happened.ErrandJoined(errand.stop, _kappa(visit, facts))]


def _kappa(visit: Visit, facts: Facts) -> float:
    """The seniority that a later stop brings along: a part of the time since the ticket was issued."""
    if all(errand.joined_at is None for errand in visit.errands):
        return 0.0
    return facts.rules.kappa * (facts.at - visit.ticket.issued_at).total_seconds()


def _yield(visit: Visit, errand: Errand, facts: Facts) -> list[VisitEvent]:
    return [happened.ErrandYielded(errand.stop)]


def _call(visit: Visit, errand: Errand, facts: Facts) -> list[VisitEvent]:
    if errand.only_at and errand.only_at != facts.counter:
        raise Refusal("only_at_counter", counter=errand.only_at)
    assert facts.counter and facts.officer and facts.why
    return [
        happened.ErrandCalled(errand.stop, facts.counter, facts.officer, facts.why, facts.passed_over_errand)
    ]


def _recall(visit: Visit, errand: Errand, facts: Facts) -> list[VisitEvent]:
    assert errand.counter
    if facts.recall_at and facts.at < facts.recall_at:
        raise Refusal("too_soon", at=facts.recall_at)
    return [happened.ErrandRecalled(errand.stop, errand.counter, errand.calls + 1)]


def _start(visit: Visit, errand: Errand, facts: Facts) -> list[VisitEvent]:
    return [happened.ErrandStarted(errand.stop)]


def _finish(visit: Visit, errand: Errand, facts: Facts) -> list[VisitEvent]:
    finished = happened.ErrandFinished(errand.stop, facts.outcome, facts.quantity)
    return _ending(visit, finished, facts)


def _mark_absent(visit: Visit, errand: Errand, facts: Facts) -> list[VisitEvent]:
    if facts.reason != "left" and (facts.absent_at is None or facts.at < facts.absent_at):
        raise Refusal("too_soon", at=facts.absent_at or facts.recall_at, calls=errand.calls)
    return [happened.ErrandMissed(errand.stop, facts.reason)]


def _return(visit: Visit, errand: Errand, facts: Facts) -> list[VisitEvent]:
    _returns_left(errand, facts)
    if visit.active:
        raise Refusal("ticket_active_elsewhere", number=visit.ticket.number)
    return [happened.ErrandReturned(errand.stop)]


def _return_behind(visit: Visit, errand: Errand, facts: Facts) -> list[VisitEvent]:
    _returns_left(errand, facts)
    if not visit.active:
        raise Refusal("state_forbids", state=errand.state.value, act=Act.RETURN_BEHIND.value)
    return [happened.ErrandReturned(errand.stop, behind=True)]


def _returns_left(errand: Errand, facts: Facts) -> None:
    if errand.returns >= facts.rules.returns_at_most:
        raise Refusal("returns_used_up", at_most=facts.rules.returns_at_most)


def _hold(visit: Visit, errand: Errand, facts: Facts) -> list[VisitEvent]:
    return [happened.ErrandHeld(errand.stop, facts.reason)]


def _resume(visit: Visit, errand: Errand, facts: Facts) -> list[VisitEvent]:
    assert facts.counter and facts.officer
    return [happened.ErrandResumed(errand.stop, facts.counter, facts.officer)]


def _release(visit: Visit, errand: Errand, facts: Facts) -> list[VisitEvent]:
    return [happened.ErrandReleased(errand.stop)]


def _postpone(visit: Visit, errand: Errand, facts: Facts) -> list[VisitEvent]:
    if errand.postponed >= facts.rules.postpone_at_most:
        raise Refusal("postpones_used_up", at_most=facts.rules.postpone_at_most)
    if facts.minutes not in facts.rules.postpone_minutes:
        raise Refusal("postpone_minutes", allowed=list(facts.rules.postpone_minutes))
    return [happened.ErrandPostponed(errand.stop, facts.at + timedelta(minutes=facts.minutes))]


def _transfer(visit: Visit, errand: Errand, facts: Facts) -> list[VisitEvent]:
    assert facts.service and facts.agency
    if any(other.state in ACTIVE for other in visit.errands if other.stop != errand.stop):
        raise Refusal("ticket_active_elsewhere", number=visit.ticket.number)
    new = visit.next_number
    kept = facts.rules.transfer_keeps * errand.seniority(facts.at).total_seconds()
    back_to, back_for = (errand.counter, errand.service) if facts.bring_back else (None, None)
    added = happened.ErrandAdded(new, facts.service, facts.agency, facts.only_at, back_to, back_for)
    return [
        happened.ErrandTransferred(errand.stop, new),
        added,
        happened.ErrandJoined(new, kept),
    ]


def _cancel(visit: Visit, errand: Errand, facts: Facts) -> list[VisitEvent]:
    return _ending(visit, happened.ErrandCancelled(errand.stop, facts.reason), facts)


def _expire(visit: Visit, errand: Errand, facts: Facts) -> list[VisitEvent]:
    if errand.state == State.SERVING:
        return [happened.ErrandFinished(errand.stop, unfinished=True)]
    return [happened.ErrandExpired(errand.stop, facts.reason)]


def _ending(visit: Visit, ending: StopEvent, facts: Facts) -> list[VisitEvent]:
    """The end of one errand, and with it the beginning of the next stop of the same ticket."""
    errand = visit.errand(ending.stop)
    ended = evolve(visit, ending, facts.at)
    if errand.bring_back_to and errand.bring_back_for and isinstance(ending, happened.ErrandFinished):
        return [ending, *_bringing_back(ended, errand, facts)]
    return [ending, *move_on(ended, facts)]


def _bringing_back(visit: Visit, errand: Errand, facts: Facts) -> list[VisitEvent]:
    assert errand.bring_back_to and errand.bring_back_for
    origin = next(other for other in visit.errands if other.service == errand.bring_back_for)
    new = visit.next_number
    kept = facts.rules.transfer_keeps * errand.seniority(facts.at).total_seconds()
    return [
        happened.ErrandAdded(new, origin.service, origin.agency, errand.bring_back_to),
        happened.ErrandJoined(new, kept),
    ]


def move_on(visit: Visit, facts: Facts) -> list[VisitEvent]:
    """The next stop joins its queue, unless one is under way or the visitor is missing."""
    if visit.active or visit.absent:
        return []
    following = stops.next_stop(visit.pending, facts.expected_waits, facts.precedence)
    if following is None:
        return []
    return [happened.ErrandJoined(following.stop, _kappa(visit, facts))]


_DECISIONS: dict[Act, Callable[[Visit, Errand, Facts], list[VisitEvent]]] = {
    Act.JOIN: _join,
    Act.YIELD: _yield,
    Act.CALL: _call,
    Act.RECALL: _recall,
    Act.START: _start,
    Act.FINISH: _finish,
    Act.MARK_ABSENT: _mark_absent,
    Act.RETURN: _return,
    Act.RETURN_BEHIND: _return_behind,
    Act.HOLD: _hold,
    Act.RESUME: _resume,
    Act.RELEASE: _release,
    Act.POSTPONE: _postpone,
    Act.TRANSFER: _transfer,
    Act.CANCEL: _cancel,
    Act.EXPIRE: _expire,
}


def fold(id: int, entries: Iterable[Entry]) -> Visit:
    """The visit that a ticket's entries tell of; what was undone counts as not having happened."""
    lines = list(entries)
    undone = {
        seq
        for entry in lines
        if isinstance(entry.event, happened.CommandUndone)
        for seq in entry.event.entries
    }
    visit: Visit | None = None
    for entry in lines:
        if entry.seq in undone:
            continue
        if isinstance(entry.event, happened.TicketIssued):
            visit = issued(id, entry.event, entry.at)
        elif isinstance(entry.event, VisitEvent) and visit is not None:
            visit = evolve(visit, entry.event, entry.at)
    if visit is None:
        raise NotFound("unknown_ticket")
    return visit


def issued(id: int, event: happened.TicketIssued, at: datetime) -> Visit:
    """The visit that begins with a ticket."""
    return Visit(
        Ticket(
            id=id,
            number=event.number,
            series=event.series,
            sequence=event.sequence,
            business_date=event.business_date,
            language=event.language,
            issued_at=at,
            priority=event.priority,
            assist=event.assist,
            people=event.people,
            origin=event.origin,
        )
    )


def evolve(visit: Visit, event: VisitEvent, at: datetime) -> Visit:
    """The visit after one event that happened at `at`."""
    match event:
        case happened.PriorityChanged(on=on):
            return replace(visit, ticket=replace(visit.ticket, priority=on))
        case happened.AssistanceChanged(on=on):
            return replace(visit, ticket=replace(visit.ticket, assist=on))
        case happened.ErrandAdded():
            added = Errand(
                event.stop,
                event.service,
                event.agency,
                only_at=event.only_at,
                bring_back_to=event.bring_back_to,
                bring_back_for=event.bring_back_for,
            )
            return replace(visit, errands=(*visit.errands, added))
        case StopEvent(stop=stop):
            changed = _evolve_errand(visit.errand(stop), event, at)
            errands = tuple(changed if errand.stop == stop else errand for errand in visit.errands)
            return replace(visit, errands=errands)
    return visit


def _evolve_errand(errand: Errand, event: StopEvent, at: datetime) -> Errand:
    match event:
        case happened.ErrandJoined():
            return _joined(errand, event, at)
        case happened.ErrandYielded():
            return replace(errand, state=State.PENDING)
        case happened.ErrandCalled():
            return _called(errand, event, at)
        case happened.ErrandRecalled():
            return replace(errand, calls=event.nth, called_at=at)
        case happened.ErrandStarted():
            return _started(errand, at)
        case happened.ErrandHeld():
            parked = _leaving_counter(errand, at)
            return replace(parked, state=State.HELD, held_at=at, held_reason=event.reason)
        case happened.ErrandResumed():
            return _resumed(errand, event)
        case happened.ErrandReleased():
            return replace(errand, state=State.WAITING, counter=None, officer=None, held_at=None)
        case happened.ErrandReturned():
            state = State.PENDING if event.behind else State.WAITING
            returned = replace(errand, state=state, first=event.behind, returns=errand.returns + 1)
            return replace(returned, returned_at=at, ended_at=None, counter=None, officer=None, calls=0)
        case happened.ErrandPostponed():
            away = (event.until - at).total_seconds()
            later = replace(errand, not_before=event.until, postponed=errand.postponed + 1)
            return replace(later, postponed_s=errand.postponed_s + away)
    return _ended(errand, event, at)


def _joined(errand: Errand, event: happened.ErrandJoined, at: datetime) -> Errand:
    if errand.joined_at is not None:
        return replace(errand, state=State.WAITING, first=False)
    return replace(errand, state=State.WAITING, first=False, joined_at=at, kept_s=event.kept_s)


def _called(errand: Errand, event: happened.ErrandCalled, at: datetime) -> Errand:
    return replace(
        errand,
        state=State.CALLED,
        counter=event.counter,
        officer=event.officer,
        calls=1,
        first_called_at=errand.first_called_at or at,
        called_at=at,
        walk_in=event.walk_in,
        resumed=False,
    )


def _started(errand: Errand, at: datetime) -> Errand:
    walked = errand.walk_s
    if not (errand.resumed or errand.walk_in) and errand.called_at:
        walked = (at - errand.called_at).total_seconds()
    started = errand.started_at or at
    return replace(errand, state=State.SERVING, started_at=started, serving_since=at, walk_s=walked)


def _resumed(errand: Errand, event: happened.ErrandResumed) -> Errand:
    back = replace(errand, state=State.CALLED, counter=event.counter, officer=event.officer)
    return replace(back, held_at=None, resumed=True)


def _leaving_counter(errand: Errand, at: datetime) -> Errand:
    if errand.serving_since is None:
        return errand
    served = errand.served_s + (at - errand.serving_since).total_seconds()
    return replace(errand, served_s=served, serving_since=None)


def _ended(errand: Errand, event: StopEvent, at: datetime) -> Errand:
    left = replace(_leaving_counter(errand, at), ended_at=at, held_at=None)
    match event:
        case happened.ErrandFinished():
            return replace(
                left,
                state=State.DONE,
                outcome=event.outcome,
                quantity=event.quantity,
                unfinished=event.unfinished,
            )
        case happened.ErrandMissed():
            return replace(left, state=State.ABSENT)
        case happened.ErrandTransferred():
            return replace(left, state=State.TRANSFERRED)
        case happened.ErrandCancelled():
            return replace(left, state=State.CANCELLED)
        case happened.ErrandExpired():
            return replace(left, state=State.EXPIRED)
    return errand
