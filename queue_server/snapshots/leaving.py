"""Who would be left if the day closed now."""

from queue_server.domain.counter import PostState
from queue_server.domain.errand import OPEN
from queue_server.domain.errors import NotAllowed
from queue_server.domain.roles import Actor
from queue_server.ports import View
from queue_server.snapshots.frame import Body, agency_name, local, local_or_none, service_name


def body(view: View, actor: Actor, language: str) -> Body:
    """Every errand that would expire and every counter that would be closed; for who may close the day."""
    if actor.agencies:
        raise NotAllowed("not_allowed")
    return {
        "seq": view.seq,
        "as_of": local(view, view.now),
        "tickets": [
            {
                "number": at.ticket.number,
                "service_name": service_name(view, at.errand.service, language),
                "agency": at.errand.agency,
                "agency_name": agency_name(view, at.errand.agency, language),
                "state": at.errand.state.value,
                "counter": at.errand.counter,
                "joined_at": local_or_none(view, at.errand.joined_at),
            }
            for at in view.visits.standing(OPEN)
        ],
        "counters": [
            {"id": post.counter, "officer": post.officer, "state": post.state.value}
            for post in view.posts.all()
            if post.state != PostState.CLOSED
        ],
    }
