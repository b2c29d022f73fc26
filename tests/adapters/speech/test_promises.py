"""Heard without ears: whatever the hall's voice may say is loud, clean, and said in time."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice, product
from random import Random

import pytest

from queue_server.app.home import FLOOR
from queue_server.domain.announcement import Reading, Spoken, spoken
from queue_server.domain.floor import Floor, Language
from queue_server.domain.repertoire import call_phrases, halt_phrases
from queue_server.settings import load_floor
from tests.adapters.speech.hearing import WORDS, Hall, called, heard

FULL_S, SHORT_S = 7.0, 5.0
TARGET_LUFS, PEAK_DB, SILENCE_S = -17.5, -1.0, 0.1
SEED = 20_261_124
LANGUAGES = (Language.INDONESIAN, Language.INDONESIAN, Language.ENGLISH)
READINGS: tuple[Reading, ...] = ("digits", "rest_as_number")
NTHS = (1, 2, 3)
"""The first call, a recall, and the last call."""
LONGEST = (("W-989", "98"), ("Z-999", "99"), ("X-899", "89"), ("H-998", "49"), ("F-888", "79"))


@pytest.fixture(scope="module")
def floor() -> Floor:
    floor = load_floor(FLOOR)
    return replace(floor, rules=replace(floor.rules, say_agency=True))


def calls(floor: Floor) -> Iterator[Spoken]:
    """The longest there are, then any with the floor's letters, numbers to 999 and counters to 99."""
    for nth, language, reading, (number, counter) in product(NTHS, Language, READINGS, LONGEST):
        yield called(number, counter, language=language, nth=nth, reading=reading)
    random = Random(SEED)
    letters = sorted({floor.series_of(service) for service in floor.services})
    while True:
        number = f"{random.choice(letters)}-{random.randint(1, 999):03}"
        language, reading = random.choice(LANGUAGES), random.choice(READINGS)
        nth, counter = random.choice(NTHS), str(random.randint(1, 99))
        yield called(number, counter, language=language, nth=nth, reading=reading)


def assert_well_heard(hall: Hall, sentences: Iterable[Spoken], longest_s: float) -> None:
    asked = list(sentences)
    for sentence in asked:
        hall.voice.prepare(sentence)
    for sentence in asked:
        sound = heard(hall.sound(sentence))
        assert sound.lufs == pytest.approx(TARGET_LUFS, abs=1.0), sentence.texts
        assert sound.peak_db <= PEAK_DB, sentence.texts
        assert sound.silence_before_s < SILENCE_S, sentence.texts
        assert sound.silence_after_s < SILENCE_S, sentence.texts
        assert sound.seconds < longest_s, sentence.texts


@pytest.mark.parametrize("language", list(Language))
def test_every_phrase_of_the_floor_is_well_heard(busy_hall: Hall, floor: Floor, language: Language) -> None:
    phrases = (*call_phrases(floor, language), *halt_phrases(floor, language))
    alone = (spoken(language, (phrase,), WORDS.say) for phrase in phrases)
    assert_well_heard(busy_hall, alone, longest_s=5.0)


@pytest.mark.slow
def test_two_hundred_calls_are_well_heard_and_said_in_seven_seconds(busy_hall: Hall, floor: Floor) -> None:
    assert_well_heard(busy_hall, islice(calls(floor), 200), FULL_S)


def test_the_short_form_of_the_longest_calls_is_said_in_five(busy_hall: Hall) -> None:
    longest = [called(number, counter, form="short") for number, counter in LONGEST]
    assert_well_heard(busy_hall, longest, SHORT_S)


@pytest.mark.parametrize("nth", NTHS)
def test_the_longest_call_is_said_in_seven_seconds_however_often_it_is_called(
    busy_hall: Hall, nth: int
) -> None:
    assert_well_heard(busy_hall, [called(*LONGEST[0], nth=nth), called(*LONGEST[1], nth=nth)], FULL_S)
