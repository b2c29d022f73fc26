"""The alarms of a moment: each with its sentence, and whose it is."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from queue_server import standing
from queue_server.domain import alarms
from queue_server.domain.alarms import Alarm
from queue_server.domain.burst import bursts
from queue_server.domain.copies import overdue_since
from queue_server.domain.loudspeaker import Sound
from queue_server.domain.roles import Device, DeviceKind
from queue_server.domain.timekeeping import ClockState
from queue_server.ports import View
from queue_server.snapshots.frame import Body, Say, agency_name, local, service_name
from queue_server.snapshots.scene import Scene
from queue_server.snapshots.surroundings import Seen, Surroundings

SCREENS = frozenset({DeviceKind.KIOSK, DeviceKind.WALL, DeviceKind.SPEAKER})
"""Devices that a hall at work cannot do without."""

LOOKED_BACK = timedelta(minutes=10)


def alarm_bodies(scene: Scene, around: Surroundings, language: str, say: Say) -> list[Body]:
    """What stands now, the oldest first."""
    taken = scene.view.queues.taken()
    return [
        {
            "id": alarm.id,
            "kind": alarm.kind,
            "since": local(scene.view, alarm.since),
            "agency": alarm.agency,
            "owner": alarms.owner_of(alarm, taken, scene.view.now),
            "text": say(language, f"alarm-{alarm.kind.replace('_', '-')}", **_names(scene, alarm, language)),
            **alarm.facts,
        }
        for alarm in standing_alarms(scene, around)
    ]


def standing_alarms(scene: Scene, around: Surroundings) -> list[Alarm]:
    """Those of whoever sees this scene: what concerns no agency is the whole floor's to know."""
    found = [*_of_agencies(scene)]
    if not scene.bounds:
        found += [
            *_of_kiosks(scene),
            *_of_printers(scene, around),
            *_of_the_clock(scene),
            *_of_the_record(around),
            *_of_copies(scene, around),
        ]
        if standing.Overview(scene.view).hall.open:
            found += [*_of_screens(scene, around)]
    return sorted(found, key=lambda alarm: alarm.since)


def _of_agencies(scene: Scene) -> Iterator[Alarm]:
    for each in scene.unattended:
        if each.is_alarm:
            code, ring = each.agency.code, each.ring
            yield Alarm("nobody_there", code, ring.since, code, {"waiting": ring.waiting})
    for code, asked_at in scene.view.queues.asked().items():
        posts = [scene.posts[c.id] for c in scene.counters if c.agency == code and c.id in scene.posts]
        if scene.sees(code) and alarms.is_asked(asked_at, posts, scene.view.now):
            yield Alarm("asked_to_open", code, asked_at, code)


def _of_kiosks(scene: Scene) -> Iterator[Alarm]:
    kiosks = {device.name for device in _devices(scene) if device.kind == DeviceKind.KIOSK}
    issued = scene.view.visits.issued_since(scene.view.now - LOOKED_BACK)
    for burst in bursts(issued, scene.view.now):
        if burst.origin in kiosks:
            facts: dict[str, str | int] = {
                "kiosk": burst.origin,
                "service": burst.service,
                "count": burst.count,
            }
            yield Alarm("burst", f"{burst.origin}/{burst.service}", burst.since, None, facts)


def _of_printers(scene: Scene, around: Surroundings) -> Iterator[Alarm]:
    for id, how in standing.conditions(scene.view, around.printers).items():
        if how.fails and how.since is not None:
            facts: dict[str, str | int] = {"printer": id, "state": how.state}
            yield Alarm("printer", id, how.since, None, facts)
        if how.printer.virtual and not around.trial:
            yield Alarm("virtual_printer", id, around.started_at, None, {"printer": id})


def _of_the_clock(scene: Scene) -> Iterator[Alarm]:
    reading = scene.view.clock
    if reading.state == ClockState.BEHIND and reading.latest is not None:
        yield Alarm("clock_behind", "server", reading.latest)


def _of_the_record(around: Surroundings) -> Iterator[Alarm]:
    upkeep = around.upkeep
    kinds = {"record_broken": upkeep.broken, "record_unwritable": upkeep.unwritable}
    for kind, since in kinds.items():
        if since is not None:
            yield Alarm(kind, "server", since)
    if upkeep.cramped is not None:
        yield Alarm("disk_low", "server", upkeep.cramped, None, {"megabytes": upkeep.room // 1_000_000})


def _of_copies(scene: Scene, around: Surroundings) -> Iterator[Alarm]:
    """A copy that is a week old, here or in the second place, and one that cannot be put back."""
    copies, now = around.copies, scene.view.now
    if copies is None:
        return
    begun = next((entry.at for entry in scene.view.entries.since(0, 1)), None)
    old = overdue_since(copies.latest, begun, now)
    second_old = overdue_since(copies.second, begun, now) if copies.has_second else None
    kinds = {"copy_old": old, "second_copy_old": second_old, "copy_unsound": copies.unsound}
    for kind, since in kinds.items():
        if since is not None:
            yield Alarm(kind, "server", since)


def _of_screens(scene: Scene, around: Surroundings) -> Iterator[Alarm]:
    now = scene.view.now
    failing = scene.view.calls.failing(now - LOOKED_BACK)
    for device in _devices(scene):
        seen = around.seen.get(device.name)
        facts: dict[str, str | int] = {"device": device.name, "device_kind": device.kind.value}
        away_since = around.started_at if seen is None else seen.at
        if not (seen and seen.connected) and away_since and now - away_since >= alarms.SILENT_FOR:
            yield Alarm("device_away", device.name, away_since, None, facts)
        yield from _of_sound(scene, around, device, failing.get(device.name), facts)
        off = timedelta(seconds=seen.clock_off_s) if seen and seen.connected else timedelta()
        # In a trial the server's clock may be set by hand.
        if not around.trial and abs(off) >= alarms.CLOCK_OFF and seen and seen.at:
            facts |= {"minutes": round(abs(off).total_seconds() / 60)}
            yield Alarm("clock_off", device.name, seen.at, None, facts)


def _of_sound(
    scene: Scene,
    around: Surroundings,
    device: Device,
    failed_at: datetime | None,
    facts: dict[str, str | int],
) -> Iterator[Alarm]:
    """One for a device: the cause that a hand can mend before what follows from it."""
    seen = around.seen.get(device.name)
    since = seen.sound_since if seen and seen.connected and speaks(scene.view, seen) else None
    if seen and since and seen.sound != Sound.ON:
        yield Alarm(f"sound_{seen.sound}", device.name, since, None, facts)
    elif device.name in around.silent:
        yield Alarm("sound_silent", device.name, around.silent[device.name], None, facts)
    elif failed_at is not None:
        yield Alarm("sound_failed", device.name, failed_at, None, facts)


def speaks(view: View, seen: Seen) -> bool:
    """Whether the wall that a device serves is one with a loudspeaker."""
    wall = view.floor.wall(seen.wall) if seen.wall else None
    return wall is not None and wall.speaks


def _devices(scene: Scene) -> list[Device]:
    return [each for each in scene.view.people.devices() if not each.revoked and each.kind in SCREENS]


def _names(scene: Scene, alarm: Alarm, language: str) -> dict[str, str | int]:
    """The facts as people call them."""
    facts = dict(alarm.facts)
    if alarm.agency is not None:
        facts["agency"] = agency_name(scene.view, alarm.agency, language)
    if "service" in facts:
        facts["service"] = service_name(scene.view, str(facts["service"]), language)
    return facts
