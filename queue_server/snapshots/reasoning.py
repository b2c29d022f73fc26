"""Why a number waits, or why it was called: to be read out to whoever asks at a supervisor's desk."""

from queue_server import standing
from queue_server.domain import turn
from queue_server.domain.errand import Errand, State
from queue_server.domain.errors import NotAllowed
from queue_server.domain.events import ErrandCalled
from queue_server.domain.roles import Actor
from queue_server.domain.visit import Visit
from queue_server.ports import Standing, View
from queue_server.snapshots.frame import (
    Body,
    Say,
    agency_name,
    local,
    local_or_none,
    minutes,
    service_name,
    why,
)

NAMED = 10
"""How many of those before a number are named; the rest is counted."""


def body(view: View, number: str, actor: Actor, language: str, say: Say) -> Body:
    """Each stop of a number of today that the asker may know of, with what there is to say of it.

    Raises NotAllowed where all of it is another agency's.
    """
    visit = standing.visit_of(view, number)
    errands = [each for each in visit.errands if not actor.agencies or each.agency in actor.agencies]
    if not errands:
        raise NotAllowed("not_allowed")
    return {
        "seq": view.seq,
        "as_of": local(view, view.now),
        "number": visit.ticket.number,
        "issued_at": local(view, visit.ticket.issued_at),
        "priority": visit.ticket.priority,
        "errands": [_errand(view, visit, errand, language, say) for errand in errands],
    }


def _errand(view: View, visit: Visit, errand: Errand, language: str, say: Say) -> Body:
    called = _call(view, visit, errand)
    return {
        "service": errand.service,
        "service_name": service_name(view, errand.service, language),
        "agency": errand.agency,
        "agency_name": agency_name(view, errand.agency, language),
        "state": errand.state.value,
        "state_text": say(language, f"state-{errand.state}"),
        "joined_at": local_or_none(view, errand.joined_at),
        "counter": errand.counter,
        "called_at": local_or_none(view, errand.first_called_at),
        "why": why(view, called.why, language, say) if called else None,
        "before": _before(view, visit, errand) if errand.state == State.WAITING else None,
    }


def _call(view: View, visit: Visit, errand: Errand) -> ErrandCalled | None:
    """Its latest call, with the reason that was stored."""
    calls = (entry.event for entry in reversed(view.entries.of_ticket(visit.ticket.id)))
    return next((each for each in calls if isinstance(each, ErrandCalled) and each.stop == errand.stop), None)


def _before(view: View, visit: Visit, errand: Errand) -> Body:
    """Who would be called before a waiting one if nothing else happened, and by which measure."""
    rules = view.floor.rules
    waiting = view.visits.waiting(view.floor.shared_with(errand.service))
    mine = next(each for each in waiting if (each.ticket, each.stop) == (visit.ticket.id, errand.stop))
    place = turn.Place("", (tuple(sorted({each.service for each in waiting})),))
    passed = view.visits.passed_over(sorted(place.services), rules.pass_over)
    before: list[turn.Candidate] = []
    left = list(waiting)
    while left and (found := turn.choose(turn.Queue(left, passed), place, view.now, rules)):
        if found.candidate.errand == mine.errand:
            break
        before.append(found.candidate)
        left.remove(found.candidate)
    count, wait = standing.ahead(view, Standing(visit.ticket, errand))
    return {
        "count": len(before),
        "longer": count,
        "numbers": [
            {"number": each.number, "priority": each.priority, "joined_at": local(view, each.joined_at)}
            for each in before[:NAMED]
        ],
        "waited_s": round(mine.seniority(view.now)),
        "target_s": round(mine.target(rules)),
        "not_before": local_or_none(view, errand.not_before),
        "wait": minutes(wait),
    }
