"""The copies of the record: seen, made, and fetched by an administrator. One is put back by command alone."""

from flask import Response, send_file

from queue_server.actions import copies as actions
from queue_server.adapters.web.door import Asked, plain
from queue_server.adapters.web.services import Copies, Services
from queue_server.domain.errors import NotFound, Refusal
from queue_server.domain.roles import Permission
from queue_server.ports import Answer, View
from queue_server.snapshots.frame import Body, framed, local


def register(services: Services) -> None:
    BackupsPage(services)


class BackupsPage:
    def __init__(self, services: Services) -> None:
        self._services = services
        door, managing = services.door, {Permission.MANAGE_FLOOR}
        path = "/api/admin/backups"
        door.get(path, self.look, "The copies of the record", managing)
        door.free("POST", path, self.make, "A copy of the record, now", managing)
        door.free("GET", f"{path}/<name>", self.fetch, "One copy, as a file", managing)

    def look(self, view: View, asked: Asked) -> Body:
        copies = self._services.copies
        kept = [
            {"name": each.name, "at": local(view, each.at), "bytes": each.bytes}
            for each in (copies.all() if copies else ())
        ]
        body = {
            "backups": kept,
            "kept_days": copies.keep if copies else None,
            "folder": str(copies.folder) if copies else None,
        }
        return framed(view, asked.language, self._services.options.trial, body)

    def make(self, asked: Asked) -> Response:
        """Outside of every transaction: whoever works meanwhile does not wait for it."""
        copies, door = self._kept(), self._services.door
        with door.ledger.look() as view:
            now = view.floor.local(view.now)
        try:
            name = copies.make_now(now)
        except OSError as error:
            raise Refusal("backup_failed", detail=error.strerror or str(error)) from None
        door.ledger.change(asked.actor, lambda tx: actions.made(tx, name))
        with door.ledger.look() as view:
            return plain(Answer(self.look(view, asked), 201))

    def fetch(self, asked: Asked) -> Response:
        """Everybody's data leaves the machine: the record says with whom, before it does."""
        file = self._kept().file(asked.path["name"])
        if file is None:
            raise NotFound("not_found")
        self._services.door.ledger.change(asked.actor, lambda tx: actions.fetched(tx, file.name))
        response: Response = send_file(file, "application/vnd.sqlite3", as_attachment=True)
        response.headers["Cache-Control"] = "no-store"
        return response

    def _kept(self) -> Copies:
        if self._services.copies is None:
            raise Refusal("trial_not_copied")
        return self._services.copies
