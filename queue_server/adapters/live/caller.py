"""Who opened a line, while nobody knows yet who they are, and afterwards."""

import time
from dataclasses import dataclass, field
from typing import Any

from queue_server.adapters.live.grammar import is_introduction, is_proper

INTRODUCTIONS_AT_MOST = 5
"""How often one line may say who it is: a page says it once, and waits for the answer."""

_PLACE = "queue.caller"


@dataclass
class Caller:
    """`since` is when they came or were last known, by the machine's monotonic clock."""

    address: str = ""
    since: float = field(default_factory=time.monotonic)
    is_known: bool = False
    _introductions: int = 0

    def may_say(self, message: object) -> bool:
        """Whether a message has a form that a screen sends, and can come now."""
        if not is_proper(message):
            return False
        if not is_introduction(str(message)):
            return True
        self._introductions += 1
        return not self.is_known and self._introductions <= INTRODUCTIONS_AT_MOST

    def come(self) -> None:
        """They said who they are."""
        self.is_known = True

    def go(self) -> None:
        """Nobody known stands behind this line any more."""
        self.is_known, self.since = False, time.monotonic()


def note(environ: dict[str, Any], caller: Caller) -> None:
    """From now on the caller stands in this environment and its copies."""
    environ[_PLACE] = caller


def caller_in(environ: dict[str, Any]) -> Caller:
    """The caller of a request's line."""
    found = environ.get(_PLACE)
    return found if isinstance(found, Caller) else Caller()
