"""What is said when a number is called, in codes and facts.

A sentence is a row of phrases, each short enough to be kept as sound by itself (the number, the counter,
the agency, what stands between them) and joined again for the next call. What is shown is made apart from
what is spoken: "B-012" is read "B, 0, 1, 2".
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol

Reading = Literal["digits", "rest_as_number"]

FIRST_LANGUAGE = "id"

_TICKET_NUMBER = re.compile(r"([A-Z]{1,3})-?(\d{1,6})")
_LETTERS_OR_DIGITS = re.compile(r"\d+|[A-Z]+(?![a-z])|[^\W\d]+")
_LONGEST_SPELLED = 3


@dataclass(frozen=True)
class Phrase:
    """A code in the words files, and the facts that fill it."""

    code: str
    facts: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True)
class AgencyName:
    """An agency as it is written, and as the voice must be told to read it."""

    shown: str
    spoken: str


@dataclass(frozen=True)
class Manner:
    """How the floor wants its calls read: each digit of a number, or the rest as one number."""

    reading: Reading = "digits"
    say_agency: bool = False


@dataclass(frozen=True)
class Summons:
    """One call of one number. `nth` counts from 1; `last` tells that no further call follows.

    `language` is the ticket's own; `agency` gives the agency's name in each language that it has one in.
    """

    number: str
    counter: str
    language: str = FIRST_LANGUAGE
    nth: int = 1
    last: bool = False
    agency: Mapping[str, AgencyName] = field(default_factory=dict)


@dataclass(frozen=True)
class Sentence:
    """A call in one language: what walls show (`text`, `short_text`), what is said in full or in short."""

    language: str
    text: tuple[Phrase, ...]
    short_text: tuple[Phrase, ...]
    full: tuple[Phrase, ...]
    short: tuple[Phrase, ...]


@dataclass(frozen=True)
class Spoken:
    """A sentence for the voice: its phrases in words. A phrase's last mark gives its tone and pause."""

    language: str
    phrases: tuple[str, ...]


@dataclass(frozen=True)
class VoiceState:
    """How the voice is. `waiting` and the counts are of phrases and sentences since it was started."""

    condition: Literal["ready", "restarting", "silent"]
    rendered: int = 0
    failed: int = 0
    restarts: int = 0
    waiting: int = 0


class Say(Protocol):
    """Puts a code and its facts into words."""

    def __call__(self, language: str, code: str, /, **facts: str | int) -> str: ...


def languages(ticket_language: str) -> tuple[str, ...]:
    """Indonesian always comes first; a ticket taken in another language hears its own after it."""
    return tuple(dict.fromkeys((FIRST_LANGUAGE, ticket_language)))


def sentences(summons: Summons, manner: Manner) -> tuple[Sentence, ...]:
    """The call in each of its languages, in the order in which they are said."""
    return tuple(_sentence(summons, manner, language) for language in languages(summons.language))


def ahead(number: str, language: str, manner: Manner) -> tuple[tuple[str, Phrase], ...]:
    """What can be rendered as soon as a number is given out: (language, phrase) of the number itself."""
    return tuple((each, _number(number, manner)) for each in languages(language))


def counters_ahead(counter: str) -> Phrase:
    """The phrase that every call to this counter ends with."""
    return Phrase("voice-counter", {"counter": read_name(counter)})


FIXED_PHRASES: tuple[Phrase, ...] = (
    Phrase("voice-queue-number"),
    Phrase("voice-proceed"),
    Phrase("voice-recall", {"nth": 2}),
    Phrase("voice-last-call"),
)
"""Said in the calls of every day, so worth rendering when the voice starts."""


def spoken(language: str, phrases: tuple[Phrase, ...], say: Say) -> Spoken:
    """The phrases put into words, for the voice."""
    return Spoken(language, tuple(say(language, phrase.code, **phrase.facts) for phrase in phrases))


def shown(language: str, phrases: tuple[Phrase, ...], say: Say) -> str:
    """The phrases put into words, for the eye."""
    return " ".join(say(language, phrase.code, **phrase.facts) for phrase in phrases)


def read_number(number: str, reading: Reading) -> str:
    """A ticket number as it is read: letters alone and single numerals between commas ("B, 0, 1, 2").

    The engine reads "A-012" as "A nol dua belas" and "17 100" as seventeen thousand one hundred.
    """
    match = _TICKET_NUMBER.fullmatch(number)
    if match is None:
        return read_name(number)
    letters, digits = match.groups()
    rest = list(digits) if reading == "digits" else [str(int(digits))]
    return ", ".join([*letters, *rest])


def read_name(name: str) -> str:
    """A counter's name as it is read: a numeral stays one numeral, a short run of capitals is spelled."""
    read, follows_sign = "", False
    for run in _LETTERS_OR_DIGITS.findall(name):
        is_spelled = run.isupper() and len(run) <= _LONGEST_SPELLED
        piece = ", ".join(run) if is_spelled else run
        is_sign = is_spelled or run.isdigit()
        read += (", " if is_sign and follows_sign else " ") + piece if read else piece
        follows_sign = is_sign
    return read


def _sentence(summons: Summons, manner: Manner, language: str) -> Sentence:
    agency = _agency(summons, manner, language)
    number = _number(summons.number, manner)
    counter = counters_ahead(summons.counter)
    recall = _recall(summons)
    place = (Phrase("voice-agency", {"agency": agency.spoken}),) if agency else ()
    return Sentence(
        language=language,
        text=(*recall, _text(summons, agency)),
        short_text=(Phrase("voice-text-short", {"number": summons.number, "counter": summons.counter}),),
        full=(*recall, Phrase("voice-queue-number"), number, Phrase("voice-proceed"), *place, counter),
        short=(number, *place, counter),
    )


def _text(summons: Summons, agency: AgencyName | None) -> Phrase:
    facts: dict[str, str | int] = {"number": summons.number, "counter": summons.counter}
    if agency is None:
        return Phrase("voice-text", facts)
    return Phrase("voice-text-agency", {**facts, "agency": agency.shown})


def _number(number: str, manner: Manner) -> Phrase:
    return Phrase("voice-number", {"number": read_number(number, manner.reading)})


def _recall(summons: Summons) -> tuple[Phrase, ...]:
    if summons.nth < 2:
        return ()
    if summons.last:
        return (Phrase("voice-last-call"),)
    return (Phrase("voice-recall", {"nth": summons.nth}),)


def _agency(summons: Summons, manner: Manner, language: str) -> AgencyName | None:
    if not manner.say_agency:
        return None
    return summons.agency.get(language) or summons.agency.get(FIRST_LANGUAGE)
