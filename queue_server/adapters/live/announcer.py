"""A call as walls get it: what to show, and for the one that speaks, what to say with which sound."""

from collections.abc import Iterable

import structlog

from queue_server.domain import announcement
from queue_server.domain.announcement import AgencyName, Sentence, Summons, manner_of
from queue_server.domain.events import Entry, TicketIssued
from queue_server.domain.floor import Floor, Language
from queue_server.domain.repertoire import agency_name, call_phrases
from queue_server.ports import Call, View, Voice
from queue_server.snapshots.frame import Body, Words
from queue_server.snapshots.wall import call_body

TIMES = 2
"""How often the full form is said; the silence between is the wall's."""

log = structlog.get_logger()


class Announcer:
    """`failures` counts sentences that the voice refused; the call goes out without them."""

    def __init__(self, words: Words, voice: Voice) -> None:
        self._words = words
        self._voice = voice
        self.failures = 0

    def event(self, view: View, call: Call, language: str, speech: list[Body]) -> Body:
        """The event `call` for a wall; `speech` is empty where it does not speak."""
        body = call_body(view, call, language)
        body.pop("calls")
        return {
            **body,
            "seq": view.seq,
            "nth": call.nth,
            "last": _is_last(view, call),
            "speech": speech,
            "times": TIMES,
        }

    def speech(self, view: View, call: Call) -> list[Body]:
        """What is said, in each of the call's languages; the sound is asked for and made meanwhile."""
        summons = Summons(
            number=call.number,
            counter=_counter_name(view, call),
            language=call.language,
            nth=call.nth,
            last=_is_last(view, call),
            agency=_agency_names(view, call.agency),
        )
        spoken = (self._spoken(each) for each in announcement.sentences(summons, manner_of(view.floor.rules)))
        return [body for body in spoken if body is not None]

    def prepare_fixed(self, floor: Floor) -> None:
        """Has made ahead what the calls of every day consist of."""
        for language in Language:
            for phrase in call_phrases(floor, language):
                self._ahead(language, phrase)

    def prepare_numbers(self, floor: Floor, entries: Iterable[Entry]) -> None:
        """Has the numbers of new tickets made ahead of their calls."""
        for entry in entries:
            match entry.event:
                case TicketIssued(number=number, language=language):
                    for each, phrase in announcement.ahead(number, language, manner_of(floor.rules)):
                        self._ahead(each, phrase)

    def _ahead(self, language: str, phrase: announcement.Phrase) -> None:
        self._voice.ahead(announcement.spoken(language, (phrase,), self._words.say))

    def _spoken(self, sentence: Sentence) -> Body | None:
        language, say = sentence.language, self._words.say
        try:
            full = self._voice.prepare(announcement.spoken(language, sentence.full, say))
            short = self._voice.prepare(announcement.spoken(language, sentence.short, say))
        except Exception:
            # A voice that fails must not keep the walls from showing the call.
            self.failures += 1
            log.exception("speech_not_prepared", language=language)
            return None
        return {
            "language": language,
            "text": announcement.shown(language, sentence.text, say),
            "short": announcement.shown(language, sentence.short_text, say),
            "audio": f"/voice/{full}.wav",
            "audio_short": f"/voice/{short}.wav",
        }


def _is_last(view: View, call: Call) -> bool:
    return call.nth >= view.floor.rules.calls_before_absent


def _counter_name(view: View, call: Call) -> str:
    counter = view.floor.counter(call.counter)
    return counter.name if counter else call.counter


def _agency_names(view: View, code: str) -> dict[str, AgencyName]:
    agency = view.floor.agency(code)
    return {language: agency_name(agency, language) for language in Language} if agency else {}
