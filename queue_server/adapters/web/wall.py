"""The wall's routes: its screen, and the sound of a sentence."""

import re

from flask import Response, send_file

from queue_server.adapters.web.door import Asked
from queue_server.adapters.web.services import Services
from queue_server.domain.errors import NotFound
from queue_server.domain.roles import Permission
from queue_server.ports import View
from queue_server.snapshots import wall as screen
from queue_server.snapshots.frame import Body

RENDER_WITHIN_S = 3.0
_NAME = re.compile(r"[0-9a-f]{8,128}")


def register(services: Services) -> None:
    Walls(services)


class Walls:
    def __init__(self, services: Services) -> None:
        self._services = services
        seeing = {Permission.SEE_WALL}
        services.door.get("/api/walls/<wall>", self.look, "One wall's screen", seeing)
        services.door.free("GET", "/voice/<name>.wav", self.sound, "One sentence as sound", seeing)

    def look(self, view: View, asked: Asked) -> Body:
        wall = view.floor.wall(asked.path["wall"])
        if wall is None:
            raise NotFound("unknown_wall", wall=asked.path["wall"])
        language = asked.language
        services = self._services
        say, trial = services.door.words.say, services.options.trial
        return screen.body(view, wall, language, say, trial, services.voice)

    def sound(self, asked: Asked) -> Response:
        name = asked.path["name"]
        file = self._services.voice.wav(name, RENDER_WITHIN_S) if _NAME.fullmatch(name) else None
        if file is None:
            raise NotFound("not_found")
        response: Response = send_file(file, mimetype="audio/wav", conditional=True)
        response.headers["Cache-Control"] = "private, max-age=86400, immutable"
        return response
