"""What a wall shows: who is called where, who was missed, which counters rest, what stands still."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import cache, cached_property

from queue_server import standing
from queue_server.domain.counter import Post
from queue_server.domain.errand import State
from queue_server.domain.floor import Counter, Wall
from queue_server.domain.intake import Intake
from queue_server.ports import Call, Standing, Stop, View, Voice
from queue_server.snapshots.directory import directory
from queue_server.snapshots.frame import (
    Body,
    Say,
    agency_name,
    framed,
    local,
    local_or_none,
    zone_name,
)
from queue_server.snapshots.halts import halt_body, halt_speech, reason_text, sentence

RECENT = 8
GROUND = "ground"
BREAK = "break"


class Walls:
    """The walls in one look; who stands at the counters is read once for all of them."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._overview = standing.Overview(view)
        self._halt = cache(self._overview.halt)

    def body(
        self,
        wall: Wall,
        language: str,
        say: Say,
        trial: bool,
        voice: Voice | None = None,
        slides: Sequence[str] = (),
    ) -> Body:
        """One wall: instants, never ages, and nobody's name.

        `voice` makes what one that speaks says of stops, `slides` are the addresses of its pictures.
        """
        view, zones = self._view, wall.zones
        return framed(
            view,
            language,
            trial,
            {
                "wall": _wall(view, wall, language, slides),
                "standing": [
                    call_body(view, call, language)
                    for call in view.calls.standing(zones)
                    if wall.counter in ("", call.counter)
                ],
                "serving": self._serving(wall),
                "recent": [
                    {"number": call.number, "counter": call.counter, "called_at": local(view, call.at)}
                    for call in view.calls.recent(zones, RECENT)
                ],
                "missed": [] if wall.counter else _missed(view, zones),
                "counters": self._counters(wall, language, say),
                "directory": directory(view, wall, language) if wall.layout == GROUND else [],
                "stops": _stops(view, wall, language, say, voice if wall.speaks else None),
                "notices": [
                    {"id": notice.id, "text": notice.text, "urgent": notice.urgent}
                    for notice in view.queues.notices()
                    if not notice.zones or set(notice.zones) & set(zones)
                ],
                "lines": [line.in_language(language) for line in view.floor.running_lines],
                **_hours(view, self._overview.hall),
                "languages": ["id", "en"],
            },
        )

    @cached_property
    def _at_counters(self) -> list[Standing]:
        """Who is called somewhere or served, the oldest first."""
        return self._view.visits.standing({State.CALLED, State.SERVING})

    @cached_property
    def _posts(self) -> dict[str, Post]:
        return {post.counter: post for post in self._view.posts.all()}

    def _serving(self, wall: Wall) -> list[Body]:
        view, rows = self._view, []
        for at in self._at_counters:
            counter = view.floor.counter(at.errand.counter or "")
            if at.errand.state == State.SERVING and counter is not None and wall.shows(counter):
                rows.append(
                    {
                        "number": at.ticket.number,
                        "counter": counter.name,
                        "agency": at.errand.agency,
                        "zone": counter.zone,
                        "started_at": local_or_none(view, at.errand.started_at),
                    }
                )
        return rows

    def _counters(self, wall: Wall, language: str, say: Say) -> list[Body]:
        view = self._view
        at = {at.errand.counter: at.ticket.number for at in self._at_counters}
        rows = []
        for counter in view.floor.counters:
            if not wall.shows(counter):
                continue
            post = self._posts.get(counter.id) or view.posts.get(counter.id)
            reason, until = post.reason, post.until
            if not reason and post.officer and counter.id not in at:
                reason, until = self._break_of(counter)
            pause = {
                "reason": reason,
                "reason_text": sentence(reason_text(reason, language, say)),
                "until": local_or_none(view, until),
            }
            rows.append(
                {
                    "id": counter.id,
                    "name": counter.name,
                    "agency": counter.agency,
                    "agency_name": agency_name(view, counter.agency, language),
                    "zone": counter.zone,
                    "state": post.state.value,
                    "number": at.get(counter.id),
                    "pause": pause if reason else None,
                }
            )
        return rows

    def _break_of(self, counter: Counter) -> tuple[str, datetime | None]:
        """Why an open counter rests with all that it serves, and until when; no reason: it does not rest."""
        floor = self._view.floor
        found = (floor.service(code) for code in floor.services_at(counter))
        halts = [self._halt(service) for service in found if service is not None]
        ends = [halt.until for halt in halts if halt is not None and halt.reason == BREAK]
        if not halts or len(ends) < len(halts):
            return "", None
        return BREAK, min((end for end in ends if end is not None), default=None)


def _wall(view: View, wall: Wall, language: str, slides: Sequence[str]) -> Body:
    return {
        "id": wall.id,
        "layout": wall.layout,
        "metres": wall.metres,
        "speaks": wall.speaks,
        "counter": wall.counter or None,
        "slides": list(slides),
        "slide_s": wall.slide_s,
        "zones": [{"id": zone, "name": zone_name(view, zone, language)} for zone in wall.zones],
    }


def _stops(view: View, wall: Wall, language: str, say: Say, voice: Voice | None) -> list[Body]:
    return [
        {
            **halt_body(view, stop, language, say),
            "here": _is_here(view, wall, stop),
            "speech": halt_speech(view, stop, voice, say) if voice else [],
        }
        for stop in view.queues.stops()
    ]


def _is_here(view: View, wall: Wall, stop: Stop) -> bool:
    """Whether a counter of this wall stands still by a stop."""
    counters = [counter for counter in view.floor.counters if wall.shows(counter)]
    if stop.scope == "service":
        return any(stop.code in view.floor.services_at(counter) for counter in counters)
    return stop.scope == "floor" or any(counter.agency == stop.code for counter in counters)


def call_body(view: View, call: Call, language: str) -> Body:
    """A call as it stands on a wall; `id` is that of the press, `errand` that of the visitor's errand."""
    return {
        "id": call.seq,
        "errand": f"{call.ticket}.{call.stop}",
        "number": call.number,
        "counter": call.counter,
        "agency": call.agency,
        "agency_name": agency_name(view, call.agency, language),
        "zone": call.zone,
        "calls": call.nth,
        "called_at": local(view, call.at),
        "priority": call.priority,
        "returned": call.returned,
    }


def _missed(view: View, zones: tuple[str, ...]) -> list[Body]:
    lasts = timedelta(minutes=view.floor.rules.missed_on_wall_min)
    rows = []
    for at in view.visits.missed(view.now - lasts):
        counter = view.floor.counter(at.errand.counter or "")
        ended = at.errand.ended_at
        if counter is not None and counter.zone in zones and ended is not None:
            rows.append(
                {
                    "number": at.ticket.number,
                    "absent_at": local(view, ended),
                    "until": local(view, ended + lasts),
                }
            )
    return rows


def _hours(view: View, hall: Intake) -> Body:
    """A wall is dark out of hours, once nothing of its zones stands."""
    return {"open": hall.open, "reason": hall.reason, "opens_at": local_or_none(view, hall.opens_at)}
