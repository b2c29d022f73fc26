"""What a floor prints on its tickets: looked at, tried on a picture, and put in force by an administrator."""

import base64
from dataclasses import replace
from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import Field

from queue_server.actions import floor as floors
from queue_server.adapters.web.door import Asked, Form
from queue_server.adapters.web.papers import with_logo
from queue_server.adapters.web.services import Services
from queue_server.domain.errors import Invalid
from queue_server.domain.floor import Floor, SlipSettings, Text
from queue_server.domain.roles import Permission
from queue_server.ports import Answer, Transaction, View
from queue_server.snapshots import paper, specimen
from queue_server.snapshots.frame import Body, framed

NO_ADDRESS = "http://antrean.example"
"""Stands in the picture's code while there is no `public_url`."""

Line = Annotated[str, Field(max_length=400)]


class Wording(Form):
    """Every text in both languages; an empty one leaves the words of the program."""

    logo: Annotated[str, Field(max_length=80)] = ""
    miss_note: Line = ""
    miss_note_en: Line = ""
    ahead_note: Line = ""
    ahead_note_en: Line = ""
    scan: Line = ""
    scan_en: Line = ""
    closing: Line = ""
    closing_en: Line = ""
    complaints: Line = ""
    complaints_en: Line = ""

    @property
    def slip(self) -> SlipSettings:
        return SlipSettings(
            logo=self.logo,
            miss_note=Text(self.miss_note, self.miss_note_en),
            ahead_note=Text(self.ahead_note, self.ahead_note_en),
            scan=Text(self.scan, self.scan_en),
            closing=Text(self.closing, self.closing_en),
        )

    @property
    def channel(self) -> Text:
        return Text(self.complaints, self.complaints_en)


class Trying(Wording):
    """`width` in dots; `printed_in`: the language of the ticket."""

    width: Literal[576, 384]
    printed_in: Literal["id", "en"] = "id"
    qr: bool = True
    errands: Annotated[int, Field(ge=1, le=6)] = 1
    longest: bool = False


def register(services: Services) -> None:
    SlipPage(services)


class SlipPage:
    def __init__(self, services: Services) -> None:
        self._services = services
        door, managing = services.door, {Permission.MANAGE_FLOOR}
        path = "/api/admin/slip"
        door.get(path, self.look, "What the floor prints in its own words", managing)
        door.post(path, self.change, "Other words, or another logo", managing, form=Wording)
        door.free("POST", f"{path}/preview", self.preview, "A picture of the paper", managing, form=Trying)

    def look(self, view: View, asked: Asked) -> Body:
        services = self._services
        texts = floors.slip_texts(view.floor)
        body = {
            "texts": texts,
            "shipped": paper.shipped(view.floor, services.door.words),
            "logos": services.logos.names(),
            "public_url": bool(services.public_url),
            "errands_at_most": min(6, len(view.floor.services)),
        }
        return framed(view, asked.language, services.options.trial, body)

    def change(self, tx: Transaction, asked: Asked) -> Answer:
        self._check_logo(asked.form.logo)
        floors.change_slip(tx, asked.form.slip, asked.form.channel)
        return Answer(self.look(tx, asked))

    def preview(self, asked: Asked) -> Answer:
        """Nothing changes; it is no GET, for the texts are longer than an address may be."""
        form, services = asked.form, self._services
        self._check_logo(form.logo)
        with services.door.ledger.look() as view:
            floor, now = view.floor, view.now
        draft = replace(floor, slip=form.slip, complaints=form.channel)
        floors.check_slip(draft)
        pictured = services.picture(with_logo(self._drafted(draft, form, now), services), form.width)
        picture = base64.b64encode(pictured.png).decode()
        return Answer(
            {
                "picture": f"data:image/png;base64,{picture}",
                "millimetres": pictured.millimetres,
                "lines": list(pictured.lines),
                "left_out": list(pictured.left_out),
            }
        )

    def _check_logo(self, name: str) -> None:
        found = self._services.logos.mistake(name) if name else None
        if found:
            raise Invalid("invalid", fields=[{"field": "logo", "problem": found[0]}])

    def _drafted(self, draft: Floor, form: Trying, now: datetime) -> dict[str, Any]:
        services = self._services
        visit = specimen.visit(draft, form.printed_in, form.errands, form.longest, now)
        token = services.tokens.ticket_token(specimen.NOBODYS)
        drawn = paper.slip(
            specimen.Draft(draft),
            visit,
            specimen.FACTS,
            services.door.words,
            trial=services.options.trial,
            code=services.tokens.code(specimen.NOBODYS),
            url=f"{(services.public_url or NO_ADDRESS).rstrip('/')}/t/{token}" if form.qr else None,
            wifi=services.wifi if form.qr else None,
            logo=draft.slip.logo,
        )
        return drawn.to_facts()
