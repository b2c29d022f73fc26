"""Who waits, who sits where, and whom nobody serves: read once from a look, for all parts of a dashboard."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from queue_server import standing
from queue_server.domain import alarms
from queue_server.domain.alarms import Ring
from queue_server.domain.counter import Post, PostState
from queue_server.domain.errand import State
from queue_server.domain.estimate import expected
from queue_server.domain.floor import Agency, Counter
from queue_server.domain.lateness import Prospect
from queue_server.ports import Standing, View
from queue_server.snapshots.rings import begins_at, ring_at


@dataclass(frozen=True)
class Unattended:
    """An agency with people waiting for services that no counter serves now.

    `back_at`: when the first of its officers means to be back. `halted`: a stop or a break holds them all.
    """

    agency: Agency
    services: tuple[str, ...]
    ring: Ring
    back_at: datetime | None = None
    halted: bool = False

    @property
    def is_alarm(self) -> bool:
        return self.back_at is None and not self.halted


class Scene:
    """`bounds`: the agencies that are seen; none named: all."""

    def __init__(self, view: View, bounds: tuple[str, ...] = ()) -> None:
        self.view = view
        self.bounds = bounds
        self.agencies = [each for each in view.floor.agencies if self.sees(each.code)]
        self.counters = [each for each in view.floor.counters if self.sees(each.agency)]
        self._desks = standing.Desks(view)
        self._overview = self._desks.overview

    def sees(self, agency: str | None) -> bool:
        return not self.bounds or agency in self.bounds

    @cached_property
    def waiting(self) -> list[Standing]:
        """The oldest first."""
        return [at for at in self._all_waiting if self.sees(at.errand.agency)]

    @cached_property
    def _all_waiting(self) -> list[Standing]:
        return self.view.visits.standing({State.WAITING})

    @cached_property
    def busy(self) -> dict[str | None, Standing]:
        """Who is called to which counter, or served there."""
        at_counters = self.view.visits.standing({State.CALLED, State.SERVING})
        return {at.errand.counter: at for at in at_counters}

    @cached_property
    def posts(self) -> dict[str, Post]:
        return {post.counter: post for post in self.view.posts.all()}

    @cached_property
    def counts(self) -> dict[tuple[str, State], int]:
        """How many errands of today stand in which state, by agency."""
        counts = self.view.visits.counts(self.view.today)
        return {(agency, state): count for (agency, state), count in counts.items() if self.sees(agency)}

    @cached_property
    def unattended(self) -> list[Unattended]:
        """Whoever has waited longest for an officer comes first."""
        found = (self._unattended(agency) for agency in self.agencies)
        return sorted((each for each in found if each), key=lambda each: each.ring.since)

    def _unattended(self, agency: Agency) -> Unattended | None:
        alone = {
            service: joined
            for (of, service), joined in self._joined.items()
            if of == agency.code and joined and not self._is_open(service)
        }
        posts = [post for code in alone for post in self._posts_serving(code)]
        ring = alarms.nobody_there([joined for each in alone.values() for joined in each], posts)
        if ring is None:
            return None
        back = [post.until for post in posts if post.until and alarms.is_there(post, self.view.now)]
        return Unattended(agency, tuple(alone), ring, min(back, default=None), self._are_halted(alone))

    @cached_property
    def _joined(self) -> dict[tuple[str, str], list[datetime]]:
        """By agency and service since when each waits, in the hours in which somebody should be there."""
        joined: dict[tuple[str, str], list[datetime]] = {}
        for at in self.waiting:
            since = joined.setdefault((at.errand.agency, at.errand.service), [])
            since.append(at.errand.joined_at or self.view.now)
        for (_, service), since in joined.items():
            begins = begins_at(self.view, self._overview, service)
            since[:] = [max(at, begins) for at in since] if begins <= self.view.now else []
        return joined

    def _is_open(self, service: str) -> bool:
        return any(post.state == PostState.OPEN for post in self._posts_serving(service))

    def _posts_serving(self, service: str) -> list[Post]:
        counters = self.view.floor.counters_serving(service)
        return [self.posts[each.id] for each in counters if each.id in self.posts]

    def _are_halted(self, codes: dict[str, list[datetime]]) -> bool:
        services = (self.view.floor.service(code) for code in codes)
        return all(service is not None and self._overview.halt(service) is not None for service in services)

    @cached_property
    def idle(self) -> dict[str, Ring]:
        """The free counters that leave somebody waiting whom they could serve."""
        found = ((counter.id, self._idle(counter)) for counter in self.counters)
        return {id: ring for id, ring in found if ring is not None}

    def _idle(self, counter: Counter) -> Ring | None:
        post = self.posts.get(counter.id)
        if post is None or post.state != PostState.OPEN or counter.id in self.busy:
            return None
        services = self.view.floor.services_at(counter)
        if not any(at.errand.service in services for at in self.waiting):
            return None
        bound = standing.services_of_officer(self.view, None, post.officer)
        return ring_at(self.view, self._desks.at(counter, bound))

    def prospects(self) -> Iterator[Prospect]:
        """What is to be expected of each who waits, by how many minutes of work are before her."""
        rules = self.view.floor.rules
        before: dict[str, int] = {}
        for at in self._all_waiting:
            errand, service = at.errand, at.errand.service
            target = rules.target_priority_min if at.ticket.priority else rules.target_regular_min
            if self.sees(errand.agency):
                due_at = self.view.now + timedelta(minutes=target) - errand.seniority(self.view.now)
                yield Prospect(at.ticket.number, errand.agency, due_at, self._called_in(service, before))
            before[service] = before.get(service, 0) + 1

    def _called_in(self, service: str, before: dict[str, int]) -> timedelta | None:
        shared = self.view.floor.shared_with(service)
        work = sum(before.get(code, 0) * standing.usual_minutes(self.view, code) for code in shared)
        wait = expected(work, sum(post.state == PostState.OPEN for post in self._posts_serving(service)))
        return timedelta(minutes=wait.middle) if wait else None
