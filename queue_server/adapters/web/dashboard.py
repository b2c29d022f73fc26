"""The supervisors' routes: the floor at a glance, its alarms, why a number waits, and what is not ready."""

from typing import Annotated

from pydantic import Field

from queue_server.actions import queues
from queue_server.adapters.web.door import Asked, Form
from queue_server.adapters.web.kiosk import Code
from queue_server.adapters.web.services import Services
from queue_server.domain.alarms import Alarm
from queue_server.domain.errors import NotAllowed, NotFound
from queue_server.domain.roles import Permission
from queue_server.ports import Answer, Transaction, View
from queue_server.snapshots import dashboard as screen
from queue_server.snapshots import readiness, reasoning
from queue_server.snapshots.alarms import standing_alarms
from queue_server.snapshots.frame import Body
from queue_server.snapshots.scene import Scene


class Taking(Form):
    alarm: Annotated[str, Field(min_length=1, max_length=200)]


class Asking(Form):
    agency: Code


class Numbered(Form):
    number: Annotated[str, Field(min_length=1, max_length=20)]


def register(services: Services) -> None:
    Dashboard(services)


class Dashboard:
    def __init__(self, services: Services) -> None:
        self._services = services
        door, seeing = services.door, {Permission.SEE_DASHBOARD}
        acting = {Permission.MANAGE_QUEUES, Permission.RECEIVE}
        door.get("/api/dashboard", self.look, "The floor at a glance", seeing)
        door.get("/api/dashboard/why", self.why, "Why a number waits, or was called", seeing, form=Numbered)
        door.get("/api/dashboard/ready", self.ready, "Whether the hall may open", seeing)
        door.post("/api/dashboard/take", self.take, "See to an alarm", acting, form=Taking)
        door.post(
            "/api/dashboard/ask", self.ask, "Ask an agency to open", {Permission.MANAGE_QUEUES}, form=Asking
        )

    def look(self, view: View, asked: Asked) -> Body:
        say, around = self._services.door.words.say, self._services.screens.surroundings()
        return screen.body(view, asked.actor, asked.language, say, around)

    def why(self, view: View, asked: Asked) -> Body:
        say = self._services.door.words.say
        return reasoning.body(view, asked.form.number, asked.actor, asked.language, say)

    def ready(self, view: View, asked: Asked) -> Body:
        if asked.actor.agencies:
            raise NotAllowed("not_allowed")
        services = self._services
        around, backup = (
            services.screens.surroundings(),
            services.copies.latest() if services.copies else None,
        )
        return readiness.body(view, asked.language, around, backup)

    def _alarm(self, view: View, asked: Asked) -> Alarm:
        """The alarm that is named, if it stands and is of those that the asker is told of."""
        found = self._standing(view, asked.form.alarm, asked.actor.agencies)
        if found is None and self._standing(view, asked.form.alarm, ()):
            raise NotAllowed("not_allowed")
        if found is None:
            raise NotFound("unknown_alarm")
        return found

    def _standing(self, view: View, id: str, agencies: tuple[str, ...]) -> Alarm | None:
        alarms = standing_alarms(Scene(view, agencies), self._services.screens.surroundings())
        return next((each for each in alarms if each.id == id), None)

    def take(self, tx: Transaction, asked: Asked) -> Answer:
        alarm = self._alarm(tx, asked)
        queues.take_alarm(tx, alarm)
        return Answer({"alarm": alarm.id, "owner": asked.actor.name, "seq": tx.seq})

    def ask(self, tx: Transaction, asked: Asked) -> Answer:
        queues.ask_to_open(tx, asked.form.agency)
        return Answer({"seq": tx.seq})
