"""How it stands for one ticket: who is before it, what awaits it, how long its call is waited for."""

from collections.abc import Iterable

from queue_server.domain import absence, stops
from queue_server.domain.decision import Facts
from queue_server.domain.errand import OPEN
from queue_server.domain.errors import NotFound
from queue_server.domain.estimate import Wait, expected
from queue_server.domain.floor import Service
from queue_server.domain.numbering import understood
from queue_server.domain.visit import Visit
from queue_server.ports import Standing, View
from queue_server.standing.overview import Overview, usual_minutes

NOBODY_THERE_MIN = 240.0
"""What the wait for a service without an open counter counts for, where stops are compared."""


def visit_of(view: View, typed: str) -> Visit:
    """The visit behind a number of today, as a person types it."""
    number = understood(typed)
    visit = view.visits.by_number(number, view.today) if number else None
    if visit is None:
        raise NotFound("unknown_ticket", number=typed)
    return visit


def ahead(view: View, standing: Standing) -> tuple[int, Wait | None]:
    """How many people are before a waiting errand at the same counters, and its expected wait.

    They have waited longer; of one that has come back, so many others also go first as its return asks for.
    """
    service = standing.errand.service
    before = view.visits.waiting_before(view.floor.shared_with(service), standing)
    before[service] = max(before.get(service, 0), _let_pass(view, standing))
    minutes = sum(count * usual_minutes(view, code) for code, count in before.items())
    return sum(before.values()), expected(minutes, Overview(view).open_counters(service))


def _let_pass(view: View, standing: Standing) -> int:
    """How many of its service are still called before one that has come back, as far as so many wait."""
    called = view.visits.called_since_return(standing)
    if called is None:
        return 0
    others = view.visits.waiting_by_service().get(standing.errand.service, 0) - 1
    return max(0, min(view.floor.rules.return_after - called, others))


def outlooks(view: View, services: Iterable[str]) -> dict[str, stops.Outlook]:
    """What a visitor may expect who goes to each of these services now."""
    overview = Overview(view)
    known = (view.floor.service(code) for code in services)
    return {service.code: _outlook(overview, service) for service in known if service}


def _outlook(overview: Overview, service: Service) -> stops.Outlook:
    wait = overview.wait(service.code)
    waited = wait.middle if wait else NOBODY_THERE_MIN
    return stops.Outlook(waited, service.minutes, overview.minutes_left(service), service.after)


def patience(view: View, standing: Standing, wall_alive: bool) -> absence.Patience:
    """When a called visitor may be recalled, and when marked absent."""
    ticket, errand = standing.ticket, standing.errand
    calls = view.calls.pressed(ticket.id, errand.stop)
    if not calls:
        calls = [absence.Pressed(errand.called_at or view.now)]
    elsewhere = view.visits.last_finished_elsewhere(ticket.id, errand.counter or "")
    return absence.patience(
        calls,
        wall_alive=wall_alive,
        slow=ticket.priority or ticket.assist,
        finished_elsewhere_at=elsewhere,
        rules=view.floor.rules,
    )


def facts(view: View, visit: Visit) -> Facts:
    """What the domain needs to know of the floor to decide about a visit; the act adds its own."""
    to_come = {errand.service for errand in visit.errands if errand.state in OPEN}
    expected = outlooks(view, sorted(to_come)) if len(to_come) > 1 else {}
    return Facts(at=view.now, rules=view.floor.rules, outlooks=expected)
