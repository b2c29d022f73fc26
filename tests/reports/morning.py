"""The period of the morning, with the words of the program."""

from typing import Any

from queue_server.reports import Period
from queue_server.words import Words
from tests.small_floor import HOME, MONDAY_AT_NINE

WORDS = Words(HOME / "config" / "words", strict=True)


def period(view: Any, language: str) -> Period:
    day = MONDAY_AT_NINE.date()
    return Period(view, day, day, language, lambda _: True, WORDS.say)
