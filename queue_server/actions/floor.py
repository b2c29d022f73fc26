"""The floor as a whole is replaced at once, and the record says so."""

from queue_server.domain import events as happened
from queue_server.domain.errors import NotAllowed
from queue_server.domain.floor import Floor
from queue_server.domain.roles import Permission
from queue_server.ports import Transaction


def apply(tx: Transaction, floor: Floor) -> int:
    """Puts a new floor in force and tells its version."""
    if not tx.actor.may(Permission.MANAGE_FLOOR):
        raise NotAllowed("not_allowed")
    version = tx.floors.apply(floor)
    tx.record(happened.FloorChanged(version))
    return version
