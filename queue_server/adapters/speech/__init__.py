"""The voice: sentences to WAV, in a process of its own.

`EspeakVoice` and its pretend twin `SilentVoice` implement the port Voice; `say` speaks one text into a file.
"""

from queue_server.adapters.speech.engine import EngineFailed
from queue_server.adapters.speech.phrases import Reader
from queue_server.adapters.speech.recordings import Recordings
from queue_server.adapters.speech.say import Said, say
from queue_server.adapters.speech.silent import SilentVoice
from queue_server.adapters.speech.voice import EspeakVoice

__all__ = ["EngineFailed", "EspeakVoice", "Reader", "Recordings", "Said", "SilentVoice", "say"]
