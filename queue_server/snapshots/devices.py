"""The devices as an administrator sees them: who is here, who wants in, and what a new one may become."""

from collections.abc import Mapping

from queue_server.domain.pairing import AT_A_WALL, Pairing
from queue_server.domain.roles import Device
from queue_server.ports import View
from queue_server.snapshots.frame import Body, agency_name, framed, local, local_or_none
from queue_server.snapshots.surroundings import Seen

NEVER = Seen(None, False)


def body(view: View, language: str, trial: bool, seen: Mapping[str, Seen]) -> Body:
    """`waiting` names no codes: they stand on the screens, where only who is there can read them."""
    content = {
        "devices": [
            _device(view, each, seen.get(each.name, NEVER), language) for each in view.people.devices()
        ],
        "waiting": [pairing(view, each) for each in view.pairings.waiting()],
        "walls": [{"id": wall.id, "layout": wall.layout} for wall in view.floor.walls],
        "agencies": [
            {"code": agency.code, "name": agency.name.in_language(language)} for agency in view.floor.agencies
        ],
    }
    return framed(view, language, trial, content)


def pairing(view: View, each: Pairing) -> Body:
    """A screen that waits; `wish` is what its address named, `at_wall` whether it needs a wall."""
    return {
        "kind": each.kind.value,
        "wish": each.wish,
        "at_wall": each.kind in AT_A_WALL,
        "asked_at": local(view, each.asked_at),
        "until": local(view, each.until),
    }


def _device(view: View, device: Device, seen: Seen, language: str) -> Body:
    return {
        "name": device.name,
        "kind": device.kind.value,
        "agency": device.agency,
        "agency_name": agency_name(view, device.agency, language) if device.agency else None,
        "revoked": device.revoked,
        "connected": seen.connected,
        "seen_at": local_or_none(view, seen.at),
        "wall": seen.wall,
    }
