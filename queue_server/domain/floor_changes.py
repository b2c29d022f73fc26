"""What is different between two floors, value by value, as the record keeps it and people read it."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from queue_server.domain.floor import Floor

Values = dict[str, str]
"""A value by the way that leads to it: `services.KTP.minutes` -> `7`."""

LONGEST = 200
"""A longer value is cut: the record tells what was changed, the floors themselves are kept whole."""


def changes(before: Floor, after: Floor) -> tuple[Values, Values]:
    """What stood there and what stands there now, where they differ; what is new or gone stands once."""
    old, new = dict(_values(before)), dict(_values(after))
    differing = {way for way in (*old, *new) if old.get(way) != new.get(way)}
    return _of(old, differing), _of(new, differing)


def _of(values: Mapping[str, str], ways: set[str]) -> Values:
    return {way: text[:LONGEST] for way, text in values.items() if way in ways}


def _values(value: Any, way: str = "") -> Iterator[tuple[str, str]]:
    if is_dataclass(value):
        for each in fields(value):
            yield from _values(getattr(value, each.name), f"{way}.{each.name}" if way else each.name)
    elif isinstance(value, tuple) and value and all(is_dataclass(entry) for entry in value):
        for place, entry in enumerate(value, 1):
            name = getattr(entry, "code", None) or getattr(entry, "id", None) or place
            yield from _values(entry, f"{way}.{name}")
    elif value not in (None, "", ()):
        yield way, ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
