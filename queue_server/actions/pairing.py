"""New screens: they ask with a code, and whoever may approve devices lets them in by it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from queue_server.actions import access
from queue_server.domain.errors import NotAllowed, NotFound, Refusal, TooMany
from queue_server.domain.pairing import AT_A_WALL, LASTS, WAITING_AT_MOST, Pairing, as_typed
from queue_server.domain.roles import Device, DeviceKind, Permission
from queue_server.ports import Transaction, View


@dataclass(frozen=True)
class Approval:
    """What a screen is to be. `wall`: which one it shows or speaks; `replace`: another of that name goes."""

    name: str
    wall: str | None = None
    agency: str | None = None
    replace: bool = False


def ask(
    tx: Transaction, kind: DeviceKind, wish: str, secret_hash: str, new_code: Callable[[], str]
) -> Pairing:
    """A screen that nobody approved wants in. It is a row without an entry: nothing has happened yet."""
    waiting = tx.pairings.waiting()
    if len(waiting) >= WAITING_AT_MOST:
        raise TooMany("too_many", at=min(each.until for each in waiting))
    code = new_code()
    while not tx.pairings.is_free(code):
        code = new_code()
    pairing = Pairing(secret_hash, code, kind, wish, tx.now, tx.now + LASTS)
    tx.pairings.add(pairing)
    return pairing


def waiting_with(view: View, code: str) -> Pairing:
    """The screen that shows a code; refused where none does, or no longer."""
    pairing = view.pairings.of_code(as_typed(code))
    if pairing is None:
        raise NotFound("unknown_pairing_code")
    return pairing


def approve(tx: Transaction, code: str, approval: Approval, token_hash: Callable[[Pairing], str]) -> Pairing:
    """The screen that shows the code becomes a device; it fetches its token itself."""
    if not tx.actor.may(Permission.MANAGE_FLOOR):
        raise NotAllowed("not_allowed")
    pairing = waiting_with(tx, code)
    wall = _wall(tx, pairing.kind, approval.wall)
    known = tx.people.device(approval.name)
    if known is not None and not known.revoked and not (approval.replace and known.kind == pairing.kind):
        raise Refusal("device_taken", name=approval.name)
    access.add_device(tx, Device(approval.name, pairing.kind, approval.agency), token_hash(pairing))
    approved = replace(pairing, device=approval.name, wall=wall, until=tx.now + LASTS)
    tx.pairings.approve(approved)
    return approved


def _wall(tx: Transaction, kind: DeviceKind, wall: str | None) -> str | None:
    if kind not in AT_A_WALL:
        return None
    if wall is None or tx.floor.wall(wall) is None:
        raise NotFound("unknown_wall", wall=wall or "")
    return wall
