"""`distribution`: how many waited, and were served, how long, in steps of five minutes."""

from collections import Counter

from queue_server.domain.measures import SERVED, share
from queue_server.domain.report import Column, Report, Unit
from queue_server.reports.period import Period

STEP_MIN = 5
LAST_MIN = 120
"""From here on one row holds all."""

COLUMNS = (
    Column("from_min", Unit.COUNT),
    Column("to_min", Unit.COUNT),
    Column("waits", Unit.COUNT),
    Column("waits_share", Unit.SHARE),
    Column("waits_so_far", Unit.SHARE),
    Column("services", Unit.COUNT),
    Column("services_share", Unit.SHARE),
)


def report(period: Period) -> Report:
    """One row each five minutes, its beginning included and its end not; the last has no end.

    `waits_so_far`: the share that waited less than the row's end.
    """
    waits = Counter(_step(row.wait_s) for row in period.times if row.wait_s is not None)
    services = Counter(
        _step(row.service_s)
        for row in period.times
        if row.outcome == SERVED and not row.forgotten_start and row.service_s is not None
    )
    rows, so_far = [], 0
    for step in range(LAST_MIN // STEP_MIN + 1):
        so_far += waits[step]
        begins = step * STEP_MIN
        rows.append(
            {
                "from_min": begins,
                "to_min": begins + STEP_MIN if begins < LAST_MIN else None,
                "waits": waits[step],
                "waits_share": share(waits[step], waits.total()),
                "waits_so_far": share(so_far, waits.total()),
                "services": services[step],
                "services_share": share(services[step], services.total()),
            }
        )
    total = {"waits": waits.total(), "services": services.total()}
    definitions = ("wait", "service_time")
    return Report("distribution", period.begins, period.ends, COLUMNS, rows, total, definitions)


def _step(seconds: float) -> int:
    return int(min(seconds // 60, LAST_MIN) // STEP_MIN)
