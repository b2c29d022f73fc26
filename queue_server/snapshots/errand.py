"""One errand as it stands, for whoever asks about its ticket: at the information desk, or on a phone."""

from queue_server import standing
from queue_server.domain.errand import Errand, State
from queue_server.domain.visit import Visit
from queue_server.ports import Standing, View
from queue_server.snapshots.frame import Body, agency_name, local_or_none, minutes, service_name, zone_name


def body(view: View, visit: Visit, errand: Errand, language: str) -> Body:
    """What it is for, how far it is, and where: at its counter, or else at any that serves it.

    `ahead` and `wait` are of one who waits, and None of any other.
    """
    waits = errand.state == State.WAITING
    people_ahead, wait = standing.ahead(view, Standing(visit.ticket, errand)) if waits else (None, None)
    counters = view.floor.counters_serving(errand.service)
    at = view.floor.counter(errand.counter) if errand.counter else None
    zone = at.zone if at else counters[0].zone if counters else ""
    return {
        "stop": errand.stop,
        "service": errand.service,
        "service_name": service_name(view, errand.service, language),
        "agency": errand.agency,
        "agency_name": agency_name(view, errand.agency, language),
        "state": errand.state.value,
        "counter": at.name if at else None,
        "counters": [counter.name for counter in counters],
        "zone_name": zone_name(view, zone, language),
        "ahead": people_ahead,
        "wait": minutes(wait),
        "not_before": local_or_none(view, errand.not_before),
        "calls": errand.calls,
    }
