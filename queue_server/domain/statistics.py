"""The times of one errand, and the figures over many. Nothing is taken from a column that is overwritten."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from queue_server.domain.errand import ENDED, Errand, State
from queue_server.domain.floor import Floor
from queue_server.domain.visit import Visit

FORGOTTEN_SERVICE_S = 15
FORGOTTEN_WALK_S = 180


class Times(NamedTuple):
    """One ended errand. Seconds; None where unknown. `half_hour` counts from midnight on the floor.

    A tuple, as Stay and Passage are: a year has half a million, and nothing is made faster.
    """

    ticket: int
    stop: int
    business_date: date
    half_hour: int
    service: str
    agency: str
    counter: str | None
    officer: str | None
    priority: bool
    people: int
    outcome: str
    result: str | None
    quantity: int
    walk_in: bool
    wait_s: float | None
    walk_s: float | None
    service_s: float | None
    postponed_s: float
    gave_up_s: float | None
    calls: int
    forgotten_start: bool
    unfinished: bool


def times(visit: Visit, stop: int, floor: Floor) -> Times | None:
    """The row of one errand of a visit; None while it has not ended."""
    errand = visit.errand(stop)
    if errand.state not in ENDED:
        return None
    began = _began(visit, errand)
    local = floor.local(began or visit.ticket.issued_at)
    forgotten = _forgotten_start(errand)
    return Times(
        ticket=visit.ticket.id,
        stop=stop,
        business_date=visit.ticket.business_date,
        half_hour=local.hour * 2 + local.minute // 30,
        service=errand.service,
        agency=errand.agency,
        counter=errand.counter,
        officer=errand.officer,
        priority=visit.ticket.priority,
        people=visit.ticket.people,
        outcome=errand.state.value,
        result=errand.outcome,
        quantity=errand.quantity,
        walk_in=errand.walk_in,
        wait_s=_wait(errand, began),
        walk_s=errand.walk_s,
        service_s=_service(errand),
        postponed_s=_postponed(errand, began),
        gave_up_s=_gave_up(errand, began),
        calls=errand.calls,
        forgotten_start=forgotten,
        unfinished=errand.unfinished,
    )


def _began(visit: Visit, errand: Errand) -> datetime | None:
    """When the wait of an errand began. The first began with the ticket, entered though it may be later."""
    joined = [other.joined_at for other in visit.errands if other.joined_at is not None]
    if errand.joined_at is not None and errand.joined_at == min(joined):
        return min(errand.joined_at, visit.ticket.issued_at)
    return errand.joined_at


def _wait(errand: Errand, began: datetime | None) -> float | None:
    """From joining the queue to the first call, less the time that the visitor put it off."""
    if began is None or errand.first_called_at is None or errand.walk_in:
        return None
    waited = (errand.first_called_at - began).total_seconds()
    return max(0.0, waited - _postponed(errand, began))


def _gave_up(errand: Errand, began: datetime | None) -> float | None:
    """How long one waited who left before any call, or whom the day's end sent home."""
    left = errand.state in (State.CANCELLED, State.EXPIRED) and errand.first_called_at is None
    if not left or began is None or errand.ended_at is None:
        return None
    return max(0.0, (errand.ended_at - began).total_seconds() - errand.postponed_s)


def _postponed(errand: Errand, began: datetime | None) -> float:
    if began is None or errand.first_called_at is None:
        return errand.postponed_s
    return min(errand.postponed_s, (errand.first_called_at - began).total_seconds())


def _service(errand: Errand) -> float | None:
    if errand.started_at is None or errand.unfinished or errand.state == State.ABSENT:
        return None
    return errand.served_s


def _forgotten_start(errand: Errand) -> bool:
    """A service under 15 s after a walk over 3 min: start was pressed at the end, unless the day ended it."""
    return (
        errand.state == State.DONE
        and not errand.unfinished
        and errand.served_s < FORGOTTEN_SERVICE_S
        and (errand.walk_s or 0.0) > FORGOTTEN_WALK_S
    )


@dataclass(frozen=True)
class Spread:
    """Seconds: mean, median, ninth decile and longest of `n` measurements."""

    n: int
    mean: float
    p50: float
    p90: float
    max: float


def spread(values: Sequence[float]) -> Spread | None:
    """Percentiles by the nearest rank: always a value that occurred. None of nothing."""
    if not values:
        return None
    ordered = sorted(values)
    return Spread(
        len(ordered),
        sum(ordered) / len(ordered),
        percentile(ordered, 50),
        percentile(ordered, 90),
        ordered[-1],
    )


def percentile(ordered: Sequence[float], percent: int) -> float:
    """The nearest rank of an ordered, non-empty sequence."""
    rank = -(-percent * len(ordered) // 100)
    return ordered[max(rank, 1) - 1]


class Stay(NamedTuple):
    """One ticket from when it was given out until the last of its errands ended.

    `agencies`: where it had errands; `left_at` is None while one of them is open.
    """

    ticket: int
    business_date: date
    number: str
    language: str
    origin: str
    priority: bool
    assist: bool
    people: int
    errands: int
    agencies: tuple[str, ...]
    arrived_at: datetime
    left_at: datetime | None

    @property
    def stay_s(self) -> float | None:
        """How long the visitor was in the hall."""
        return None if self.left_at is None else max(0.0, (self.left_at - self.arrived_at).total_seconds())


class Passage(NamedTuple):
    """When one errand joined its queue, was called first and last, and ended; at which counter."""

    agency: str
    service: str
    counter: str | None
    priority: bool
    joined_at: datetime | None
    first_called_at: datetime | None
    called_at: datetime | None
    ended_at: datetime | None
    told_low: int | None
    told_high: int | None
    passed_over: bool
    walk_in: bool
    postponed_s: float

    @property
    def wait_min(self) -> float | None:
        """From joining to the first call, in minutes, less what was put off; None for walk-ins."""
        if self.joined_at is None or self.first_called_at is None or self.walk_in:
            return None
        return ((self.first_called_at - self.joined_at).total_seconds() - self.postponed_s) / 60
