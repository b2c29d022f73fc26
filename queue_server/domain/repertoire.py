"""All that a floor's voice may have to say of calls: what to record, and what to have ready."""

from collections.abc import Iterator

from queue_server.domain.announcement import (
    FIRST_CALL_PHRASES,
    AgencyName,
    Phrase,
    agency_phrase,
    counter_phrase,
    manner_of,
    number_phrase,
    recall_phrases,
)
from queue_server.domain.floor import Agency, Floor, Language
from queue_server.domain.halt_news import HaltNews

HIGHEST_NUMBER = 999


def call_phrases(floor: Floor, language: str) -> tuple[Phrase, ...]:
    """What calls consist of, but for the numbers."""
    counters = (counter_phrase(counter.name) for counter in floor.counters)
    agencies = (agency_phrase(agency_name(agency, language)) for agency in floor.agencies)
    recalls = recall_phrases(floor.rules.calls_before_absent)
    return (
        *FIRST_CALL_PHRASES,
        *recalls,
        *counters,
        *(agencies if floor.rules.say_agency else ()),
    )


def halt_phrases(floor: Floor, language: str) -> tuple[Phrase, ...]:
    """What is said of a stop of the whole floor; those of agencies and services are too many to keep."""
    name = floor.name.in_language(language)
    names = {language: AgencyName(name, name)}
    said = (
        each.said(language) for each in (HaltNews("floor", names), HaltNews("floor", names, goes_on=True))
    )
    return tuple({phrase.code: phrase for phrases in said for phrase in phrases}.values())


def number_phrases(floor: Floor) -> Iterator[Phrase]:
    """Numbers, as they are read, in which every letter and every numeral of the floor's numbers comes."""
    manner = manner_of(floor.rules)
    series = list(dict.fromkeys(floor.series_of(service) for service in floor.services))
    for letters in series[:1]:
        for number in range(1, HIGHEST_NUMBER + 1):
            yield number_phrase(f"{letters}-{number:03}", manner)
    for letters in series[1:]:
        yield number_phrase(f"{letters}-001", manner)


def agency_name(agency: Agency, language: str) -> AgencyName:
    """An agency as it is written and read in a language; one without a name in it keeps its first."""
    if language == Language.ENGLISH and agency.name.en:
        return AgencyName(agency.name.en, agency.spoken.en or agency.name.en)
    return AgencyName(agency.name.id, agency.spoken.id or agency.name.id)
