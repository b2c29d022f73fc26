"""Reports over the times of ended errands. Each says how its figures are defined."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta

from queue_server.domain.floor import Rules
from queue_server.domain.interruption import Interruption, away_s
from queue_server.domain.statistics import Times, spread
from queue_server.ports import View
from queue_server.snapshots.frame import Body, agency_name, framed, local, service_name

SERVED, ABSENT, NEVER_CALLED = "done", "absent", frozenset({"cancelled", "expired"})

Key = tuple[str, str]


def day(
    view: View, begins: date, ends: date, language: str, trial: bool, allowed: Callable[[str], bool]
) -> Body:
    """One row a service over a period, both days included, and the total; seconds, shares from 0 to 1."""
    times = [row for row in view.reports.times(begins, ends) if allowed(row.agency)]
    arrived = {key: count for key, count in view.reports.arrived(begins, ends).items() if allowed(key[0])}
    away = _interruptions(view, begins, ends)
    calls = view.reports.first_calls(begins, ends) if away else {}
    rows = [
        {
            "agency": agency,
            "agency_name": agency_name(view, agency, language),
            "service": service,
            "service_name": service_name(view, service, language),
            **figures(_of(times, (agency, service)), arrived.get((agency, service), 0), view.floor.rules),
            "wait_without_interruptions": _undisturbed(_of(times, (agency, service)), calls, away),
        }
        for agency, service in _in_floor_order(view, arrived.keys())
    ]
    return framed(
        view,
        language,
        trial,
        {
            "from": begins.isoformat(),
            "to": ends.isoformat(),
            "definitions": DEFINITIONS,
            "interruptions": [
                {"begins": local(view, each.begins), "ends": local(view, each.ends)} for each in away
            ],
            "rows": rows,
            "total": {
                **figures(times, sum(arrived.values()), view.floor.rules),
                "wait_without_interruptions": _undisturbed(times, calls, away),
            },
        },
    )


DEFINITIONS = {
    "wait": "first call - joined the queue, less postponed time; walk-ins have none",
    "wait_without_interruptions": "wait less the time in it without a server",
    "walk": "started - last call; unknown after a resume and for walk-ins",
    "service_time": "sum of the stretches in serving; unfinished ones and forgotten starts have none",
    "within_target": "served with wait <= target / (served + given up before a call after more than the "
    "target + absent with wait > target)",
}


def _interruptions(view: View, begins: date, ends: date) -> list[Interruption]:
    """The times without a server that touch a period."""
    floor = view.floor
    first, last = floor.at(begins, time.min), floor.at(ends + timedelta(days=1), time.min)
    return view.reports.interruptions(first, last)


def _undisturbed(
    times: Sequence[Times], calls: Mapping[tuple[int, int], datetime], away: Sequence[Interruption]
) -> Body | None:
    """The waits without what the server's absence took; `calls`: when each errand was called first."""
    return _spread(
        _undisturbed_wait(row.wait_s, row.postponed_s, calls.get((row.ticket, row.stop)), away)
        for row in times
    )


def _undisturbed_wait(
    wait_s: float | None, postponed_s: float, called: datetime | None, away: Sequence[Interruption]
) -> float | None:
    if wait_s is None or called is None:
        return wait_s
    began = called - timedelta(seconds=wait_s + postponed_s)
    return max(0.0, wait_s - away_s(began, called, away))


def figures(times: Sequence[Times], arrived: int, rules: Rules) -> Body:
    """The figures of measures over some errands; `arrived` counts also those that have not ended."""
    served = [row for row in times if row.outcome == SERVED]
    measured = [row for row in served if not row.forgotten_start]
    return {
        "arrived": arrived,
        "walk_in": sum(row.walk_in for row in times),
        "served": len(served),
        "absent": sum(row.outcome == ABSENT for row in times),
        "abandoned": sum(row.outcome in NEVER_CALLED and row.calls == 0 for row in times),
        "transferred": sum(row.outcome == "transferred" for row in times),
        "not_finished": sum(row.unfinished for row in times),
        "wait": _spread(row.wait_s for row in times),
        "walk": _spread(row.walk_s for row in measured),
        "service_time": _spread(row.service_s for row in measured),
        "within_target": service_level(times, rules),
    }


def service_level(times: Iterable[Times], rules: Rules) -> float | None:
    """The share that was served in time. Those who gave up late or were missed after waiting too long count
    against it: dividing by the served alone would flatter bad days."""
    within = judged = 0
    for row in times:
        target = 60 * (rules.target_priority_min if row.priority else rules.target_regular_min)
        late = (row.wait_s or 0.0) > target
        if row.outcome == SERVED:
            judged += 1
            within += not late
        elif late and (row.outcome == ABSENT or (row.outcome in NEVER_CALLED and row.calls == 0)):
            judged += 1
    return round(within / judged, 4) if judged else None


def _spread(values: Iterable[float | None]) -> Body | None:
    found = spread([value for value in values if value is not None])
    if found is None:
        return None
    return {
        "n": found.n,
        "mean": round(found.mean, 3),
        "p50": found.p50,
        "p90": found.p90,
        "max": found.max,
    }


def _of(times: Iterable[Times], key: Key) -> list[Times]:
    return [row for row in times if (row.agency, row.service) == key]


def _in_floor_order(view: View, keys: Iterable[Key]) -> list[Key]:
    order = {service.code: place for place, service in enumerate(view.floor.services)}
    return sorted(keys, key=lambda key: (order.get(key[1], len(order)), key))
