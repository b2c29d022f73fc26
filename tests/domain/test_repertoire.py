"""All that the voice of a floor may have to say of calls."""

from dataclasses import replace

import pytest

from queue_server.domain.announcement import Manner, Reading, Summons, sentences
from queue_server.domain.floor import Text
from queue_server.domain.repertoire import agency_name, call_phrases, halt_phrases, number_phrases
from tests.small_floor import MINIATURE

AGENCY = MINIATURE.agencies[0]


def signs(reading: Reading) -> set[str]:
    floor = replace(MINIATURE, rules=replace(MINIATURE.rules, read_numbers=reading))
    return {sign for phrase in number_phrases(floor) for sign in str(phrase.facts["number"]).split(", ")}


def test_every_phrase_of_a_call_but_its_number_is_in_it() -> None:
    floor = replace(MINIATURE, rules=replace(MINIATURE.rules, say_agency=True, calls_before_absent=4))
    known = call_phrases(floor, "id")
    for counter in floor.counters:
        agency = floor.agency(counter.agency)
        assert agency
        for nth in (1, 2, 3, 4):
            names = {"id": agency_name(agency, "id")}
            summons = Summons("B-012", counter.name, nth=nth, last=nth == 4, agency=names)
            (sentence,) = sentences(summons, Manner(say_agency=True))
            assert [phrase for phrase in sentence.full if phrase not in known] == [sentence.short[0]]


def test_agencies_are_in_it_only_where_the_floor_has_them_said() -> None:
    assert not [phrase for phrase in call_phrases(MINIATURE, "id") if phrase.code == "voice-agency"]


@pytest.mark.parametrize(
    ("reading", "numerals"),
    [
        ("digits", {str(digit) for digit in range(10)}),
        ("rest_as_number", {str(number) for number in range(1, 1000)}),
    ],
)
def test_the_numbers_hold_every_letter_of_the_floor_and_every_numeral(
    reading: Reading, numerals: set[str]
) -> None:
    letters = {letter for s in MINIATURE.services for letter in MINIATURE.series_of(s)}
    assert signs(reading) == letters | numerals


def test_a_stop_of_the_whole_floor_needs_no_name() -> None:
    phrases = halt_phrases(MINIATURE, "id")
    assert {phrase.code for phrase in phrases} == {
        "voice-attention",
        "voice-halt-floor",
        "voice-numbers-stay",
        "voice-goes-on-floor",
    }
    assert not any(phrase.facts for phrase in phrases)


@pytest.mark.parametrize(
    ("name", "spoken", "language", "read"),
    [
        (Text("Disdukcapil", "Civil Registry"), Text("Dinas Kependudukan"), "id", "Dinas Kependudukan"),
        (Text("Disdukcapil", "Civil Registry"), Text("Dinas Kependudukan"), "en", "Civil Registry"),
        (Text("Samsat", "Samsat"), Text("Samsat", "Sum sat"), "en", "Sum sat"),
        (Text("Disdukcapil"), Text("Dinas Kependudukan"), "en", "Dinas Kependudukan"),
        (Text("Disdukcapil"), Text(""), "id", "Disdukcapil"),
    ],
)
def test_an_agency_is_read_in_the_language_of_its_sentence(
    name: Text, spoken: Text, language: str, read: str
) -> None:
    assert agency_name(replace(AGENCY, name=name, spoken=spoken), language).spoken == read
