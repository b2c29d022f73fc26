"""What supervisors see: first where people wait and nobody is there, then all else by urgency."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from queue_server.domain.announcement import VoiceState
from queue_server.domain.counter import Post, PostState
from queue_server.domain.errand import State
from queue_server.domain.floor import Agency, Counter
from queue_server.domain.roles import DeviceKind
from queue_server.ports import Standing, View
from queue_server.snapshots.frame import (
    Body,
    Say,
    agency_name,
    framed,
    local,
    local_or_none,
    service_name,
)
from queue_server.snapshots.reports import figures

LONGEST = 10
WITHOUT_SCREEN = {DeviceKind.PRINT_AGENT, DeviceKind.PROGRAM}
"""Devices that hold no socket: an agent is known by its printers, a program by what it asks."""


@dataclass(frozen=True)
class Seen:
    """When a device was last connected, and whether it is now."""

    at: datetime | None
    connected: bool


def body(
    view: View,
    language: str,
    say: Say,
    trial: bool,
    seen: Mapping[str, Seen],
    voice: VoiceState,
) -> Body:
    """The whole floor at a glance."""
    waiting = view.visits.standing({State.WAITING})
    busy = {at.errand.counter: at for at in view.visits.standing({State.CALLED, State.SERVING})}
    posts = {post.counter: post for post in view.posts.all()}
    counts = view.visits.counts(view.today)
    agencies = [
        _agency(view, agency, waiting, busy, posts, counts, language) for agency in view.floor.agencies
    ]
    unattended = [
        {
            "agency": row["code"],
            "agency_name": row["name"],
            "waiting": row["waiting"],
            "since": row["longest_joined_at"],
        }
        for row in agencies
        if row["waiting"] and not row["counters_open"]
    ]
    return framed(
        view,
        language,
        trial,
        {
            "open": any(post.state != PostState.CLOSED for post in posts.values()),
            "unattended": sorted(unattended, key=lambda row: str(row["since"])),
            "agencies": agencies,
            "counters": [
                _counter(view, counter, posts.get(counter.id), waiting, busy)
                for counter in view.floor.counters
            ],
            "longest": [_longest(view, at, language) for at in waiting[:LONGEST]],
            "today": _today(view, waiting, busy),
            "devices": [
                {
                    "name": device.name,
                    "kind": device.kind.value,
                    "seen_at": local_or_none(view, seen[device.name].at) if device.name in seen else None,
                    "connected": device.name in seen and seen[device.name].connected,
                }
                for device in view.people.devices()
                if not device.revoked and device.kind not in WITHOUT_SCREEN
            ],
            "printers": [
                {"id": p.id, "state": p.state, "reason": p.reason, "at": local(view, p.at)}
                for p in view.jobs.printers()
            ],
            "voice": {"state": voice.condition},
            "help": [
                {"place": place, "kind": kind, "since": local(view, since)}
                for place, kind, since in view.queues.help_asked()
            ],
            "alarms": [],
        },
    )


def _agency(
    view: View,
    agency: Agency,
    waiting: list[Standing],
    busy: Mapping[str | None, Standing],
    posts: Mapping[str, Post],
    counts: Mapping[tuple[str, State], int],
    language: str,
) -> Body:
    here = [at for at in waiting if at.errand.agency == agency.code]
    states = [posts[c.id].state for c in view.floor.counters if c.agency == agency.code and c.id in posts]
    at_counters = [at.errand.state for at in busy.values() if at.errand.agency == agency.code]
    target = view.floor.rules.target_regular_min
    return {
        "code": agency.code,
        "name": agency.name.in_language(language),
        "waiting": len(here),
        "longest_joined_at": local_or_none(view, here[0].errand.joined_at if here else None),
        "counters_open": states.count(PostState.OPEN),
        "counters_paused": states.count(PostState.PAUSED),
        "counters_total": sum(counter.agency == agency.code for counter in view.floor.counters),
        "called": at_counters.count(State.CALLED),
        "serving": at_counters.count(State.SERVING),
        "served_today": counts.get((agency.code, State.DONE), 0),
        "absent_today": counts.get((agency.code, State.ABSENT), 0),
        "target_min": target,
        "beyond_target": sum(at.errand.seniority(view.now).total_seconds() > 60 * target for at in here),
    }


def _counter(
    view: View,
    counter: Counter,
    post: Post | None,
    waiting: list[Standing],
    busy: Mapping[str | None, Standing],
) -> Body:
    services = view.floor.services_at(counter)
    free = post is not None and post.state == PostState.OPEN and counter.id not in busy
    return {
        "id": counter.id,
        "agency": counter.agency,
        "state": post.state.value if post else PostState.CLOSED.value,
        "officer": post.officer if post else None,
        "number": busy[counter.id].ticket.number if counter.id in busy else None,
        "since": local(view, post.since) if post else None,
        "idle_while_waiting": free and any(at.errand.service in services for at in waiting),
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


def _today(view: View, waiting: list[Standing], busy: Mapping[str | None, Standing]) -> Body:
    times = view.reports.times(view.today, view.today)
    counts = view.visits.counts(view.today)
    total = figures(times, sum(counts.values()), view.floor.rules)
    wait = total["wait"]

    def ended(state: State) -> int:
        return sum(count for (_, each), count in counts.items() if each == state)

    return {
        "issued": sum(counts.values()),
        "waiting": len(waiting),
        "called": sum(at.errand.state == State.CALLED for at in busy.values()),
        "serving": sum(at.errand.state == State.SERVING for at in busy.values()),
        "served": ended(State.DONE),
        "absent": ended(State.ABSENT),
        "cancelled": ended(State.CANCELLED),
        "expired": ended(State.EXPIRED),
        "walk_in": total["walk_in"],
        "wait_mean_s": wait["mean"] if wait else None,
        "wait_p90_s": wait["p90"] if wait else None,
        "within_target": total["within_target"],
    }
