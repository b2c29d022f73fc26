"""Who sits where: an officer opens a counter, rests from it and leaves it."""

from datetime import datetime

from queue_server.domain import events as happened
from queue_server.domain.counter import Post, PostState
from queue_server.domain.errors import NotAllowed, NotFound, Refusal
from queue_server.domain.floor import Counter
from queue_server.domain.roles import Permission
from queue_server.ports import Transaction


def open(tx: Transaction, id: str, take_over: bool = False) -> None:
    """The officer sits down. A counter that another has is taken over only when that is asked for."""
    counter = permitted(tx, id)
    post = tx.posts.get(id)
    if post.state != PostState.CLOSED and post.officer == tx.actor.name:
        return
    elsewhere = tx.posts.of_officer(tx.actor.name)
    if elsewhere is not None:
        if tx.visits.at_counter(elsewhere.counter):
            raise Refusal("officer_has_counter", counter=elsewhere.counter)
        tx.record(happened.CounterClosed(elsewhere.counter))
    if post.state != PostState.CLOSED and not take_over:
        raise Refusal("counter_taken", officer=post.officer, counter=id)
    taken_from = post.officer if post.state != PostState.CLOSED else None
    tx.record(happened.CounterOpened(counter.id, tx.actor.name, taken_from))


def close(
    tx: Transaction, id: str, reason: str = "", until: datetime | None = None, sure: bool = False
) -> None:
    """The officer leaves; nobody may be called or served there. `sure`: also as the agency's last one."""
    post = own(tx, id)
    nobody_at(tx, id)
    if post.state == PostState.OPEN and not sure:
        _not_the_last(tx, id)
    tx.record(happened.CounterClosed(id, reason, until))


def pause(tx: Transaction, id: str, reason: str, until: datetime | None = None, sure: bool = False) -> None:
    """No calls for a while; the walls say why and until when. `sure`: also as the agency's last one."""
    post = own(tx, id)
    if post.state == PostState.PAUSED:
        raise Refusal("already_paused", counter=id)
    nobody_at(tx, id)
    if not sure:
        _not_the_last(tx, id)
    tx.record(happened.CounterPaused(id, reason, until))


def _not_the_last(tx: Transaction, id: str) -> None:
    """Asks before the last open counter of an agency leaves people waiting."""
    counter = named(tx, id)
    others = [other.id for other in tx.floor.counters if other.agency == counter.agency and other.id != id]
    if any(tx.posts.get(other).state == PostState.OPEN for other in others):
        return
    waiting = len(tx.visits.waiting(tx.floor.services_at(counter)))
    if waiting:
        raise Refusal("last_counter", waiting=waiting)


def unpause(tx: Transaction, id: str) -> None:
    post = own(tx, id)
    if post.state != PostState.PAUSED:
        raise Refusal("not_paused", counter=id)
    tx.record(happened.CounterUnpaused(id))


def permitted(tx: Transaction, id: str) -> Counter:
    """The counter, if the actor may serve there."""
    counter = named(tx, id)
    if not tx.actor.may(Permission.SERVE, counter.agency):
        raise NotAllowed("not_allowed", counter=id)
    return counter


def named(tx: Transaction, id: str) -> Counter:
    """The counter of this name."""
    counter = tx.floor.counter(id)
    if counter is None:
        raise NotFound("unknown_counter", counter=id)
    return counter


def own(tx: Transaction, id: str) -> Post:
    """How the actor's own counter stands; refuses one that is closed or somebody else's."""
    permitted(tx, id)
    post = tx.posts.get(id)
    if post.state == PostState.CLOSED:
        raise Refusal("counter_not_open", counter=id)
    if post.officer != tx.actor.name:
        raise Refusal("counter_taken", officer=post.officer, counter=id)
    return post


def calling(tx: Transaction, id: str) -> Counter:
    """The actor's own counter, if calls may be made there; refuses one that rests."""
    post = own(tx, id)
    if post.state != PostState.OPEN:
        raise Refusal("counter_paused", counter=id)
    return permitted(tx, id)


def nobody_at(tx: Transaction, id: str) -> None:
    """Refuses while somebody is called or served at the counter."""
    if tx.visits.at_counter(id):
        raise Refusal("counter_busy", counter=id)
