"""The day's report as the clients' journals have it: counted and measured anew, service by service."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from tests.floor.day.tickets import Stop, Ticket

Figures = dict[str, Any]
COUNTS = ("arrived", "walk_in", "served", "absent", "abandoned", "transferred", "not_finished")
SPREADS = ("wait", "walk", "service_time")
WITHIN_S = 2.0


def by_service(tickets: Iterable[Ticket]) -> dict[str, Figures]:
    stops: dict[str, list[Stop]] = defaultdict(list)
    for ticket in tickets:
        for stop in ticket.stops:
            stops[stop.service].append(stop)
    return {service: _figures(some) for service, some in stops.items()}


def _figures(stops: list[Stop]) -> Figures:
    served = [stop for stop in stops if stop.state == "done"]
    given_up = [stop for stop in stops if stop.state in ("cancelled", "expired") and not stop.first_called]
    finished = [stop for stop in served if not stop.unfinished]
    return {
        "arrived": len(stops),
        "walk_in": sum(stop.walk_in for stop in stops),
        "served": len(served),
        "absent": sum(stop.state == "absent" for stop in stops),
        "abandoned": len(given_up),
        "transferred": sum(stop.state == "transferred" for stop in stops),
        "not_finished": sum(stop.unfinished for stop in stops),
        "wait": [stop.wait_s for stop in stops if stop.wait_s is not None],
        "walk": [stop.walk_s for stop in served if stop.walk_s is not None],
        "service_time": [stop.served_s for stop in finished],
    }


def differences(ours: dict[str, Figures], rows: list[Figures]) -> list[str]:
    """Where a report says something else than the clients saw; counts exactly, times to two seconds."""
    theirs = {row["service"]: row for row in rows}
    found = [f"{code}: in one of the two only" for code in ours.keys() ^ theirs.keys()]
    for code in sorted(ours.keys() & theirs.keys()):
        found += [f"{code} {line}" for line in _between(ours[code], theirs[code])]
    return found


def _between(ours: Figures, theirs: Figures) -> Iterator[str]:
    for name in COUNTS:
        if ours[name] != theirs[name]:
            yield f"{name}: {ours[name]}, reported {theirs[name]}"
    for name in SPREADS:
        values, told = ours[name], theirs[name] or {"n": 0, "mean": 0.0, "max": 0.0}
        mean = sum(values) / len(values) if values else 0.0
        seen = {"n": len(values), "mean": mean, "max": max(values, default=0.0)}
        if any(abs(seen[key] - told[key]) > (0 if key == "n" else WITHIN_S) for key in seen):
            yield f"{name}: {seen}, reported {told}"


def whole(figures: Iterable[Figures]) -> Figures:
    """Many services as one: an agency, or the floor."""
    some = list(figures)
    counts: Figures = {name: sum(each[name] for each in some) for name in COUNTS}
    return counts | {name: [value for each in some for value in each[name]] for name in SPREADS}
