"""`transfers`: from which service to which visitors were sent on."""

from collections import Counter

from queue_server.domain.measures import TRANSFERRED, share
from queue_server.domain.report import Column, Report, Unit
from queue_server.reports.period import Period

COLUMNS = (
    Column("agency_name", Unit.TEXT),
    Column("service_name", Unit.TEXT),
    Column("to_agency_name", Unit.TEXT),
    Column("to_service_name", Unit.TEXT),
    Column("transferred", Unit.COUNT),
    Column("share", Unit.SHARE),
)


def report(period: Period) -> Report:
    """One row a pair, the most frequent first; `share`: of the errands that came to the first of them."""
    ways = period.view.reports.transfers(period.begins, period.ends)
    counted = Counter((origin, aim) for origin, aim in ways if period.allowed(origin[0]))
    rows = []
    for (origin, aim), count in sorted(counted.items(), key=lambda item: (-item[1], item[0])):
        to = {f"to_{name}": value for name, value in period.named(aim).items()}
        of_arrived = share(count, period.arrived.get(origin, 0))
        rows.append({**period.named(origin), **to, "transferred": count, "share": of_arrived})
    moved = sum(row.outcome == TRANSFERRED for row in period.times)
    total = {"transferred": moved, "share": share(moved, sum(period.arrived.values()))}
    return Report("transfers", period.begins, period.ends, COLUMNS, rows, total, ("transferred",))
