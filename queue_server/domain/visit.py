"""A ticket with its errands, and what each event makes of it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from queue_server.domain import events as happened
from queue_server.domain.errand import ACTIVE, OPEN, Errand, State
from queue_server.domain.errors import NotFound
from queue_server.domain.events import Entry, StopEvent, VisitEvent


@dataclass(frozen=True)
class Ticket:
    """What a visitor holds: one number, one language, one class. `issued_at`: when she got it."""

    id: int
    number: str
    series: str
    sequence: int
    business_date: date
    language: str
    issued_at: datetime
    priority: bool = False
    assist: bool = False
    people: int = 1
    origin: str = ""


@dataclass(frozen=True)
class Visit:
    """A ticket with its errands, in the order in which they were added."""

    ticket: Ticket
    errands: tuple[Errand, ...] = ()

    def errand(self, stop: int) -> Errand:
        for errand in self.errands:
            if errand.stop == stop:
                return errand
        raise NotFound("unknown_errand", stop=stop)

    @property
    def active(self) -> Errand | None:
        """The one errand that is waiting, called, serving or held."""
        return next((errand for errand in self.errands if errand.state in ACTIVE), None)

    @property
    def pending(self) -> tuple[Errand, ...]:
        return tuple(errand for errand in self.errands if errand.state == State.PENDING)

    @property
    def absent(self) -> Errand | None:
        return next((errand for errand in self.errands if errand.state == State.ABSENT), None)

    @property
    def leading(self) -> Errand:
        """The errand that matters now: under way, missed, still to come, or the last that ended."""
        return self.active or self.absent or next(iter(self.pending), self.errands[-1])

    @property
    def open(self) -> bool:
        return any(errand.state in OPEN for errand in self.errands)

    @property
    def next_number(self) -> int:
        return len(self.errands) + 1


def fold(id: int, entries: Iterable[Entry]) -> Visit:
    """The visit that a ticket's entries tell of; what was undone counts as not having happened."""
    lines = list(entries)
    undone = {
        seq
        for entry in lines
        if isinstance(entry.event, happened.CommandUndone)
        for seq in entry.event.entries
    }
    visit: Visit | None = None
    for entry in lines:
        if entry.seq in undone:
            continue
        if isinstance(entry.event, happened.TicketIssued):
            visit = issued(id, entry.event, entry.at)
        elif isinstance(entry.event, VisitEvent) and visit is not None:
            visit = evolve(visit, entry.event, entry.at)
    if visit is None:
        raise NotFound("unknown_ticket")
    return visit


def issued(id: int, event: happened.TicketIssued, at: datetime) -> Visit:
    """The visit that begins with a ticket."""
    return Visit(
        Ticket(
            id=id,
            number=event.number,
            series=event.series,
            sequence=event.sequence,
            business_date=event.business_date,
            language=event.language,
            issued_at=event.taken_at or at,
            priority=event.priority,
            assist=event.assist,
            people=event.people,
            origin=event.origin,
        )
    )


def evolve(visit: Visit, event: VisitEvent, at: datetime) -> Visit:
    """The visit after one event that happened at `at`."""
    match event:
        case happened.PriorityChanged(on=on):
            return replace(visit, ticket=replace(visit.ticket, priority=on))
        case happened.AssistanceChanged(on=on):
            return replace(visit, ticket=replace(visit.ticket, assist=on))
        case happened.ErrandAdded():
            added = Errand(
                event.stop,
                event.service,
                event.agency,
                only_at=event.only_at,
                bring_back_to=event.bring_back_to,
                bring_back_for=event.bring_back_for,
            )
            return replace(visit, errands=(*visit.errands, added))
        case happened.NextStopChosen(stop=stop):
            chosen = tuple(replace(errand, first=errand.stop == stop) for errand in visit.errands)
            return replace(visit, errands=chosen)
        case StopEvent(stop=stop):
            changed = _evolve_errand(visit.errand(stop), event, at)
            errands = tuple(changed if errand.stop == stop else errand for errand in visit.errands)
            return replace(visit, errands=errands)
    return visit


def _evolve_errand(errand: Errand, event: StopEvent, at: datetime) -> Errand:
    """In its queue, at a counter, or at its end."""
    match event:
        case happened.ErrandJoined():
            return _joined(errand, event, at)
        case happened.ErrandYielded():
            return replace(errand, state=State.PENDING, held_at=at)
        case happened.ErrandReleased():
            return replace(errand, state=State.WAITING, counter=None, officer=None, held_at=None)
        case happened.ErrandReturned():
            return _returned(errand, event, at)
        case happened.ErrandPostponed():
            later = replace(errand, not_before=event.until, postponed=errand.postponed + 1)
            return replace(later, postponed_s=_away_s(_cut_short(errand, at), event.until - at))
    return _at_counter(errand, event, at)


def _at_counter(errand: Errand, event: StopEvent, at: datetime) -> Errand:
    match event:
        case happened.ErrandCalled():
            return _called(errand, event, at)
        case happened.ErrandRecalled():
            return replace(errand, calls=event.nth, called_at=at)
        case happened.ErrandStarted():
            return _started(errand, at)
        case happened.ErrandHeld():
            parked = _leaving_counter(errand, at)
            return replace(parked, state=State.HELD, held_at=at, held_reason=event.reason)
        case happened.ErrandResumed():
            return _resumed(errand, event)
    return _ended(errand, event, at)


def _returned(errand: Errand, event: happened.ErrandReturned, at: datetime) -> Errand:
    state = State.PENDING if event.behind else State.WAITING
    back = replace(errand, state=state, first=event.behind, returns=errand.returns + 1)
    return replace(back, returned_at=at, ended_at=None, counter=None, officer=None, calls=0)


def _joined(errand: Errand, event: happened.ErrandJoined, at: datetime) -> Errand:
    if errand.joined_at is not None:
        # What it gave way for was the visitor's wish, as a postponement is: no wait of this queue.
        return replace(_gave_way(errand, at), state=State.WAITING, first=False, held_at=None)
    told = replace(errand, told_low=event.told_low, told_high=event.told_high)
    return replace(told, state=State.WAITING, first=False, joined_at=at, kept_s=event.kept_s)


def _away_s(errand: Errand, more: timedelta) -> float:
    """The seconds away with these; after the first call there is no wait any more that they could shorten."""
    return errand.postponed_s + (more.total_seconds() if errand.first_called_at is None else 0.0)


def _gave_way(errand: Errand, at: datetime) -> Errand:
    """Time in which it gave way to another stop is time away."""
    return replace(errand, postponed_s=_away_s(errand, at - errand.held_at)) if errand.held_at else errand


def _cut_short(errand: Errand, at: datetime) -> Errand:
    """What of a postponement was still to come is over when a call, an end or another wish comes."""
    if errand.not_before is None or errand.not_before <= at:
        return errand
    return replace(errand, postponed_s=_away_s(errand, at - errand.not_before))


def _called(errand: Errand, event: happened.ErrandCalled, at: datetime) -> Errand:
    return replace(
        _cut_short(errand, at),
        state=State.CALLED,
        counter=event.counter,
        officer=event.officer,
        calls=1,
        first_called_at=errand.first_called_at or at,
        passed_over=errand.passed_over or event.passed_over_errand is not None,
        called_at=at,
        not_before=None,
        walk_in=event.walk_in,
        resumed=False,
    )


def _started(errand: Errand, at: datetime) -> Errand:
    walked = errand.walk_s
    if not (errand.resumed or errand.walk_in) and errand.called_at:
        walked = (at - errand.called_at).total_seconds()
    started = errand.started_at or at
    return replace(errand, state=State.SERVING, started_at=started, serving_since=at, walk_s=walked)


def _resumed(errand: Errand, event: happened.ErrandResumed) -> Errand:
    back = replace(errand, state=State.CALLED, counter=event.counter, officer=event.officer)
    return replace(back, held_at=None, resumed=True)


def _leaving_counter(errand: Errand, at: datetime) -> Errand:
    if errand.serving_since is None:
        return errand
    served = errand.served_s + (at - errand.serving_since).total_seconds()
    return replace(errand, served_s=served, serving_since=None)


def _ended(errand: Errand, event: StopEvent, at: datetime) -> Errand:
    in_queue = _gave_way(errand, at) if errand.state == State.PENDING else errand
    left = replace(_leaving_counter(_cut_short(in_queue, at), at), ended_at=at, held_at=None)
    match event:
        case happened.ErrandFinished():
            return replace(
                left,
                state=State.DONE,
                outcome=event.outcome,
                quantity=event.quantity,
                unfinished=event.unfinished,
            )
        case happened.ErrandMissed():
            return replace(left, state=State.ABSENT)
        case happened.ErrandTransferred():
            return replace(left, state=State.TRANSFERRED)
        case happened.ErrandCancelled():
            return replace(left, state=State.CANCELLED)
        case happened.ErrandExpired():
            return replace(left, state=State.EXPIRED)
    return errand
