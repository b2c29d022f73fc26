"""What the engine must be given so that it says what is meant.

Nothing of this is ever shown. Each entry was found by reading the engine's own phonemes beside KBBI
(Kamus Besar Bahasa Indonesia); a native ear has yet to sign the list. Letters do not tell é from the schwa:
the engine takes a stressed e for é and any other for a schwa, which is wrong of these words.
"""

import re

RESPELLED = {
    "id": {
        "buleleng": "[[bul'ElEN]]",
        "dokumen": "[[dok'umEn]]",
        "empat": "4",
        "enam": "6",
        "hotel": "[[h'otEl]]",
        "identitas": "[[idEnt'itas]]",
        "kabupaten": "[[kabup'atEn]]",
        "karena": "[[kaR2'@na]]",
        "keempat": "[[k@'@mpat]]",
        "kepemudaan": "[[k@p@mud'aan]]",
        "kependudukan": "[[k@p@ndud'ukan]]",
        "kepesertaan": "[[k@p@s@R2t'aan]]",
        "kerja": "[[k'@R2dZa]]",
        "kesehatan": "[[k@sEh'atan]]",
        "ketenagakerjaan": "[[k@t@nagak@R2dZ'aan]]",
        "loket": "[[l'okEt]]",
        "mesin": "[[m'@sin]]",
        "negeri": "[[n@g'@R2i]]",
        "pegadaian": "[[p@gad'aian]]",
        "pemberdayaan": "[[p@mb@R2daj'aan]]",
        "penelitian": "[[p@n@lit'ian]]",
        "pengelolaan": "[[p@N@lol'aan]]",
        "perceraian": "[[p@R2tS@R2'aian]]",
        "peserta": "[[p@s'@R2ta]]",
        "rekomendasi": "[[R2EkomEnd'asi]]",
        "restoran": "[[R2Est'oR2an]]",
        "sebelas": "11",
        "sertifikat": "[[sER2tif'ikat]]",
        "sertipikat": "[[sER2tip'ikat]]",
        "sistem": "[[s'istEm]]",
        "tetap": "[[t'@tap]]",
    },
    "en": {},
}
"""By language, words whose letters mislead the engine. Digits it reads right where their words fail; what
stands in double brackets are its own phonemes, with the stress before its vowel.
"""

_WORD = re.compile(r"[^\W\d_]+")
_NUMERAL = re.compile(r"\d+")


def as_heard(text: str, language: str) -> str:
    """The text for the engine in place of `text`."""
    if language == "id":
        text = _NUMERAL.sub(lambda numeral: _tens_apart(numeral[0]), text)
    respelled = RESPELLED.get(language, {})
    return _WORD.sub(lambda word: respelled.get(word[0].lower(), word[0]), text)


def _tens_apart(numeral: str) -> str:
    """ "46" as "4 puluh 6": in "empat puluh" and "enam puluh" written as one the engine says a false e."""
    value = int(numeral)
    if 1000 <= value < 2000:
        return " ".join(["seribu", *([_tens_apart(str(value - 1000))] if value > 1000 else [])])
    tens, ones = value % 100 // 10, value % 10
    if tens not in (4, 6):
        return numeral
    pieces = [str(value - value % 100) if value >= 100 else "", f"{tens} puluh", str(ones) if ones else ""]
    return " ".join(piece for piece in pieces if piece)
