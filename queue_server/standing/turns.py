"""How it stands before a counter: who waits, whose turn it is, and why nobody is called there."""

from dataclasses import replace
from datetime import datetime
from functools import cache, cached_property

from queue_server.domain import turn
from queue_server.domain.errand import State
from queue_server.domain.floor import Counter, Service
from queue_server.domain.halt import Halt
from queue_server.domain.roles import Actor
from queue_server.ports import Standing, View
from queue_server.standing.overview import Overview

LISTED = 50
"""So many at a counter's screen of those whom it may call, or bring back."""


def served(view: View, counter: Counter, services: tuple[str, ...] = ()) -> list[Service]:
    """The services of a counter, less those that are not its officer's, in the counter's order."""
    found = (view.floor.service(code) for code in view.floor.services_at(counter))
    return [service for service in found if service and (not services or service.code in services)]


class Desks:
    """The counters in one look; what they have in common is read and ranked once for all of them."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.overview = Overview(view)
        self.waiting = cache(self._waiting)
        self.queue = cache(self._queue)
        self.turn = cache(self._turn)
        self.held = cache(self._held)
        self.missed = cache(self._missed)

    def at(self, counter: Counter, services: tuple[str, ...] = ()) -> "Desk":
        """`services`: those that its officer is bound to; none named: whatever the counter serves."""
        return Desk(self, counter, services)

    def _waiting(self, codes: tuple[str, ...]) -> list[turn.Candidate]:
        return self.view.visits.waiting(codes) if codes else []

    def _queue(self, codes: tuple[str, ...], services: frozenset[str]) -> turn.Queue:
        """Who waits for some of the services of a counter, and whom their latest calls passed over."""
        if not services:
            return turn.Queue(())
        waiting = [candidate for candidate in self.waiting(codes) if candidate.service in services]
        passed_over = self.view.visits.passed_over(sorted(services), self.view.floor.rules.pass_over)
        return turn.Queue(waiting, passed_over)

    def _turn(self, codes: tuple[str, ...], place: turn.Place) -> turn.Turn | None:
        queue = self.queue(codes, place.services)
        return turn.choose(queue, place, self.view.now, self.view.floor.rules)

    def _held(self, codes: tuple[str, ...]) -> list[Standing]:
        return self.view.visits.standing({State.HELD}, services=codes)

    def _missed(self, codes: tuple[str, ...]) -> list[Standing]:
        return self.view.visits.missed_on(self.view.today, codes, LISTED) if codes else []


class Desk:
    """How it stands before one counter."""

    def __init__(self, desks: Desks, counter: Counter, services: tuple[str, ...]) -> None:
        self.counter = counter
        self._desks = desks
        self._codes = desks.view.floor.services_at(counter)
        self._served = served(desks.view, counter, services)

    @property
    def waiting(self) -> list[turn.Candidate]:
        """All who wait for what the counter serves, whoever sits there."""
        return self._desks.waiting(self._codes)

    @property
    def held(self) -> list[Standing]:
        """Whose service rests, for what the counter serves."""
        return self._desks.held(self._codes)

    @property
    def missed(self) -> list[Standing]:
        """Who was called today for what the counter serves and did not come; the latest few first."""
        return self._desks.missed(self._codes)

    @cached_property
    def place(self) -> turn.Place:
        """What is served now, in levels of preference, less what is halted or not its officer's."""
        codes = [service.code for service in self._served if not self._desks.overview.halt(service)]
        levels = tuple((code,) for code in codes) if self.counter.services else (tuple(codes),)
        return turn.Place(self.counter.id, levels)

    @property
    def queue(self) -> turn.Queue:
        """Those who wait for what is served now, and whom its latest calls passed over."""
        return self._desks.queue(self._codes, self.place.services)

    @cached_property
    def turn(self) -> turn.Turn | None:
        """Whose turn it is, and why."""
        # Where nobody waits for this counter alone, the choice is that of all counters that serve the same.
        asked_for = self.counter.id in self.queue.asked_for
        place = self.place if asked_for else replace(self.place, counter="")
        found = self._desks.turn(self._codes, place)
        if found is None:
            return None
        changes = [found.until, *(_change(self._desks.overview, service) for service in self._served)]
        return replace(found, until=min((at for at in changes if at is not None), default=None))

    @cached_property
    def calls_stopped(self) -> Halt | None:
        """Why nobody is called here now, whatever is served; None where somebody may be for any service."""
        halts = [self._desks.overview.halt(service) for service in self._served]
        stopping = [halt for halt in halts if halt is not None]
        return stopping[0] if stopping and len(stopping) == len(halts) else None


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
