"""Logging in with name and PIN, and out."""

from typing import Annotated

from flask import Response
from limits import RateLimitItemPerMinute
from pydantic import Field

from queue_server.actions import access
from queue_server.adapters.web.door import Asked, Form, plain
from queue_server.adapters.web.identity import SESSION_COOKIE, keep
from queue_server.adapters.web.services import Services
from queue_server.domain.errors import NotLoggedIn
from queue_server.domain.roles import Permission, Staff
from queue_server.ports import Answer, View
from queue_server.snapshots.frame import Body

LOGINS = RateLimitItemPerMinute(120)


class Login(Form):
    name: Annotated[str, Field(min_length=1, max_length=60)]
    pin: Annotated[str, Field(min_length=1, max_length=60)]


def register(services: Services) -> None:
    Logins(services)


class Logins:
    def __init__(self, services: Services) -> None:
        self._services = services
        door = services.door
        door.free("POST", "/api/login", self.login, "Log in with name and PIN", form=Login)
        door.free("POST", "/api/logout", self.logout, "Log out", set())
        door.get("/api/me", self.me, "Who is logged in", set())

    def login(self, asked: Asked) -> Response:
        """The PIN is checked outside the write lock: no hash delays a call."""
        services, form = self._services, asked.form
        ledger, mint = services.door.ledger, services.door.new_token
        services.door.limit(LOGINS, "login", services.door.address())
        with ledger.look() as view:
            now = view.now
            services.strangers.check(form.name, now)
            access.check_lock(view, form.name)
            stored = view.people.pin_hash(form.name) if view.people.staff(form.name) else None
        if not services.pins.right(stored, form.pin):
            if stored is None:
                services.strangers.count(form.name, now)
            ledger.change(asked.actor, lambda tx: access.wrong_pin(tx, form.name))
            raise NotLoggedIn("wrong_pin")
        token, csrf = mint(), mint()
        hashed = services.door.digest(token)
        staff = ledger.change(asked.actor, lambda tx: access.begin_session(tx, form.name, hashed, csrf))
        with ledger.look() as view:
            response = plain(Answer(_me(view, staff, csrf)))
        keep(response, SESSION_COOKIE, token, self._services.door.secure())
        return response

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
