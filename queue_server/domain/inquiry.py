"""What somebody at the information desk asks for: a number, or a service and a time of day."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time

from queue_server.domain.floor import Floor, Text
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
    """The codes of the services in whose names, everyday words or agency every word begins some word."""
    return [
        service.code
        for service in floor.services
        if _speaks_of(set(_names(floor, service.agency, service.code)), words)
    ]


def _speaks_of(names: set[str], words: tuple[str, ...]) -> bool:
    return all(any(name.startswith(word) for name in names) for word in words)


def _names(floor: Floor, agency_code: str, service_code: str) -> Iterator[str]:
    agency, service = floor.agency(agency_code), floor.service(service_code)
    assert agency and service
    yield from (agency.code.casefold(), service.code.casefold())
    for text in (agency.name, agency.plain, service.name, service.plain):
        yield from _words(text)
    yield from (word.casefold() for word in (*agency.words, *service.words))


def _words(text: Text) -> Iterator[str]:
    for language in ("id", "en"):
        yield from re.findall(r"[\w-]+", text.in_language(language).casefold())
