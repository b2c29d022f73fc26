"""The record as an auditor reads it."""

import dataclasses
from datetime import date, datetime
from typing import Any

from queue_server import standing
from queue_server.domain.events import Entry
from queue_server.ports import View
from queue_server.snapshots.frame import Body, local

PAGE = 200


def body(view: View, after: int, number: str | None) -> Body:
    """A page of entries after a seq, or all entries of a number of today."""
    if number is None:
        entries = view.entries.since(after, PAGE)
    else:
        entries = view.entries.of_ticket(standing.visit_of(view, number).ticket.id)
    return {"seq": view.seq, "entries": [_line(view, entry) for entry in entries]}


def _line(view: View, entry: Entry) -> Body:
    return {
        "seq": entry.seq,
        "at": local(view, entry.at),
        "actor": entry.actor,
        "command": entry.command,
        "ticket": entry.ticket,
        "kind": type(entry.event).__name__,
        "facts": _plain(dataclasses.asdict(entry.event), view),
    }


def _plain(value: Any, view: View) -> Any:
    if isinstance(value, dict):
        return {name: _plain(part, view) for name, part in value.items()}
    if isinstance(value, tuple):
        return [_plain(part, view) for part in value]
    if isinstance(value, datetime):
        return local(view, value)
    return value.isoformat() if isinstance(value, date) else value
