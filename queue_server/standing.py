"""How the floor stands for one who asks: read-only answers over a look, shared by actions and snapshots."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cached_property

from queue_server.domain import absence, intake, stops, turn
from queue_server.domain import events as happened
from queue_server.domain.counter import Post, PostState
from queue_server.domain.decision import Facts
from queue_server.domain.errand import OPEN
from queue_server.domain.errors import NotFound
from queue_server.domain.estimate import Wait, expected
from queue_server.domain.events import Entry, Event
from queue_server.domain.floor import Counter, DayHours, Service
from queue_server.domain.halt import Halt, next_break, running_break
from queue_server.domain.holidays import Holidays
from queue_server.domain.numbering import understood
from queue_server.domain.roles import Actor
from queue_server.domain.visit import Visit
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


class Overview:
    """How all queues stand in one look; each thing is read once, for screens that ask about every service."""

    def __init__(self, view: View) -> None:
        self._view = view
        self.floor = view.floor

    @cached_property
    def _staffed(self) -> dict[str, Post]:
        """The counters with an officer."""
        return {post.counter: post for post in self._view.posts.all() if post.state != PostState.CLOSED}

    @cached_property
    def _stops(self) -> dict[tuple[str, str], Stop]:
        return {(stop.scope, stop.code): stop for stop in self._view.queues.stops()}

    @cached_property
    def waiting(self) -> dict[str, int]:
        """How many wait for each service."""
        return self._view.visits.waiting_by_service()

    @cached_property
    def _people(self) -> dict[str, int]:
        return self._view.visits.people_waiting()

    @cached_property
    def _taken(self) -> dict[str, int]:
        taken = self._view.visits.taken(self._view.today)
        if self.floor.rules.quota_counts_priority:
            return {code: taken.get(code, 0) + taken.get(f"{code}!", 0) for code in self._codes}
        return taken

    @cached_property
    def _codes(self) -> tuple[str, ...]:
        return tuple(service.code for service in self.floor.services)

    @cached_property
    def _overrides(self) -> dict[str, bool]:
        return self._view.queues.overrides()

    @cached_property
    def holidays(self) -> Holidays:
        """Those of today, and of all days on which the next opening is looked for."""
        today = self._view.today
        ends = today + timedelta(days=intake.LOOKS_AHEAD_DAYS)
        return Holidays(self._view.calendar.holidays(today, ends))

    def open_counters(self, service: str) -> int:
        """How many counters serve a service. A paused one counts if its officer is back before closing."""
        closes = self._closing(service)
        posts = (self._staffed.get(counter.id) for counter in self.floor.counters_serving(service))
        return sum(post is not None and post.serves_before(closes) for post in posts)

    def _closing(self, service: str) -> datetime | None:
        found = None if self._view.open_now else self.floor.service(service)
        return intake.closing(self.floor, found, self._view.now, self.holidays) if found else None

    @cached_property
    def hall(self) -> intake.Intake:
        """Whether the hall as a whole is open; a service that is opened by hand opens it."""
        if self._view.open_now or any(self._overrides.values()):
            return intake.Intake(True)
        return intake.hall(self.floor, self.holidays, self._view.now)

    def stopped(self, service: Service) -> Stop | None:
        """What stops the calls for a service: itself, its agency or the whole floor."""
        names = (("floor", ""), ("agency", service.agency), ("service", service.code))
        return next((self._stops[name] for name in names if name in self._stops), None)

    def hours(self, service: Service) -> DayHours | None:
        """The hours that hold today for a service; None: no service today."""
        return self.holidays.hours_of(self.floor, service, self._view.today)

    def halt(self, service: Service) -> Halt | None:
        """Why nobody is called for a service now; None: calls go on."""
        stop = self.stopped(service)
        if stop is not None:
            return Halt("stopped", stop.reason, stop.until)
        if self._view.open_now:
            return None
        span = running_break(self.hours(service), self.floor.local(self._view.now).time())
        return Halt("break", until=self.floor.at(self._view.today, span.ends)) if span else None

    def next_halt(self, service: Service) -> datetime | None:
        """When the next break of a service begins."""
        if self._view.open_now:
            return None
        span = next_break(self.hours(service), self.floor.local(self._view.now).time())
        return self.floor.at(self._view.today, span.begins) if span else None

    def minutes_left(self, service: Service) -> float:
        """Minutes until the service closes today; infinite where hours are set aside."""
        hours = self.hours(service)
        if self._view.open_now or hours is None:
            return math.inf
        closes = self.floor.at(self._view.today, hours.service.ends)
        return (closes - self._view.now).total_seconds() / 60

    def minutes_waiting(self, service: str) -> float:
        """The usual minutes of all who wait for the counters that serve a service."""
        shared = self.floor.shared_with(service)
        return float(sum(self._people.get(code, 0) * usual_minutes(self._view, code) for code in shared))

    def wait(self, service: str) -> Wait | None:
        """The expected wait of one who would take a ticket for a service now."""
        return expected(self.minutes_waiting(service), self.open_counters(service))

    def situation(self, service: Service, priority: bool, people: int = 1) -> intake.Situation:
        """How things stand for one more ticket, which is to stand for so many people."""
        stop = self.stopped(service)
        return intake.Situation(
            override=self._overrides.get(service.code),
            stopped=stop.reason if stop else None,
            stopped_until=stop.until if stop else None,
            holidays=self.holidays,
            waiting_minutes=self.minutes_waiting(service.code),
            counters_open=self.open_counters(service.code),
            taken=self._taken.get(service.code, 0),
            taken_of_agency=sum(
                self._taken.get(other.code, 0) for other in self.floor.services_of(service.agency)
            ),
            priority=priority,
            people=people,
            open_now=self._view.open_now,
        )


def usual_minutes(view: View, code: str) -> int:
    service = view.floor.service(code)
    return service.minutes if service else 0


def ahead(view: View, standing: Standing) -> tuple[int, Wait | None]:
    """How many people wait longer for the same counters than a waiting errand, and its expected wait."""
    service = standing.errand.service
    before = view.visits.waiting_before(view.floor.shared_with(service), standing)
    minutes = sum(count * usual_minutes(view, code) for code, count in before.items())
    return sum(before.values()), expected(minutes, Overview(view).open_counters(service))


NOBODY_THERE_MIN = 240.0
"""What the wait for a service without an open counter counts for, where stops are compared."""


def outlooks(view: View, services: Iterable[str]) -> dict[str, stops.Outlook]:
    """What a visitor may expect who goes to each of these services now."""
    overview = Overview(view)
    known = (view.floor.service(code) for code in services)
    return {service.code: _outlook(overview, service) for service in known if service}


def _outlook(overview: Overview, service: Service) -> stops.Outlook:
    wait = overview.wait(service.code)
    waited = wait.middle if wait else NOBODY_THERE_MIN
    return stops.Outlook(waited, service.minutes, overview.minutes_left(service), service.after)


def served(view: View, counter: Counter, services: tuple[str, ...] = ()) -> list[Service]:
    """The services of a counter, less those that are not its officer's, in the counter's order."""
    found = (view.floor.service(code) for code in view.floor.services_at(counter))
    return [service for service in found if service and (not services or service.code in services)]


def calls_stopped(view: View, counter: Counter, services: tuple[str, ...] = ()) -> Halt | None:
    """Why a counter calls nobody now, whatever it serves; None where it may call for any service."""
    overview = Overview(view)
    halts = [overview.halt(service) for service in served(view, counter, services)]
    stopping = [halt for halt in halts if halt is not None]
    return stopping[0] if stopping and len(stopping) == len(halts) else None


def place(view: View, counter: Counter, services: tuple[str, ...] = ()) -> turn.Place:
    """What a counter serves now, in levels of preference, less what is halted or not its officer's."""
    overview = Overview(view)
    codes = [service.code for service in served(view, counter, services) if not overview.halt(service)]
    levels = tuple((code,) for code in codes) if counter.services else (tuple(codes),)
    return turn.Place(counter.id, levels)


def queue(view: View, here: turn.Place) -> turn.Queue:
    services = sorted(here.services)
    if not services:
        return turn.Queue(())
    waiting = view.visits.waiting(services)
    return turn.Queue(waiting, view.visits.passed_over(services, view.floor.rules.pass_over))


def next_turn(view: View, counter: Counter, services: tuple[str, ...] = ()) -> turn.Turn | None:
    """Whose turn it is at a counter, and why."""
    here = place(view, counter, services)
    found = turn.choose(queue(view, here), here, view.now, view.floor.rules)
    if found is None:
        return None
    overview = Overview(view)
    changes = [found.until, *(_change(overview, service) for service in served(view, counter, services))]
    return replace(found, until=min((at for at in changes if at is not None), default=None))


def _change(overview: Overview, service: Service) -> datetime | None:
    """When a service begins or ceases to be called by the hours of the day."""
    halt = overview.halt(service)
    if halt is None:
        return overview.next_halt(service)
    return halt.until if halt.reason == "break" else None


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


def visit_of(view: View, typed: str) -> Visit:
    """The visit behind a number of today, as a person types it."""
    number = understood(typed)
    visit = view.visits.by_number(number, view.today) if number else None
    if visit is None:
        raise NotFound("unknown_ticket", number=typed)
    return visit


def facts(view: View, visit: Visit) -> Facts:
    """What the domain needs to know of the floor to decide about a visit; the act adds its own."""
    to_come = {errand.service for errand in visit.errands if errand.state in OPEN}
    expected = outlooks(view, sorted(to_come)) if len(to_come) > 1 else {}
    return Facts(at=view.now, rules=view.floor.rules, outlooks=expected)
