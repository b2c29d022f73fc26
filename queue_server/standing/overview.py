"""How all queues stand in one look: waits, stops, hours, and what intake needs to know."""

import math
from datetime import datetime, timedelta
from functools import cache, cached_property

from queue_server.domain import intake
from queue_server.domain.counter import Post, PostState
from queue_server.domain.estimate import Wait, expected
from queue_server.domain.floor import DayHours, Service
from queue_server.domain.halt import Halt, next_break, running_break
from queue_server.domain.holidays import Holidays
from queue_server.ports import Stop, View


class Overview:
    """How all queues stand in one look; each thing is read once, for screens that ask about every service."""

    def __init__(self, view: View) -> None:
        self._view = view
        self.floor = view.floor
        self._people = cache(view.visits.people_waiting)
        self._taken = cache(self._read_taken)

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

    def _read_taken(self, code: str) -> dict[str, int]:
        """What counts toward the quotas of an agency, by service; nothing where it has none."""
        agency = self.floor.agency(code)
        if not any(each.quota for each in (agency, *self.floor.services_of(code)) if each):
            return {}
        counts_priority = self.floor.rules.quota_counts_priority
        return self._view.visits.taken(self._view.today, code, counts_priority)

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
        people = self._people(self.floor.shared_with(service))
        return float(sum(count * usual_minutes(self._view, code) for code, count in people.items()))

    def wait(self, service: str) -> Wait | None:
        """The expected wait of one who would take a ticket for a service now."""
        return expected(self.minutes_waiting(service), self.open_counters(service))

    def situation(self, service: Service, priority: bool, people: int = 1) -> intake.Situation:
        """How things stand for one more ticket, which is to stand for so many people."""
        stop, taken = self.stopped(service), self._taken(service.agency)
        return intake.Situation(
            override=self._overrides.get(service.code),
            stopped=stop.reason if stop else None,
            stopped_until=stop.until if stop else None,
            holidays=self.holidays,
            waiting_minutes=self.minutes_waiting(service.code),
            counters_open=self.open_counters(service.code),
            taken=taken.get(service.code, 0),
            taken_of_agency=sum(taken.values()),
            priority=priority,
            people=people,
            open_now=self._view.open_now,
        )


def usual_minutes(view: View, code: str) -> int:
    service = view.floor.service(code)
    return service.minutes if service else 0
