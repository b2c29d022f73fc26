"""Which screens are to be looked at again, and when: walls first, then whoever waits longest."""

import time

from queue_server.adapters.live.screens import Kind, Screen

SPACING_S = {Kind.CONSOLE: 1.0, Kind.KIOSK: 0.5, Kind.DASHBOARD: 0.5, Kind.RECEPTION: 0.5}
"""How long a screen of these kinds rests after it was built; it is always brought up to date afterwards.

What an officer does is answered at once. What is pushed to her tells of others, and everything that happens
in an agency concerns each of its consoles: in a rush their bodies were four fifths of the server's work.
"""

WALLS_LEAD_S = 1.0
"""A wall goes before all that have not waited so much longer: in a rush the others get their turn, too."""


class Agenda:
    """Used by one thread. Times are seconds of the machine's monotonic clock."""

    def __init__(self) -> None:
        self._since: dict[Screen, float] = {}
        self._built: dict[Screen, float] = {}

    def add(self, screen: Screen) -> None:
        self._since.setdefault(screen, time.monotonic())

    def next(self) -> Screen | None:
        """The screen to build now; it is off the agenda until it is added again."""
        now = time.monotonic()
        due = [screen for screen in self._since if self._from(screen) <= now]
        if not due:
            return None
        screen = min(due, key=self._rank)
        del self._since[screen]
        if screen.kind in SPACING_S:
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
        rested = self._built.get(screen, 0.0) + SPACING_S.get(screen.kind, 0.0)
        return max(self._since[screen], rested)
