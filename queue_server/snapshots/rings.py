"""Which consoles ring: counters of an agency that nobody calls for, and a free one whose visitor has come."""

from collections.abc import Iterable
from datetime import datetime, time

from queue_server import standing
from queue_server.domain import alarms
from queue_server.domain.alarms import Ring
from queue_server.domain.counter import PostState
from queue_server.domain.turn import Candidate
from queue_server.ports import View
from queue_server.snapshots.frame import Body, local


def console_ring(view: View, desk: standing.Desk) -> Body | None:
    """When, how often and for how many this counter's console rings; None while it has no reason to."""
    ring = ring_at(view, desk)
    if ring is None:
        return None
    again_s = 60 * view.floor.rules.nobody_there_again_min
    return {"since": local(view, ring.since), "waiting": ring.waiting, "again_s": again_s}


def ring_at(view: View, desk: standing.Desk) -> Ring | None:
    """Why a console rings: its counter is free and could call somebody, or is not open and nobody else is."""
    counter = desk.counter.id
    post = view.posts.get(counter)
    if post.state != PostState.OPEN:
        return _asked(view, desk) or _unattended(view, desk)
    if view.visits.at_counter(counter) or desk.turn is None:
        return None
    free_since = max(post.since, view.visits.last_left(counter, view.today) or post.since)
    here = [each for each in _may_come(view, desk.queue.waiting) if each.only_at in (None, counter)]
    return alarms.idle([each.joined_at for each in here], free_since, view.now)


def _asked(view: View, desk: standing.Desk) -> Ring | None:
    """Its agency was asked to open a counter, and has not yet."""
    of = desk.counter.agency
    asked_at = view.queues.asked().get(of)
    agency = {each.id for each in view.floor.counters if each.agency == of}
    posts = [post for post in view.posts.all() if post.counter in agency]
    if asked_at is None or not alarms.is_asked(asked_at, posts, view.now):
        return None
    return Ring(asked_at, len(_may_come(view, desk.waiting)))


def _unattended(view: View, desk: standing.Desk) -> Ring | None:
    posts = {post.counter: post for post in view.posts.all()}
    overview = standing.Overview(view)
    alone, desks = {}, []
    for service in standing.served(view, desk.counter):
        serving = [posts[each.id] for each in view.floor.counters_serving(service.code) if each.id in posts]
        begins = begins_at(view, overview, service.code)
        there = any(alarms.is_there(post, view.now) for post in serving)
        if begins <= view.now and not there and not overview.halt(service):
            alone[service.code] = begins
            desks += serving
    waiting = [each for each in _may_come(view, desk.waiting) if each.service in alone]
    return alarms.nobody_there([max(each.joined_at, alone[each.service]) for each in waiting], desks)


def begins_at(view: View, overview: standing.Overview, code: str) -> datetime:
    """From when on somebody should sit there for a service: numbers are given before its hours begin."""
    service = view.floor.service(code)
    hours = None if service is None or view.open_now else overview.hours(service)
    return view.floor.at(view.today, hours.service.begins if hours else time.min)


def _may_come(view: View, waiting: Iterable[Candidate]) -> list[Candidate]:
    """Those whose turn is not put off."""
    return [each for each in waiting if each.not_before is None or each.not_before <= view.now]
