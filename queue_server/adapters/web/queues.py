"""The supervisors' commands to whole queues."""

from typing import Annotated, Literal

from pydantic import AwareDatetime, Field, model_validator

from queue_server.actions import queues
from queue_server.adapters.web.door import Asked, Form
from queue_server.adapters.web.kiosk import Code
from queue_server.adapters.web.services import Services
from queue_server.adapters.web.until import later
from queue_server.domain.roles import Permission
from queue_server.ports import Answer, Transaction, View
from queue_server.snapshots import leaving
from queue_server.snapshots.frame import Body


class Scope(Form):
    """One of the three: the floor, an agency, or a service."""

    floor: Literal[True] | None = None
    agency: Code | None = None
    service: Code | None = None

    @model_validator(mode="after")
    def _one_of_three(self) -> "Scope":
        if sum(value is not None for value in (self.floor, self.agency, self.service)) != 1:
            raise ValueError("one of floor, agency and service")
        return self

    def named(self) -> tuple[str, str]:
        if self.agency is not None:
            return "agency", self.agency
        return ("service", self.service) if self.service is not None else ("floor", "")


class Stopping(Scope):
    reason: Annotated[str, Field(min_length=1, max_length=100)]
    until: AwareDatetime | None = None


class Overriding(Form):
    service: Code
    open: bool | None


class Noticing(Form):
    text: Annotated[str, Field(min_length=1, max_length=300)]
    zones: Annotated[list[Code], Field(max_length=50, default_factory=list)]
    urgent: bool = False


class Withdrawing(Form):
    notice: Annotated[int, Field(gt=0, lt=2**63)]


def register(services: Services) -> None:
    door, managing = services.door, {Permission.MANAGE_QUEUES}
    door.post("/api/queues/stop", _stop, "No calls for a while", managing, form=Stopping)
    door.post("/api/queues/go-on", _go_on, "Calls again", managing, form=Scope)
    door.post("/api/queues/override", _override, "Intake by hand", managing, form=Overriding)
    door.post("/api/queues/close-day", _close_day, "The day is over", managing)
    door.get("/api/queues/close-day", _leaving, "Who would be left if the day closed now", managing)
    door.post("/api/notices", _notice, "A notice on the walls", managing, form=Noticing)
    door.post("/api/notices/withdraw", _withdraw, "A notice goes from the walls", managing, form=Withdrawing)


def _stop(tx: Transaction, asked: Asked) -> Answer:
    scope, code = asked.form.named()
    queues.stop(tx, scope, code, asked.form.reason, later(tx, asked.form.until))
    return Answer({"seq": tx.seq})


def _go_on(tx: Transaction, asked: Asked) -> Answer:
    queues.go_on(tx, *asked.form.named())
    return Answer({"seq": tx.seq})


def _override(tx: Transaction, asked: Asked) -> Answer:
    queues.override(tx, asked.form.service, asked.form.open)
    return Answer({"seq": tx.seq})


def _close_day(tx: Transaction, asked: Asked) -> Answer:
    queues.close_day(tx)
    return Answer({"seq": tx.seq})


def _withdraw(tx: Transaction, asked: Asked) -> Answer:
    queues.withdraw_notice(tx, asked.form.notice)
    return Answer({"seq": tx.seq})


def _leaving(view: View, asked: Asked) -> Body:
    return leaving.body(view, asked.actor, asked.language)


def _notice(tx: Transaction, asked: Asked) -> Answer:
    queues.notice(tx, asked.form.text, tuple(asked.form.zones), asked.form.urgent)
    return Answer({"seq": tx.seq})
