"""How a call sounds on this floor: an administrator hears it before the hall does."""

from typing import Annotated, Literal

from pydantic import Field

from queue_server.adapters.web.door import Asked, Form
from queue_server.adapters.web.kiosk import Code
from queue_server.adapters.web.services import Services
from queue_server.domain.announcement import (
    AgencyName,
    Manner,
    Sentence,
    Summons,
    manner_of,
    sentences,
    shown,
    spoken,
)
from queue_server.domain.errors import NotFound
from queue_server.domain.floor import Floor
from queue_server.domain.repertoire import agency_name
from queue_server.domain.roles import Permission
from queue_server.ports import Answer
from queue_server.snapshots.frame import Body


class Trial(Form):
    """`agency`: its name is said too, whatever the floor's rules say. `language`: the ticket's."""

    number: Annotated[str, Field(pattern=r"^[A-Z]{1,3}-?\d{1,6}$")]
    counter: Annotated[str, Field(min_length=1, max_length=32)]
    agency: Code | None = None
    language: Literal["id", "en"] = "id"


def register(services: Services) -> None:
    VoicePage(services)


class VoicePage:
    def __init__(self, services: Services) -> None:
        self._services = services
        managing = {Permission.MANAGE_FLOOR}
        services.door.free(
            "POST", "/api/admin/voice/try", self.speak, "How a call sounds", managing, form=Trial
        )

    def speak(self, asked: Asked) -> Answer:
        """Nothing is called: the sentences are made, and their sound is where `audio` says."""
        with self._services.door.ledger.look() as view:
            floor = view.floor
        form, usual = asked.form, manner_of(floor.rules)
        names = _names(floor, form)
        manner = Manner(usual.reading, say_agency=usual.say_agency or bool(names))
        summons = Summons(form.number, form.counter, form.language, agency=names)
        return Answer({"speech": [self._made(each) for each in sentences(summons, manner)]})

    def _made(self, sentence: Sentence) -> Body:
        say = self._services.door.words.say
        words = spoken(sentence.language, sentence.full, say)
        audio = self._services.voice.prepare(words)
        text = shown(sentence.language, sentence.text, say)
        return {"language": sentence.language, "text": text, "audio": f"/voice/{audio}.wav"}


def _names(floor: Floor, form: Trial) -> dict[str, AgencyName]:
    if form.agency is None:
        return {}
    agency = floor.agency(form.agency)
    if agency is None:
        raise NotFound("unknown_agency", agency=form.agency)
    return {language: agency_name(agency, language) for language in ("id", "en")}
