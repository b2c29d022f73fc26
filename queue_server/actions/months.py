"""A month is closed: its reports are kept as they are."""

from queue_server.domain import events as happened
from queue_server.domain.errors import NotAllowed, Refusal
from queue_server.domain.month import Month
from queue_server.domain.roles import Permission
from queue_server.ports import Transaction


def close(tx: Transaction, month: Month) -> None:
    """Closed once; a month that is closed already stays as it was, without another entry."""
    if not tx.actor.may(Permission.CLOSE_MONTH):
        raise NotAllowed("not_allowed")
    if tx.today <= month.ends:
        raise Refusal("month_not_over", month=str(month))
    if not tx.reports.arrived(month.begins, month.ends):
        raise Refusal("month_empty", month=str(month))
    if all(closing.month != month for closing in tx.reports.months_closed()):
        tx.record(happened.MonthClosed(str(month)))
