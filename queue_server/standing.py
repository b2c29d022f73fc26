"""How the floor stands for one who asks: read-only answers over a look, shared by actions and snapshots."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from queue_server.domain import absence, intake, turn
from queue_server.domain import events as happened
from queue_server.domain.counter import PostState
from queue_server.domain.estimate import Wait, expected
from queue_server.domain.events import Entry, Event
from queue_server.domain.floor import Counter, Service
from queue_server.domain.roles import Actor
from queue_server.ports import Standing, Stop, View

ACTS: dict[type[Event], str] = {
    happened.ErrandCalled: "call",
    happened.ErrandRecalled: "recall",
    happened.ErrandStarted: "start",
    happened.ErrandFinished: "finish",
    happened.ErrandMissed: "absent",
    happened.ErrandHeld: "hold",
    happened.ErrandResumed: "resume",
    happened.ErrandReleased: "release",
    happened.ErrandTransferred: "transfer",
    happened.ErrandCancelled: "cancel",
    happened.ErrandReturned: "return",
}
"""What an officer may take back, by the event that shows it."""


def open_counters(view: View, service: str) -> int:
    """How many counters serve a service now. A paused one counts: its officer means to be back."""
    serving = {counter.id for counter in view.floor.counters_serving(service)}
    return sum(post.counter in serving and post.state != PostState.CLOSED for post in view.posts.all())


def stopped(view: View, service: Service) -> Stop | None:
    """What stops the calls for a service: itself, its agency or the whole floor."""
    names = {("floor", ""), ("agency", service.agency), ("service", service.code)}
    return next((stop for stop in view.queues.stops() if (stop.scope, stop.code) in names), None)


def shared_with(view: View, service: str) -> frozenset[str]:
    """The services whose visitors wait for the same counters."""
    counters = view.floor.counters_serving(service)
    return frozenset(code for counter in counters for code in view.floor.services_at(counter))


def minutes_waiting(view: View, service: str) -> float:
    """The usual minutes of all who wait for the counters that serve a service."""
    waiting = view.visits.waiting(sorted(shared_with(view, service)))
    return float(sum(_minutes(view, candidate.service) for candidate in waiting))


def wait(view: View, service: str) -> Wait | None:
    """The expected wait of one who would take a ticket for a service now."""
    return expected(minutes_waiting(view, service), open_counters(view, service))


def ahead(view: View, standing: Standing) -> tuple[int, Wait | None]:
    """How many wait longer for the same counters than a waiting errand, and its expected wait."""
    service = standing.errand.service
    own = standing.errand.seniority(view.now).total_seconds()
    before = [
        candidate
        for candidate in view.visits.waiting(sorted(shared_with(view, service)))
        if candidate.errand != standing.id and _before(candidate, own, standing.ticket.id, view)
    ]
    minutes = sum(_minutes(view, candidate.service) for candidate in before)
    return len(before), expected(minutes, open_counters(view, service))


def _before(candidate: turn.Candidate, own: float, ticket: int, view: View) -> bool:
    return (candidate.seniority(view.now), -candidate.ticket) > (own, -ticket)


def _minutes(view: View, code: str) -> int:
    service = view.floor.service(code)
    return service.minutes if service else 0


def expected_waits(view: View, services: Iterable[str]) -> dict[str, float]:
    """Minutes that a visitor would wait for each service now; a closed one counts as half a day."""
    waits = {code: wait(view, code) for code in services}
    return {code: found.middle if found else 240.0 for code, found in waits.items()}


def precedence(view: View) -> dict[str, tuple[str, ...]]:
    return {service.code: service.after for service in view.floor.services if service.after}


def situation(view: View, service: Service, priority: bool, open_now: bool) -> intake.Situation:
    """How things stand for one more ticket."""
    stop = stopped(view, service)
    taken = view.visits.taken(view.today)
    marks = ("", "!") if view.floor.rules.quota_counts_priority else ("",)
    services = [other.code for other in view.floor.services_of(service.agency)]
    return intake.Situation(
        override=view.queues.overrides().get(service.code),
        stopped=stop.reason if stop else None,
        holiday=view.queues.holiday(view.today),
        waiting_minutes=minutes_waiting(view, service.code),
        counters_open=open_counters(view, service.code),
        taken=sum(taken.get(service.code + mark, 0) for mark in marks),
        taken_of_agency=sum(taken.get(code + mark, 0) for code in services for mark in marks),
        priority=priority,
        open_now=open_now,
    )


def place(view: View, counter: Counter, services: tuple[str, ...] = ()) -> turn.Place:
    """What a counter serves now, in levels of preference, less what is stopped or not its officer's."""
    codes = [
        code
        for code in view.floor.services_at(counter)
        if (not services or code in services) and not _is_stopped(view, code)
    ]
    levels = tuple((code,) for code in codes) if counter.services else (tuple(codes),)
    return turn.Place(counter.id, levels)


def _is_stopped(view: View, code: str) -> bool:
    service = view.floor.service(code)
    return service is not None and stopped(view, service) is not None


def queue(view: View, here: turn.Place) -> turn.Queue:
    services = sorted(here.services)
    if not services:
        return turn.Queue(())
    waiting = view.visits.waiting(services)
    return turn.Queue(waiting, view.visits.passed_over(services, view.floor.rules.pass_over))


def next_turn(view: View, counter: Counter, services: tuple[str, ...] = ()) -> turn.Turn | None:
    """Whose turn it is at a counter, and why."""
    here = place(view, counter, services)
    return turn.choose(queue(view, here), here, view.now, view.floor.rules)


def services_of_officer(view: View, actor: Actor | None, officer: str | None) -> tuple[str, ...]:
    """The services that the officer at a counter is bound to; empty: whatever the counter serves."""
    if actor is not None and actor.name == officer:
        return actor.services
    staff = view.people.staff(officer) if officer else None
    return staff.services if staff else ()


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


def undo_window(view: View) -> timedelta:
    return timedelta(seconds=view.floor.rules.undo_s)


def undoable(view: View, officer: str) -> int | None:
    """The command that an officer may still take back now."""
    command = view.entries.latest_command(f"staff:{officer}", view.now - undo_window(view))
    if command is None:
        return None
    entries = view.entries.of_command(command)
    issued_here = any(isinstance(entry.event, happened.TicketIssued) for entry in entries)
    return command if not issued_here and act_of(entries) else None


def act_of(entries: Sequence[Entry]) -> str | None:
    """The act that a command's entries show: the last of them that may be taken back."""
    return next((ACTS[type(entry.event)] for entry in reversed(entries) if type(entry.event) in ACTS), None)
