"""What is said when a number is called, in codes and facts.

A sentence is a row of phrases, each short enough to be kept as sound by itself (the number, the counter,
the agency, what stands between them) and joined again for the next call. What is shown is made apart from
what is spoken: "B-012" is read "B, 0, 1, 2".
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol, cast

from queue_server.domain.floor import Rules
from queue_server.domain.recording import Way, ways

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
class SpokenPhrase:
    """A phrase in words; its last mark gives its tone and the pause after it.

    `within_s`: it is said quicker than others where it would take longer. `ways`: the recordings that say it
    in the voice's place, the best first.
    """

    text: str
    within_s: float | None = None
    ways: tuple[Way, ...] = ()


@dataclass(frozen=True)
class Spoken:
    """A sentence for the voice."""

    language: str
    phrases: tuple[SpokenPhrase, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """Its phrases in words."""
        return tuple(phrase.text for phrase in self.phrases)


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


FIRST_CALL_PHRASES = (Phrase("voice-queue-number"), Phrase("voice-proceed"))
"""Said in every first call, whatever its number and counter. A recall opens with which it is instead."""

_SAID_WITHIN_S = {
    "voice-queue-number": 0.92,
    "voice-number": 2.65,
    "voice-proceed": 1.05,
    "voice-counter": 1.85,
    "voice-recall": 1.10,
    "voice-last-call": 1.10,
}
"""With the pauses between them a call is said in under seven seconds, be its numbers as long as they may.

What every call says alike may be said quickest: nobody has to listen for it.
"""


def languages(ticket_language: str) -> tuple[str, ...]:
    """Indonesian always comes first; a ticket taken in another language hears its own after it."""
    return tuple(dict.fromkeys((FIRST_LANGUAGE, ticket_language)))


def manner_of(rules: Rules) -> Manner:
    """How a floor wants its calls read."""
    return Manner(cast(Reading, rules.read_numbers), rules.say_agency)


def sentences(summons: Summons, manner: Manner) -> tuple[Sentence, ...]:
    """The call in each of its languages, in the order in which they are said."""
    return tuple(_sentence(summons, manner, language) for language in languages(summons.language))


def ahead(number: str, language: str, manner: Manner) -> tuple[tuple[str, Phrase], ...]:
    """What can be rendered as soon as a number is given out: (language, phrase) of the number itself."""
    return tuple((each, number_phrase(number, manner)) for each in languages(language))


def number_phrase(number: str, manner: Manner) -> Phrase:
    """The phrase of a ticket number."""
    return Phrase("voice-number", {"number": read_number(number, manner.reading)})


def counter_phrase(counter: str) -> Phrase:
    """The phrase that every call to this counter ends with."""
    return Phrase("voice-counter", {"counter": read_name(counter)})


def agency_phrase(agency: AgencyName) -> Phrase:
    """The phrase that names the agency of a call."""
    return Phrase("voice-agency", {"agency": agency.spoken})


def recall_phrases(calls: int) -> tuple[Phrase, ...]:
    """What opens the calls after the first, where `calls` are made at most."""
    recalls = (Phrase("voice-recall", {"nth": nth}) for nth in range(2, calls))
    return (*recalls, Phrase("voice-last-call")) if calls > 1 else ()


def spoken(language: str, phrases: tuple[Phrase, ...], say: Say) -> Spoken:
    """The phrases put into words, for the voice."""
    return Spoken(language, tuple(_in_words(language, phrase, say) for phrase in phrases))


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


def _in_words(language: str, phrase: Phrase, say: Say) -> SpokenPhrase:
    text = say(language, phrase.code, **phrase.facts)
    return SpokenPhrase(text, _SAID_WITHIN_S.get(phrase.code), ways(phrase.code, phrase.facts))


def _sentence(summons: Summons, manner: Manner, language: str) -> Sentence:
    queue_number, proceed = FIRST_CALL_PHRASES
    agency = _agency(summons, manner, language)
    number = number_phrase(summons.number, manner)
    counter = counter_phrase(summons.counter)
    recall = _recall(summons)
    place = (agency_phrase(agency),) if agency else ()
    short = (number, *place, counter)
    return Sentence(
        language=language,
        text=(*recall, _text(summons, agency)),
        short_text=(Phrase("voice-text-short", {"number": summons.number, "counter": summons.counter}),),
        full=(*recall, *short) if recall else (queue_number, number, proceed, *place, counter),
        short=short,
    )


def _text(summons: Summons, agency: AgencyName | None) -> Phrase:
    facts: dict[str, str | int] = {"number": summons.number, "counter": summons.counter}
    if agency is None:
        return Phrase("voice-text", facts)
    return Phrase("voice-text-agency", {**facts, "agency": agency.shown})


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
