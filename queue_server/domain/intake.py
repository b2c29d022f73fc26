"""May a ticket for a service still be taken? One answer, with its reason, for every door.

In this order: manual override, stop, holiday, weekly hours, last intake, capacity, quota.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from queue_server.domain.floor import DayHours, Floor, Service
from queue_server.domain.halt import running_break
from queue_server.domain.holidays import NO_HOLIDAYS, Holidays

LOOKS_AHEAD_DAYS = 15
"""How many days, today among them, the next opening is looked for; holidays are wanted for as many."""


@dataclass(frozen=True)
class Situation:
    """How things stand for one service. `taken`: people who took tickets today in the quota's scope.

    `waiting_minutes`: usual minutes of all who wait for the counters that serve it; `counters_open`: those
    that will be there until closing; `people`: for how many the ticket is to be; `open_now` sets hours,
    breaks, holidays and the forecast of closing aside (for trials).
    """

    override: bool | None = None
    stopped: str | None = None
    stopped_until: datetime | None = None
    holidays: Holidays = NO_HOLIDAYS
    waiting_minutes: float = 0.0
    counters_open: int = 0
    taken: int = 0
    taken_of_agency: int = 0
    priority: bool = False
    people: int = 1
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
    if situation.stopped and floor.rules.stopped_intake == "refuse":
        return Intake(False, "stopped", situation.stopped_until)
    refusal = None if situation.open_now else _by_day(floor, service, situation, now)
    refusal = refusal or _by_quota(floor, service, situation, now)
    if refusal is not None:
        return refusal
    closes = closing(floor, service, now, situation.holidays)
    return Intake(True, _warning(floor, service, situation, now), closes_at=closes)


def _by_day(floor: Floor, service: Service, situation: Situation, now: datetime) -> Intake | None:
    """What the calendar says: holiday, weekly hours, last intake, and whether there is time enough."""
    day, holidays = floor.business_date(now), situation.holidays
    following = next_opening(floor, service, now, holidays)
    closed = why_closed(floor, service, day, holidays)
    hours = holidays.hours_of(floor, service, day)
    if closed or hours is None:
        return Intake(False, closed, following)
    if now < _opens(floor, hours, now):
        return Intake(False, "before_hours", following)
    closes = floor.at(day, hours.service.ends)
    last = closes - timedelta(minutes=floor.rules.last_intake_before_close_min)
    if now >= last:
        return Intake(False, "after_hours", following, closes)
    if floor.rules.capacity == "refuse" and _too_full(service, situation, closes, now):
        return Intake(False, "no_time_left", following, closes)
    return None


def why_closed(floor: Floor, service: Service, day: date, holidays: Holidays) -> str | None:
    """The reason why a service gives no number at all on a day; None where it opens."""
    if holidays.closes(day, service.agency):
        return "holiday"
    return None if holidays.hours_of(floor, service, day) else "closed_today"


def _opens(floor: Floor, hours: DayHours, now: datetime) -> datetime:
    begins = floor.at(floor.business_date(now), hours.service.begins)
    return begins - timedelta(minutes=floor.rules.intake_before_min)


def _too_full(service: Service, situation: Situation, closes: datetime, now: datetime) -> bool:
    """The one who asks must still be served before closing, after all who wait now.

    Those at the counters do not count: nobody knows what is left of them.
    """
    if situation.counters_open == 0:
        return False
    needed = situation.waiting_minutes + service.minutes * situation.people
    return needed / situation.counters_open > (closes - now).total_seconds() / 60


def _by_quota(floor: Floor, service: Service, situation: Situation, now: datetime) -> Intake | None:
    if situation.priority and not floor.rules.quota_counts_priority:
        return None
    agency, day = floor.agency(service.agency), floor.business_date(now)
    limits = [
        (service.quota, situation.taken),
        (agency.quota if agency else None, situation.taken_of_agency),
    ]
    for quota, taken in limits:
        if quota is None:
            continue
        if taken + situation.people > situation.holidays.quota(quota, day, service.agency):
            tomorrow = floor.at(day + timedelta(days=1), time.min)
            return Intake(False, "quota_full", next_opening(floor, service, tomorrow, situation.holidays))
    return None


def _warning(floor: Floor, service: Service, situation: Situation, now: datetime) -> str | None:
    if situation.stopped:
        return "stopped"
    if not situation.open_now:
        closes = closing(floor, service, now, situation.holidays)
        if closes and _too_full(service, situation, closes, now):
            return "no_time_left"
        hours = situation.holidays.hours_of(floor, service, floor.business_date(now))
        if running_break(hours, floor.local(now).time()):
            return "break"
    if situation.counters_open == 0:
        return "nobody_there"
    if situation.waiting_minutes / situation.counters_open > floor.rules.long_queue_min:
        return "long_queue"
    return None


def hall(floor: Floor, holidays: Holidays, now: datetime) -> Intake:
    """Whether the hall as a whole is open: from its first intake until the day closes at the latest."""
    day = floor.business_date(now)
    if holidays.closes(day):
        return Intake(False, "holiday")
    hours = holidays.hours_of_floor(floor, day)
    if hours is None:
        return Intake(False, "closed_today")
    opens, ends = _opens(floor, hours, now), floor.at(day, floor.rules.close_day_at)
    if now < opens:
        return Intake(False, "before_hours", opens)
    return Intake(True, closes_at=ends) if now < ends else Intake(False, "after_hours")


def closing(
    floor: Floor, service: Service, now: datetime, holidays: Holidays = NO_HOLIDAYS
) -> datetime | None:
    """When the service closes today; None on a day on which it does not open."""
    day = floor.business_date(now)
    hours = holidays.hours_of(floor, service, day)
    return floor.at(day, hours.service.ends) if hours else None


def next_opening(
    floor: Floor, service: Service, now: datetime, holidays: Holidays = NO_HOLIDAYS
) -> datetime | None:
    """The next instant at which intake opens, within two weeks."""
    today = floor.business_date(now)
    for offset in range(LOOKS_AHEAD_DAYS):
        day = today + timedelta(days=offset)
        hours = holidays.hours_of(floor, service, day)
        if hours is None:
            continue
        begins = floor.at(day, hours.service.begins) - timedelta(minutes=floor.rules.intake_before_min)
        if begins > now:
            return begins
    return None
