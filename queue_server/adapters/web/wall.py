"""The wall's routes: its screen, and the sound of a sentence."""

import re
from typing import Annotated

from flask import Response, send_file
from pydantic import Field

from queue_server.adapters.web.door import Asked, Form
from queue_server.adapters.web.services import Services
from queue_server.domain.errors import NotFound
from queue_server.domain.roles import Permission
from queue_server.ports import View
from queue_server.snapshots import wall as screen
from queue_server.snapshots.frame import Body

RENDER_WITHIN_S = 3.0
_NAME = re.compile(r"[0-9a-f]{8,128}")


class Version(Form):
    """`v`: of which instant the picture is; another one has another address."""

    v: Annotated[str, Field(max_length=20)] = ""


def register(services: Services) -> None:
    Walls(services)


class Walls:
    def __init__(self, services: Services) -> None:
        self._services = services
        seeing = {Permission.SEE_WALL}
        services.door.get("/api/walls/<wall>", self.look, "One wall's screen", seeing)
        slide = "/slides/<wall>/<name>"
        services.door.free("GET", slide, self.slide, "A picture beside the calls", form=Version)
        services.door.free("GET", "/voice/<name>.wav", self.sound, "One sentence as sound", seeing)

    def look(self, view: View, asked: Asked) -> Body:
        wall = view.floor.wall(asked.path["wall"])
        if wall is None:
            raise NotFound("unknown_wall", wall=asked.path["wall"])
        language = asked.language
        services = self._services
        say, trial = services.door.words.say, services.options.trial
        slides = services.slides.paths(wall)
        return screen.Walls(view).body(wall, language, say, trial, services.voice, slides)

    def slide(self, asked: Asked) -> Response:
        """A picture beside the calls: it hangs in the hall for all, and its address names its version."""
        with self._services.door.ledger.look() as view:
            wall = view.floor.wall(asked.path["wall"])
        file = self._services.slides.file(wall, asked.path["name"]) if wall else None
        if file is None:
            raise NotFound("not_found")
        response: Response = send_file(file, conditional=True)
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response

    def sound(self, asked: Asked) -> Response:
        name = asked.path["name"]
        file = self._services.voice.wav(name, RENDER_WITHIN_S) if _NAME.fullmatch(name) else None
        if file is None:
            raise NotFound("not_found")
        response: Response = send_file(file, mimetype="audio/wav", conditional=True)
        response.headers["Cache-Control"] = "private, max-age=86400, immutable"
        return response
