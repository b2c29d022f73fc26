"""`outcomes`: what came of the services that were done: finished, papers missing, referred, declined."""

from collections import defaultdict

from queue_server.domain.measures import SERVED, share
from queue_server.domain.report import Column, Report, Unit
from queue_server.reports.day import NAMES
from queue_server.reports.period import Period, Service

COLUMNS = (
    *NAMES,
    Column("outcome_name", Unit.TEXT),
    Column("served", Unit.COUNT),
    Column("share", Unit.SHARE),
    Column("quantity", Unit.COUNT),
)


def report(period: Period) -> Report:
    """One row an outcome of a service; `share` is of what was served there."""
    counted: dict[tuple[Service, str | None], list[int]] = defaultdict(list)
    served: dict[Service, int] = defaultdict(int)
    for row in period.times:
        if row.outcome == SERVED:
            service = row.agency, row.service
            counted[service, row.result].append(row.quantity)
            served[service] += 1
    names = {
        outcome.code: outcome.name.in_language(period.language) for outcome in period.view.floor.outcomes
    }
    order = {service: place for place, service in enumerate(period.services)}
    rows = [
        {
            **period.named(service),
            "outcome": outcome,
            "outcome_name": names.get(outcome or "", outcome),
            "served": len(quantities),
            "share": share(len(quantities), served[service]),
            "quantity": sum(quantities),
        }
        for (service, outcome), quantities in sorted(
            counted.items(), key=lambda item: (order.get(item[0][0], len(order)), item[0][1] or "")
        )
    ]
    total = {"served": sum(served.values()), "quantity": sum(map(sum, counted.values()))}
    return Report("outcomes", period.begins, period.ends, COLUMNS, rows, total, ("outcome", "quantity"))
