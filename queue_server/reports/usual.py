"""`usual`: a day beside the usual one: arrivals and waits by half hour, today and on such weekdays."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from queue_server.domain.measures import Figures
from queue_server.domain.report import Column, Report, Unit
from queue_server.reports.arrivals import clock_time
from queue_server.reports.period import Period

WEEKS = 8

COLUMNS = (
    Column("begins", Unit.TEXT),
    Column("tickets", Unit.COUNT),
    Column("usual_tickets", Unit.NUMBER),
    Column("wait_mean_s", Unit.SECONDS),
    Column("usual_wait_mean_s", Unit.SECONDS),
)


@dataclass(frozen=True)
class _HalfHours:
    """What came in each half hour of one day or several, and how long each errand waited."""

    days: int
    tickets: Sequence[int]
    waits: Sequence[tuple[int, float]]

    def figures(self, begins: int, ends: int) -> tuple[float, float | None]:
        """Tickets a day, and the mean wait, from one half hour up to another."""
        tickets = sum(begins <= half_hour < ends for half_hour in self.tickets)
        waits = [wait for half_hour, wait in self.waits if begins <= half_hour < ends]
        mean = round(sum(waits) / len(waits), 3) if waits else None
        return round(tickets / max(self.days, 1), 2), mean


def report(period: Period) -> Report:
    """The last day of the period. `so_far`: only the half hours that are over, to compare a running day."""
    day = period.ends
    of_day = _half_hours(period, [day])
    usual = _half_hours(period, [day - timedelta(weeks=back) for back in range(1, WEEKS + 1)])
    known = {half_hour for each in (of_day, usual) for half_hour in each.tickets}
    known |= {half_hour for each in (of_day, usual) for half_hour, _ in each.waits}
    rows = [
        {"begins": clock_time(half_hour), **_beside(of_day, usual, half_hour, half_hour + 1)}
        for half_hour in range(min(known, default=0), max(known, default=-1) + 1)
    ]
    over = _over(period, day)
    beside = {
        "usual_days": usual.days,
        "so_far": {"until": clock_time(over), **_beside(of_day, usual, 0, over)},
    }
    total = {"begins": None, **_beside(of_day, usual, 0, 48)}
    return Report("usual", day, day, COLUMNS, rows, total, ("usual", "wait"), beside)


def _half_hours(period: Period, days: Sequence[date]) -> _HalfHours:
    """Days on which nobody came are no usual days."""
    parts = [replace(period, begins=day, ends=day) for day in days]
    tickets, waits = [], []
    for part in parts:
        for stay in part.stays:
            local = period.view.floor.local(stay.arrived_at)
            tickets.append(local.hour * 2 + local.minute // 30)
        waits += [(row.half_hour, row.wait_s) for row in part.times if row.wait_s is not None]
    return _HalfHours(sum(bool(part.stays) for part in parts), tickets, waits)


def _beside(of_day: _HalfHours, usual: _HalfHours, begins: int, ends: int) -> Figures:
    tickets, wait = of_day.figures(begins, ends)
    usual_tickets, usual_wait = usual.figures(begins, ends)
    return {
        "tickets": round(tickets),
        "usual_tickets": usual_tickets if usual.days else None,
        "wait_mean_s": wait,
        "usual_wait_mean_s": usual_wait,
    }


def _over(period: Period, day: date) -> int:
    """The half hours of the day that are over."""
    view = period.view
    if day < view.today:
        return 48
    local = view.floor.local(view.now)
    return local.hour * 2 + local.minute // 30 if day == view.today else 0
