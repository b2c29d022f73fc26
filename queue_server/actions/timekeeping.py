"""The date that the floor goes by: judged when the server starts, confirmed by an administrator."""

from collections.abc import Callable

from queue_server.domain import events as happened
from queue_server.domain.errors import NotAllowed, Refusal
from queue_server.domain.roles import Permission
from queue_server.ports import Transaction


def judge(tx: Transaction) -> None:
    """For a server that starts: whether its clock may be followed, or somebody has to confirm it first."""
    tx.trust_clock(not tx.clock.is_doubtful)


def confirm(tx: Transaction, opening: Callable[[Transaction], None]) -> None:
    """The date is right; the floor opens. A clock behind the record is still not followed.

    `opening` settles what is due by the date that holds from now on, before its first entry.
    """
    if not tx.actor.may(Permission.MANAGE_FLOOR) or tx.actor.agencies:
        raise NotAllowed("not_allowed")
    if not tx.clock.doubted:
        return
    tx.trust_clock(True)
    opening(tx)
    tx.record(happened.ClockConfirmed(tx.clock.machine))


def admit(tx: Transaction) -> None:
    """Refuses what comes from outside while the date is in doubt."""
    if tx.clock.doubted:
        raise Refusal("clock_unconfirmed")
