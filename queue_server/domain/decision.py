"""What may be done to a visit: an act and the facts around it become events, or a refusal.

`decide` knows nothing of storage; who fills in the facts answers for their truth.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from queue_server.domain import events as happened
from queue_server.domain import stops
from queue_server.domain.errand import ACTIVE, Act, Errand, State, after
from queue_server.domain.errors import Refusal
from queue_server.domain.events import StopEvent, VisitEvent, Why
from queue_server.domain.floor import Rules
from queue_server.domain.visit import Visit, evolve


@dataclass(frozen=True)
class Facts:
    """What a decision needs to know beside the visit itself. Who fills it in answers for its truth.

    `outlooks`: what awaits the visitor at each stop still to come. `absent_at`: when the called visitor
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
    outlooks: stops.Outlooks = field(default_factory=dict)


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
    """The seniority that a stop brings along: a part of the time since the ticket was issued.

    The first one brings all of it: none, unless the number was entered after the visitor had got it.
    """
    held = (facts.at - visit.ticket.issued_at).total_seconds()
    if all(errand.joined_at is None for errand in visit.errands):
        return held
    return facts.rules.kappa * held


def _yield(visit: Visit, errand: Errand, facts: Facts) -> list[VisitEvent]:
    return [happened.ErrandYielded(errand.stop)]


def _choose(visit: Visit, errand: Errand, facts: Facts) -> list[VisitEvent]:
    """The chosen stop comes next; one that only waits elsewhere gives way, and keeps its place for later."""
    active = visit.active
    yielding = active if active is not None and active.state == State.WAITING else None
    to_come = (*visit.pending, yielding) if yielding else visit.pending
    if errand not in stops.ready(to_come, facts.outlooks):
        raise Refusal("stop_comes_later", stop=errand.stop)
    chosen: list[VisitEvent] = [happened.NextStopChosen(errand.stop)]
    if yielding is None:
        return chosen
    return [
        *chosen,
        happened.ErrandYielded(yielding.stop),
        happened.ErrandJoined(errand.stop, _kappa(visit, facts)),
    ]


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
    following = stops.next_stop(visit.pending, facts.outlooks)
    if following is None:
        return []
    return [happened.ErrandJoined(following.stop, _kappa(visit, facts))]


_DECISIONS: dict[Act, Callable[[Visit, Errand, Facts], list[VisitEvent]]] = {
    Act.JOIN: _join,
    Act.YIELD: _yield,
    Act.CHOOSE: _choose,
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
