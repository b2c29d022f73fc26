"""Logging in with name and PIN, and out.

Wrong PINs pause a name, so whoever knows names could keep their owners out. Hence a browser keeps, for a
while, that somebody logged in there: at their own desk only the wrong PINs tried at that desk count.
"""

import hmac
from datetime import datetime
from functools import partial
from typing import Annotated

from flask import Response
from limits import RateLimitItemPerMinute
from pydantic import Field

from queue_server.actions import access
from queue_server.adapters.web.door import Asked, Form, plain
from queue_server.adapters.web.identity import SESSION_COOKIE, keep
from queue_server.adapters.web.services import Services
from queue_server.adapters.web.strangers import Strangers
from queue_server.domain.errors import NotLoggedIn
from queue_server.domain.roles import Permission, Staff
from queue_server.ports import Answer, View
from queue_server.snapshots.frame import Body

LOGIN = "/api/login"
LOGINS = RateLimitItemPerMinute(120)
WRONG_PINS = RateLimitItemPerMinute(20, 15)
"""Of one address, under whatever names: so many names at most can it keep locked."""
DESK_FOR_S = 30 * 24 * 3600


class Login(Form):
    name: Annotated[str, Field(min_length=1, max_length=60)]
    pin: Annotated[str, Field(min_length=1, max_length=60)]


def register(services: Services) -> None:
    Logins(services)


class Logins:
    def __init__(self, services: Services) -> None:
        self._services = services
        self._desks = Strangers()
        door = services.door
        door.free("POST", LOGIN, self.login, "Log in with name and PIN", form=Login)
        door.free("POST", "/api/logout", self.logout, "Log out", set())
        door.get("/api/me", self.me, "Who is logged in", set())

    def login(self, asked: Asked) -> Response:
        """The PIN is checked outside the write lock: no hash delays a call."""
        services, form = self._services, asked.form
        ledger, mint = services.door.ledger, services.door.new_token
        services.door.limit(LOGINS, "login", services.door.address())
        with ledger.look() as view:
            now = view.now
            stored = view.people.pin_hash(form.name) if view.people.staff(form.name) else None
            at_desk = self._is_own_desk(form.name, stored)
            self._check_pauses(view, form.name, at_desk)
        if not services.pins.right(stored, form.pin):
            self._count_wrong(asked, stored, at_desk, now)
            raise NotLoggedIn("wrong_pin")
        token, csrf = mint(), mint()
        hashed = services.door.digest(token)
        begun = partial(
            access.begin_session, name=form.name, token_hash=hashed, csrf=csrf, at_own_desk=at_desk
        )
        staff = ledger.change(asked.actor, begun)
        with ledger.look() as view:
            response = plain(Answer(_me(view, staff, csrf)))
        keep(response, SESSION_COOKIE, token, services.door.secure())
        if stored is not None:
            desk = services.tokens.desk_token(form.name, stored)
            keep(response, self._desk_cookie(form.name), desk, services.door.secure(), DESK_FOR_S, LOGIN)
        return response

    def _check_pauses(self, view: View, name: str, at_desk: bool) -> None:
        door = self._services.door
        if at_desk:
            self._desks.check(name, view.now)
            return
        self._services.strangers.check(name, view.now)
        access.check_lock(view, name)
        door.check_limit(WRONG_PINS, "wrong-pin", door.address())

    def _count_wrong(self, asked: Asked, stored: str | None, at_desk: bool, now: datetime) -> None:
        door, name = self._services.door, asked.form.name
        if at_desk:
            self._desks.count(name, now)
            return
        if stored is None:
            self._services.strangers.count(name, now)
        door.ledger.change(asked.actor, lambda tx: access.wrong_pin(tx, name))
        door.limit(WRONG_PINS, "wrong-pin", door.address())

    def _is_own_desk(self, name: str, stored: str | None) -> bool:
        shown = self._services.door.cookie(self._desk_cookie(name))
        right = self._services.tokens.desk_token(name, stored or "")
        return hmac.compare_digest(shown.encode(errors="replace"), right.encode()) and stored is not None

    def _desk_cookie(self, name: str) -> str:
        """A name may hold any sign, a cookie's may not."""
        return f"desk-{self._services.door.digest(name)[:16]}"

    def logout(self, asked: Asked) -> Response:
        identity = asked.identity
        if identity is not None and identity.session_hash is not None:
            hashed = identity.session_hash
            self._services.door.ledger.change(asked.actor, lambda tx: access.logout(tx, hashed))
        response = plain(Answer({}))
        response.delete_cookie(SESSION_COOKIE, path="/")
        return response

    def me(self, view: View, asked: Asked) -> Body:
        identity = asked.identity
        if identity is None or identity.staff is None:
            raise NotLoggedIn("not_logged_in")
        return _me(view, identity.staff, identity.csrf)


def _me(view: View, staff: Staff, csrf: str | None) -> Body:
    post = view.posts.of_officer(staff.name) if Permission.SERVE in staff.actor.permissions else None
    return {
        "staff": {
            "name": staff.name,
            "role": staff.role.value,
            "agencies": list(staff.agencies),
            "permissions": sorted(staff.actor.permissions),
        },
        "csrf": csrf,
        "counter": post.counter if post else None,
    }
