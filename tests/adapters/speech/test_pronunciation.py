"""What the engine says, held against what KBBI (Kamus Besar Bahasa Indonesia) wants.

The expected phonemes are written by hand from KBBI's respelling (ê is a schwa, é and è are e) in IPA with
stress left out; they are never copied from the engine. A native ear has yet to sign them.
"""

import ctypes
import re
from collections.abc import Callable

import espeakng_loader
import pytest

from queue_server.adapters.speech.pronunciation import as_heard
from tests.adapters.speech.hearing import called

Phonemes = Callable[[str], str]

_IPA, _UTF8 = 0x02, 1
_SYNCHRONOUS = 2
_STRESS_AND_JOINTS = re.compile(r"[ˈˌː\s]")


@pytest.fixture(scope="module")
def phonemes() -> Phonemes:
    """The engine's own account of how it would say a text, in Indonesian."""
    library = ctypes.CDLL(espeakng_loader.get_library_path())
    library.espeak_TextToPhonemes.restype = ctypes.c_char_p
    library.espeak_Initialize(_SYNCHRONOUS, 0, espeakng_loader.get_data_path().encode(), 0)
    library.espeak_SetVoiceByName(b"id")

    def of(text: str) -> str:
        rest = ctypes.cast(ctypes.c_char_p(as_heard(text, "id").encode()), ctypes.c_void_p)
        clauses: list[str] = []
        while rest.value:
            clauses.append(library.espeak_TextToPhonemes(ctypes.byref(rest), _UTF8, _IPA).decode())
        return " ".join(_STRESS_AND_JOINTS.sub("", clause) for clause in clauses)

    return of


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("0", "nol"),
        ("1", "satu"),
        ("2", "dua"),
        ("3", "tiɡa"),
        ("4", "əmpat"),
        ("5", "lima"),
        ("6", "ənam"),
        ("7", "tudʒuh"),
        ("8", "dəlapan"),
        ("9", "səmbilan"),
        ("10", "səpuluh"),
        ("11", "səbəlas"),
        ("16", "ənambəlas"),
        ("23", "duapuluhtiɡa"),
        ("40", "əmpatpuluh"),
        ("46", "əmpatpuluhənam"),
        ("64", "ənampuluhəmpat"),
        ("100", "səratus"),
        ("140", "səratusəmpatpuluh"),
        ("999", "səmbilanratussəmbilanpuluhsəmbilan"),
        ("empat", "əmpat"),
        ("enam", "ənam"),
        ("sebelas", "səbəlas"),
        ("loket", "lokɛt"),
        ("Nomor antrean", "nomɔrantrɛan"),
        ("Silakan menuju", "silakanmənudʒu"),
        ("Panggilan kedua", "paŋɡilankədua"),
        ("Panggilan ketiga", "paŋɡilankətiɡa"),
        ("Panggilan terakhir", "paŋɡilantəraxir"),
        ("Kependudukan", "kəpəndudukan"),
        ("Kesehatan", "kəsəhatan"),
        ("Perhubungan", "pərhubuŋan"),
        ("Pertanahan", "pərtanahan"),
    ],
)
def test_indonesian_is_said_as_kbbi_wants(phonemes: Phonemes, text: str, wanted: str) -> None:
    assert phonemes(text) == wanted


LETTERS = {
    "A": "a",
    "B": "be",
    "C": "tʃe",
    "D": "de",
    "E": "e",
    "F": "ɛf",
    "G": "ɡe",
    "H": "ha",
    "I": "i",
    "J": "dʒe",
    "K": "ka",
    "L": "ɛl",
    "M": "ɛm",
    "N": "ɛn",
    "O": "o",
    "P": "pe",
    "Q": "ki",
    "R": "ɛr",
    "S": "ɛs",
    "T": "te",
    "U": "u",
    "V": "fe",
    "W": "we",
    "X": "ɛks",
    "Y": "je",
    "Z": "zɛt",
}


@pytest.mark.parametrize("letter", LETTERS)
def test_every_letter_is_called_by_its_indonesian_name(phonemes: Phonemes, letter: str) -> None:
    assert phonemes(f"{letter}, 0.") == f"{LETTERS[letter]} nol"


def test_a_whole_call_is_said_right(phonemes: Phonemes) -> None:
    said = " ".join(phonemes(phrase) for phrase in called("B-012", "46").texts)
    assert said == "nomɔrantrɛan be nol satu dua silakanmənudʒu lokɛtəmpatpuluhənam"


def test_what_is_shown_is_never_respelled() -> None:
    assert called("B-012", "23").texts == ("Nomor antrean,", "B, 0, 1, 2.", "Silakan menuju,", "Loket 23.")


def test_english_is_given_to_the_engine_as_it_is() -> None:
    assert as_heard("Please proceed to counter 46.", "en") == "Please proceed to counter 46."
