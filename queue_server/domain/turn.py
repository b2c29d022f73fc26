"""Whose turn it is at a counter, and why: one pure function of who waits, the counter and the instant."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cached_property
from heapq import nsmallest

from queue_server.domain.events import Why
from queue_server.domain.floor import Rules

LOOKS_AHEAD = 500
"""How many turning points are looked at; one that is told too early is only asked for again."""


@dataclass(frozen=True)
class Candidate:
    """One waiting errand. `called_since_return`: others of its service called since; None: never returned."""

    errand: str
    ticket: int
    stop: int
    number: str
    service: str
    joined_at: datetime
    kept_s: float = 0.0
    not_before: datetime | None = None
    priority: bool = False
    only_at: str | None = None
    called_since_return: int | None = None
    assist: bool = False
    people: int = 1

    def seniority(self, now: datetime) -> float:
        """Seconds that it counts as waiting."""
        return (now - self.joined_at).total_seconds() + self.kept_s

    def target(self, rules: Rules) -> float:
        """Seconds that one of its class is meant to wait at most."""
        return 60.0 * (rules.target_priority_min if self.priority else rules.target_regular_min)

    def score(self, now: datetime, rules: Rules) -> float:
        return self.seniority(now) / self.target(rules)

    def overdue_in(self, now: datetime, rules: Rules) -> float:
        """Seconds until one with priority has waited as long as anybody is meant to; infinite for others."""
        return 60.0 * rules.target_regular_min - self.seniority(now) if self.priority else math.inf

    def rank(self, now: datetime, rules: Rules) -> tuple[bool, float, int]:
        """The highest is called: an overdue one with priority, then by score, then the earlier ticket."""
        waited = self.seniority(now)
        overdue = self.priority and waited >= 60.0 * rules.target_regular_min
        return overdue, waited / self.target(rules), -self.ticket

    @property
    def is_set_apart(self) -> bool:
        """Whether more than her wait decides when she may be called."""
        return (self.not_before, self.only_at, self.called_since_return) != (None, None, None)

    def let_others_pass(self, rules: Rules) -> bool:
        """Whether enough others have been called since it came back from an absence."""
        return self.called_since_return is None or self.called_since_return >= rules.return_after


@dataclass(frozen=True)
class Place:
    """A counter as the choice sees it: services in levels of preference, the most preferred first."""

    counter: str
    levels: tuple[tuple[str, ...], ...]

    @cached_property
    def services(self) -> frozenset[str]:
        return frozenset(service for level in self.levels for service in level)


@dataclass(frozen=True)
class Turn:
    """Who is next, why, and until when time alone does not change it (None: it never does)."""

    candidate: Candidate
    why: Why
    passed_over: Candidate | None = None
    until: datetime | None = None


@dataclass(frozen=True)
class Queue:
    """Everybody who waits, and per service the errands that its latest calls passed over, latest first."""

    waiting: Sequence[Candidate]
    passed_over: Mapping[str, Sequence[str | None]] = field(default_factory=dict)

    @cached_property
    def asked_for(self) -> frozenset[str]:
        """The counters for which alone somebody waits."""
        return frozenset(candidate.only_at for candidate in self.waiting if candidate.only_at is not None)


def choose(queue: Queue, place: Place, now: datetime, rules: Rules) -> Turn | None:
    """The five steps of the rules of the floor; None where nobody may be called now."""
    instant = _Instant(replace(queue, waiting=leading(queue.waiting, now)), place, now, rules)
    turn = instant.pick()
    return replace(turn, until=_until(instant, turn)) if turn else None


def leading(waiting: Iterable[Candidate], now: datetime) -> list[Candidate]:
    """Those on whom alone a choice can fall, however long nothing happens.

    The waits of those who wait for the same service in the same class grow at the same pace: unless something
    sets her apart only the first of them can be chosen, and the second shows that the first is not alone.
    """
    apart: list[Candidate] = []
    alike: dict[tuple[str, bool], list[Candidate]] = {}
    for candidate in waiting:
        if candidate.is_set_apart:
            apart.append(candidate)
        else:
            alike.setdefault((candidate.service, candidate.priority), []).append(candidate)
    firsts = (nsmallest(2, each, key=lambda c: (-c.seniority(now), c.ticket)) for each in alike.values())
    return [*apart, *(candidate for first in firsts for candidate in first)]


class _Instant:
    """Who waits before a counter as it stands at one instant."""

    def __init__(self, queue: Queue, place: Place, now: datetime, rules: Rules) -> None:
        self.now = now
        self._queue = queue
        self._place = place
        self._rules = rules

    def later(self, at: datetime) -> "_Instant":
        """If nothing else happened until then."""
        return _Instant(self._queue, self._place, at, self._rules)

    @cached_property
    def _candidates(self) -> list[Candidate]:
        return eligible(self._queue.waiting, self._place, self.now, self._rules)

    @cached_property
    def _best(self) -> Candidate:
        considered = _by_preference(self._candidates, self._place, self.now, self._rules)
        return max(considered, key=lambda candidate: candidate.rank(self.now, self._rules))

    def pick(self) -> Turn | None:
        """Whose turn it is, and why; not until when."""
        if not self._candidates:
            return None
        best, now, rules = self._best, self.now, self._rules
        first = first_regular(self._candidates, best.service, now)
        passes = first is not None and _passes_over(best, first, now)
        if first is not None and passes and _bound_reached(self._queue, best.service, first, rules):
            return Turn(first, _why("pass_over", first, now, rules))
        rule = "overdue" if best.overdue_in(now, rules) <= 0 else "score"
        rule = "only" if len(self._candidates) == 1 else rule
        over = first if passes else None
        return Turn(best, _why(rule, best, now, rules, over), over)

    def turning_points(self) -> Iterator[datetime]:
        """Where the choice may change: a postponement ends, a lower level opens, or the best is overtaken."""
        now, rules = self.now, self._rules
        for candidate in self._queue.waiting:
            if candidate.not_before and candidate.not_before > now and _may_be_called(candidate, self._place):
                yield candidate.not_before
        for level in self._place.levels[1:]:
            here = [candidate for candidate in self._candidates if candidate.service in level]
            if here and max(candidate.score(now, rules) for candidate in here) <= 1:
                yield _later(now, min(c.target(rules) - c.seniority(now) for c in here))
        if self._candidates:
            yield from _overtakings(self._candidates, self._best, now, rules)
            yield from _overdue(self._candidates, self._best, now, rules)


def eligible(waiting: Iterable[Candidate], place: Place, now: datetime, rules: Rules) -> list[Candidate]:
    """Step 1: served here, not postponed, and past the barrier after a return, or nobody else is there."""
    here = [
        candidate
        for candidate in waiting
        if _may_be_called(candidate, place) and (candidate.not_before is None or candidate.not_before <= now)
    ]
    free = {candidate.service for candidate in here if candidate.let_others_pass(rules)}
    return [c for c in here if c.let_others_pass(rules) or c.service not in free]


def _may_be_called(candidate: Candidate, place: Place) -> bool:
    return candidate.service in place.services and candidate.only_at in (None, place.counter)


def _by_preference(candidates: list[Candidate], place: Place, now: datetime, rules: Rules) -> list[Candidate]:
    """Step 4: a lower level counts only if no higher one has anybody, or its best score is over 1."""
    considered: list[Candidate] = []
    for level in place.levels:
        here = [candidate for candidate in candidates if candidate.service in level]
        if here and (not considered or max(c.score(now, rules) for c in here) > 1):
            considered += here
    return considered


def first_regular(candidates: Iterable[Candidate], service: str, now: datetime) -> Candidate | None:
    """The regular visitor of a service who has waited longest."""
    regulars = [c for c in candidates if c.service == service and not c.priority]
    return max(regulars, key=lambda c: (c.seniority(now), -c.ticket), default=None)


def _passes_over(called: Candidate, first: Candidate, now: datetime) -> bool:
    return called is not first and first.seniority(now) > called.seniority(now)


def _bound_reached(queue: Queue, service: str, first: Candidate, rules: Rules) -> bool:
    """Step 5: at most `pass_over` calls running of a service pass over its first waiting regular."""
    latest = list(queue.passed_over.get(service, ()))[: rules.pass_over]
    return len(latest) == rules.pass_over and all(errand == first.errand for errand in latest)


def why_chosen(
    queue: Queue, candidate: Candidate, now: datetime, rules: Rules, reason: str
) -> tuple[Why, Candidate | None]:
    """The reason to store when an officer calls a number out of order, and whom that passes over."""
    others = [c for c in queue.waiting if c.not_before is None or c.not_before <= now]
    first = first_regular(others, candidate.service, now)
    over = first if first is not None and _passes_over(candidate, first, now) else None
    why = _why("chosen", candidate, now, rules, over)
    return Why(why.rule, why.priority, why.waited_s, why.target_s, why.passed_over, reason), over


def order(queue: Queue, place: Place, now: datetime, rules: Rules) -> list[Candidate]:
    """All who wait, in the order of calls if time stood still and nobody else came; the postponed last."""
    waiting = list(queue.waiting)
    passed = {service: list(errands) for service, errands in queue.passed_over.items()}
    called: list[Candidate] = []
    while (turn := _Instant(Queue(waiting, passed), place, now, rules).pick()) is not None:
        chosen, over = turn.candidate, turn.passed_over
        called.append(chosen)
        passed.setdefault(chosen.service, []).insert(0, over.errand if over else None)
        waiting = [_with_one_more_called(each, chosen) for each in waiting if each is not chosen]
    return called + sorted(waiting, key=lambda candidate: candidate.not_before or now)


def _with_one_more_called(candidate: Candidate, chosen: Candidate) -> Candidate:
    if candidate.called_since_return is None or candidate.service != chosen.service:
        return candidate
    return replace(candidate, called_since_return=candidate.called_since_return + 1)


def _why(rule: str, candidate: Candidate, now: datetime, rules: Rules, over: Candidate | None = None) -> Why:
    return Why(
        rule=rule,
        priority=candidate.priority,
        waited_s=round(candidate.seniority(now), 3),
        target_s=candidate.target(rules),
        passed_over=over.number if over else None,
    )


def _until(instant: _Instant, turn: Turn) -> datetime | None:
    """The first instant at which time alone makes another choice, as far ahead as it is looked for."""
    for _ in range(LOOKS_AHEAD):
        at = min(instant.turning_points(), default=None)
        if at is None:
            return None
        instant = instant.later(at + timedelta(milliseconds=1))
        later = instant.pick()
        if later is None or later.candidate.errand != turn.candidate.errand:
            return at
    return instant.now


def _overtakings(
    candidates: list[Candidate], best: Candidate, now: datetime, rules: Rules
) -> Iterator[datetime]:
    target, score = best.target(rules), best.score(now, rules)
    for candidate in candidates:
        if candidate.target(rules) < target and candidate.score(now, rules) <= score:
            rate = 1 / candidate.target(rules) - 1 / target
            yield _later(now, (score - candidate.score(now, rules)) / rate)


def _overdue(candidates: list[Candidate], best: Candidate, now: datetime, rules: Rules) -> Iterator[datetime]:
    """When the first becomes overdue; after one that is, nobody younger can come before it by that."""
    if best.overdue_in(now, rules) > 0:
        coming = [candidate.overdue_in(now, rules) for candidate in candidates]
        first = min((seconds for seconds in coming if seconds > 0), default=math.inf)
        if first < math.inf:
            yield _later(now, first)


def _later(now: datetime, seconds: float) -> datetime:
    """The last whole millisecond before so many seconds have passed: instants of the record have no finer."""
    instant = now + timedelta(seconds=seconds)
    return max(now, instant - timedelta(microseconds=instant.microsecond % 1000))
