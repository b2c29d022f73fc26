"""What the engine must be given so that it says what is meant.

Nothing of this is ever shown. Each entry was found by reading the engine's own phonemes beside KBBI
(Kamus Besar Bahasa Indonesia); a native ear has yet to sign the list.
"""

import re

RESPELLED = {
    "id": {
        "loket": "lo-ket",
        "kependudukan": "kependuduk-an",
        "empat": "4",
        "enam": "6",
        "sebelas": "11",
    },
    "en": {},
}
"""By language, words whose letters mislead the engine. Digits it reads right where their words fail."""

_WORD = re.compile(r"[^\W\d_]+")
_NUMERAL = re.compile(r"\d+")


def as_heard(text: str, language: str) -> str:
    """The text for the engine in place of `text`."""
    respelled = RESPELLED.get(language, {})
    heard = _WORD.sub(lambda word: respelled.get(word[0].lower(), word[0]), text)
    return _NUMERAL.sub(lambda numeral: _tens_apart(numeral[0]), heard) if language == "id" else heard


def _tens_apart(numeral: str) -> str:
    """ "46" as "4 puluh 6": in "empat puluh" and "enam puluh" written as one the engine says a false e."""
    value = int(numeral)
    tens, ones = value % 100 // 10, value % 10
    if tens not in (4, 6):
        return numeral
    pieces = [str(value - value % 100) if value >= 100 else "", f"{tens} puluh", str(ones) if ones else ""]
    return " ".join(piece for piece in pieces if piece)
