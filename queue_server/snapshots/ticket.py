"""What a visitor's phone shows: the number, what to do now, and what comes next."""

from queue_server import standing
from queue_server.domain import stops
from queue_server.domain.errand import Errand, State
from queue_server.domain.reasons import HOLD_REASONS, UNSAID
from queue_server.domain.visit import Visit
from queue_server.ports import View
from queue_server.snapshots import errand as errands
from queue_server.snapshots.frame import Body, Say, framed, local, zone_name
from queue_server.snapshots.halts import halt_of

NEAR = 3


def body(view: View, visit: Visit, language: str, say: Say, trial: bool) -> Body:
    """One ticket, for whoever holds its token, or its number and code at a kiosk."""
    ticket, rules = visit.ticket, view.floor.rules
    leading = visit.leading
    onward = _onward(view, visit)
    errands = [
        _errand(view, visit, errand, language, say) | onward.get(errand.stop, _NOT_TO_COME)
        for errand in visit.errands
    ]
    return framed(
        view,
        language,
        trial,
        {
            "number": ticket.number,
            "state": leading.state.value,
            "language": ticket.language,
            "issued_at": local(view, ticket.issued_at),
            "priority": ticket.priority,
            "errands": errands,
            "go_to": _go_to(view, visit, language),
            "missed": visit.absent is not None,
            "may": sorted({act for errand in errands for act in errand["may"]}),
            "poll_s": _poll(errands, leading),
            "information_desk": view.floor.information_desk,
            "postpone_minutes": list(rules.postpone_minutes),
            "calls_before_absent": rules.calls_before_absent,
            "return_after": rules.return_after,
        },
    )


_NOT_TO_COME = {"order": None, "chosen": False, "may_choose": False}


def _onward(view: View, visit: Visit) -> dict[int, Body]:
    """The stops still to come: in which order they are likely, and which of them may be made the next one."""
    known = standing.facts(view, visit)
    following = stops.next_stop(visit.pending, known.outlooks)
    # One that only waits would give way to the chosen stop, and is then still to come.
    waiting = [errand for errand in visit.errands if errand.state == State.WAITING]
    free = stops.ready([*visit.pending, *waiting], known.outlooks)
    likely = sorted(visit.pending, key=lambda errand: (errand is not following, errand.stop))
    return {
        errand.stop: {
            "order": order,
            "chosen": errand.first,
            "may_choose": errand in free and not errand.first,
        }
        for order, errand in enumerate(likely, 1)
    }


def _errand(view: View, visit: Visit, errand: Errand, language: str, say: Say) -> Body:
    rules = view.floor.rules
    return errands.body(view, visit, errand, language) | {
        "postponed": errand.postponed,
        "postpones_left": max(rules.postpone_at_most - errand.postponed, 0),
        "returned": errand.returns > 0,
        "returns_left": max(rules.returns_at_most - errand.returns, 0),
        "held_for": _held_for(errand, language, say),
        "halt": _halt(view, errand, language, say),
        "may": _may(view, errand),
    }


def _held_for(errand: Errand, language: str, say: Say) -> str:
    """Why the visitor waits beside the counter; what an officer typed is for her colleagues alone."""
    reason = errand.held_reason
    if errand.state != State.HELD or reason in UNSAID or reason not in HOLD_REASONS:
        return ""
    return say(language, f"reason-{reason.replace('_', '-')}")


def _halt(view: View, errand: Errand, language: str, say: Say) -> Body | None:
    """Why nobody is called for what the visitor waits for."""
    service = view.floor.service(errand.service) if errand.state == State.WAITING else None
    return halt_of(view, standing.Overview(view).halt(service), language, say) if service else None


def _may(view: View, errand: Errand) -> list[str]:
    rules = view.floor.rules
    may = []
    if errand.state == State.WAITING and errand.postponed < rules.postpone_at_most:
        may.append("postpone")
    if errand.state in (State.PENDING, State.WAITING, State.ABSENT):
        may.append("cancel")
    if errand.state == State.ABSENT and errand.returns < rules.returns_at_most:
        may.append("return")
    return may


def _go_to(view: View, visit: Visit, language: str) -> Body | None:
    errand = visit.active
    if errand is None or errand.state != State.CALLED or errand.counter is None:
        return None
    counter = view.floor.counter(errand.counter)
    return {
        "counter": counter.name if counter else errand.counter,
        "zone_name": zone_name(view, counter.zone, language) if counter else "",
        "calls": errand.calls,
    }


def _poll(errands: list[Body], leading: Errand) -> int:
    """Seconds until the page asks again: often near the front, less often before."""
    if leading.state == State.CALLED:
        return 3
    ahead = next((errand["ahead"] for errand in errands if errand["ahead"] is not None), None)
    if ahead is None:
        return 10 if leading.state in (State.SERVING, State.HELD, State.ABSENT) else 30
    return 3 if ahead <= NEAR else 10
