"""Figures of a period: one file a report, named as docs/interface.md names them."""

from collections.abc import Callable, Mapping

from queue_server.domain.report import Report
from queue_server.reports import (
    absent,
    arrivals,
    day,
    distribution,
    month,
    outcomes,
    priority,
    profile,
    services,
    transfers,
    visits,
    waits,
)
from queue_server.reports.period import Period

REPORTS: Mapping[str, Callable[[Period], Report]] = {
    "day": day.report,
    "month": month.report,
    "arrivals": arrivals.report,
    "waits": waits.report,
    "services": services.report,
    "profile": profile.report,
    "distribution": distribution.report,
    "absent": absent.report,
    "transfers": transfers.report,
    "priority": priority.report,
    "visits": visits.report,
    "outcomes": outcomes.report,
}
"""Every report by its name."""

__all__ = ["REPORTS", "Period"]
