"""What supervisors do to whole queues: stop, go on, override intake, notices, and the end of the day."""

from datetime import date, datetime

from queue_server.domain import events as happened
from queue_server.domain.alarms import Alarm, owner_of
from queue_server.domain.counter import Post, PostState
from queue_server.domain.decision import Facts, decide
from queue_server.domain.errand import OPEN, Act
from queue_server.domain.errors import NotAllowed, NotFound, Refusal
from queue_server.domain.events import VisitEvent
from queue_server.domain.floor import Floor
from queue_server.domain.roles import CLOCK, Actor, Permission
from queue_server.domain.timekeeping import DAY_OPENED_AT
from queue_server.domain.visit import evolve
from queue_server.ports import Transaction

OPEN_DAY = "open_day"


def stop(tx: Transaction, scope: str, code: str, reason: str, until: datetime | None) -> None:
    """No calls for a service, an agency or the floor; order and numbers stay good."""
    _permitted(tx, scope, code)
    tx.record(happened.QueueStopped(scope, code, reason, until))


def go_on(tx: Transaction, scope: str, code: str) -> None:
    _permitted(tx, scope, code)
    if not any((stop.scope, stop.code) == (scope, code) for stop in tx.queues.stops()):
        raise Refusal("not_stopped", name=code)
    tx.record(happened.QueueWentOn(scope, code))


def override(tx: Transaction, service: str, open: bool | None) -> None:
    """Opens or closes intake of a service by hand; None: as the rules say again."""
    _permitted(tx, "service", service)
    tx.record(happened.IntakeOverridden(service, open))


def notice(tx: Transaction, text: str, zones: tuple[str, ...], urgent: bool) -> None:
    """A notice on the walls of these zones; none named: of all that are the supervisor's."""
    if not tx.actor.may(Permission.MANAGE_QUEUES):
        raise NotAllowed("not_allowed")
    for zone in zones:
        if tx.floor.zone(zone) is None:
            raise NotFound("unknown_zone", zone=zone)
    own = zones_of(tx.floor, tx.actor)
    if tx.actor.agencies and not set(zones) <= set(own):
        raise NotAllowed("not_allowed")
    id = tx.queues.add_notice(text, zones or own, urgent, tx.actor.name)
    tx.record(happened.NoticePosted(id, urgent))


def withdraw_notice(tx: Transaction, notice: int) -> None:
    """A notice goes from the walls. Who is bound to agencies takes back only her own."""
    if not tx.actor.may(Permission.MANAGE_QUEUES):
        raise NotAllowed("not_allowed")
    found = next((each for each in tx.queues.notices() if each.id == notice), None)
    if found is None:
        raise NotFound("unknown_notice")
    if tx.actor.agencies and found.author != tx.actor.name:
        raise NotAllowed("not_allowed")
    tx.record(happened.NoticeWithdrawn(notice))


def zones_of(floor: Floor, actor: Actor) -> tuple[str, ...]:
    """The zones in which the agencies of somebody have counters; empty for who is bound to none."""
    own = {counter.zone for counter in floor.counters if counter.agency in actor.agencies}
    return tuple(zone.id for zone in floor.zones if zone.id in own)


def ask_to_open(tx: Transaction, agency: str) -> None:
    """Rings an agency's consoles and its supervisor: a counter is wanted."""
    _permitted(tx, "agency", agency)
    tx.record(happened.AgencyAsked(agency))


def take_alarm(tx: Transaction, alarm: Alarm) -> None:
    """From now on this is the actor's to see to; raises a Refusal where somebody else was first."""
    owner = owner_of(alarm, tx.queues.taken(), tx.now)
    if owner is not None and owner != tx.actor.name:
        raise Refusal("alarm_taken", owner=owner)
    if owner is None:
        tx.record(happened.AlarmTaken(alarm.id, tx.actor.name))


def _permitted(tx: Transaction, scope: str, code: str) -> None:
    agency: str | None = None
    if scope == "agency":
        agency = code
        if tx.floor.agency(code) is None:
            raise NotFound("unknown_agency", agency=code)
    elif scope == "service":
        service = tx.floor.service(code)
        if service is None:
            raise NotFound("unknown_service", service=code)
        agency = service.agency
    if not tx.actor.may(Permission.MANAGE_QUEUES, agency) or (agency is None and tx.actor.agencies):
        raise NotAllowed("not_allowed")


def close_day(tx: Transaction) -> None:
    """A supervisor ends the day: open errands end, counters and sessions close."""
    if not tx.actor.may(Permission.MANAGE_QUEUES) or tx.actor.agencies:
        raise NotAllowed("not_allowed")
    closed = tx.fact("closed_day") == tx.today.isoformat()
    if closed and not tx.visits.open_tickets(tx.today) and not _sitting(tx):
        raise Refusal("already_closed")
    _end(tx, tx.today)


def opening(tx: Transaction) -> None:
    """What the ledger settles first: a day that is over is closed before anything of the next one."""
    open_day = tx.fact(OPEN_DAY)
    if open_day is not None and date.fromisoformat(open_day) >= tx.today:
        return
    tx.set_fact(OPEN_DAY, tx.today.isoformat())
    tx.set_fact(DAY_OPENED_AT, tx.now.isoformat())
    if open_day is not None:
        _end_when_due(tx, date.fromisoformat(open_day))


def close_due_day(tx: Transaction) -> None:
    """The clock ends the day that nobody ended, at the time that is set for it."""
    _end_when_due(tx, tx.today)


def _end_when_due(tx: Transaction, day: date) -> None:
    """However late it is done, the night is no part of the day: all of it carries the day's own instant."""
    with tx.by(CLOCK), tx.dated(tx.floor.at(day, tx.floor.rules.close_day_at)):
        _end(tx, day)


def _end(tx: Transaction, day: date) -> None:
    """All in one transaction, dated to the day that is closed."""
    expired = unfinished = 0
    for ticket in tx.visits.open_tickets(day):
        ended, served = _expire(tx, ticket)
        expired, unfinished = expired + ended, unfinished + served
    for post in _sitting(tx):
        tx.record(happened.CounterClosed(post.counter, "day_end"))
    for ticket in tx.visits.with_notes():
        tx.visits.erase_notes(ticket)
    tx.people.end_sessions()
    tx.set_fact("closed_day", day.isoformat())
    tx.record(happened.DayClosed(day, expired, unfinished))


def _sitting(tx: Transaction) -> list[Post]:
    return [post for post in tx.posts.all() if post.state != PostState.CLOSED]


def _expire(tx: Transaction, ticket: int) -> tuple[int, int]:
    """Ends the open errands of a ticket; tells how many expired, and how many were being served."""
    visit = tx.visits.get(ticket)
    events: list[VisitEvent] = []
    for errand in visit.errands:
        if errand.state in OPEN:
            facts = Facts(at=tx.now, rules=tx.floor.rules, reason="day_end")
            ending = decide(visit, errand.stop, Act.EXPIRE, facts)
            events += ending
            for event in ending:
                visit = evolve(visit, event, tx.now)
    tx.record(*events, ticket=ticket)
    served = sum(isinstance(event, happened.ErrandFinished) for event in events)
    return len(events) - served, served


def ask_help(tx: Transaction, device: str) -> None:
    """A visitor at a kiosk wants somebody to come."""
    tx.record(happened.HelpAsked(device, "kiosk"))


def give_help(tx: Transaction, place: str) -> None:
    """Somebody has come."""
    if not any(asked == place for asked, _, _ in tx.queues.help_asked()):
        raise NotFound("no_help_asked", place=place)
    tx.record(happened.HelpGiven(place))
