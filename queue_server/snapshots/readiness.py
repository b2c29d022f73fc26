"""Whether the hall may open: printers, walls, kiosks, the clock, the backup, agencies without an officer."""

from datetime import datetime

from queue_server import standing
from queue_server.domain.counter import PostState
from queue_server.domain.roles import Device, DeviceKind
from queue_server.domain.timekeeping import ClockState
from queue_server.ports import View
from queue_server.snapshots import printers
from queue_server.snapshots.frame import Body, local, local_or_none
from queue_server.snapshots.surroundings import Surroundings

LISTED = (DeviceKind.KIOSK, DeviceKind.WALL, DeviceKind.SPEAKER)
BACKUP_OLD_H = 26
"""A daily copy that is older was not made."""


def body(view: View, language: str, around: Surroundings, backup: datetime | None) -> Body:
    """One line a thing, each with `ok`: whether the hall may open as far as it goes."""
    return {
        "seq": view.seq,
        "as_of": local(view, view.now),
        "lines": [
            *_printers(view, around),
            *_devices(view, around),
            {"kind": "clock", "ok": view.clock.state == ClockState.OK, "state": view.clock.state.value},
            {"kind": "voice", "ok": around.voice.condition == "ready", "state": around.voice.condition},
            _backup(view, around, backup),
        ],
        "without_officer": _without_officer(view, language),
    }


def _printers(view: View, around: Surroundings) -> list[Body]:
    return [
        {
            "kind": "printer",
            "name": how.printer.id,
            "state": how.state,
            "virtual": how.printer.virtual,
            "left_m": printers.row(view, how)["left_m"],
            "ok": not how.fails and (around.trial or not how.printer.virtual),
        }
        for how in standing.conditions(view, around.printers).values()
    ]


def _devices(view: View, around: Surroundings) -> list[Body]:
    devices = [each for each in view.people.devices() if each.kind in LISTED and not each.revoked]
    return [_device(view, around, device) for device in sorted(devices, key=lambda each: each.kind)]


def _device(view: View, around: Surroundings, device: Device) -> Body:
    seen = around.seen.get(device.name)
    connected = seen is not None and seen.connected
    heard = view.calls.heard_at(device.name)
    wall = view.floor.wall(seen.wall) if seen and seen.wall else None
    failing = device.name in view.calls.failing(view.floor.at(view.today, datetime.min.time()))
    return {
        "kind": device.kind.value,
        "name": device.name,
        "ok": connected and not failing,
        "connected": connected,
        "seen_at": local_or_none(view, seen.at if seen else None),
        "speaks": wall is not None and wall.speaks,
        "heard_at": local_or_none(view, heard),
        "sound_failed": failing,
    }


def _backup(view: View, around: Surroundings, backup: datetime | None) -> Body:
    """A trial is not copied, so nothing is missing there."""
    age_h = None if backup is None else (view.now - backup).total_seconds() / 3600
    return {
        "kind": "backup",
        "at": local_or_none(view, backup),
        "ok": around.trial or (age_h is not None and age_h <= BACKUP_OLD_H),
    }


def _without_officer(view: View, language: str) -> list[Body]:
    """Agencies that serve today and at whose counters nobody sits yet."""
    overview = standing.Overview(view)
    there = {post.counter for post in view.posts.all() if post.state != PostState.CLOSED}
    return [
        {"agency": agency.code, "agency_name": agency.name.in_language(language)}
        for agency in view.floor.agencies
        if not any(c.id in there for c in view.floor.counters if c.agency == agency.code)
        and any(overview.hours(service) for service in view.floor.services_of(agency.code))
    ]
