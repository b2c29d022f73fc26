"""May a ticket for a service still be taken? One answer, with its reason, for every door.

In this order: manual override, stop, holiday, weekly hours, last intake, capacity, quota.
"""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from queue_server.domain.floor import DayHours, Floor, Service


@dataclass(frozen=True)
class Situation:
    """How things stand for one service. `taken`: people who took tickets today in the quota's scope.

    `waiting_minutes`: usual minutes of all who wait for the counters that serve it; `open_now` sets hours,
    holidays and the forecast of closing aside (for trials).
    """

    override: bool | None = None
    stopped: str | None = None
    holiday: str | None = None
    waiting_minutes: float = 0.0
    counters_open: int = 0
    taken: int = 0
    taken_of_agency: int = 0
    priority: bool = False
    open_now: bool = False


@dataclass(frozen=True)
class Intake:
    """The answer. `reason` is a refusal's code, or a warning where `open`; instants tell when to come."""

    open: bool
    reason: str | None = None
    opens_at: datetime | None = None
    closes_at: datetime | None = None


def may_take(floor: Floor, service: Service, situation: Situation, now: datetime) -> Intake:
    """Whether one more ticket for `service` may be issued at `now`."""
    if situation.override is not None:
        return Intake(situation.override, None if situation.override else "override")
    if not situation.open_now:
        closed = _by_hours(floor, service, situation, now)
        if closed is not None:
            return closed
    full = _by_quota(floor, service, situation, now)
    if full is not None:
        return full
    return Intake(True, _warning(floor, service, situation, now), closes_at=_closes(floor, service, now))


def _by_hours(floor: Floor, service: Service, situation: Situation, now: datetime) -> Intake | None:
    day = floor.business_date(now)
    hours = floor.hours_of(service, day)
    following = next_opening(floor, service, now)
    if situation.holiday:
        return Intake(False, "holiday", next_opening(floor, service, floor.at(day, time.max)))
    if hours is None:
        return Intake(False, "closed_today", following)
    if now < _opens(floor, hours, now):
        return Intake(False, "before_hours", _opens(floor, hours, now))
    closes = floor.at(day, hours.service.ends)
    last = closes - timedelta(minutes=floor.rules.last_intake_before_close_min)
    if now >= last:
        return Intake(False, "after_hours", following, closes)
    if floor.rules.capacity == "refuse" and _too_full(service, situation, closes, now):
        return Intake(False, "no_time_left", following, closes)
    return None


def _opens(floor: Floor, hours: DayHours, now: datetime) -> datetime:
    begins = floor.at(floor.business_date(now), hours.service.begins)
    return begins - timedelta(minutes=floor.rules.intake_before_min)


def _closes(floor: Floor, service: Service, now: datetime) -> datetime | None:
    day = floor.business_date(now)
    hours = floor.hours_of(service, day)
    return floor.at(day, hours.service.ends) if hours else None


def _too_full(service: Service, situation: Situation, closes: datetime, now: datetime) -> bool:
    """The one who asks must still be served before closing, after all who wait now."""
    if situation.counters_open == 0:
        return False
    needed = (situation.waiting_minutes + service.minutes) / situation.counters_open
    return needed > (closes - now).total_seconds() / 60


def _by_quota(floor: Floor, service: Service, situation: Situation, now: datetime) -> Intake | None:
    if situation.priority and not floor.rules.quota_counts_priority:
        return None
    agency = floor.agency(service.agency)
    day = floor.business_date(now)
    limits = [
        (service.quota, situation.taken),
        (agency.quota if agency else None, situation.taken_of_agency),
    ]
    for quota, taken in limits:
        if quota is not None and taken >= quota.on(day):
            return Intake(False, "quota_full", next_opening(floor, service, now))
    return None


def _warning(floor: Floor, service: Service, situation: Situation, now: datetime) -> str | None:
    if situation.stopped:
        return "stopped"
    closes = _closes(floor, service, now)
    if not situation.open_now and closes and _too_full(service, situation, closes, now):
        return "no_time_left"
    if not situation.open_now and in_break(floor, service, now):
        return "break"
    if situation.counters_open == 0:
        return "nobody_there"
    if situation.waiting_minutes / situation.counters_open > floor.rules.long_queue_min:
        return "long_queue"
    return None


def in_break(floor: Floor, service: Service, now: datetime) -> bool:
    """A break stops calls, never intake."""
    local = floor.local(now)
    hours = floor.hours_of(service, local.date())
    return hours is not None and any(span.holds(local.time()) for span in hours.breaks)


def next_opening(floor: Floor, service: Service, now: datetime) -> datetime | None:
    """The next instant at which intake opens by the weekly hours, within two weeks."""
    today = floor.business_date(now)
    for offset in range(15):
        day = today + timedelta(days=offset)
        hours = floor.hours_of(service, day)
        if hours is None:
            continue
        begins = floor.at(day, hours.service.begins) - timedelta(minutes=floor.rules.intake_before_min)
        if begins > now:
            return begins
    return None
