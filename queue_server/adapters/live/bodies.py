"""What screens show, many of them from one look."""

from collections.abc import Callable
from functools import cached_property

from queue_server.adapters.live.screens import Kind, LiveSettings, Screen, counter_of, wall_of
from queue_server.domain.errors import NotAllowed
from queue_server.domain.roles import Actor
from queue_server.ports import View, Voice
from queue_server.snapshots import dashboard, kiosk, reception
from queue_server.snapshots.console import Consoles
from queue_server.snapshots.frame import Body, Words
from queue_server.snapshots.surroundings import Surroundings
from queue_server.snapshots.wall import Walls


class Bodies:
    """Those of one look; what its screens have in common is read once."""

    def __init__(
        self,
        words: Words,
        settings: LiveSettings,
        voice: Voice,
        wall_alive: Callable[[str], bool],
        surroundings: Callable[[], Surroundings],
        view: View,
    ) -> None:
        self._say = words.say
        self._settings = settings
        self._voice = voice
        self._wall_alive = wall_alive
        self._surroundings = surroundings
        self._view = view

    @cached_property
    def _walls(self) -> Walls:
        return Walls(self._view)

    @cached_property
    def _consoles(self) -> Consoles:
        return Consoles(self._view)

    def of(self, screen: Screen) -> Body:
        """What the screen shows now, as a GET for it answers; raises a Refusal where it may not any more."""
        view, language, say, options = self._view, screen.language, self._say, self._settings.options
        match screen.kind:
            case Kind.KIOSK:
                device = screen.viewer.name if screen.viewer else None
                return kiosk.body(view, language, say, options, device)
            case Kind.WALL:
                return self._wall(screen)
            case Kind.CONSOLE:
                return self._console(screen)
            case Kind.DASHBOARD:
                return dashboard.body(view, screen.viewer, language, say, self._surroundings())
            case Kind.RECEPTION:
                return reception.body(view, language, say, options, _viewer(screen))

    def _wall(self, screen: Screen) -> Body:
        wall, trial = wall_of(self._view, screen.id), self._settings.trial
        slides = self._settings.slides(wall)
        return self._walls.body(wall, screen.language, self._say, trial, self._voice, slides)

    def _console(self, screen: Screen) -> Body:
        counter, trial = counter_of(self._view, screen.id), self._settings.trial
        alive = self._wall_alive(counter.zone)
        return self._consoles.body(counter, _viewer(screen), screen.language, self._say, trial, alive)


def _viewer(screen: Screen) -> Actor:
    if screen.viewer is None:
        raise NotAllowed("not_allowed")
    return screen.viewer
