"""Which consoles ring: counters of an agency that nobody calls for, and a free one whose visitor has come."""

from collections.abc import Collection
from datetime import datetime, time

from queue_server import standing
from queue_server.domain import alarms
from queue_server.domain.alarms import Ring
from queue_server.domain.counter import PostState
from queue_server.domain.floor import Counter
from queue_server.domain.turn import Candidate
from queue_server.ports import View
from queue_server.snapshots.frame import Body, local


def console_ring(view: View, counter: Counter, services: tuple[str, ...] = ()) -> Body | None:
    """When, how often and for how many this counter's console rings; None while it has no reason to.

    `services`: those that its officer is bound to, as in `standing.next_turn`.
    """
    ring = ring_at(view, counter, services)
    if ring is None:
        return None
    again_s = 60 * view.floor.rules.nobody_there_again_min
    return {"since": local(view, ring.since), "waiting": ring.waiting, "again_s": again_s}


def ring_at(view: View, counter: Counter, services: tuple[str, ...] = ()) -> Ring | None:
    """Why a console rings: its counter is free and could call somebody, or is not open and nobody else is."""
    post = view.posts.get(counter.id)
    if post.state != PostState.OPEN:
        return _asked(view, counter) or _unattended(view, counter)
    if view.visits.at_counter(counter.id) or standing.next_turn(view, counter, services) is None:
        return None
    free_since = max(post.since, view.visits.last_left(counter.id, view.today) or post.since)
    here = standing.place(view, counter, services)
    joined = [each.joined_at for each in _may_come(view, here.services, counter.id)]
    return alarms.idle(joined, free_since, view.now)


def _asked(view: View, counter: Counter) -> Ring | None:
    """Its agency was asked to open a counter, and has not yet."""
    asked_at = view.queues.asked().get(counter.agency)
    agency = {each.id for each in view.floor.counters if each.agency == counter.agency}
    posts = [post for post in view.posts.all() if post.counter in agency]
    if asked_at is None or not alarms.is_asked(asked_at, posts, view.now):
        return None
    return Ring(asked_at, len(_may_come(view, view.floor.services_at(counter))))


def _unattended(view: View, counter: Counter) -> Ring | None:
    posts = {post.counter: post for post in view.posts.all()}
    overview = standing.Overview(view)
    alone, desks = {}, []
    for code in standing.place(view, counter).services:
        serving = [posts[each.id] for each in view.floor.counters_serving(code) if each.id in posts]
        begins = begins_at(view, overview, code)
        if begins <= view.now and not any(alarms.is_there(post, view.now) for post in serving):
            alone[code] = begins
            desks += serving
    waiting = _may_come(view, alone)
    return alarms.nobody_there([max(each.joined_at, alone[each.service]) for each in waiting], desks)


def begins_at(view: View, overview: standing.Overview, code: str) -> datetime:
    """From when on somebody should sit there for a service: numbers are given before its hours begin."""
    service = view.floor.service(code)
    hours = None if service is None or view.open_now else overview.hours(service)
    return view.floor.at(view.today, hours.service.begins if hours else time.min)


def _may_come(view: View, services: Collection[str], counter: str | None = None) -> list[Candidate]:
    """Those who wait for these services, and for this counter or any, whose turn is not put off."""
    found = view.visits.waiting(services) if services else []
    return [
        each
        for each in found
        if (each.not_before is None or each.not_before <= view.now)
        and (counter is None or each.only_at in (None, counter))
    ]
