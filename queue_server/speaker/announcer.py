"""What is said when: calls one after another, never overlapping; the wall's page does the same in JavaScript.

Alone, a call is said in full and repeated; while others wait, each is said once in the short form, with one
chime for all. Repeats are dropped, no call is. The turn of a call lasts as long as walls show it large, so
that sound and sight go on together. News is said once, when no call waits. Both sides are held to
`tests/announcing.json`.
"""

import threading
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

AFTER_CHIME_S = 0.5
BETWEEN_S = 2.0
STANDS_S = 4.0
"""So long at least a call stands large on walls, counted from its turn."""
CHIME = "/shared/sounds/chime.wav"


class SoundFailed(Exception):
    """A sound could not be fetched, read or played; the message says why."""


class Player(Protocol):
    """Plays one sound at a time; `cut` comes from another thread."""

    def load(self, sound: str) -> None:
        """Have a sound at hand before its turn; raises SoundFailed."""

    def play(self, sound: str) -> None:
        """Return when it was heard or cut short; raises SoundFailed."""

    def rest(self, seconds: float) -> None: ...

    def silence(self, seconds: float, ends: threading.Event) -> None:
        """A rest that ends at once when `ends` is set."""

    def cut(self) -> None: ...

    def now(self) -> float:
        """Seconds of any clock that does not leap."""


class Told(Protocol):
    """What became of a call or a piece of news, by its id."""

    def spoken(self, call: Any) -> None: ...

    def failed(self, id: Any, why: str) -> None: ...

    def news_told(self, id: Any) -> None: ...


@dataclass(eq=False)
class _Item:
    """A call or a piece of news; `dropped` while it is being said: no further."""

    id: Any
    times: int
    speech: Sequence[Mapping[str, str]]
    is_news: bool = False
    dropped: bool = False

    def sounds(self, form: str) -> list[str]:
        return [sentence[form] for sentence in self.speech]


class Announcer:
    """Filled by one thread, worked off by another."""

    def __init__(self, player: Player, told: Told) -> None:
        self._player = player
        self._told = told
        self._lock = threading.RLock()
        self._calls: deque[_Item] = deque()
        self._news: deque[_Item] = deque()
        self._current: _Item | None = None
        self._stood_at = 0.0
        self._came, self._hurry, self._released = threading.Event(), threading.Event(), threading.Event()

    def add(self, call: Mapping[str, Any]) -> None:
        """Says a call when its turn comes; the same call twice is said once."""
        with self._lock:
            item = _Item(call["id"], int(call.get("times", 1)), call["speech"])
            if self._is_known(item.id, self._calls):
                return
            self._calls.append(item)
        self._hurry.set()
        self._came.set()

    def add_news(self, news: Mapping[str, Any]) -> None:
        """Says news once no call waits; the same news twice is said once."""
        with self._lock:
            if not self._is_known(news["id"], self._news):
                self._news.append(_Item(news["id"], 1, news["speech"], is_news=True))
        self._came.set()

    def drop(self, call: Any) -> None:
        """A call was taken back: it is not said, or no further."""
        with self._lock:
            self._calls = deque(item for item in self._calls if item.id != call)
            if self._current is not None and self._current.id == call:
                self._break_off()

    def hush(self) -> None:
        """Somebody else speaks from now on: what waits is left to them, what is being said is cut short."""
        with self._lock:
            self._calls.clear()
            self._news.clear()
            if self._current is not None:
                self._break_off()

    def wait(self, seconds: float) -> bool:
        """Whether something is to be said within so many seconds."""
        return self._came.wait(seconds)

    def wake(self) -> None:
        """End a `wait`."""
        self._came.set()

    def work(self) -> None:
        """Says all that waits."""
        self._came.clear()
        chimed = False
        while (item := self._next_call() or self._next(self._news)) is not None:
            if item.is_news:
                self._say_news(item)
            else:
                chimed = self._say_call(item, chimed)
        with self._lock:
            self._current = None

    def _next_call(self) -> _Item | None:
        """The next one, once the one before has stood its time; one taken back stands no longer."""
        self._released.clear()
        left = self._stood_at - self._player.now()
        if self._calls and left > 0:
            self._player.silence(left, self._released)
        if call := self._next(self._calls):
            self._stood_at = self._player.now() + STANDS_S
        return call

    def _next(self, waiting: deque[_Item]) -> _Item | None:
        with self._lock:
            self._current = waiting.popleft() if waiting else None
            return self._current

    def _say_call(self, call: _Item, chimed: bool) -> bool:
        """Whether the chime holds for the next one too."""
        try:
            if self._said(call, chimed) and not call.dropped:
                self._told.spoken(call.id)
        except SoundFailed as failure:
            self._told.failed(call.id, str(failure))
        return bool(self._calls)

    def _said(self, call: _Item, chimed: bool) -> bool:
        if not chimed:
            self._chime()
        short = chimed or bool(self._calls)
        sounds = self._usable(call, "audio_short" if short else "audio")
        self._sentences(call, sounds)
        for _ in range(call.times - 1):
            self._hurry.clear()
            if short or self._calls or not sounds:
                break
            self._player.silence(BETWEEN_S, self._hurry)
            if not self._calls:
                self._sentences(call, sounds)
        return bool(sounds)

    def _say_news(self, news: _Item) -> None:
        try:
            self._chime()
            sounds = self._usable(news, "audio")
            self._sentences(news, sounds)
        except SoundFailed as failure:
            self._told.failed(news.id, str(failure))
            return
        if sounds and not news.dropped:
            self._told.news_told(news.id)

    def _chime(self) -> None:
        self._player.play(CHIME)
        self._player.rest(AFTER_CHIME_S)

    def _usable(self, item: _Item, form: str) -> list[str]:
        """A language whose sound is missing is told and left out; the other is said."""
        found = []
        for sound in item.sounds(form):
            try:
                self._player.load(sound)
                found.append(sound)
            except SoundFailed as failure:
                self._told.failed(item.id, str(failure))
        return found

    def _sentences(self, item: _Item, sounds: Sequence[str]) -> None:
        for sound in sounds:
            if not item.dropped:
                self._player.play(sound)

    def _is_known(self, id: object, waiting: deque[_Item]) -> bool:
        speaking = self._current is not None and self._current.id == id
        return speaking or any(item.id == id for item in waiting)

    def _break_off(self) -> None:
        assert self._current is not None
        self._current.dropped = True
        self._stood_at = 0.0
        self._player.cut()
        self._hurry.set()
        self._released.set()
