"""Which recordings a floor can use, and which of them are there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from queue_server.adapters.speech import Recordings
from queue_server.commandline.context import said, words
from queue_server.domain.announcement import SpokenPhrase, spoken
from queue_server.domain.floor import Floor, Language
from queue_server.domain.repertoire import call_phrases, halt_phrases, number_phrases

_WORDS = re.compile(r"\w+")


@dataclass(frozen=True)
class Wanted:
    """One recording by its file below the folder, what is to be said in it, and whether it is there."""

    file: Path
    text: str
    is_there: bool


def report(folder: Path | None, floor: Floor) -> Iterator[str]:
    """What `check` has to say of recordings; nothing where none are used."""
    if folder is None:
        return
    recordings = Recordings(folder)
    needed = list(_wanted(floor, recordings))
    there = sum(each.is_there for each in needed)
    yield said("command-recordings", folder=str(folder), there=there, wanted=len(needed))
    yield from _unusable(recordings)


def listing(folder: Path | None, floor: Floor, with_those_there: bool) -> Iterator[str]:
    """One line for each recording that the floor can use, and for each file that is no use."""
    recordings = Recordings(folder)
    for each in _wanted(floor, recordings):
        if with_those_there or not each.is_there:
            state = said("command-recording-there" if each.is_there else "command-recording-missing")
            yield f"{each.file!s:36}  {state:10}  {each.text}"
    yield from _unusable(recordings)


def _unusable(recordings: Recordings) -> Iterator[str]:
    for path, fault in recordings.unusable.items():
        yield said("command-recording-unusable", file=str(path), fault=fault.replace("_", "-"))


def _wanted(floor: Floor, recordings: Recordings) -> Iterator[Wanted]:
    """Every recording with which people would say all calls, in both languages."""
    for language in Language:
        phrases = _phrases(floor, language)
        missing = set(recordings.missing(language, phrases))
        texts = {name: text for phrase in phrases for name, text in _texts(phrase)}
        for name, text in texts.items():
            yield Wanted(Path(language) / f"{name}.wav", text, name not in missing)


def _phrases(floor: Floor, language: str) -> tuple[SpokenPhrase, ...]:
    phrases = (
        *call_phrases(floor, language),
        *number_phrases(floor),
        *halt_phrases(floor, language),
    )
    return spoken(language, phrases, words().say).phrases


def _texts(phrase: SpokenPhrase) -> Iterator[tuple[str, str]]:
    """A phrase of one recording is said whole; of several, each says its own word or sign."""
    way, said = phrase.ways[-1], _WORDS.findall(phrase.text)
    yield from ((way[0], phrase.text),) if len(phrase.ways) == 1 else zip(way, said, strict=True)
