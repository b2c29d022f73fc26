"""`officers`: what each officer did. For the officer's own agency and the auditor alone."""

from collections.abc import Sequence

from queue_server.domain import spans
from queue_server.domain.measures import ABSENT, SERVED, Figures, spread_of
from queue_server.domain.report import Column, Report, Unit, spread_columns
from queue_server.domain.statistics import Times
from queue_server.reports.period import Period

COLUMNS = (
    Column("officer", Unit.TEXT),
    Column("agency_name", Unit.TEXT),
    Column("served", Unit.COUNT),
    Column("absent", Unit.COUNT),
    Column("forgotten_start", Unit.COUNT),
    Column("not_finished", Unit.COUNT),
    Column("open_s", Unit.SECONDS),
    *spread_columns("service_time"),
)


def report(period: Period) -> Report:
    """One row an officer and agency; `open_s`: how long the officer sat at that agency's counters."""
    times: dict[tuple[str, str], list[Times]] = {}
    sat: dict[tuple[str, str], float] = {}
    for row in period.times:
        if row.officer is not None:
            times.setdefault((row.agency, row.officer), []).append(row)
    for (counter, officer), stretches in period.attendance.open.items():
        agency = period.places.get(counter)
        if agency is not None:
            sat[agency, officer] = sat.get((agency, officer), 0.0) + spans.seconds(spans.union(stretches))
    rows = [
        {
            "officer": officer,
            "agency": agency,
            "agency_name": period.agency_name(agency),
            **_figures(times.get((agency, officer), []), sat.get((agency, officer), 0.0)),
        }
        for agency, officer in sorted({*times, *sat})
    ]
    served = [row for row in period.times if row.officer is not None]
    total = _figures(served, sum(sat.values()))
    definitions = ("service_time", "forgotten_start")
    return Report("officers", period.begins, period.ends, COLUMNS, rows, total, definitions)


def _figures(times: Sequence[Times], open_s: float) -> Figures:
    measured = [row for row in times if row.outcome == SERVED and not row.forgotten_start]
    return {
        "served": sum(row.outcome == SERVED for row in times),
        "absent": sum(row.outcome == ABSENT for row in times),
        "forgotten_start": sum(row.forgotten_start for row in times),
        "not_finished": sum(row.unfinished for row in times),
        "open_s": round(open_s, 3),
        "service_time": spread_of(row.service_s for row in measured),
    }
