"""What stands still for a while, as every screen tells it: what, why, until when, and what is said aloud."""

from datetime import datetime, timedelta

from queue_server.domain import announcement, repertoire
from queue_server.domain.announcement import AgencyName
from queue_server.domain.floor import Language
from queue_server.domain.halt import Halt
from queue_server.domain.halt_news import HaltNews
from queue_server.domain.reasons import UNSAID, has_words
from queue_server.ports import Stop, View, Voice
from queue_server.snapshots.frame import Body, Say, agency_name, local, local_or_none, service_name


def reason_text(reason: str, language: str, say: Say) -> str:
    """A reason as it stands within a sentence: by its code, or as somebody typed it."""
    return say(language, f"reason-{reason.replace('_', '-')}") if has_words(reason) else reason


def sentence(text: str) -> str:
    """A text that stands alone begins with a capital."""
    return text[:1].upper() + text[1:]


def halt_body(view: View, stop: Stop, language: str, say: Say) -> Body:
    """`announce_at`: when it was last to be said, at its beginning and each time some minutes later."""
    return {
        "scope": stop.scope,
        "code": stop.code,
        "name": halted_name(view, stop.scope, stop.code, language),
        "reason": stop.reason,
        "reason_text": sentence(reason_text(stop.reason, language, say)),
        "since": local(view, stop.since),
        "until": local_or_none(view, stop.until),
        "announce_at": local(view, announced_at(view, stop)),
    }


def halt_of(view: View, halt: Halt | None, language: str, say: Say) -> Body | None:
    """Why a visitor's queue stands still; a break has no other reason than itself."""
    if halt is None:
        return None
    text = sentence(reason_text(halt.text, language, say)) if halt.text else ""
    return {"reason": halt.reason, "text": text, "until": local_or_none(view, halt.until)}


def halted_name(view: View, scope: str, code: str, language: str) -> str:
    if scope == "agency":
        return agency_name(view, code, language)
    if scope == "service":
        return service_name(view, code, language)
    return view.floor.name.in_language(language)


def announced_at(view: View, stop: Stop) -> datetime:
    """The latest instant at which a stop is said: once, and again each `stop_repeat_min`."""
    every = timedelta(minutes=view.floor.rules.stop_repeat_min)
    return stop.since + (view.now - stop.since) // every * every


def halt_speech(view: View, stop: Stop, voice: Voice, say: Say) -> list[Body]:
    """What a wall that speaks says of a stop, in each language; the sound is made meanwhile."""
    reasons = {
        str(language): "" if stop.reason in UNSAID else reason_text(stop.reason, language, say)
        for language in Language
    }
    return spoken(HaltNews(stop.scope, _names(view, stop.scope, stop.code), reasons), voice, say)


def going_on_speech(view: View, scope: str, code: str, voice: Voice, say: Say) -> list[Body]:
    """What a wall that speaks says once when calls go on."""
    return spoken(HaltNews(scope, _names(view, scope, code), goes_on=True), voice, say)


def spoken(news: HaltNews, voice: Voice, say: Say) -> list[Body]:
    return [
        {
            "language": language,
            "text": announcement.shown(language, news.text(language), say),
            "audio": f"/voice/{voice.prepare(announcement.spoken(language, news.said(language), say))}.wav",
        }
        for language in Language
    ]


def _names(view: View, scope: str, code: str) -> dict[str, AgencyName]:
    agency = view.floor.agency(code) if scope == "agency" else None
    if agency:
        return {str(language): repertoire.agency_name(agency, language) for language in Language}
    names = {str(language): halted_name(view, scope, code, language) for language in Language}
    return {language: AgencyName(name, name) for language, name in names.items()}
