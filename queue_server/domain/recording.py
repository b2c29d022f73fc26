"""What a phrase's recordings are called, where people speak the calls and no engine.

A name is that of a file without its ending: a code without its "voice-" and its facts ("queue-number",
"recall-2", "agency-dinas-sosial"), a letter or a number ("b", "0", "23"). Case does not count.
"""

import re
from collections.abc import Mapping

Way = tuple[str, ...]
"""Recordings that one after another say one phrase."""

COUNTER = "counter"

_CODE_BEGINS = "voice-"
_WORDS = re.compile(r"\w+")


def ways(code: str, facts: Mapping[str, str | int]) -> tuple[Way, ...]:
    """How a phrase can be put together: whole, or a number and a counter also sign by sign. Best first."""
    plain = code.removeprefix(_CODE_BEGINS)
    whole: Way = ("-".join([plain, *(word for fact in facts.values() for word in _words(fact))]),)
    match code:
        case "voice-number":
            return whole, _words(facts["number"])
        case "voice-counter":
            return whole, (COUNTER, *_words(facts["counter"]))
        case _:
            return (whole,)


def _words(fact: str | int) -> Way:
    return tuple(_WORDS.findall(str(fact).casefold()))
