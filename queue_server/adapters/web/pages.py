"""The pages themselves: static files, opened under the screens' addresses, with a strict policy."""

import re

from flask import Flask, Response, abort, redirect, request, send_from_directory
from werkzeug.wrappers import Response as AnyResponse

from queue_server.adapters.web import packing
from queue_server.adapters.web.door import Asked
from queue_server.adapters.web.identity import A_YEAR_S, address_of, keep_token, screen_of
from queue_server.adapters.web.services import Services
from queue_server.domain.roles import DeviceKind
from queue_server.ports import View
from queue_server.snapshots.frame import Body, framed

POLICY = (
    "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; "
    "connect-src 'self' ws: wss:; media-src 'self'; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)
FOLDERS = (
    "home",
    "kiosk",
    "console",
    "reception",
    "wall",
    "dashboard",
    "reports",
    "admin",
    "survey",
    "ticket",
    "waiting",
    "shared",
)
STAFF_PAGES = ("console", "reception", "dashboard", "reports", "admin")


def register(services: Services) -> None:
    Pages(services)


class Pages:
    def __init__(self, services: Services) -> None:
        self._services = services
        self._texts = packing.Shelf()
        app = services.door.app
        services.door.get("/api/links", self.links, "Where every screen is")
        app.after_request(_guard)
        _page(app, "/", lambda: self._file("home", "index.html"))
        for name in STAFF_PAGES:
            _page(app, f"/{name}", lambda name=name: self._file(name, "index.html"))
        _page(app, "/kiosk", lambda: self._device_page("kiosk", DeviceKind.KIOSK))
        for address in ("/wall", "/wall/"):
            _page(app, address, lambda: self._file("wall", "index.html"))
        _page(app, "/survey", lambda: self._device_page("survey", DeviceKind.SURVEY))
        _page(app, "/survey/<token>", self._survey)
        _page(app, "/wall/<id>", self._wall)
        _page(app, "/waiting-list", lambda: self._file("waiting", "index.html"))
        _page(app, "/t/<token>", lambda token: self._file("ticket", "index.html"))
        _page(app, "/words/<name>.ftl", self._words)
        for folder in FOLDERS:
            _page(app, f"/{folder}/<path:name>", lambda name, folder=folder: self._file(folder, name))

    def links(self, view: View, asked: Asked) -> Body:
        language = asked.language
        devices = [device for device in view.people.devices() if not device.revoked]
        links: list[Body] = [
            {"screen": kind.value, "id": device.name, "path": address_of(kind, device.name)}
            for kind in (DeviceKind.KIOSK, DeviceKind.SURVEY)
            for device in devices
            if device.kind == kind
        ]
        links += [{"screen": "wall", "id": w.id, "path": f"/wall/{w.id}"} for w in view.floor.walls]
        links += [{"screen": name, "id": None, "path": f"/{name}"} for name in (*STAFF_PAGES, "waiting-list")]
        named = [{**link, "name": link["id"] or link["screen"]} for link in links]
        return framed(view, language, self._services.options.trial, {"links": named})

    def _file(self, folder: str, name: str) -> AnyResponse:
        root = self._services.displays / folder
        seconds = A_YEAR_S if _kept(name) else 0
        text = self._texts.of(root, name)
        if text is None:
            return send_from_directory(root, name, max_age=seconds)
        return self._parcel(text, seconds)

    def _parcel(self, text: packing.Text, seconds: int) -> AnyResponse:
        response = packing.answer(text.parcel(request.accept_encodings), seconds)
        return response.make_conditional(request)

    def _wall(self, id: str) -> AnyResponse:
        """A wall by its id; the page's own files lie beside it, and have a dot in their names."""
        if "." in id:
            return self._file("wall", id)
        return self._device_page("wall", DeviceKind.WALL, id)

    def _survey(self, token: str) -> AnyResponse:
        """A visitor's survey by the ticket's token; the page's own files have a dot in their names."""
        return self._file("survey", token if "." in token else "index.html")

    def _words(self, name: str) -> AnyResponse:
        """The words of a language; `?sections=shared,phone` only those, for a page that must stay small."""
        if name not in self._services.door.words.languages:
            abort(404)
        file = self._services.words_folder / f"{name}.ftl"
        wanted = set(request.args.get("sections", "").split(",")) - {""}
        words = file.read_text(encoding="utf-8")
        text = _sections(words, wanted) if wanted else words
        return self._parcel(packing.Text(text.encode(), "text/plain; charset=utf-8"), 0)

    def _device_page(self, screen: str, kind: DeviceKind, id: str | None = None) -> AnyResponse:
        """A device's page. A token in the address becomes a cookie of its own, and leaves the address."""
        token = request.args.get("token")
        if token is None:
            return self._file(screen, "index.html")
        with self._services.door.ledger.look() as view:
            device = view.people.device_of_token(self._services.door.digest(token))
            is_there = id is None or view.floor.wall(id) is not None
        if device is None or device.kind != kind or not is_there:
            return redirect("/")
        shown = id or device.name
        response = redirect(address_of(kind, shown))
        keep_token(response, screen_of(kind, shown), token, request.is_secure)
        return response


def _page(app: Flask, rule: str, view: object) -> None:
    app.add_url_rule(rule, f"page {rule}", view, methods=["GET"])  # type: ignore[arg-type]


def _sections(words: str, wanted: set[str]) -> str:
    """Those sections of a words file whose heading (`### phone: what it is`) begins with a wanted name."""
    sections = re.split(r"^(?=### )", words, flags=re.MULTILINE)
    return "".join(part for part in sections if re.split(r"[:\n]", part[4:], maxsplit=1)[0].strip() in wanted)


def _kept(name: str) -> bool:
    """Fonts and vendored libraries change their names, not their contents."""
    return name.partition("/")[0] in ("vendor", "fonts")


def _guard(response: Response) -> Response:
    response.headers.setdefault("Content-Security-Policy", POLICY)
    response.headers.setdefault("X-Content-Type-Options", "nosniff")
    response.headers.setdefault("Referrer-Policy", "no-referrer")
    return response
