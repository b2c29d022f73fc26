"""Characters that nobody sees and that make a text into something else.

Controls are commands to a printer or a terminal; signs that turn the reading direction show a name that is
not the one in the record.
"""

import re
from collections.abc import Iterator, Mapping

from pydantic import BaseModel

_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Controls but tab and the ends of lines, and those of the reading direction."""


def places(sent: object, place: str = "") -> Iterator[str]:
    """Where in what was sent such characters stand, as `document.agency.0.name`."""
    match sent:
        case str():
            if _UNSEEN.search(sent):
                yield place
        case BaseModel():
            yield from places(dict(sent), place)
        case Mapping():
            for name, value in sent.items():
                yield from places(name, _below(place, name))
                yield from places(value, _below(place, name))
        case list() | tuple():
            for number, value in enumerate(sent):
                yield from places(value, _below(place, number))


def _below(place: str, name: object) -> str:
    return f"{place}.{name}" if place else str(name)
