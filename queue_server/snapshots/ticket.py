"""What a visitor's phone shows: the number, what to do now, and what comes next."""

from queue_server import standing
from queue_server.domain.errand import Errand, State
from queue_server.domain.visit import Visit
from queue_server.ports import Standing, View
from queue_server.snapshots.frame import (
    Body,
    agency_name,
    framed,
    local,
    local_or_none,
    minutes,
    service_name,
    zone_name,
)

NEAR, FAR = 3, 10


def body(view: View, visit: Visit, language: str, trial: bool) -> Body:
    """One ticket, for whoever holds its token."""
    ticket = visit.ticket
    leading = _leading(visit)
    errands = [_errand(view, visit, errand, language) for errand in visit.errands]
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
        },
    )


def _leading(visit: Visit) -> Errand:
    """The errand that the visitor should think of now."""
    return visit.active or visit.absent or next(iter(visit.pending), visit.errands[-1])


def _errand(view: View, visit: Visit, errand: Errand, language: str) -> Body:
    at = Standing(visit.ticket, errand)
    people_ahead, wait = standing.ahead(view, at) if errand.state == State.WAITING else (None, None)
    counters = view.floor.counters_serving(errand.service)
    counter = view.floor.counter(errand.counter) if errand.counter else None
    zone = counter.zone if counter else counters[0].zone if counters else ""
    return {
        "service": errand.service,
        "service_name": service_name(view, errand.service, language),
        "agency": errand.agency,
        "agency_name": agency_name(view, errand.agency, language),
        "state": errand.state.value,
        "counter": counter.name if counter else None,
        "zone_name": zone_name(view, zone, language),
        "ahead": people_ahead,
        "wait": minutes(wait),
        "calls": errand.calls,
        "postponed": errand.postponed,
        "not_before": local_or_none(view, errand.not_before),
        "may": _may(view, errand),
    }


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
        "counter": errand.counter,
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
    return 3 if ahead <= NEAR else 10 if ahead <= FAR else 30
