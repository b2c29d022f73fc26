"""Which screens are to be looked at again, and when: walls first, then whoever waits longest."""

import time
from collections.abc import Callable

from queue_server.adapters.live.screens import Kind, Screen

BEAT_S = {
    Kind.WALL: 0.25,
    Kind.KIOSK: 0.5,
    Kind.DASHBOARD: 0.5,
    Kind.RECEPTION: 0.5,
    Kind.CONSOLE: 1.0,
}
"""A screen is built at most once between two beats of its kind, and always brought up to date afterwards.

Calls do not wait for it, and what an officer does is answered at once. What else is pushed tells of others,
and in a rush everything that happens concerns each wall and each console of an agency: their bodies were four
fifths of the server's work. On one beat they are built from one look, which reads once what they share.
"""

WALLS_LEAD_S = 1.0
"""A wall goes before all that have not waited so much longer: in a rush the others get their turn, too."""


class Agenda:
    """Used by one thread. Times are seconds of a clock that only goes forward."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._since: dict[Screen, float] = {}
        self._built: dict[Screen, float] = {}

    def add(self, screen: Screen) -> None:
        self._since.setdefault(screen, self._clock())

    def next(self) -> Screen | None:
        """The screen to build now; it is off the agenda until it is added again."""
        now = self._clock()
        due = [screen for screen in self._since if self._from(screen) <= now]
        if not due:
            return None
        screen = min(due, key=self._rank)
        del self._since[screen]
        self._built[screen] = now
        return screen

    def due(self) -> float | None:
        """When the next screen is to be built; None where nothing is to do."""
        return min((self._from(screen) for screen in self._since), default=None)

    def keep_only(self, watched: set[Screen]) -> None:
        """Drops what nobody watches any more."""
        self._since = {screen: since for screen, since in self._since.items() if screen in watched}
        self._built = {screen: built for screen, built in self._built.items() if screen in watched}

    def _rank(self, screen: Screen) -> float:
        return self._since[screen] - (WALLS_LEAD_S if screen.kind == Kind.WALL else 0.0)

    def _from(self, screen: Screen) -> float:
        since, built = self._since[screen], self._built.get(screen)
        return since if built is None else max(since, _beat_after(built, BEAT_S[screen.kind]))


def _beat_after(instant: float, beat_s: float) -> float:
    return (instant // beat_s + 1) * beat_s
