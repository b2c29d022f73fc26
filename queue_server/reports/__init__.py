"""Figures of a period: one file a report, named as docs/interface.md names them."""

from collections.abc import Callable, Mapping

from queue_server.domain.report import Report
from queue_server.domain.roles import Permission
from queue_server.reports import (
    absent,
    agencies,
    arrivals,
    counters,
    day,
    distribution,
    month,
    officers,
    outcomes,
    priority,
    profile,
    satisfaction,
    services,
    transfers,
    usual,
    visits,
    waits,
)
from queue_server.reports.period import Period, days_asked

REPORTS: Mapping[str, Callable[[Period], Report]] = {
    "day": day.report,
    "month": month.report,
    "agencies": agencies.report,
    "usual": usual.report,
    "arrivals": arrivals.report,
    "waits": waits.report,
    "services": services.report,
    "counters": counters.report,
    "officers": officers.report,
    "profile": profile.report,
    "distribution": distribution.report,
    "absent": absent.report,
    "transfers": transfers.report,
    "priority": priority.report,
    "visits": visits.report,
    "outcomes": outcomes.report,
    "satisfaction": satisfaction.report,
}
"""Every report by its name."""

PERMISSIONS: Mapping[str, Permission] = {"officers": Permission.SEE_OFFICERS}
"""Who may see a report, where it is not everybody who may see reports."""

__all__ = ["PERMISSIONS", "REPORTS", "Period", "days_asked"]
