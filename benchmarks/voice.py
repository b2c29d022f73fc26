"""What a sentence costs the voice: all of it rendered, its number alone, joined from phrases, and found."""

import sys
import wave
from contextlib import closing, redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.row import Row, percentile
from queue_server.adapters.speech import EspeakVoice
from queue_server.app.home import WORDS
from queue_server.domain.announcement import Manner, Spoken, Summons, counter_phrase, sentences, spoken
from queue_server.words import Words

CALLS = 40
COUNTERS = 20
PATIENCE_S = 30.0
AIM_MS = 300.0


def measure() -> list[Row]:
    words = Words(WORDS)
    calls = [_call(words, f"B-{100 + 17 * nth % 899:03}", nth % COUNTERS + 1) for nth in range(CALLS)]
    # What the voice logs is no figure.
    with (
        redirect_stdout(sys.stderr),
        TemporaryDirectory() as folder,
        closing(EspeakVoice(Path(folder))) as voice,
    ):
        _made_in_ms(voice, spoken("id", (counter_phrase("99"),), words.say))
        first = _made_in_ms(voice, calls[0])
        for counter in range(1, COUNTERS + 1):
            _made_in_ms(voice, spoken("id", (counter_phrase(str(counter)),), words.say))
        fresh = [_made_in_ms(voice, call) for call in calls[1:]]
        found = [_made_in_ms(voice, call) for call in calls[1:]]
        joined = [_made_in_ms(voice, _of_the_same_phrases(call)) for call in calls[1:]]
        seconds = [_seconds(voice, call) for call in calls]
    return [
        Row(
            f"a call whose number was not rendered ahead, 99 of 100 of {len(fresh)}",
            percentile(fresh, 0.99),
            "ms",
            AIM_MS,
            f"half of them {percentile(fresh, 0.5):.0f} ms, for {percentile(seconds, 0.5):.1f} s of sound",
            f"all four phrases new: {first:.0f} ms",
        ),
        Row(
            f"a call whose phrases are there, 99 of 100 of {len(joined)}",
            percentile(joined, 0.99),
            "ms",
            AIM_MS,
            f"half of them {percentile(joined, 0.5):.1f} ms: joining and levelling",
            f"a sentence found in the cache: half {percentile(found, 0.5):.2f} ms, worst {max(found):.2f} ms",
        ),
    ]


def _call(words: Words, number: str, counter: int) -> Spoken:
    (sentence,) = sentences(Summons(number, str(counter)), Manner())
    return spoken("id", sentence.full, words.say)


def _of_the_same_phrases(call: Spoken) -> Spoken:
    """Another sentence, so that it is not found, of which every phrase is."""
    return Spoken(call.language, call.phrases[1:])


def _made_in_ms(voice: EspeakVoice, sentence: Spoken) -> float:
    began = perf_counter()
    if voice.wav(voice.prepare(sentence), PATIENCE_S) is None:
        raise RuntimeError(f"no sound for {sentence.texts}")
    return 1000 * (perf_counter() - began)


def _seconds(voice: EspeakVoice, sentence: Spoken) -> float:
    path = voice.wav(voice.prepare(sentence), PATIENCE_S)
    if path is None:
        raise RuntimeError(f"no sound for {sentence.texts}")
    with wave.open(str(path), "rb") as file:
        return file.getnframes() / file.getframerate()
