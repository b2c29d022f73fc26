"""What somebody at the information desk asks for: a number, or a service and a time of day."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time

from queue_server.domain.floor import Agency, Floor, Service, Text
from queue_server.domain.numbering import understood

_TIME = re.compile(r"(?<!\d)([01]?\d|2[0-3])[.:]([0-5]\d)(?!\d)")
_DIGITS = re.compile(r"\d{1,7}")


@dataclass(frozen=True)
class Inquiry:
    """One of: a `number` as on paper, a `sequence` of any series, or `words` and a time `at`, or both."""

    number: str | None = None
    sequence: int | None = None
    words: tuple[str, ...] = ()
    at: time | None = None


def inquiry(typed: str) -> Inquiry:
    """What was typed: `b12` and `B-012` name a number, `12` a sequence, `ktp 09.40` a service and a time."""
    number = understood(typed)
    if number is not None:
        return Inquiry(number=number)
    if _DIGITS.fullmatch(typed.strip()):
        return Inquiry(sequence=int(typed))
    named = _TIME.search(typed)
    at = time(int(named[1]), int(named[2])) if named else None
    words = tuple(_TIME.sub(" ", typed).casefold().split())
    return Inquiry(words=words, at=at)


def services_meant(floor: Floor, words: tuple[str, ...]) -> list[str]:
    """The codes of the services of which every word is said: by their own names, else with their agency's."""
    own = [service.code for service in floor.services if _speak_of(set(_names(service)), words)]
    return own or [
        service.code
        for service in floor.services
        if _speak_of({*_names(service), *_names(floor.agency(service.agency))}, words)
    ]


def _speak_of(names: set[str], words: tuple[str, ...]) -> bool:
    """Whether each word begins one of the names."""
    return all(any(name.startswith(word) for name in names) for word in words)


def _names(named: Service | Agency | None) -> Iterator[str]:
    if named is None:
        return
    for text in (Text(named.code), named.name, named.plain, *map(Text, named.words)):
        for language in ("id", "en"):
            yield from re.findall(r"[\w-]+", text.in_language(language).casefold())
