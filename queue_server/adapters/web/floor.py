"""The floor as a document: looked at whole, tried, and put in force by an administrator."""

from typing import Annotated, Any

from pydantic import Field

from queue_server.actions import floor as floors
from queue_server.adapters.web.door import GREATEST, Asked, Form
from queue_server.adapters.web.mistakes import beside
from queue_server.adapters.web.services import Services
from queue_server.domain.errors import Invalid
from queue_server.domain.floor import Floor
from queue_server.domain.roles import Permission
from queue_server.ports import Answer, Transaction, View
from queue_server.settings import ConfigurationMistakes, floor_from_document, floor_to_document
from queue_server.snapshots.frame import Body, framed

DOCUMENT_AT_MOST = 1024 * 1024
"""Bytes: a hall of sixty agencies with all their services takes a tenth."""


class Draft(Form):
    """`document`: the whole floor, as `floor export` writes it. `version`: the one that it was made from."""

    document: dict[str, Any]
    version: Annotated[int, Field(ge=0, le=GREATEST)]


def register(services: Services) -> None:
    FloorPage(services)


class FloorPage:
    def __init__(self, services: Services) -> None:
        self._services = services
        door, managing = services.door, {Permission.MANAGE_FLOOR}
        path = "/api/admin/floor"
        door.get(path, self.look, "The floor as a document", managing)
        draft: dict[str, Any] = {"form": Draft, "at_most": DOCUMENT_AT_MOST}
        door.post(path, self.change, "Another floor, in force at once", managing, **draft)
        door.free("POST", f"{path}/check", self.check, "What is wrong with a floor", managing, **draft)

    def look(self, view: View, asked: Asked) -> Body:
        trial = self._services.options.trial
        document = floor_to_document(view.floor)
        return framed(view, asked.language, trial, {"version": view.floor_version, "document": document})

    def change(self, tx: Transaction, asked: Asked) -> Answer:
        floors.apply(tx, self._floor(asked), asked.form.version)
        return Answer(self.look(tx, asked))

    def check(self, asked: Asked) -> Answer:
        """Nothing changes; a form that is being filled in asks what is still wrong."""
        self._floor(asked)
        return Answer({"fields": []})

    def _floor(self, asked: Asked) -> Floor:
        try:
            return floor_from_document(asked.form.document)
        except ConfigurationMistakes as wrong:
            words = self._services.door.words
            fields = [
                beside(words, asked.language, each.key, each.code, each.facts) for each in wrong.mistakes
            ]
            raise Invalid("invalid", fields=fields) from None
