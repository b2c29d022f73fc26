"""What supervisors see: first where people wait and nobody is there, then all else by urgency."""

from itertools import groupby
from operator import attrgetter

from queue_server.domain import telling
from queue_server.domain.counter import PostState
from queue_server.domain.errand import State
from queue_server.domain.floor import Agency, Counter
from queue_server.domain.lateness import Prospect
from queue_server.domain.loudspeaker import Sound
from queue_server.domain.measures import figures
from queue_server.domain.roles import Actor, DeviceKind
from queue_server.ports import Notice, Standing, Stop, View
from queue_server.snapshots import printers
from queue_server.snapshots.alarms import alarm_bodies, speaks
from queue_server.snapshots.frame import (
    Body,
    Say,
    agency_name,
    framed,
    local,
    local_or_none,
    service_name,
    zone_name,
)
from queue_server.snapshots.halts import halt_body, reason_text, sentence
from queue_server.snapshots.scene import Scene, Unattended
from queue_server.snapshots.surroundings import Surroundings

LONGEST = 10
WITHOUT_SCREEN = {DeviceKind.PRINT_AGENT, DeviceKind.PROGRAM}
"""Devices that hold no socket: an agent is known by its printers, a program by what it asks."""


def body(view: View, viewer: Actor | None, language: str, say: Say, around: Surroundings) -> Body:
    """The floor at a glance, or the agencies alone that the viewer is bound to."""
    scene = Scene(view, viewer.agencies if viewer else ())
    return framed(
        view,
        language,
        around.trial,
        {
            "open": any(post.state != PostState.CLOSED for post in scene.posts.values()),
            "bounds": list(scene.bounds),
            "unattended": [_unattended(scene, each, language) for each in scene.unattended],
            "late_soon": _late_soon(scene, language),
            "agencies": [_agency(scene, agency, language) for agency in scene.agencies],
            "counters": [_counter(scene, counter, language, say) for counter in scene.counters],
            "longest": [_longest(view, at, language) for at in scene.waiting[:LONGEST]],
            "today": _today(scene),
            **_machines(scene, around, language, say),
            "stops": [
                halt_body(view, stop, language, say)
                for stop in view.queues.stops()
                if scene.sees(_agency_of(view, stop))
            ],
            "overrides": [
                {"service": code, "name": service_name(view, code, language), "open": is_open}
                for code, is_open in sorted(view.queues.overrides().items())
                if scene.sees(_agency_of_service(view, code))
            ],
            "zones": [
                {"id": zone.id, "name": zone.name.in_language(language)}
                for zone in view.floor.zones
                if not scene.bounds or any(counter.zone == zone.id for counter in scene.counters)
            ],
            "notices": [_notice(view, notice, language) for notice in view.queues.notices()],
            "again_s": 60 * view.floor.rules.nobody_there_again_min,
            "alarms": alarm_bodies(scene, around, language, say),
        },
    )


def _agency_of(view: View, stop: Stop) -> str | None:
    return stop.code if stop.scope == "agency" else _agency_of_service(view, stop.code)


def _agency_of_service(view: View, code: str) -> str | None:
    service = view.floor.service(code)
    return service.agency if service else None


def _unattended(scene: Scene, each: Unattended, language: str) -> Body:
    return {
        "agency": each.agency.code,
        "agency_name": each.agency.name.in_language(language),
        "services": [service_name(scene.view, code, language) for code in each.services],
        "waiting": each.ring.waiting,
        "since": local(scene.view, each.ring.since),
        "back_at": local_or_none(scene.view, each.back_at),
        "halted": each.halted,
        "counters_open": sum(
            scene.posts[counter.id].state == PostState.OPEN
            for counter in scene.counters
            if counter.agency == each.agency.code and counter.id in scene.posts
        ),
    }


def _late_soon(scene: Scene, language: str) -> list[Body]:
    """By agency, who will be called later than meant; the one whose target passes first comes first."""
    late = [each for each in scene.prospects() if each.will_be_late(scene.view.now)]
    by_agency = groupby(sorted(late, key=attrgetter("agency", "due_at")), attrgetter("agency"))
    rows = [_late(scene, agency, list(some), language) for agency, some in by_agency]
    return sorted(rows, key=lambda row: str(row["first_at"]))


def _late(scene: Scene, agency: str, late: list[Prospect], language: str) -> Body:
    return {
        "agency": agency,
        "agency_name": agency_name(scene.view, agency, language),
        "count": len(late),
        "first": late[0].number,
        "first_at": local(scene.view, late[0].due_at),
    }


def _agency(scene: Scene, agency: Agency, language: str) -> Body:
    view = scene.view
    here = [at for at in scene.waiting if at.errand.agency == agency.code]
    counters = [counter for counter in scene.counters if counter.agency == agency.code]
    states = [scene.posts[counter.id].state for counter in counters if counter.id in scene.posts]
    at_counters = [at.errand.state for at in scene.busy.values() if at.errand.agency == agency.code]
    target = view.floor.rules.target_regular_min
    return {
        "code": agency.code,
        "name": agency.name.in_language(language),
        "waiting": len(here),
        "longest_joined_at": local_or_none(view, here[0].errand.joined_at if here else None),
        "counters_open": states.count(PostState.OPEN),
        "counters_paused": states.count(PostState.PAUSED),
        "counters_total": len(counters),
        "called": at_counters.count(State.CALLED),
        "serving": at_counters.count(State.SERVING),
        "served_today": scene.counts.get((agency.code, State.DONE), 0),
        "absent_today": scene.counts.get((agency.code, State.ABSENT), 0),
        "target_min": target,
        "beyond_target": sum(at.errand.seniority(view.now).total_seconds() > 60 * target for at in here),
        "services": [
            {"code": service.code, "name": service.name.in_language(language)}
            for service in view.floor.services_of(agency.code)
        ],
        "zones": sorted({counter.zone for counter in counters}),
    }


def _counter(scene: Scene, counter: Counter, language: str, say: Say) -> Body:
    post, at, ring = scene.posts.get(counter.id), scene.busy.get(counter.id), scene.idle.get(counter.id)
    return {
        "id": counter.id,
        "agency": counter.agency,
        "state": post.state.value if post else PostState.CLOSED.value,
        "officer": post.officer if post else None,
        "number": at.ticket.number if at else None,
        "since": local(scene.view, post.since) if post else None,
        "until": local_or_none(scene.view, post.until) if post else None,
        "reason_text": sentence(reason_text(post.reason, language, say)) if post and post.reason else None,
        "idle_while_waiting": ring is not None,
        "idle_since": local_or_none(scene.view, ring.since if ring else None),
    }


def _longest(view: View, at: Standing, language: str) -> Body:
    return {
        "number": at.ticket.number,
        "service": at.errand.service,
        "service_name": service_name(view, at.errand.service, language),
        "agency": at.errand.agency,
        "agency_name": agency_name(view, at.errand.agency, language),
        "joined_at": local_or_none(view, at.errand.joined_at),
        "priority": at.ticket.priority,
    }


def _today(scene: Scene) -> Body:
    view = scene.view
    times = [each for each in view.reports.times(view.today, view.today) if scene.sees(each.agency)]
    issued = sum(scene.counts.values())
    total = figures(times, issued, view.floor.rules)
    wait = total["wait"]
    mine = [at for at in scene.busy.values() if scene.sees(at.errand.agency)]

    def ended(state: State) -> int:
        return sum(count for (_, each), count in scene.counts.items() if each == state)

    return {
        "issued": issued,
        "waiting": len(scene.waiting),
        "called": sum(at.errand.state == State.CALLED for at in mine),
        "serving": sum(at.errand.state == State.SERVING for at in mine),
        "served": ended(State.DONE),
        "absent": ended(State.ABSENT),
        "cancelled": ended(State.CANCELLED),
        "expired": ended(State.EXPIRED),
        "walk_in": total["walk_in"],
        "wait_mean_s": wait["mean"] if wait else None,
        "wait_p90_s": wait["p90"] if wait else None,
        "within_target": total["within_target"],
    }


def _machines(scene: Scene, around: Surroundings, language: str, say: Say) -> Body:
    """Devices, printers, the voice and cries for help; whoever is bound to agencies sees their own alone."""
    view, seen = scene.view, around.seen
    devices = [] if scene.bounds else view.people.devices()
    mine = {counter.id for counter in scene.counters}
    return {
        "devices": [
            {
                "name": device.name,
                "kind": device.kind.value,
                "seen_at": local_or_none(view, seen[device.name].at) if device.name in seen else None,
                "connected": device.name in seen and seen[device.name].connected,
                "sound": _sound(view, around, device.name),
            }
            for device in devices
            if not device.revoked and device.kind not in WITHOUT_SCREEN
        ],
        "printers": [] if scene.bounds else printers.rows(view, around.printers),
        "papers": [] if scene.bounds else printers.unsettled(view, around.printers, language, say),
        "voice": {"state": around.voice.condition},
        "told": None if scene.bounds else _told(view),
        "help": [
            {"place": place, "kind": kind, "since": local(view, since)}
            for place, kind, since in view.queues.help_asked()
            if not scene.bounds or place in mine
        ],
    }


def _sound(view: View, around: Surroundings, device: str) -> str | None:
    """How a loudspeaker is: on, muted, lost or silent; None for a device that has none or is not here."""
    seen = around.seen.get(device)
    if seen is None or not seen.connected or not speaks(view, seen):
        return None
    return "silent" if device in around.silent and seen.sound == Sound.ON else seen.sound.value


def _told(view: View) -> Body:
    """How soon the calls of the last hour were shown and said, from the press."""
    told = view.calls.told(view.now - telling.LOOKED_BACK)
    return {
        "calls": len(told),
        "shown": _delay(telling.shown_after(told)),
        "spoken": _delay(telling.spoken_after(told)),
    }


def _delay(delay: telling.Delay | None) -> Body | None:
    return {"calls": delay.calls, "p50_s": delay.p50_s, "p95_s": delay.p95_s} if delay else None


def _notice(view: View, notice: Notice, language: str) -> Body:
    return {
        "id": notice.id,
        "text": notice.text,
        "urgent": notice.urgent,
        "zones": list(notice.zones),
        "zone_names": [zone_name(view, zone, language) for zone in notice.zones],
        "author": notice.author,
        "posted_at": local(view, notice.posted_at),
    }
