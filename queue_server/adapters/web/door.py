"""The one way in for HTTP: who asks, may they, is what they send well-formed, and what they are answered.

Every route is registered here with what it takes, so that the OpenAPI document is made of the same list.
"""

import hashlib
import hmac
import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import structlog
from flask import Flask, Request, Response, request
from limits import RateLimitItem
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from pydantic import BaseModel, ConfigDict, ValidationError
from werkzeug.exceptions import HTTPException

from queue_server.adapters.web import unseen
from queue_server.adapters.web.identity import Credentials, Identities, Identity
from queue_server.adapters.web.problem import answer as refuse
from queue_server.domain.errors import (
    Invalid,
    Malformed,
    NotAllowed,
    NotFound,
    NotLoggedIn,
    Refusal,
    TooMany,
)
from queue_server.domain.roles import Actor, ActorKind, Permission
from queue_server.ledger import Ledger
from queue_server.ports import Answer, Clock, Key, RecordAway, Transaction, View
from queue_server.words import Words

BODY_AT_MOST = 64 * 1024
KEY_AT_MOST = 200
ADDRESS_AT_MOST = 45
OWN = frozenset({"127.0.0.1", "::1"})
PASSING = frozenset({"seq", "as_of", "clock"})
UTC = ZoneInfo("UTC")
GREATEST = 2**63 - 1
"""The greatest whole number that the record can hold."""

log = structlog.get_logger()


class Form(BaseModel):
    """What a request may carry: exact types, and nothing unknown."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class Nothing(Form):
    """A request without a body, or with an empty one."""


@dataclass(frozen=True)
class Asked:
    """One request, as a handler sees it."""

    actor: Actor
    form: Any
    path: dict[str, str]
    language: str
    identity: Identity | None = None


@dataclass(frozen=True)
class Route:
    """One operation of the interface. `who` None: open to all, with no login."""

    method: str
    path: str
    summary: str
    who: frozenset[Permission] | None
    form: type[Form]
    refusals: tuple[str, ...] = ()
    keyed: bool = True
    tags: tuple[str, ...] = ()
    at_most: int = BODY_AT_MOST
    """Bytes of a body: most are short."""


Reading = Callable[[View, Asked], dict[str, Any] | Response]
Changing = Callable[[Transaction, Asked], Answer]
Free = Callable[[Asked], Answer | Response]

VISITOR = Actor(ActorKind.VISITOR, "visitor")


@dataclass
class Door:
    """Registers routes on a Flask application and answers for all of them in the same way."""

    app: Flask
    ledger: Ledger
    words: Words
    clock: Clock
    zone: Callable[[], ZoneInfo]
    new_token: Callable[[], str]
    digest: Callable[[str], str]
    routes: list[Route] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.identities = Identities(self.ledger, self.digest)
        self._limiter = MovingWindowRateLimiter(MemoryStorage())
        self.app.config["MAX_CONTENT_LENGTH"] = BODY_AT_MOST
        # Flask would answer an address with a slash too many with a page that sends the asker on.
        self.app.url_map.merge_slashes = False
        self.app.register_error_handler(Exception, self._failed)
        self.unforeseen = 0

    def get(
        self, path: str, read: Reading, summary: str, who: set[Permission] | None = None, **more: Any
    ) -> None:
        """A body from one look, answered with an ETag over what it says; or a file."""
        route = self._route("GET", path, summary, who, keyed=False, **more)

        def view(**arguments: str) -> Response:
            asked = self._asked(route, arguments)
            with self.ledger.look() as look:
                body = read(look, asked)
            return body if isinstance(body, Response) else tagged(body, request)

        self._add(route, view)

    def post(
        self, path: str, change: Changing, summary: str, who: set[Permission] | None = None, **more: Any
    ) -> None:
        """A command: one transaction, answered once for each Idempotency-Key."""
        route = self._route("POST", path, summary, who, **more)

        def view(**arguments: str) -> Response:
            asked = self._asked(route, arguments)
            return plain(self.ledger.answer(asked.actor, keyed(asked.actor), lambda tx: change(tx, asked)))

        self._add(route, view)

    def free(
        self,
        method: str,
        path: str,
        handle: Free,
        summary: str,
        who: set[Permission] | None = None,
        **more: Any,
    ) -> None:
        """A route that opens its own transactions, or none."""
        route = self._route(method, path, summary, who, keyed=False, **more)

        def view(**arguments: str) -> Response:
            answered = handle(self._asked(route, arguments))
            return answered if isinstance(answered, Response) else plain(answered)

        self._add(route, view)

    def limit(self, rate: RateLimitItem, *names: str) -> None:
        """Refuses with too_many what comes more often than `rate` under these names."""
        if not self._limiter.hit(rate, *names):
            raise self._too_many(rate, *names)

    def check_limit(self, rate: RateLimitItem, *names: str) -> None:
        """Refuses as `limit` does where one more would be too many, and counts nothing."""
        if not self._limiter.test(rate, *names):
            raise self._too_many(rate, *names)

    def forgive(self, rate: RateLimitItem, *names: str) -> None:
        """What came under these names was right: it counts no longer."""
        self._limiter.clear(rate, *names)

    def _too_many(self, rate: RateLimitItem, *names: str) -> TooMany:
        # The limiter counts in the machine's own time, whatever clock the floor runs on.
        window = self._limiter.get_window_stats(rate, *names)
        pause = timedelta(seconds=max(1.0, window.reset_time - time.time()))
        return TooMany("too_many", at=self.clock.now() + pause)

    @staticmethod
    def address() -> str:
        """Where the request at hand comes from; what a proxy on this machine says of it is believed."""
        return address_in(request.environ)

    @staticmethod
    def cookie(name: str) -> str:
        """What the request at hand carries under this name; empty where it carries nothing."""
        return request.cookies.get(name, "")

    @staticmethod
    def secure() -> bool:
        """Whether the request at hand came over TLS."""
        return request.is_secure

    def _route(self, method: str, path: str, summary: str, who: set[Permission] | None, **more: Any) -> Route:
        form = more.pop("form", Nothing)
        permissions = frozenset(who) if who is not None else None
        route = Route(method, path, summary, permissions, form, **more)
        self.routes.append(route)
        return route

    def _add(self, route: Route, view: Callable[..., Response]) -> None:
        name, methods = f"{route.method} {route.path}", [route.method]
        self.app.add_url_rule(route.path, name, view, methods=methods, provide_automatic_options=False)

    def _asked(self, route: Route, arguments: dict[str, str]) -> Asked:
        identity = self._identity(route)
        if route.who is not None:
            _permit(route, identity)
        if request.method == "POST" and identity is not None and route.who is not None:
            _check_csrf(identity)
        request.max_content_length = route.at_most
        form = _read(route.form, request)
        actor = identity.actor if identity else VISITOR
        return Asked(actor, form, arguments, language_of(request, self.words), identity)

    def _identity(self, route: Route) -> Identity | None:
        """Who asks. Where anybody may, somebody who cannot be looked up is anybody."""
        try:
            return self.identities.of(credentials(request))
        except RecordAway:
            if route.who is not None:
                raise
            return None

    def _failed(self, error: Exception) -> Response:
        """The border that must survive: whatever went wrong becomes one JSON shape, and the log knows.

        Of a record that cannot be kept the log knows already, once for all who are refused.
        """
        refusal = error if isinstance(error, Refusal) else _as_refusal(error)
        if isinstance(refusal, Unforeseen):
            self.unforeseen += 1
            log.error("request_failed", route=str(request.url_rule), exc_info=error)
        if not request.path.startswith("/api") and isinstance(error, HTTPException):
            return Response(refusal.code, refusal.status, content_type="text/plain; charset=utf-8")
        return refuse(refusal, language_of(request, self.words), self.words, self._zone())

    def _zone(self) -> ZoneInfo:
        """The floor's; without a record nothing is told that has a time."""
        try:
            return self.zone()
        except RecordAway:
            return UTC


class Unforeseen(Refusal):
    """A fault of ours."""

    status = 500


def _as_refusal(error: Exception) -> Refusal:
    if isinstance(error, RecordAway):
        return error.refusal
    if not isinstance(error, HTTPException) or error.code is None:
        return Unforeseen("unforeseen")
    kinds: dict[int, Refusal] = {
        404: NotFound("not_found"),
        405: WrongMethod("wrong_method"),
        413: Malformed("too_large"),
    }
    return kinds.get(error.code, Malformed("malformed"))


class WrongMethod(Refusal):
    """The address exists, but does not take this method."""

    status = 405


def address_in(environ: Mapping[str, Any]) -> str:
    """Where a request comes from; what a proxy on this machine says of it is believed."""
    near = environ.get("REMOTE_ADDR") or ""
    told = environ.get("HTTP_X_FORWARDED_FOR", "").rpartition(",")[2].strip()
    return str(told[:ADDRESS_AT_MOST] if told and near in OWN else near)


def credentials(asked: Request) -> Credentials:
    screen = asked.headers.get("X-Screen", "")[:KEY_AT_MOST]
    return Credentials(asked.headers.get("Authorization", ""), asked.cookies, screen)


def language_of(asked: Request, words: Words) -> str:
    """The language asked for by name, else the one that the page stands in, else Indonesian.

    Our pages send their own language as Accept-Language; what a browser prefers is nobody's choice here.
    """
    named = asked.args.get("language", "")
    if named in words.languages:
        return named
    return asked.accept_languages.best_match(words.languages) or words.languages[0]


def _permit(route: Route, identity: Identity | None) -> None:
    if identity is None:
        raise NotLoggedIn("not_logged_in")
    if route.who and not any(identity.actor.may(permission) for permission in route.who):
        raise NotAllowed("not_allowed")


def _check_csrf(identity: Identity) -> None:
    if identity.csrf is None:
        return
    shown = request.headers.get("X-CSRF-Token", "")
    if not hmac.compare_digest(shown.encode(), identity.csrf.encode()):
        raise NotAllowed("csrf")


def keyed(actor: Actor) -> Key:
    """The idempotency key of the request at hand."""
    key = request.headers.get("Idempotency-Key", "")
    if not key or len(key) > KEY_AT_MOST:
        raise Malformed("key_missing")
    return Key(str(actor), request.path, key, hashlib.sha256(request.get_data()).hexdigest())


def _read(form: type[Form], asked: Request) -> Form:
    try:
        if asked.method != "POST":
            known = {name: value for name, value in asked.args.items() if name in _names(form)}
            unknown = set(asked.args) - set(known) - {"language"}
            if unknown:
                fields = [{"field": name, "problem": "extra_forbidden"} for name in sorted(unknown)]
                raise Invalid("invalid", fields=fields)
            return _seen(form.model_validate_strings(known))
        return _seen(form.model_validate_json(asked.get_data() or b"{}"))
    except ValidationError as error:
        raise _as_invalid(error) from None


def _seen(form: Form) -> Form:
    """The form, where nothing in it is hidden from who reads it."""
    fields = [{"field": place, "problem": "unseen_character"} for place in unseen.places(form)]
    if fields:
        raise Invalid("invalid", fields=fields)
    return form


def _names(form: type[Form]) -> set[str]:
    """What a query may name beside `language`, which every route understands."""
    return {field.alias or name for name, field in form.model_fields.items()}


def _as_invalid(error: ValidationError) -> Refusal:
    problems = error.errors(include_url=False, include_context=False, include_input=False)
    if any(problem["type"] == "json_invalid" for problem in problems):
        return Malformed("malformed")
    fields = [
        {"field": ".".join(str(part) for part in problem["loc"]), "problem": problem["type"]}
        for problem in problems
    ]
    return Invalid("invalid", fields=fields)


def plain(answered: Answer) -> Response:
    """JSON that nobody keeps."""
    response = Response(
        json.dumps(answered.body, ensure_ascii=False), answered.status, content_type="application/json"
    )
    response.headers["Cache-Control"] = "no-store"
    return response


def tagged(body: dict[str, Any], asked: Request) -> Response:
    """JSON with an ETag over what it says; 304 for one who has it."""
    said = {name: value for name, value in body.items() if name not in PASSING}
    tag = hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:32]
    response = plain(Answer(body))
    response.headers["Cache-Control"] = "private, no-cache"
    response.set_etag(tag)
    response.make_conditional(asked)
    return response
