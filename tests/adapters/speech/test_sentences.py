"""The very words of a call, as rules.md has them: what walls show, what is said in full and in short."""

import pytest

from queue_server.domain.announcement import AgencyName, Manner, Reading, Sentence, Summons, sentences, shown
from queue_server.domain.announcement import spoken as in_words
from tests.adapters.speech.hearing import WORDS

AGENCY = {
    "id": AgencyName("Disdukcapil", "Dinas Kependudukan"),
    "en": AgencyName("Civil Registry", "Civil Registry"),
}


def call(language: str, nth: int = 1, last: bool = False, agency: bool = False) -> Sentence:
    summons = Summons("B-012", "23", language=language, nth=nth, last=last, agency=AGENCY)
    return sentences(summons, Manner(say_agency=agency))[-1]


def full(sentence: Sentence) -> str:
    return " ".join(in_words(sentence.language, sentence.full, WORDS.say).texts)


def short(sentence: Sentence) -> str:
    return " ".join(in_words(sentence.language, sentence.short, WORDS.say).texts)


def text(sentence: Sentence) -> str:
    return shown(sentence.language, sentence.text, WORDS.say)


def test_a_call_in_both_languages() -> None:
    assert full(call("id")) == "Nomor antrean, B, 0, 1, 2. Silakan menuju, Loket 23."
    assert full(call("en")) == "Queue number, B, 0, 1, 2. Please proceed to, Counter 23."
    assert text(call("id")) == "Nomor antrean B-012. Silakan menuju loket 23."
    assert text(call("en")) == "Queue number B-012. Please proceed to counter 23."


def test_the_short_form_is_number_and_counter() -> None:
    assert short(call("id", nth=2)) == "B, 0, 1, 2. Loket 23."
    assert short(call("en", nth=2)) == "B, 0, 1, 2. Counter 23."
    assert shown("id", call("id", nth=2).short_text, WORDS.say) == "B-012, loket 23"


@pytest.mark.parametrize(
    ("language", "nth", "last", "opening"),
    [
        ("id", 2, False, "Panggilan kedua."),
        ("id", 3, False, "Panggilan ketiga."),
        ("id", 4, False, "Panggilan ke-4."),
        ("id", 3, True, "Panggilan terakhir."),
        ("en", 2, False, "Second call."),
        ("en", 3, True, "Last call."),
    ],
)
def test_a_recall_opens_with_which_it_is(language: str, nth: int, last: bool, opening: str) -> None:
    recall = call(language, nth, last)
    assert full(recall) == f"{opening} {short(recall)}"
    assert text(recall) == f"{opening} {text(call(language))}"


def test_the_agency_is_shown_as_written_and_said_as_read() -> None:
    assert text(call("id", agency=True)) == "Nomor antrean B-012. Silakan menuju Disdukcapil, loket 23."
    assert full(call("id", agency=True)).endswith("Silakan menuju, Dinas Kependudukan, Loket 23.")
    assert full(call("en", agency=True)).endswith("Please proceed to, Civil Registry, Counter 23.")
    assert full(call("id", nth=2, agency=True)).endswith("B, 0, 1, 2. Dinas Kependudukan, Loket 23.")


@pytest.mark.parametrize(("reading", "read"), [("digits", "B, 0, 1, 2."), ("rest_as_number", "B, 12.")])
def test_a_number_is_read_as_the_floor_wants(reading: Reading, read: str) -> None:
    (sentence,) = sentences(Summons("B-012", "23"), Manner(reading))
    assert in_words("id", sentence.full, WORDS.say).texts[1] == read
