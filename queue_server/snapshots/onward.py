"""Where the visitor at a counter goes from there. No agency learns another one's service: counters alone."""

from datetime import timedelta

from queue_server import standing
from queue_server.domain import stops
from queue_server.domain.counter import Post
from queue_server.domain.errand import Errand, State
from queue_server.domain.events import CommandUndone, ErrandFinished, ErrandTransferred
from queue_server.domain.visit import Visit
from queue_server.ports import View
from queue_server.snapshots.frame import Body, agency_name, minutes, zone_name

SAID_FOR = timedelta(minutes=5)


def stops_to_come(view: View, visit: Visit, language: str) -> list[Body]:
    """The stops after this one, the likely next one first; `chosen` where somebody has chosen it."""
    facts = standing.facts(view, visit)
    following = stops.next_stop(visit.pending, facts.outlooks)
    free = stops.ready(visit.pending, facts.outlooks)
    overview = standing.Overview(view)
    return [
        {
            "stop": errand.stop,
            **_place(view, errand, language),
            "wait": minutes(overview.wait(errand.service)),
            "chosen": errand.first,
            "may_choose": errand in free and not errand.first,
        }
        for errand in sorted(visit.pending, key=lambda errand: (errand is not following, errand.stop))
    ]


def send_to(view: View, post: Post, language: str) -> Body | None:
    """Where to send the visitor who was finished or transferred last here, until the next act."""
    visit = _sent_away(view, post)
    if visit is None or visit.active is None or visit.active.state != State.WAITING:
        return None
    return {
        "number": visit.ticket.number,
        **_place(view, visit.active, language),
        "agency_name": agency_name(view, visit.active.agency, language),
    }


def _sent_away(view: View, post: Post) -> Visit | None:
    if post.officer is None:
        return None
    command = view.entries.latest_command(f"staff:{post.officer}", view.now - SAID_FOR)
    entries = view.entries.of_command(command) if command else []
    if any(isinstance(entry.event, CommandUndone) for entry in entries):
        return None
    ticket = next(
        (e.ticket for e in entries if isinstance(e.event, ErrandFinished | ErrandTransferred)), None
    )
    return view.visits.get(ticket) if ticket is not None else None


def _place(view: View, errand: Errand, language: str) -> Body:
    """The counters of a stop: all that serve it, or the one that it was sent to."""
    serving = view.floor.counters_serving(errand.service)
    counters = [counter for counter in serving if errand.only_at in (None, counter.id)]
    return {
        "counters": [counter.name for counter in counters],
        "zone_name": zone_name(view, counters[0].zone, language) if counters else "",
    }
