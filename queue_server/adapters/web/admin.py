"""Whom an administrator or an agency's supervisor lets in: staff, their PINs, and who may no longer come."""

from functools import partial
from typing import Annotated

from pydantic import Field

from queue_server.actions import access
from queue_server.adapters.web.door import Asked, Form
from queue_server.adapters.web.kiosk import Code
from queue_server.adapters.web.services import Services
from queue_server.domain.errors import Invalid
from queue_server.domain.pin import weakness
from queue_server.domain.roles import Permission, Role, Staff
from queue_server.ports import Answer, Transaction, View
from queue_server.snapshots import admin as screen
from queue_server.snapshots.frame import Body

Name = Annotated[str, Field(min_length=1, max_length=60, pattern=r"^\S(.*\S)?$")]
Codes = Annotated[list[Code], Field(max_length=200)]
Pin = Annotated[str, Field(min_length=1, max_length=60)]


class Named(Form):
    name: Name


class NewPin(Named):
    pin: Pin


class Placed(Named):
    role: Annotated[Role, Field(strict=False)]
    agencies: Annotated[Codes, Field(default_factory=list)]
    services: Annotated[Codes, Field(default_factory=list)]

    @property
    def staff(self) -> Staff:
        return Staff(self.name, self.role, tuple(self.agencies), tuple(self.services))


class Hired(Placed):
    pin: Pin


def register(services: Services) -> None:
    Admin(services)


class Admin:
    def __init__(self, services: Services) -> None:
        self._services = services
        door, managing = services.door, {Permission.MANAGE_STAFF}
        door.get("/api/admin/staff", self.look, "Whom one looks after", managing)
        door.post("/api/admin/staff", self.add, "Somebody new", managing, form=Hired)
        door.post("/api/admin/staff/change", self.change, "Another role or agency", managing, form=Placed)
        door.post("/api/admin/staff/pin", self.pin, "A new PIN; a pause ends with it", managing, form=NewPin)
        door.post("/api/admin/staff/disable", self.disable, "May no longer log in", managing, form=Named)
        door.post("/api/admin/staff/enable", self.enable, "May log in again", managing, form=Named)

    def look(self, view: View, asked: Asked) -> Body:
        manages = partial(access.may_manage, asked.actor)
        return screen.staff(view, asked.actor, asked.language, self._services.options.trial, manages)

    def add(self, tx: Transaction, asked: Asked) -> Answer:
        access.add_staff(tx, asked.form.staff, self._hashed(asked))
        return Answer(self.look(tx, asked), 201)

    def change(self, tx: Transaction, asked: Asked) -> Answer:
        access.change_staff(tx, asked.form.staff)
        return Answer(self.look(tx, asked))

    def pin(self, tx: Transaction, asked: Asked) -> Answer:
        access.set_pin(tx, asked.form.name, self._hashed(asked))
        return Answer(self.look(tx, asked))

    def disable(self, tx: Transaction, asked: Asked) -> Answer:
        access.disable_staff(tx, asked.form.name)
        return Answer(self.look(tx, asked))

    def enable(self, tx: Transaction, asked: Asked) -> Answer:
        access.enable_staff(tx, asked.form.name)
        return Answer(self.look(tx, asked))

    def _hashed(self, asked: Asked) -> str:
        """A PIN that is easily guessed is refused beside its field."""
        problem = weakness(asked.form.pin, asked.form.name)
        if problem:
            raise Invalid("invalid", fields=[{"field": "pin", "problem": problem}])
        return self._services.pins.hash(asked.form.pin)
