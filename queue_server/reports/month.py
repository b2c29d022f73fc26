"""`month`: what an agency's head and the ministry want to know, one page an agency."""

from collections.abc import Sequence
from operator import attrgetter

from queue_server.domain.measures import Figures, durations, flow, outcomes, share
from queue_server.domain.report import Column, Report, Unit
from queue_server.domain.satisfaction import satisfaction
from queue_server.domain.statistics import Times
from queue_server.reports.period import Period, Service

COLUMNS = (
    Column("agency_name", Unit.TEXT),
    Column("service_name", Unit.TEXT),
    Column("people", Unit.COUNT),
    Column("arrived", Unit.COUNT),
    Column("served", Unit.COUNT),
    Column("absent", Unit.COUNT),
    Column("cancelled", Unit.COUNT),
    Column("wait.mean", Unit.SECONDS),
    Column("wait.p50", Unit.SECONDS),
    Column("wait.p90", Unit.SECONDS),
    Column("within_target", Unit.SHARE),
    Column("priority", Unit.COUNT),
    Column("priority_share", Unit.SHARE),
    Column("ikm", Unit.NUMBER),
)


def report(period: Period) -> Report:
    """One row a service under a row for its agency, whose `service` is None; the total is the floor's."""
    by_agency: dict[str, list[Service]] = {}
    for service in period.by_service:
        by_agency.setdefault(service[0], []).append(service)
    everything = period.said("report-all-services")
    rows = []
    for agency, services in by_agency.items():
        whole = [row for service in services for row in period.by_service[service]]
        arrived = sum(period.arrived.get(service, 0) for service in services)
        head = {"agency": agency, "agency_name": period.agency_name(agency)}
        rows.append(
            {
                **head,
                "service": None,
                "service_name": everything,
                **_figures(period, whole, arrived),
                **_ikm(period, agency),
            }
        )
        rows += [
            {
                **period.named(service),
                **_figures(period, period.by_service[service], period.arrived.get(service, 0)),
                **_ikm(period, *service),
            }
            for service in services
        ]
    total = {**_figures(period, period.times, sum(period.arrived.values())), **_ikm(period)}
    definitions = ("people", "wait", "within_target", "ikm")
    return Report("month", period.begins, period.ends, COLUMNS, rows, total, definitions, by="agency")


def _figures(period: Period, times: Sequence[Times], arrived: int) -> Figures:
    priority = sum(map(attrgetter("priority"), times))
    return {
        "people": sum(dict(map(attrgetter("ticket", "people"), times)).values()),
        **flow(times, arrived),
        "cancelled": outcomes(times)["cancelled"],
        **durations(times, period.rules),
        "priority": priority,
        "priority_share": share(priority, len(times)),
    }


def _ikm(period: Period, agency: str | None = None, service: str | None = None) -> Figures:
    """Of the floor, an agency or a service; None where no form was filled in."""
    forms = [
        form for form in period.forms if agency in (None, form.agency) and service in (None, form.service)
    ]
    found = satisfaction([form.scores for form in forms])
    return {"ikm": float(found.ikm) if found else None}
