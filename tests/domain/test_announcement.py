"""What is said when a number is called."""

import pytest

from queue_server.domain.announcement import (
    AgencyName,
    Manner,
    Reading,
    Summons,
    ahead,
    counter_phrase,
    read_name,
    read_number,
    sentences,
    shown,
    spoken,
)


def bare_words(language: str, code: str, /, **facts: str | int) -> str:
    """Words that show code and facts themselves, so that these tests do not depend on any wording."""
    return ":".join([language, code.removeprefix("voice-"), *(str(fact) for fact in facts.values())])


@pytest.mark.parametrize(
    ("number", "reading", "read"),
    [
        ("B-012", "digits", "B, 0, 1, 2"),
        ("B-012", "rest_as_number", "B, 12"),
        ("A-100", "digits", "A, 1, 0, 0"),
        ("A-100", "rest_as_number", "A, 100"),
        ("KTP-007", "digits", "K, T, P, 0, 0, 7"),
        ("X-1203", "digits", "X, 1, 2, 0, 3"),
        ("B012", "digits", "B, 0, 1, 2"),
    ],
)
def test_a_number_is_read_letter_by_letter_then_as_the_floor_wants(
    number: str, reading: Reading, read: str
) -> None:
    assert read_number(number, reading) == read


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("23", "23"),
        ("3A", "3, A"),
        ("VIP", "V, I, P"),
        ("VIP 2", "V, I, P, 2"),
        ("Informasi", "Informasi"),
        ("Meja informasi 2", "Meja informasi 2"),
    ],
)
def test_a_counters_name_keeps_its_numeral_and_spells_its_capitals(name: str, read: str) -> None:
    assert read_name(name) == read


def test_an_indonesian_ticket_hears_indonesian_alone() -> None:
    assert [each.language for each in sentences(Summons("B-012", "23"), Manner())] == ["id"]


def test_an_english_ticket_hears_indonesian_first_and_english_after_it() -> None:
    called = sentences(Summons("B-012", "23", language="en"), Manner())
    assert [each.language for each in called] == ["id", "en"]


def test_the_full_form_says_number_then_place_and_the_short_form_no_more_than_both() -> None:
    (sentence,) = sentences(Summons("B-012", "23"), Manner())
    assert spoken("id", sentence.full, bare_words).texts == (
        "id:queue-number",
        "id:number:B, 0, 1, 2",
        "id:proceed",
        "id:counter:23",
    )
    assert spoken("id", sentence.short, bare_words).texts == ("id:number:B, 0, 1, 2", "id:counter:23")


def test_what_is_shown_has_the_number_as_it_is_printed() -> None:
    (sentence,) = sentences(Summons("B-012", "23"), Manner())
    assert shown("id", sentence.text, bare_words) == "id:text:B-012:23"
    assert shown("id", sentence.short_text, bare_words) == "id:text-short:B-012:23"


@pytest.mark.parametrize(
    ("nth", "last", "opening"),
    [
        (2, False, "id:recall:2"),
        (3, False, "id:recall:3"),
        (3, True, "id:last-call"),
        (2, True, "id:last-call"),
    ],
)
def test_a_recall_says_which_it_is_and_then_number_and_counter_alone(
    nth: int, last: bool, opening: str
) -> None:
    (sentence,) = sentences(Summons("B-012", "23", nth=nth, last=last), Manner())
    full = spoken("id", sentence.full, bare_words).texts
    assert full == (opening, "id:number:B, 0, 1, 2", "id:counter:23")
    assert shown("id", sentence.text, bare_words) == f"{opening} id:text:B-012:23", "the eye has time"
    assert spoken("id", sentence.short, bare_words).texts == full[1:]


def test_a_first_call_opens_the_same_where_it_is_the_only_one() -> None:
    (only,) = sentences(Summons("B-012", "23", last=True), Manner())
    assert [only] == list(sentences(Summons("B-012", "23"), Manner()))


AGENCY = {
    "id": AgencyName(shown="Disdukcapil", spoken="Dis-dukcapil"),
    "en": AgencyName(shown="Civil Registry", spoken="Civil Registry"),
}


def test_the_agency_is_said_before_the_counter_in_the_language_of_the_sentence() -> None:
    called = sentences(Summons("B-012", "3", language="en", agency=AGENCY), Manner(say_agency=True))
    first, second = called
    assert spoken("id", first.full, bare_words).texts[-2:] == ("id:agency:Dis-dukcapil", "id:counter:3")
    assert spoken("en", second.short, bare_words).texts[-2:] == ("en:agency:Civil Registry", "en:counter:3")
    assert shown("id", first.text, bare_words) == "id:text-agency:B-012:3:Disdukcapil"


def test_an_agency_without_an_english_name_is_said_by_its_indonesian_one() -> None:
    summons = Summons("B-012", "3", language="en", agency={"id": AGENCY["id"]})
    english = sentences(summons, Manner(say_agency=True))[1]
    assert spoken("en", english.full, bare_words).texts[-2] == "en:agency:Dis-dukcapil"


def test_the_agency_is_left_out_where_counters_are_numbered_once() -> None:
    (sentence,) = sentences(Summons("B-012", "3", agency=AGENCY), Manner(say_agency=False))
    assert not any("agency" in phrase for phrase in spoken("id", sentence.full, bare_words).texts)


@pytest.mark.parametrize("reading", ["digits", "rest_as_number"])
def test_what_is_rendered_ahead_is_what_the_call_will_say(reading: Reading) -> None:
    manner = Manner(reading=reading)
    called = sentences(Summons("B-012", "3A", language="en"), manner)
    for (language, number), sentence in zip(ahead("B-012", "en", manner), called, strict=True):
        assert language == sentence.language
        assert number in sentence.full
        assert number in sentence.short
        assert counter_phrase("3A") in sentence.full
