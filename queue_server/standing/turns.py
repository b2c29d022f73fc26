"""Whose turn it is at a counter, and why nobody is called there."""

from dataclasses import replace
from datetime import datetime

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
