"""How values stand in columns: instants, dates and events."""

from datetime import UTC, date, datetime
from typing import Any

import msgspec

from queue_server.domain.events import Event


def instant(value: datetime) -> str:
    """UTC to the millisecond, in one form that sorts as text."""
    return value.astimezone(UTC).isoformat(timespec="milliseconds").removesuffix("+00:00") + "Z"


def instant_or_none(value: datetime | None) -> str | None:
    return None if value is None else instant(value)


def read_instant(text: str) -> datetime:
    return datetime.fromisoformat(text)


def read_instant_or_none(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def column(value: Any) -> Any:
    """A field's value as SQLite stores it."""
    if isinstance(value, datetime):
        return instant(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return int(value)
    return value


def _kinds(cls: type[Event]) -> dict[str, type[Event]]:
    found = {cls.__name__: cls}
    for child in cls.__subclasses__():
        found |= _kinds(child)
    return found


_DECODERS = {name: msgspec.json.Decoder(kind) for name, kind in _kinds(Event).items()}
_ENCODER = msgspec.json.Encoder()


def write_event(event: Event) -> tuple[str, str]:
    """The kind of an event, and its facts as JSON."""
    return type(event).__name__, _ENCODER.encode(event).decode()


def read_event(kind: str, facts: str) -> Event:
    return _DECODERS[kind].decode(facts)


def write_json(value: Any) -> str:
    return _ENCODER.encode(value).decode()


def read_json(text: str) -> Any:
    return msgspec.json.decode(text)
