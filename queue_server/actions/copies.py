"""A copy of the record holds everybody's data: the record says who made one, took it away, or put it back."""

from queue_server.domain import events as happened
from queue_server.domain.errors import NotAllowed
from queue_server.domain.roles import Permission
from queue_server.ports import Transaction


def made(tx: Transaction, file: str) -> None:
    """Somebody had a copy made, which does not hold this yet; `file` is its name without a folder."""
    _check(tx)
    tx.record(happened.CopyMade(file))


def fetched(tx: Transaction, file: str) -> None:
    """A copy is about to leave the machine."""
    _check(tx)
    tx.record(happened.CopyFetched(file))


def restored(tx: Transaction, file: str) -> None:
    """This record was a copy, and takes the place of another."""
    _check(tx)
    tx.record(happened.CopyRestored(file))


def _check(tx: Transaction) -> None:
    if not tx.actor.may(Permission.MANAGE_FLOOR):
        raise NotAllowed("not_allowed")
