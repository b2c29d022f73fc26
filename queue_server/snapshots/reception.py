"""What the information desk sees: what may be issued, who wants somebody to come, and any ticket of today.

Neither notes nor outcomes: those are between a visitor and the agency.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from queue_server.domain.burst import bursts
from queue_server.domain.errand import Errand, State
from queue_server.domain.inquiry import Inquiry, services_meant
from queue_server.domain.printer import DESK
from queue_server.domain.roles import Actor, DeviceKind, Permission
from queue_server.domain.visit import Visit
from queue_server.ports import View
from queue_server.snapshots import errand as errands
from queue_server.snapshots import kiosk
from queue_server.snapshots.frame import (
    Body,
    Say,
    agency_name,
    framed,
    local,
    local_or_none,
    service_name,
)
from queue_server.snapshots.scene import Scene

RECENT = 10
FOUND = 20
NEAR = timedelta(minutes=30)
"""How far from the time that somebody remembers a ticket is looked for."""

LOOKED_BACK = timedelta(minutes=10)
SPARE_KEYS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def body(view: View, language: str, say: Say, options: kiosk.Options, viewer: Actor) -> Body:
    """The desk's screen."""
    floor = kiosk.body(view, language, say, options, DESK)
    return framed(
        view,
        language,
        options.trial,
        {
            "language": language,
            "agencies": _with_keys(floor["agencies"]),
            "popular": floor["popular"],
            "printer": floor["printer"],
            "rings": _rings(view, language),
            "again_s": 60 * view.floor.rules.nobody_there_again_min,
            "stops": [
                {
                    "scope": stop.scope,
                    "code": stop.code,
                    "name": _stopped_name(view, stop.scope, stop.code, language),
                    "reason": stop.reason,
                    "until": local_or_none(view, stop.until),
                }
                for stop in view.queues.stops()
            ],
            "recent": [
                row(view, visit, language, viewer)
                for visit in view.visits.issued_by(viewer.name, view.today, RECENT)
            ],
            "counters": [{"id": c.id, "name": c.name, "agency": c.agency} for c in view.floor.counters],
            "postpone_minutes": list(view.floor.rules.postpone_minutes),
            "may": {"override": viewer.may(Permission.MANAGE_QUEUES)},
        },
    )


def _with_keys(agencies: list[Body]) -> list[Body]:
    """Two keys for each service: one for its agency, a digit for the first ten services of it."""
    keys = _agency_keys([(agency["code"], agency["letter"]) for agency in agencies])
    for agency in agencies:
        agency["key"] = keys.get(agency["code"])
        for place, service in enumerate(agency["services"], 1):
            has_key = agency["key"] and place <= 10
            service["keys"] = f"{agency['key']}{place % 10}" if has_key else None
    return agencies


def _agency_keys(agencies: list[tuple[str, str]]) -> dict[str, str]:
    """Its own letter where it has one that is a single key; of what is left, the next free one."""
    keys: dict[str, str] = {}
    for code, letter in agencies:
        if len(letter) == 1 and letter not in keys.values():
            keys[code] = letter
    spare = [key for key in SPARE_KEYS if key not in keys.values()]
    left = [code for code, _ in agencies if code not in keys]
    return keys | dict(zip(left, spare, strict=False))


def _stopped_name(view: View, scope: str, code: str, language: str) -> str:
    if scope == "agency":
        return agency_name(view, code, language)
    if scope == "service":
        return service_name(view, code, language)
    return view.floor.name.in_language(language)


def _rings(view: View, language: str) -> list[Body]:
    """Who wants somebody to come: asked for first, then the longest. `id` names one cause, to sound once."""
    rings = [*_helps(view), *_unattended(view, language), *_bursts(view, language)]
    return sorted(rings, key=lambda ring: (ring["kind"] != "help", ring["since"]))


def _helps(view: View) -> list[Body]:
    return [
        {
            "id": f"help/{place}/{local(view, since)}",
            "kind": "help",
            "place": place,
            "place_kind": kind,
            "since": local(view, since),
        }
        for place, kind, since in view.queues.help_asked()
    ]


def _unattended(view: View, language: str) -> list[Body]:
    """Agencies with people waiting whom no counter serves, as the dashboard tells it."""
    return [
        {
            "id": f"unattended/{each.agency.code}/{local(view, each.ring.since)}",
            "kind": "unattended",
            "agency": each.agency.code,
            "agency_name": each.agency.name.in_language(language),
            "waiting": each.ring.waiting,
            "since": local(view, each.ring.since),
        }
        for each in Scene(view).unattended
        if each.is_alarm
    ]


def _bursts(view: View, language: str) -> list[Body]:
    """One service taken again and again at one kiosk."""
    kiosks = {device.name for device in view.people.devices() if device.kind == DeviceKind.KIOSK}
    issued = view.visits.issued_since(view.now - LOOKED_BACK)
    return [
        {
            "id": f"burst/{found.origin}/{found.service}/{local(view, found.since)}",
            "kind": "burst",
            "kiosk": found.origin,
            "service": found.service,
            "service_name": service_name(view, found.service, language),
            "count": found.count,
            "since": local(view, found.since),
            "until": local(view, found.until),
        }
        for found in bursts((each for each in issued if each[0] in kiosks), view.now)
    ]


def found(view: View, asked: Inquiry, language: str, viewer: Actor) -> Body:
    """The tickets of today that somebody may mean, those still under way first."""
    visits = sorted(_meant(view, asked), key=lambda visit: not (visit.open or visit.absent))
    return {
        "seq": view.seq,
        "as_of": local(view, view.now),
        "tickets": [row(view, visit, language, viewer) for visit in visits[:FOUND]],
    }


def _meant(view: View, asked: Inquiry) -> list[Visit]:
    if asked.number is not None:
        visit = view.visits.by_number(asked.number, view.today)
        return [visit] if visit else []
    if asked.sequence is not None:
        return view.visits.of_sequence(asked.sequence, view.today)
    if not asked.words and asked.at is None:
        return []
    services = services_meant(view.floor, asked.words)
    if asked.at is None:
        return view.visits.of_services(view.today, services, None, FOUND * 5)
    about = view.floor.at(view.today, asked.at)
    near = view.visits.of_services(view.today, services, (about - NEAR, about + NEAR), FOUND * 5)
    return sorted(near, key=lambda visit: _apart(visit, about))


def _apart(visit: Visit, about: datetime) -> timedelta:
    return abs(visit.ticket.issued_at - about)


def row(view: View, visit: Visit, language: str, viewer: Actor) -> Body:
    """One ticket: where each of its stops stands, and what this viewer may do to it."""
    ticket = visit.ticket
    return {
        "number": ticket.number,
        "issued_at": local(view, ticket.issued_at),
        "language": ticket.language,
        "priority": ticket.priority,
        "assist": ticket.assist,
        "people": ticket.people,
        "state": visit.leading.state.value,
        "errands": [_errand(view, visit, errand, language) for errand in visit.errands],
        "may": sorted(_may(view, visit, viewer)),
    }


def _errand(view: View, visit: Visit, errand: Errand, language: str) -> Body:
    joined_at = local_or_none(view, errand.joined_at)
    return errands.body(view, visit, errand, language) | {"chosen": errand.first, "joined_at": joined_at}


def _may(view: View, visit: Visit, viewer: Actor) -> Iterable[str]:
    rules, active, absent = view.floor.rules, visit.active, visit.absent
    yield "reprint"
    if visit.open or absent:
        yield from ("cancel", "priority", "assist")
    if absent and absent.returns < rules.returns_at_most:
        yield "return"
    if active and active.state == State.WAITING and active.postponed < rules.postpone_at_most:
        yield "postpone"
    if visit.pending:
        yield "next-stop"
    movable = active or absent
    if movable and movable.state != State.SERVING and viewer.may(Permission.MANAGE_QUEUES, movable.agency):
        yield "transfer"
