"""The supervisors' routes: the floor at a glance, and the printers."""

from queue_server.adapters.web.door import Asked
from queue_server.adapters.web.services import Services
from queue_server.domain.roles import Permission
from queue_server.ports import View
from queue_server.snapshots import dashboard as screen
from queue_server.snapshots.frame import Body, local


def register(services: Services) -> None:
    Dashboard(services)


class Dashboard:
    def __init__(self, services: Services) -> None:
        self._services = services
        door = services.door
        door.get("/api/dashboard", self.look, "The floor at a glance", {Permission.SEE_DASHBOARD})
        door.get("/api/printers", self.printers, "How the printers are", {Permission.SEE_PRINTERS})

    def look(self, view: View, asked: Asked) -> Body:
        services = self._services
        seen, voice = services.screens.seen(), services.voice.state()
        say, trial = services.door.words.say, services.options.trial
        return screen.body(view, asked.language, say, trial, seen, voice)

    def printers(self, view: View, asked: Asked) -> Body:
        printers = [
            {"id": p.id, "state": p.state, "reason": p.reason, "at": local(view, p.at)}
            for p in view.jobs.printers()
        ]
        return {"printers": printers, "seq": view.seq}
