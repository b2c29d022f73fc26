"""Whom an event leaves without the proof by which they came in: their sockets end with it."""

from dataclasses import dataclass

from queue_server.domain.events import (
    DayClosed,
    DeviceApproved,
    DeviceRevoked,
    Event,
    LoggedOut,
    PinChanged,
    StaffChanged,
    StaffDisabled,
)
from queue_server.domain.roles import Actor, ActorKind


@dataclass(frozen=True)
class Leavers:
    """`name` None: all of the kind."""

    kind: ActorKind
    name: str | None = None

    def hold(self, actor: Actor) -> bool:
        return actor.kind == self.kind and self.name in (None, actor.name)


def leavers(event: Event) -> Leavers | None:
    """Who must prove anew who they are. A page of theirs that still can comes back by itself."""
    match event:
        case DeviceRevoked(device=name) | DeviceApproved(device=name):
            return Leavers(ActorKind.DEVICE, name)
        case StaffDisabled(staff=name) | StaffChanged(staff=name):
            return Leavers(ActorKind.STAFF, name)
        case PinChanged(staff=name) | LoggedOut(staff=name):
            return Leavers(ActorKind.STAFF, name)
        case DayClosed():
            return Leavers(ActorKind.STAFF)
    return None
