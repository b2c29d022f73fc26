"""How a new screen gets in: it asks for a code, an administrator types that, and it fetches its cookie."""

import secrets
from typing import Annotated, Literal

from flask import Response
from limits import RateLimitItemPerMinute
from pydantic import Field

from queue_server.actions import access, pairing
from queue_server.adapters.web.admin import Name, Named
from queue_server.adapters.web.door import VISITOR, Asked, Form, plain
from queue_server.adapters.web.identity import address_of, keep_token, screen_of
from queue_server.adapters.web.kiosk import Code
from queue_server.adapters.web.services import Services
from queue_server.domain.errors import NotFound
from queue_server.domain.pairing import ALPHABET, LENGTH, Pairing
from queue_server.domain.roles import DeviceKind, Permission
from queue_server.ports import Answer, Transaction, View
from queue_server.snapshots import devices as screen
from queue_server.snapshots.frame import Body, local

ASKS = RateLimitItemPerMinute(30, 10)
GUESSES = RateLimitItemPerMinute(10, 10)


class Asking(Form):
    """`id`: what the page's address names, a wall or a device; it need not be there."""

    kind: Literal["kiosk", "wall", "survey", "speaker"]
    id: Annotated[str, Field(max_length=60)] = ""


class Approving(Form):
    code: Annotated[str, Field(min_length=1, max_length=20)]
    name: Name
    wall: Code | None = None
    agency: Code | None = None
    replace: bool = False


def register(services: Services) -> None:
    Pairings(services)


class Pairings:
    def __init__(self, services: Services) -> None:
        self._services = services
        door, managing = services.door, {Permission.MANAGE_FLOOR}
        door.free("POST", "/api/pairing", self.ask, "A new screen asks for a code", form=Asking)
        door.get("/api/pairing/<secret>", self.fetch, "Whether it was let in; then its cookie comes along")
        path = "/api/admin/devices"
        door.get(path, self.look, "Every device, and the screens that wait", managing)
        door.get(f"{path}/pairing/<code>", self.find, "Which screen shows a code", managing)
        door.post(f"{path}/approve", self.approve, "Let in the screen of a code", managing, form=Approving)
        door.post(f"{path}/revoke", self.revoke, "Opens nothing any more, at once", managing, form=Named)

    def ask(self, asked: Asked) -> Answer:
        """Not kept under a key: what it answers is a secret, and asking twice does no harm."""
        door = self._services.door
        door.limit(ASKS, "pairing", door.address())
        secret, kind = door.new_token(), DeviceKind(asked.form.kind)
        digest = door.digest(secret)
        waiting = door.ledger.change(
            VISITOR, lambda tx: pairing.ask(tx, kind, asked.form.id, digest, _new_code)
        )
        with door.ledger.look() as view:
            until = local(view, waiting.until)
        return Answer({"code": waiting.code, "secret": secret, "until": until}, 201)

    def fetch(self, view: View, asked: Asked) -> Response:
        """The token is derived, not stored: an answer that is lost can be fetched again."""
        door = self._services.door
        found = view.pairings.of_secret(door.digest(asked.path["secret"]))
        if found is None:
            raise NotFound("unknown_pairing")
        if found.device is None:
            return plain(Answer({"state": "waiting", "until": local(view, found.until)}))
        token = self._services.tokens.paired_token(found.secret_hash)
        if view.people.device_of_token(door.digest(token)) is None:
            raise NotFound("unknown_pairing")
        id = found.wall or found.device
        facts = {"state": "approved", "name": found.device, "wall": found.wall}
        response = plain(Answer({**facts, "path": address_of(found.kind, id)}))
        keep_token(response, screen_of(found.kind, id), token, self._services.door.secure())
        return response

    def look(self, view: View, asked: Asked) -> Body:
        services = self._services
        return screen.body(view, asked.language, services.options.trial, services.screens.seen())

    def find(self, view: View, asked: Asked) -> Response:
        found = self._of_code(view, asked, asked.path["code"])
        return plain(Answer(screen.pairing(view, found)))

    def approve(self, tx: Transaction, asked: Asked) -> Answer:
        form, services = asked.form, self._services
        self._of_code(tx, asked, form.code)
        wanted = pairing.Approval(form.name, form.wall, form.agency, form.replace)
        pairing.approve(tx, form.code, wanted, self._token_hash)
        return Answer(screen.body(tx, asked.language, services.options.trial, services.screens.seen()), 201)

    def revoke(self, tx: Transaction, asked: Asked) -> Answer:
        access.revoke_device(tx, asked.form.name)
        return Answer(self.look(tx, asked))

    def _of_code(self, view: View, asked: Asked, code: str) -> Pairing:
        """Ten wrong codes in ten minutes for each person: codes are read off a screen, not tried."""
        door, tries = self._services.door, ("pairing-code", asked.actor.name)
        door.limit(GUESSES, *tries)
        found = pairing.waiting_with(view, code)
        door.forgive(GUESSES, *tries)
        return found

    def _token_hash(self, found: Pairing) -> str:
        return self._services.door.digest(self._services.tokens.paired_token(found.secret_hash))


def _new_code() -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
