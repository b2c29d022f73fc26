"""An administrator's word on a date that the server doubts."""

from queue_server.actions import queues, timekeeping
from queue_server.adapters.web.door import Asked
from queue_server.adapters.web.services import Services
from queue_server.domain.roles import Permission
from queue_server.ports import Answer


def register(services: Services) -> None:
    door = services.door

    def confirm(asked: Asked) -> Answer:
        """Not through the one way of all commands, which is shut while the date is in doubt."""
        door.ledger.change(asked.actor, lambda tx: timekeeping.confirm(tx, queues.opening))
        return Answer({})

    managing = {Permission.MANAGE_FLOOR}
    door.free("POST", "/api/admin/clock/confirm", confirm, "The date of the server is right", managing)
