"""How it stands before a counter: who waits, whose turn it is, and why nobody is called there."""

from dataclasses import replace
from datetime import datetime
from functools import cached_property

from queue_server.domain import turn
from queue_server.domain.floor import Counter, Service
from queue_server.domain.halt import Halt
from queue_server.domain.roles import Actor
from queue_server.ports import View
from queue_server.standing.overview import Overview


def served(view: View, counter: Counter, services: tuple[str, ...] = ()) -> list[Service]:
    """The services of a counter, less those that are not its officer's, in the counter's order."""
    found = (view.floor.service(code) for code in view.floor.services_at(counter))
    return [service for service in found if service and (not services or service.code in services)]


class Desk:
    """How it stands before one counter in one look, each thing read once.

    `services`: those that its officer is bound to; none named: whatever the counter serves.
    """

    def __init__(self, view: View, counter: Counter, services: tuple[str, ...] = ()) -> None:
        self.counter = counter
        self._view = view
        self._served = served(view, counter, services)
        self._overview = Overview(view)

    @cached_property
    def waiting(self) -> list[turn.Candidate]:
        """All who wait for what the counter serves, whoever sits there."""
        codes = self._view.floor.services_at(self.counter)
        return self._view.visits.waiting(codes) if codes else []

    @cached_property
    def place(self) -> turn.Place:
        """What is served now, in levels of preference, less what is halted or not its officer's."""
        codes = [service.code for service in self._served if not self._overview.halt(service)]
        levels = tuple((code,) for code in codes) if self.counter.services else (tuple(codes),)
        return turn.Place(self.counter.id, levels)

    @cached_property
    def queue(self) -> turn.Queue:
        """Those who wait for what is served now, and whom its latest calls passed over."""
        services, rules = self.place.services, self._view.floor.rules
        if not services:
            return turn.Queue(())
        waiting = [candidate for candidate in self.waiting if candidate.service in services]
        return turn.Queue(waiting, self._view.visits.passed_over(sorted(services), rules.pass_over))

    @cached_property
    def turn(self) -> turn.Turn | None:
        """Whose turn it is, and why."""
        found = turn.choose(self.queue, self.place, self._view.now, self._view.floor.rules)
        if found is None:
            return None
        changes = [found.until, *(_change(self._overview, service) for service in self._served)]
        return replace(found, until=min((at for at in changes if at is not None), default=None))

    @cached_property
    def calls_stopped(self) -> Halt | None:
        """Why nobody is called here now, whatever is served; None where somebody may be for any service."""
        halts = [self._overview.halt(service) for service in self._served]
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
