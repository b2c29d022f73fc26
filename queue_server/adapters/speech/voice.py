"""The voice of the hall: sentences are asked for, made in the background, and fetched by name."""

import contextlib
import threading
from collections import OrderedDict, deque
from dataclasses import dataclass, field
from pathlib import Path

import structlog

from queue_server.adapters.speech.cache import Cache
from queue_server.adapters.speech.engine import Engine, EngineFailed
from queue_server.adapters.speech.finish import joined
from queue_server.adapters.speech.phrases import Phrases, Reader
from queue_server.adapters.speech.recordings import Recordings
from queue_server.domain.announcement import Spoken, SpokenPhrase, VoiceState

MOST_MEGABYTES = 512
_MOST_AHEAD = 5_000
_MOST_KNOWN = 2_000
_LOOK_AFTER_ENGINE_S = 1.0
_LOOK_AGAIN_S = 0.1
_CLOSE_SECONDS = 2.0

log = structlog.get_logger()


@dataclass
class _Job:
    name: str
    sentence: Spoken
    done: threading.Event = field(default_factory=threading.Event)


class EspeakVoice:
    """Implements the port Voice with espeak-ng through pyttsx3, in a process of its own.

    `folder` keeps the sound of phrases and sentences, at most `most_megabytes` together; `recorded` holds
    what people say in the engine's place. One thread makes everything; it must be created in the process that
    uses it, not before a fork.
    """

    def __init__(
        self,
        folder: Path,
        reader: Reader | None = None,
        most_megabytes: int = MOST_MEGABYTES,
        engine: Engine | None = None,
        recorded: Path | None = None,
    ) -> None:
        half = most_megabytes * 2**20 // 2
        self._sentences = Cache(folder / "sentences", half)
        self._engine = engine or Engine()
        phrases = Cache(folder / "phrases", half)
        self._phrases = Phrases(phrases, self._engine, reader or Reader(), Recordings(recorded))
        self._changed = threading.Condition()
        self._asked: deque[_Job] = deque()
        self._known: OrderedDict[str, Spoken] = OrderedDict()
        self._ahead: deque[tuple[str, SpokenPhrase]] = deque(maxlen=_MOST_AHEAD)
        self._pending: dict[str, _Job] = {}
        self._rendered = self._failed = 0
        self._closed = False
        self._thread = threading.Thread(target=self._work, name="speech", daemon=True)
        self._thread.start()

    def prepare(self, sentence: Spoken) -> str:
        """Have a sentence made, before whatever is only made ahead; its name comes back at once."""
        name = self._phrases.name(sentence.language, sentence.phrases)
        with self._changed:
            self._know(name, sentence)
        if not self._sentences.find(name):
            self._ask(name, sentence)
        return name

    def ahead(self, sentence: Spoken) -> None:
        """Have the phrases of a sentence rendered when nothing else is to do, so that joining is all that is
        left when they are called. When thousands wait, the oldest are let go.
        """
        with self._changed:
            self._ahead.extend((sentence.language, phrase) for phrase in sentence.phrases)
            self._changed.notify_all()

    def wav(self, name: str, within: float) -> Path | None:
        """The file of a sentence, waiting at most `within` seconds; None when it is not to be had by then.

        One that was let go or taken away since it was asked for is made anew.
        """
        path = self._sentences.find(name)
        if path:
            return path
        with self._changed:
            sentence = self._known.get(name)
        if sentence and not self._closed:
            self._ask(name, sentence).done.wait(within)
        return self._sentences.find(name)

    def state(self) -> VoiceState:
        """How the voice is, for the dashboard and /health."""
        with self._changed:
            return VoiceState(
                condition="ready" if self._engine.is_running else "restarting",
                rendered=self._rendered,
                failed=self._failed,
                restarts=self._engine.restarts,
                waiting=len(self._asked) + len(self._ahead),
            )

    def close(self) -> None:
        """End the process; what still waits is not made."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
        self._engine.interrupt()
        self._thread.join(_CLOSE_SECONDS)

    def _know(self, name: str, sentence: Spoken) -> None:
        self._known[name] = sentence
        self._known.move_to_end(name)
        if len(self._known) > _MOST_KNOWN:
            self._known.popitem(last=False)

    def _ask(self, name: str, sentence: Spoken) -> _Job:
        with self._changed:
            job = self._pending.get(name)
            if job is None:
                job = self._pending[name] = _Job(name, sentence)
                self._asked.append(job)
                self._changed.notify_all()
            return job

    def _work(self) -> None:
        while not self._closed:
            # A voice that fails must neither stop the calls nor itself: whatever happens is told and counted.
            try:
                self._work_once()
            except EngineFailed as problem:
                self._failed += 1
                log.warning("speech_failed", problem=str(problem))
            except Exception:
                self._failed += 1
                log.exception("speech_failed")
        self._engine.close()
        for job in self._pending.values():
            job.done.set()

    def _work_once(self) -> None:
        job, ahead = self._next()
        if job:
            self._make(job)
        elif ahead:
            self._render_ahead(*ahead)
        else:
            with contextlib.suppress(EngineFailed):
                self._engine.keep_running()

    def _next(self) -> tuple[_Job | None, tuple[str, SpokenPhrase] | None]:
        """What to do now: an asked sentence, else a phrase ahead of need, else to look after the engine."""
        with self._changed:
            if not (self._asked or self._closed or (self._ahead and self._engine.is_running)):
                self._changed.wait(_LOOK_AFTER_ENGINE_S if self._engine.is_running else _LOOK_AGAIN_S)
            if self._asked:
                return self._asked.popleft(), None
            if self._ahead and self._engine.is_running:
                return None, self._ahead.popleft()
            return None, None

    def _make(self, job: _Job) -> None:
        language = job.sentence.language
        try:
            sounds = [(phrase.text, self._phrases.sound(language, phrase)) for phrase in job.sentence.phrases]
            self._sentences.write(job.name, joined(sounds))
            self._rendered += 1
        finally:
            with self._changed:
                self._pending.pop(job.name, None)
            job.done.set()

    def _render_ahead(self, language: str, phrase: SpokenPhrase) -> None:
        if not self._phrases.is_kept(language, phrase):
            self._phrases.sound(language, phrase)
            self._rendered += 1
