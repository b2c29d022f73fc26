"""A text of one's own is heard with the phrases of calls where it holds them, and as written where not."""

from dataclasses import replace

import pytest

from queue_server.app.home import FLOOR
from queue_server.domain.announcement import (
    Manner,
    Spoken,
    SpokenPhrase,
    Summons,
    manner_of,
    sentences,
    spoken,
)
from queue_server.domain.dictation import dictated
from queue_server.domain.floor import Floor
from queue_server.domain.halt_news import HaltNews
from queue_server.domain.repertoire import agency_name
from queue_server.settings import load_floor
from tests.adapters.speech.hearing import WORDS


@pytest.fixture(scope="module")
def floor() -> Floor:
    return load_floor(FLOOR)


def heard(text: str, floor: Floor, language: str = "id") -> Spoken:
    return dictated(text, language, floor, WORDS.say)


def call(language: str = "id", nth: int = 1, manner: Manner | None = None) -> Spoken:
    summons = Summons("B-012", "23", language=language, nth=nth, last=nth == 3)
    sentence = sentences(summons, manner or Manner())[-1]
    return spoken(language, sentence.full, WORDS.say)


@pytest.mark.parametrize(
    ("text", "nth"),
    [
        ("Nomor antrean B-012. Silakan menuju loket 23.", 1),
        ("nomor antrean b-012, silakan menuju Loket 23", 1),
        ("Panggilan kedua. B-012. Loket 23.", 2),
        ("Panggilan terakhir. B-012, loket 23", 3),
    ],
)
def test_a_call_as_it_is_written_is_the_very_call_of_the_hall(floor: Floor, text: str, nth: int) -> None:
    assert heard(text, floor) == call(nth=nth)


def test_an_english_call_is_too(floor: Floor) -> None:
    text = "Queue number B-012. Please proceed to counter 23."
    assert heard(text, floor, "en") == call("en")


def test_a_number_is_read_as_this_floor_reads_it(floor: Floor) -> None:
    rest = replace(floor, rules=replace(floor.rules, read_numbers="rest_as_number"))
    text = "Nomor antrean B-012. Silakan menuju loket 23."
    assert heard(text, rest) == call(manner=manner_of(rest.rules))
    assert heard("Karcis B-012 tertinggal.", rest).texts == ("Karcis B, 12 tertinggal.",)


def test_an_agency_and_a_counter_of_the_floor_are_known_by_their_written_names(floor: Floor) -> None:
    agency = floor.agencies[0]
    text = f"Nomor antrean B-012. Silakan menuju {agency.name.id}, loket {floor.counters[0].name}."
    summons = Summons("B-012", floor.counters[0].name, agency={"id": agency_name(agency, "id")})
    (sentence,) = sentences(summons, Manner(say_agency=True))
    assert heard(text, floor) == spoken("id", sentence.full, WORDS.say)


def test_what_is_said_of_a_stop_is_known(floor: Floor) -> None:
    stop = spoken("id", HaltNews("floor", {"id": agency_name(floor.agencies[0], "id")}).said("id"), WORDS.say)
    assert heard(" ".join(stop.texts), floor) == stop


def test_what_no_call_holds_is_read_as_it_is_written_and_in_one_piece(floor: Floor) -> None:
    text = "Loket 23 tutup sebentar, sampai pukul 12.45. Terima kasih."
    assert heard(text, floor).phrases == (SpokenPhrase(text),)
    mixed = heard(f"Mohon perhatian. {text}", floor)
    assert mixed.texts == ("Mohon perhatian.", text)
    assert mixed.phrases[0].ways == (("attention",),)


@pytest.mark.parametrize("text", ["...", "Nomor", "23"])
def test_what_holds_no_whole_phrase_is_read_as_it_is(floor: Floor, text: str) -> None:
    assert heard(text, floor).texts == (text,)
