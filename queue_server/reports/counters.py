"""`counters`: how long each counter was open, how busy it was, how long it was idle while people waited."""

from collections.abc import Collection, Mapping, Sequence
from functools import cache

from queue_server.domain import spans
from queue_server.domain.measures import ABSENT, SERVED, Figures, share, spread_of
from queue_server.domain.report import Column, Report, Row, Unit, spread_columns
from queue_server.domain.spans import Span
from queue_server.domain.statistics import Times
from queue_server.reports.period import Period

COLUMNS = (
    Column("counter", Unit.TEXT),
    Column("agency_name", Unit.TEXT),
    Column("served", Unit.COUNT),
    Column("absent", Unit.COUNT),
    Column("open_s", Unit.SECONDS),
    Column("paused_s", Unit.SECONDS),
    Column("stopped_s", Unit.SECONDS),
    Column("busy_s", Unit.SECONDS),
    Column("occupancy", Unit.SHARE),
    Column("idle_while_waiting_s", Unit.SECONDS),
    *spread_columns("service_time"),
)


def report(period: Period) -> Report:
    """One row a counter that was open or served; the total is over all of them."""
    opened = {counter for counter, _ in period.attendance.open}
    waiting, busy = _waiting(period), _busy(period)
    waits_for = cache(lambda codes: spans.union(span for code in codes for span in waiting.get(code, ())))
    rows = []
    for counter, agency in period.places.items():
        times = period.times_at.get(counter, ())
        if counter in opened or times:
            waits = waits_for(frozenset(_services(period, counter)))
            head = {"counter": counter, "agency": agency, "agency_name": period.agency_name(agency)}
            ready, figures = _presence(period, counter, agency)
            idle = spans.within(spans.without(ready, busy.get(counter, ())), waits)
            rows.append(
                {
                    **head,
                    **figures,
                    **_figures(times, spans.seconds(ready)),
                    "idle_while_waiting_s": spans.seconds(idle),
                }
            )
    definitions = ("occupancy", "idle_while_waiting_s", "service_time")
    return Report("counters", period.begins, period.ends, COLUMNS, rows, _total(period, rows), definitions)


def _services(period: Period, id: str) -> Collection[str]:
    """What a counter serves; one that is gone from the floor served what was done there."""
    counter = period.view.floor.counter(id)
    if counter is None:
        return {row.service for row in period.times_at[id]}
    return period.view.floor.services_at(counter)


def _presence(period: Period, counter: str, agency: str) -> tuple[Sequence[Span], Figures]:
    """When it could have called somebody, and what of its time it was open, paused and stopped."""
    attendance = period.attendance
    there = attendance.at(counter)
    paused = spans.within(there, spans.union(attendance.paused.get(counter, ())))
    stopped = spans.without(spans.within(there, attendance.stops_of(agency)), paused)
    ready = spans.without(spans.without(there, paused), stopped)
    named = {"open_s": there, "paused_s": paused, "stopped_s": stopped}
    return ready, {name: spans.seconds(stretches) for name, stretches in named.items()}


def _figures(times: Sequence[Times], ready_s: float) -> Figures:
    busy_s = sum((row.service_s or 0.0) + (row.walk_s or 0.0) for row in times)
    return {
        "served": sum(row.outcome == SERVED for row in times),
        "absent": sum(row.outcome == ABSENT for row in times),
        "busy_s": round(busy_s, 3),
        "occupancy": share(busy_s, ready_s),
        "service_time": _service_time(times),
    }


def _busy(period: Period) -> Mapping[str, Sequence[Span]]:
    """When each counter had somebody, from the last call to the end."""
    found: dict[str, list[Span]] = {}
    for passage in period.passages:
        if passage.counter is not None and passage.called_at is not None:
            ended = passage.ended_at or period.view.now
            found.setdefault(passage.counter, []).append((passage.called_at, ended))
    return {counter: spans.union(stretches) for counter, stretches in found.items()}


def _waiting(period: Period) -> Mapping[str, Sequence[Span]]:
    """When anybody waited for a first call, by service."""
    found: dict[str, list[Span]] = {}
    now = period.view.now
    for passage in period.passages:
        if passage.joined_at is not None:
            until = passage.first_called_at or passage.ended_at or now
            found.setdefault(passage.service, []).append((passage.joined_at, until))
    return {service: spans.union(waits) for service, waits in found.items()}


def _service_time(times: Sequence[Times]) -> Figures | None:
    return spread_of(row.service_s for row in times if row.outcome == SERVED and not row.forgotten_start)


def together(rows: Sequence[Row]) -> Figures:
    """The sums over some counters, and how busy they were as one."""
    summed = ("served", "absent", "open_s", "paused_s", "stopped_s", "busy_s", "idle_while_waiting_s")
    total: Figures = {name: round(sum(row[name] for row in rows), 3) for name in summed}
    ready = total["open_s"] - total["paused_s"] - total["stopped_s"]
    return {**total, "occupancy": share(total["busy_s"], ready)}


def _total(period: Period, rows: Sequence[Figures]) -> Figures:
    at_counters = [row for row in period.times if row.counter is not None]
    return {**together(rows), "service_time": _service_time(at_counters)}
