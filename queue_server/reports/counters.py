"""`counters`: how long each counter was open, how busy it was, how long it was idle while people waited."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from queue_server.domain import spans
from queue_server.domain.measures import ABSENT, SERVED, Figures, share, spread_of
from queue_server.domain.report import Column, Report, Row, Unit, spread_columns
from queue_server.domain.spans import Span
from queue_server.domain.statistics import Passage, Times
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
    times: dict[str, list[Times]] = {}
    for row in period.times:
        if row.counter is not None:
            times.setdefault(row.counter, []).append(row)
    opened = {counter for counter, _ in period.attendance.open}
    waiting = _waiting(period.passages, period.view.now)
    rows = []
    for counter in period.view.floor.counters:
        if period.allowed(counter.agency) and (counter.id in opened or counter.id in times):
            services = period.view.floor.services_at(counter)
            waits = spans.union(span for code in services for span in waiting.get(code, ()))
            head = {
                "counter": counter.id,
                "agency": counter.agency,
                "agency_name": period.agency_name(counter.agency),
            }
            figures = _figures(period, counter.id, counter.agency, times.get(counter.id, []), waits)
            rows.append({**head, **figures})
    definitions = ("occupancy", "idle_while_waiting_s", "service_time")
    return Report("counters", period.begins, period.ends, COLUMNS, rows, _total(period, rows), definitions)


def _figures(
    period: Period, counter: str, agency: str, times: Sequence[Times], waits: Sequence[Span]
) -> Figures:
    attendance = period.attendance
    there = attendance.at(counter)
    paused = spans.within(there, spans.union(attendance.paused.get(counter, ())))
    stopped = spans.without(spans.within(there, attendance.stops_of(agency)), paused)
    ready = spans.without(spans.without(there, paused), spans.union(stopped))
    busy = spans.union(
        (passage.called_at, passage.ended_at or period.view.now)
        for passage in period.passages
        if passage.counter == counter and passage.called_at is not None
    )
    busy_s = sum((row.service_s or 0.0) + (row.walk_s or 0.0) for row in times)
    return {
        "served": sum(row.outcome == SERVED for row in times),
        "absent": sum(row.outcome == ABSENT for row in times),
        "open_s": spans.seconds(there),
        "paused_s": spans.seconds(paused),
        "stopped_s": spans.seconds(stopped),
        "busy_s": round(busy_s, 3),
        "occupancy": share(busy_s, spans.seconds(ready)),
        "idle_while_waiting_s": spans.seconds(spans.within(spans.without(ready, busy), waits)),
        "service_time": _service_time(times),
    }


def _waiting(passages: Sequence[Passage], now: datetime) -> Mapping[str, list[Span]]:
    """When anybody waited for a first call, by service."""
    found: dict[str, list[Span]] = {}
    for passage in passages:
        if passage.joined_at is not None:
            until = passage.first_called_at or passage.ended_at or now
            found.setdefault(passage.service, []).append((passage.joined_at, until))
    return {service: spans.union(waits) for service, waits in found.items()}


def _service_time(times: Sequence[Times]) -> Figures | None:
    return spread_of(row.service_s for row in times if row.outcome == SERVED and not row.forgotten_start)


def together(rows: Sequence[Row]) -> Figures:
    """The sums over some counters, and how busy they were as one."""
    summed = ("served", "absent", "open_s", "paused_s", "stopped_s", "busy_s", "idle_while_waiting_s")
    total: Figures = {name: sum(row[name] for row in rows) for name in summed}
    ready = total["open_s"] - total["paused_s"] - total["stopped_s"]
    return {**total, "occupancy": share(total["busy_s"], ready)}


def _total(period: Period, rows: Sequence[Figures]) -> Figures:
    at_counters = [row for row in period.times if row.counter is not None]
    return {**together(rows), "service_time": _service_time(at_counters)}
