"""The measures over ended errands, as docs/design/measures.md defines them. Seconds; shares 0 to 1."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Any

from queue_server.domain.floor import Rules
from queue_server.domain.statistics import Passage, Times, spread

SERVED, ABSENT, TRANSFERRED = "done", "absent", "transferred"
NEVER_CALLED = frozenset({"cancelled", "expired"})

Figures = dict[str, Any]


def flow(times: Sequence[Times], arrived: int) -> Figures:
    """How many came and how it ended; `arrived` counts also those that have not ended."""
    ended = outcomes(times)
    return {
        "arrived": arrived,
        "walk_in": sum(map(attrgetter("walk_in"), times)),
        "served": ended[SERVED],
        "absent": ended[ABSENT],
        "abandoned": sum(given_up(row) for row in times if row.outcome in NEVER_CALLED),
        "transferred": ended[TRANSFERRED],
        "not_finished": sum(map(attrgetter("unfinished"), times)),
    }


def outcomes(times: Iterable[Times]) -> Counter[str]:
    """How often each way of ending occurred."""
    return Counter(map(attrgetter("outcome"), times))


def durations(times: Sequence[Times], rules: Rules) -> Figures:
    """Waits, walks and service times, and the share served in time."""
    measured = [row for row in times if row.outcome == SERVED and not row.forgotten_start]
    return {
        "wait": spread_of(map(attrgetter("wait_s"), times)),
        "walk": spread_of(map(attrgetter("walk_s"), measured)),
        "service_time": spread_of(map(attrgetter("service_s"), measured)),
        "within_target": service_level(times, rules),
    }


def figures(times: Sequence[Times], arrived: int, rules: Rules) -> Figures:
    """Flow and durations together."""
    return {**flow(times, arrived), **durations(times, rules)}


def service_level(times: Iterable[Times], rules: Rules) -> float | None:
    """The share that was served in time. Those who gave up late or were missed after waiting too long count
    against it: dividing by the served alone would flatter bad days."""
    within = judged = 0
    target_s = targets_s(rules)
    for row in times:
        late = (row.gave_up_s or row.wait_s or 0.0) > target_s[row.priority]
        if row.outcome == SERVED:
            judged += 1
            within += not late
        elif late and (row.outcome == ABSENT or given_up(row)):
            judged += 1
    return share(within, judged)


def told_and_come(passages: Iterable[Passage]) -> Figures | None:
    """The waits that were told with tickets beside those that came, in minutes; None where none was told.

    The error is the distance to the middle of the range, the bias the same with its sign: above zero where
    people waited longer than told.
    """
    pairs = [
        (came, passage.told_low, passage.told_high)
        for passage in passages
        if passage.told_low is not None and passage.told_high is not None
        if (came := passage.wait_min) is not None
    ]
    if not pairs:
        return None
    off = [came - (low + high) / 2 for came, low, high in pairs]
    return {
        "n": len(pairs),
        "error_min": round(sum(map(abs, off)) / len(off), 3),
        "bias_min": round(sum(off) / len(off), 3),
        "later": share(sum(came > high for came, _, high in pairs), len(pairs)),
        "within": share(sum(low <= came <= high for came, low, high in pairs), len(pairs)),
        "width_min": round(sum(high - low for _, low, high in pairs) / len(pairs), 3),
    }


def targets_s(rules: Rules) -> Mapping[bool, int]:
    """How long an errand with priority, and one without, is meant to wait at most."""
    return {True: 60 * rules.target_priority_min, False: 60 * rules.target_regular_min}


def was_called(row: Times) -> bool:
    """At least once: `calls` begins anew when somebody comes back after an absence, a wait stays known."""
    return row.calls > 0 or row.wait_s is not None


def given_up(row: Times) -> bool:
    """Cancelled or expired before any call."""
    return row.outcome in NEVER_CALLED and not was_called(row)


def share(part: float, whole: float) -> float | None:
    """A share to four places; None of nothing."""
    return round(part / whole, 4) if whole else None


def spread_of(values: Iterable[float | None]) -> Figures | None:
    """The spread of what is known, None where nothing is."""
    found = spread([value for value in values if value is not None])
    if found is None:
        return None
    return {
        "n": found.n,
        "mean": round(found.mean, 3),
        "p50": round(found.p50, 3),
        "p90": round(found.p90, 3),
        "max": round(found.max, 3),
    }
