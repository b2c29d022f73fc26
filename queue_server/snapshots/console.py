"""What an officer sees at her counter: the one before her, who is next and why, and who else there is."""

from datetime import datetime, timedelta

from queue_server import standing
from queue_server.domain import turn as turns
from queue_server.domain.counter import Post, PostState
from queue_server.domain.errand import Errand, State
from queue_server.domain.errors import NotAllowed
from queue_server.domain.events import ErrandCalled, Why
from queue_server.domain.floor import Counter, Service
from queue_server.domain.halt import Halt
from queue_server.domain.roles import Actor, Permission
from queue_server.domain.visit import Visit
from queue_server.ports import View
from queue_server.snapshots import onward
from queue_server.snapshots.frame import (
    Body,
    Say,
    agency_name,
    framed,
    local,
    local_or_none,
    service_name,
    why,
)
from queue_server.snapshots.rings import console_ring


class Consoles:
    """The consoles in one look; who waits is read and ranked once for all of them."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._desks = standing.Desks(view)

    def body(
        self, counter: Counter, actor: Actor, language: str, say: Say, trial: bool, wall_alive: bool
    ) -> Body:
        """One counter's screen; raises NotAllowed for an officer of another agency."""
        if not actor.may(Permission.SERVE, counter.agency):
            raise NotAllowed("not_allowed", counter=counter.id)
        view = self._view
        post = view.posts.get(counter.id)
        bound = standing.services_of_officer(view, actor, post.officer)
        desk = self._desks.at(counter, bound)
        return framed(
            view,
            language,
            trial,
            {
                "counter": _counter(view, counter, post, language),
                "services": _services(view, desk, language),
                "current": _current(view, counter, language, say, wall_alive),
                "next": _next(view, desk.turn, language, say),
                "waiting": _waiting(view, desk, bound),
                "held": _held(view, desk),
                "absent": _missed(view, desk),
                "send_to": onward.send_to(view, post, language),
                "calls_stopped": _calls_stopped(view, desk.calls_stopped),
                "outcomes": [
                    {"code": outcome.code, "name": outcome.name.in_language(language)}
                    for outcome in view.floor.outcomes
                ],
                "choose": actor.may(Permission.CHOOSE_NUMBER, counter.agency),
                **_undo(view, post),
                "walk_in": _walk_in(view, desk),
                "ring": console_ring(view, desk),
            },
        )


def _counter(view: View, counter: Counter, post: Post, language: str) -> Body:
    paused = post.state == PostState.PAUSED
    return {
        "id": counter.id,
        "name": counter.name,
        "agency": counter.agency,
        "agency_name": agency_name(view, counter.agency, language),
        "zone": counter.zone,
        "state": post.state.value,
        "officer": post.officer,
        "since": local(view, post.since),
        "pause": {"reason": post.reason, "until": local_or_none(view, post.until)} if paused else None,
    }


def _services(view: View, desk: standing.Desk, language: str) -> list[Body]:
    codes = view.floor.services_at(desk.counter)
    joined: dict[str, list[turns.Candidate]] = {code: [] for code in codes}
    for candidate in desk.waiting:
        joined[candidate.service].append(candidate)
    return [
        {
            "code": code,
            "name": service_name(view, code, language),
            "minutes": found.minutes if (found := view.floor.service(code)) else 0,
            "waiting": len(waiting),
            "oldest_joined_at": local_or_none(view, min((c.joined_at for c in waiting), default=None)),
        }
        for code, waiting in joined.items()
    ]


def _current(view: View, counter: Counter, language: str, say: Say, wall_alive: bool) -> Body | None:
    at = view.visits.at_counter(counter.id)
    if at is None:
        return None
    ticket, errand = at.ticket, at.errand
    called = errand.state == State.CALLED
    patience = standing.patience(view, at, wall_alive) if called else None
    visit = view.visits.get(ticket.id)
    service = view.floor.service(errand.service)
    reason = _why(view, ticket.id, errand.stop)
    return {
        "id": at.id,
        "number": ticket.number,
        "service": errand.service,
        "service_name": service_name(view, errand.service, language),
        "state": errand.state.value,
        "calls": errand.calls,
        "called_at": local_or_none(view, errand.called_at),
        "started_at": local_or_none(view, errand.started_at),
        "serving_since": local_or_none(view, errand.serving_since),
        "served_s": errand.served_s,
        "usual_min": service.minutes if service else None,
        "recall_at": local(view, patience.recall_at) if patience else None,
        "absent_at": local_or_none(view, patience.absent_at) if patience else None,
        "priority": ticket.priority,
        "assist": ticket.assist,
        "people": ticket.people,
        "returned": errand.returns > 0,
        "why": why(view, reason.why, language, say) if reason else None,
        "notes": _notes(view, visit, counter),
        "stops_left": len(visit.pending),
        "stops": onward.stops_to_come(view, visit, language),
        "ask_at": local_or_none(view, _forgotten_at(view, errand, service)),
    }


def _notes(view: View, visit: Visit, counter: Counter) -> list[Body]:
    """What this agency wrote of its own stops; the stop of a transfer that was undone is no more."""
    own = {errand.stop for errand in visit.errands if errand.agency == counter.agency}
    return [
        {"at": local(view, note.at), "by": note.by, "text": note.text}
        for note in view.visits.notes(visit.ticket.id)
        if note.stop in own
    ]


def _forgotten_at(view: View, errand: Errand, service: Service | None) -> datetime | None:
    """When a service has lasted so much longer than usual that its officer is asked."""
    if errand.serving_since is None or service is None:
        return None
    asked_after = timedelta(minutes=view.floor.rules.forgotten_after * service.minutes)
    return errand.serving_since + asked_after - timedelta(seconds=errand.served_s)


def _calls_stopped(view: View, halt: Halt | None) -> Body | None:
    if halt is None:
        return None
    return {"reason": halt.reason, "text": halt.text, "until": local_or_none(view, halt.until)}


def _why(view: View, ticket: int, stop: int) -> ErrandCalled | None:
    calls = [entry.event for entry in view.entries.of_ticket(ticket)]
    return next((e for e in reversed(calls) if isinstance(e, ErrandCalled) and e.stop == stop), None)


def _next(view: View, turn: turns.Turn | None, language: str, say: Say) -> Body | None:
    if turn is None:
        return None
    at = view.visits.get(turn.candidate.ticket)
    return {
        "id": turn.candidate.errand,
        "number": turn.candidate.number,
        "service": turn.candidate.service,
        "service_name": service_name(view, turn.candidate.service, language),
        "joined_at": local(view, turn.candidate.joined_at),
        "priority": at.ticket.priority,
        "assist": at.ticket.assist,
        "why": why(view, _still(turn), language, say),
        "until": local_or_none(view, turn.until),
    }


def _still(turn: turns.Turn) -> Why:
    """The reason without the age of the moment, so that the same turn reads the same a second later."""
    reason = turn.why
    waited = reason.waited_s // 60 * 60
    return Why(reason.rule, reason.priority, waited, reason.target_s, reason.passed_over)


def _waiting(view: View, desk: standing.Desk, bound: tuple[str, ...]) -> list[Body]:
    """In the order in which they would be called if nothing else happened; postponed ones last."""
    rules, now = view.floor.rules, view.now
    first = desk.turn.candidate.errand if desk.turn else None
    found = [
        each
        for each in desk.waiting
        if each.only_at in (None, desk.counter.id) and (not bound or each.service in bound)
    ]

    def order(each: turns.Candidate) -> tuple[bool, bool, float, int]:
        later = each.not_before is not None and each.not_before > now
        return each.errand != first, later, -each.score(now, rules), each.ticket

    return [
        {
            "id": each.errand,
            "number": each.number,
            "service": each.service,
            "joined_at": local(view, each.joined_at),
            "priority": each.priority,
            "assist": each.assist,
            "people": each.people,
            "not_before": local_or_none(view, each.not_before),
            "returned": each.called_since_return is not None,
        }
        for each in sorted(found, key=order)[: standing.LISTED]
    ]


def _held(view: View, desk: standing.Desk) -> list[Body]:
    return [
        {
            "id": at.id,
            "number": at.ticket.number,
            "service": at.errand.service,
            "held_at": local_or_none(view, at.errand.held_at),
            "reason": at.errand.held_reason,
        }
        for at in desk.held
    ]


def _missed(view: View, desk: standing.Desk) -> list[Body]:
    return [
        {
            "id": at.id,
            "number": at.ticket.number,
            "service": at.errand.service,
            "absent_at": local_or_none(view, at.errand.ended_at),
        }
        for at in desk.missed
    ]


def _undo(view: View, post: Post) -> Body:
    nothing: Body = {"undo_until": None, "undo_what": None}
    if post.officer is None:
        return nothing
    command = standing.undoable(view, post.officer)
    if command is None:
        return nothing
    entries = view.entries.of_command(command)
    until = entries[0].at + standing.undo_window(view)
    return {"undo_until": local(view, until), "undo_what": standing.act_of(entries)}


def _walk_in(view: View, desk: standing.Desk) -> list[str]:
    """The services for which nobody waits, if the counter is free."""
    if view.visits.at_counter(desk.counter.id):
        return []
    awaited = {candidate.service for candidate in desk.waiting}
    return [code for code in view.floor.services_at(desk.counter) if code not in awaited]


def counters(view: View, actor: Actor, language: str) -> Body:
    """The counters that somebody may take."""
    return {
        "counters": [
            {
                "id": counter.id,
                "name": counter.name,
                "agency": counter.agency,
                "agency_name": agency_name(view, counter.agency, language),
                "zone": counter.zone,
                "state": view.posts.get(counter.id).state.value,
                "officer": view.posts.get(counter.id).officer,
            }
            for counter in view.floor.counters
            if actor.may(Permission.SERVE, counter.agency)
        ]
    }
