"""What every body has in common: where in the record it was built, when, and on which floor."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from queue_server.domain.estimate import Wait
from queue_server.domain.events import Why
from queue_server.domain.floor import Floor
from queue_server.domain.zone_names import zone_name as named_zone
from queue_server.ports import View

Body = dict[str, Any]
Say = Callable[..., str]
"""Puts a code and its facts into words: `say(language, code, **facts)`."""

OUTSIDE_COMPARISON = ("seq", "as_of", "clock")
"""What differs between two bodies that say the same."""


class OnFloor(Protocol):
    """What names are taken from: a look, or whatever else knows a floor."""

    @property
    def floor(self) -> Floor: ...


class Words(Protocol):
    """Words with times and dates, as paper needs them."""

    def say(self, language: str, code: str, /, **facts: object) -> str: ...

    def time(self, language: str, instant: datetime, zone: ZoneInfo) -> str: ...

    def day(self, language: str, of: date) -> str: ...

    def date(self, language: str, day: date) -> str: ...


def framed(view: View, language: str, trial: bool, body: Body) -> Body:
    """A body with its frame. `clock` is the server's time at the look, for pages to set their own by."""
    now = local(view, view.now)
    return {
        "seq": view.seq,
        "as_of": now,
        "clock": now,
        "floor": {
            "name": view.floor.name.in_language(language),
            "accent": view.floor.accent,
            "timezone": view.floor.timezone,
            "zone_name": named_zone(view.now, view.floor.zone_info),
            "trial": trial,
        },
        **body,
    }


def same(one: Body, other: Body) -> bool:
    """Whether two bodies say the same."""
    return comparable(one) == comparable(other)


def comparable(body: Body) -> Body:
    return {name: value for name, value in body.items() if name not in OUTSIDE_COMPARISON}


def local(view: View, instant: datetime) -> str:
    """RFC 3339 with the floor's offset, to the millisecond."""
    return view.floor.local(instant).isoformat(timespec="milliseconds")


def local_or_none(view: View, instant: datetime | None) -> str | None:
    return None if instant is None else local(view, instant)


def minutes(wait: Wait | None) -> Body | None:
    return None if wait is None else {"low": wait.low, "high": wait.high}


def service_name(view: OnFloor, code: str, language: str) -> str:
    return view.floor.service_name(code, language)


def agency_name(view: OnFloor, code: str, language: str) -> str:
    return view.floor.agency_name(code, language)


def zone_name(view: OnFloor, id: str, language: str) -> str:
    return view.floor.zone_name(id, language)


def why(view: View, reason: Why, language: str, say: Say) -> Body:
    """Whose turn it is and why, with a sentence to be read out."""
    return {
        "class": "priority" if reason.priority else "regular",
        "waited_s": reason.waited_s,
        "target_s": reason.target_s,
        "passed_over": reason.passed_over,
        "rule": reason.rule,
        "text": _sentence(view, reason, language, say),
    }


def _sentence(view: View, reason: Why, language: str, say: Say) -> str:
    facts = {
        "class": "priority" if reason.priority else "regular",
        "waited": round(reason.waited_s / 60),
        "target": round(reason.target_s / 60),
        "calls": view.floor.rules.pass_over,
    }
    sentence = say(language, f"why-{reason.rule.replace('_', '-')}", **facts)
    if reason.passed_over is None:
        return sentence
    return f"{sentence} {say(language, 'why-passed-over', number=reason.passed_over)}"
