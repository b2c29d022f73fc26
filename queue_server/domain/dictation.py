"""A text of one's own as the hall would say it: what of it a call or a stop may hold is said as they say it.

"Nomor antrean B-012. Silakan menuju loket 23." is thus heard with the phrases, the pace and the recordings
of a call; whatever else stands in the text is read as it is written.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from queue_server.domain.announcement import (
    Manner,
    Phrase,
    Say,
    Spoken,
    SpokenPhrase,
    agency_phrase,
    counter_phrase,
    manner_of,
    number_phrase,
    read_number,
    spoken,
)
from queue_server.domain.floor import Floor
from queue_server.domain.repertoire import agency_name, call_phrases, halt_phrases

HIGHEST_COUNTER = 99

_CLAUSE = re.compile(r"\S.*?(?:[.,;:!?]+(?=\s|$)|$)", re.DOTALL)
_WORD = re.compile(r"[\w-]+")
_TICKET_NUMBER = re.compile(r"\b[A-Z]{1,3}-\d{2,6}\b")

Words = tuple[str, ...]


def dictated(text: str, language: str, floor: Floor, say: Say) -> Spoken:
    """The text for the voice of this floor."""
    repertoire = _Repertoire(_known(floor, language, say), manner_of(floor.rules))
    clauses = [(clause, repertoire.phrases(_words(clause)) or ()) for clause in _CLAUSE.findall(text)]
    found: list[SpokenPhrase] = []
    # What is read as it is written stays in one piece: the engine knows best how such clauses go on.
    for is_known, some in groupby(clauses, lambda clause: bool(clause[1])):
        if is_known:
            phrases = tuple(phrase for _, each in some for phrase in each)
            found += spoken(language, phrases, say).phrases
        else:
            found.append(SpokenPhrase(repertoire.read(" ".join(clause for clause, _ in some))))
    return Spoken(language, tuple(found))


@dataclass(frozen=True)
class _Repertoire:
    """The phrases of a floor by their words."""

    known: Mapping[Words, Phrase]
    manner: Manner

    def phrases(self, words: Words) -> tuple[Phrase, ...] | None:
        """The phrases that make up all these words; None where anything else is among them."""
        if not words:
            return ()
        for length in range(len(words), 0, -1):
            phrase = self._phrase(words[:length])
            rest = self.phrases(words[length:]) if phrase else None
            if phrase and rest is not None:
                return (phrase, *rest)
        return None

    def read(self, text: str) -> str:
        """A text with its ticket numbers as calls read them."""
        return _TICKET_NUMBER.sub(lambda number: read_number(number[0], self.manner.reading), text)

    def _phrase(self, words: Words) -> Phrase | None:
        first = words[0].upper()
        if len(words) == 1 and _TICKET_NUMBER.fullmatch(first):
            return number_phrase(first, self.manner)
        return self.known.get(words)


def _known(floor: Floor, language: str, say: Say) -> dict[Words, Phrase]:
    said = (*call_phrases(floor, language), *halt_phrases(floor, language))
    names = (agency_name(agency, language) for agency in floor.agencies)
    return {
        **{_words(say(language, phrase.code, **phrase.facts)): phrase for phrase in said},
        **{_words(name.shown): agency_phrase(name) for name in names},
        **dict(_counters(floor, language, say)),
    }


def _counters(floor: Floor, language: str, say: Say) -> Iterator[tuple[Words, Phrase]]:
    """The counters of the floor by their names as written, and those that it may yet get."""
    numbered = (str(number) for number in range(1, HIGHEST_COUNTER + 1))
    for name in (*numbered, *(counter.name for counter in floor.counters)):
        yield _words(say(language, "voice-counter", counter=name)), counter_phrase(name)


def _words(text: str) -> Words:
    return tuple(_WORD.findall(text.casefold()))
