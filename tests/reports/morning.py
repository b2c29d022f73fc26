"""The period of the morning, with the words of the program."""

from typing import Any

from queue_server.domain.report import Report
from queue_server.reports import REPORTS, Period
from queue_server.words import Words
from tests.small_floor import HOME, MONDAY_AT_NINE, SmallFloor

WORDS = Words(HOME / "config" / "words", strict=True)


def period(view: Any, language: str) -> Period:
    day = MONDAY_AT_NINE.date()
    return Period(view, day, day, language, lambda _: True, WORDS.say)


def made(floor: SmallFloor, name: str, language: str = "id") -> Report:
    with floor.ledger.look() as view:
        return REPORTS[name](period(view, language))
