"""The engine's own account of what it would say."""

import ctypes
import re

import espeakng_loader

from queue_server.adapters.speech.pronunciation import as_heard

_IPA, _UTF8 = 0x02, 1
_SYNCHRONOUS = 2
_PHONEMES_IN_BRACKETS = 0x100
_STRESS_AND_JOINTS = re.compile(r"[ˈˌː\s]")
_AS_KBBI_WRITES = str.maketrans({"ɛ": "e", "ɔ": "o"})
"""KBBI tells é from the schwa, and neither an open e nor an open o from a closed one."""


class IndonesianEngine:
    """The library as the speech process uses it: Indonesian, with phonemes in double brackets."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL(espeakng_loader.get_library_path())
        self._library.espeak_TextToPhonemes.restype = ctypes.c_char_p
        self._library.espeak_Initialize(_SYNCHRONOUS, 0, espeakng_loader.get_data_path().encode(), 0)
        self._library.espeak_SetVoiceByName(b"id")
        # Brackets are taken once a text was spoken with them; the sound of it is not wanted.
        callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
        self._ignore = callback(lambda _sound, _length, _events: 1)
        self._library.espeak_SetSynthCallback(self._ignore)
        flags = _PHONEMES_IN_BRACKETS | _UTF8
        self._library.espeak_Synth(b"a", ctypes.c_size_t(2), 0, 0, 0, flags, None, None)

    def says(self, text: str) -> str:
        """The phonemes of a text in IPA without stress and joints, one e and one o, clauses apart."""
        rest = ctypes.cast(ctypes.c_char_p(as_heard(text, "id").encode()), ctypes.c_void_p)
        clauses: list[str] = []
        while rest.value:
            clauses.append(self._library.espeak_TextToPhonemes(ctypes.byref(rest), _UTF8, _IPA).decode())
        return " ".join(_STRESS_AND_JOINTS.sub("", each) for each in clauses).translate(_AS_KBBI_WRITES)
