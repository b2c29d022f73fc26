"""Where everything is, for people who come in: the agencies of each zone, their counters, who is open."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from queue_server import standing
from queue_server.domain.counter import Post, PostState
from queue_server.domain.floor import Agency, Counter, Service, Wall, Zone
from queue_server.domain.halt import Halt
from queue_server.ports import View
from queue_server.snapshots.frame import Body, local_or_none

STOPPED, BREAK = "stopped", "break"

_State = tuple[str, datetime | None]
"""One of open, break, paused, stopped, later (today, but not yet), closed; and until when, where known."""


def directory(view: View, wall: Wall, language: str) -> list[Body]:
    """The zones of a wall in the floor's order, each with its agencies."""
    doors = _Doors(view)
    return [
        {
            "zone": zone.id,
            "zone_name": zone.name.in_language(language),
            "storey": zone.storey.in_language(language),
            "agencies": [
                _agency(view, agency, counters, doors.of(agency, counters), language)
                for agency, counters in _agencies(view, zone)
            ],
        }
        for zone in view.floor.zones
        if zone.id in wall.zones
    ]


def _agencies(view: View, zone: Zone) -> Iterator[tuple[Agency, list[Counter]]]:
    """Who has counters in a zone; and who belongs to it without having any yet."""
    for agency in view.floor.agencies:
        own = [counter for counter in view.floor.counters if counter.agency == agency.code]
        here = [counter for counter in own if counter.zone == zone.id]
        if here or (not own and agency.zone == zone.id):
            yield agency, here


def _agency(view: View, agency: Agency, counters: list[Counter], state: _State, language: str) -> Body:
    what, until = state
    return {
        "code": agency.code,
        "name": agency.name.in_language(language),
        "plain": agency.plain.in_language(language),
        "counters": [counter.name for counter in counters],
        "state": what,
        "until": local_or_none(view, until),
    }


class _Doors:
    """Whether an agency serves now at some of its counters."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._overview = standing.Overview(view)
        self._posts = {post.counter: post for post in view.posts.all()}

    def of(self, agency: Agency, counters: list[Counter]) -> _State:
        services = self._services(agency, counters)
        halts = [self._overview.halt(service) for service in services]
        posts = [post for counter in counters if (post := self._staffed(counter))]
        if halts and all(halt and halt.reason == STOPPED for halt in halts):
            return STOPPED, _end(halts)
        if not posts:
            return self._shut(services)
        if halts and all(halts):
            return BREAK, _end(halts)
        if any(post.state == PostState.OPEN for post in posts):
            return "open", None
        return "paused", min((post.until for post in posts if post.until), default=None)

    def _services(self, agency: Agency, counters: list[Counter]) -> list[Service]:
        if not counters:
            return list(self._view.floor.services_of(agency.code))
        codes = dict.fromkeys(code for each in counters for code in self._view.floor.services_at(each))
        return [service for code in codes if (service := self._view.floor.service(code))]

    def _staffed(self, counter: Counter) -> Post | None:
        post = self._posts.get(counter.id)
        return post if post is not None and post.state != PostState.CLOSED else None

    def _shut(self, services: list[Service]) -> _State:
        """Nobody is there: what the hours say of today."""
        if self._view.open_now:
            return "later", None
        view, hours = self._view, [self._overview.hours(service) for service in services]
        spans = [
            (view.floor.at(view.today, day.service.begins), view.floor.at(view.today, day.service.ends))
            for day in hours
            if day is not None
        ]
        if not spans or view.now >= max(ends for _, ends in spans):
            return "closed", None
        opens = min(begins for begins, _ in spans)
        return "later", opens if view.now < opens else None


def _end(halts: Iterable[Halt | None]) -> datetime | None:
    return min((halt.until for halt in halts if halt and halt.until), default=None)
