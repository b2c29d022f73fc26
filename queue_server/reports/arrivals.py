"""`arrivals`: when visitors come, by half hour and weekday."""

from collections import Counter
from collections.abc import Sequence

from queue_server.domain.measures import Figures
from queue_server.domain.report import Column, Report, Unit
from queue_server.domain.statistics import Stay
from queue_server.reports.period import Period

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

COLUMNS = (
    Column("begins", Unit.TEXT),
    Column("tickets", Unit.COUNT),
    Column("people", Unit.COUNT),
    Column("per_day", Unit.NUMBER),
    *(Column(weekday, Unit.COUNT) for weekday in WEEKDAYS),
)


def report(period: Period) -> Report:
    """One row a half hour in which anybody came. `per_day`: tickets over the days with visitors."""
    days = len({stay.business_date for stay in period.stays})
    by_half_hour: dict[int, list[Stay]] = {}
    for stay in period.stays:
        local = period.view.floor.local(stay.arrived_at)
        by_half_hour.setdefault(local.hour * 2 + local.minute // 30, []).append(stay)
    rows = [
        {"begins": clock_time(half_hour), **_figures(stays, days)}
        for half_hour, stays in sorted(by_half_hour.items())
    ]
    total = {"begins": None, **_figures(period.stays, days)}
    beside = {"days": days}
    return Report("arrivals", period.begins, period.ends, COLUMNS, rows, total, ("arrivals",), beside)


def clock_time(half_hour: int) -> str:
    """When a half hour begins, counted from midnight on the floor: 15 is "07.30"."""
    return f"{half_hour // 2:02}.{half_hour % 2 * 30:02}"


def _figures(stays: Sequence[Stay], days: int) -> Figures:
    on = Counter(stay.business_date.weekday() for stay in stays)
    return {
        "tickets": len(stays),
        "people": sum(stay.people for stay in stays),
        "per_day": round(len(stays) / days, 2) if days else None,
        **{weekday: on[place] for place, weekday in enumerate(WEEKDAYS)},
    }
