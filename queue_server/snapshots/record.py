"""The record as an auditor reads it: the latest first, each entry as a sentence with its facts beside."""

import dataclasses
import re
from datetime import date, datetime
from operator import itemgetter
from typing import Any

from queue_server.domain.errors import NotFound
from queue_server.domain.events import Entry, ErrandExpired, Event, PriorityChanged
from queue_server.domain.numbering import understood
from queue_server.ports import RecordSearch, View
from queue_server.snapshots.frame import Body, Say, agency_name, framed, local, service_name

CODED_REASONS = (PriorityChanged, ErrandExpired)
"""Events whose reason is a code of ours; any other may have been typed by hand, and may name a person."""
FREE_TEXT = "reason"

_HUMP = re.compile(r"(?<!^)(?=[A-Z])")


def body(view: View, search: RecordSearch, at_most: int, language: str, trial: bool, say: Say) -> Body:
    """A page of what a search holds. `before`: where the next page begins; None where there is none."""
    found = view.entries.matching(search, at_most + 1)
    page = found[:at_most]
    lines = [_line(view, entry, language, say) for entry in page]
    before = page[-1].seq if len(found) > at_most else None
    kinds = [
        {"code": kind.__name__, "name": say(language, word(kind, "record-kind"))} for kind in _kinds(Event)
    ]
    kinds.sort(key=itemgetter("name"))
    return framed(view, language, trial, {"entries": lines, "before": before, "kinds": kinds})


def tickets(view: View, typed: str, begins: datetime | None, ends: datetime | None) -> tuple[int, ...]:
    """The tickets that carried a number, as a person types it, on the days of a span; of today without one.

    Raises `NotFound` where nobody held it then.
    """
    number = understood(typed)
    first, last = _days(view, begins, ends)
    found = view.visits.of_number(number, first, last) if number else []
    if not found:
        raise NotFound("unknown_ticket", number=typed)
    return tuple(found)


def _days(view: View, begins: datetime | None, ends: datetime | None) -> tuple[date, date]:
    if begins is None and ends is None:
        return view.today, view.today
    first = view.floor.business_date(begins) if begins else date.min
    return first, view.floor.business_date(ends) if ends else view.today


def _kinds(base: type[Event]) -> list[type[Event]]:
    """Every kind of event that has no kinds below it."""
    below = base.__subclasses__()
    return [kind for child in below for kind in _kinds(child)] if below else [base]


def _line(view: View, entry: Entry, language: str, say: Say) -> Body:
    facts = _plain(_shown(entry.event), view)
    visit = view.visits.get(entry.ticket) if entry.ticket is not None else None
    number = visit.ticket.number if visit else ""
    return {
        "seq": entry.seq,
        "at": local(view, entry.at),
        "actor": entry.actor,
        "actor_text": _who(entry.actor, language, say),
        "command": entry.command,
        "ticket": entry.ticket,
        "number": number or None,
        "kind": type(entry.event).__name__,
        "text": say(language, word(type(entry.event)), **_named(_spoken(facts, number), view, language)),
        "facts": facts,
    }


def word(kind: type[Event], section: str = "record") -> str:
    """The name of the sentence of a kind: `record-errand-called`; of its name alone: `record-kind-...`."""
    return f"{section}-{_HUMP.sub('-', kind.__name__).lower()}"


def _shown(event: Event) -> dict[str, Any]:
    facts = dataclasses.asdict(event)
    return facts if isinstance(event, CODED_REASONS) else _without_free_texts(facts)


def _without_free_texts(facts: dict[str, Any]) -> dict[str, Any]:
    kept = {name: value for name, value in facts.items() if name != FREE_TEXT}
    return {
        name: _without_free_texts(value) if isinstance(value, dict) else value for name, value in kept.items()
    }


def _spoken(facts: dict[str, Any], number: str) -> dict[str, Any]:
    """Facts as a sentence takes them: nothing is empty, yes is "yes", instants as they are written."""
    simple = {name: value for name, value in facts.items() if not isinstance(value, dict | list)}
    said = {name: _said(value) for name, value in simple.items()}
    return {"number": number, **said}


def _named(facts: dict[str, Any], view: View, language: str) -> dict[str, Any]:
    """Facts whose codes are told by name: a service, an agency."""
    names = {"service": service_name, "agency": agency_name}
    return {
        name: names[name](view, value, language) if name in names else value for name, value in facts.items()
    }


def _who(actor: str, language: str, say: Say) -> str:
    """Who did it, in words: "petugas ani", "perangkat kiosk-1", "pengunjung"."""
    kind, _, name = actor.partition(":")
    return say(language, f"actor-{kind}", name=name)


def _said(value: Any) -> Any:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else value


def _plain(value: Any, view: View) -> Any:
    if isinstance(value, dict):
        return {name: _plain(part, view) for name, part in value.items()}
    if isinstance(value, tuple):
        return [_plain(part, view) for part in value]
    if isinstance(value, datetime):
        return local(view, value)
    return value.isoformat() if isinstance(value, date) else value
