"""Who stands behind a request or a socket: a device by its token, staff by their session."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from werkzeug.wrappers import Response

from queue_server.domain.roles import Actor, DeviceKind, Staff
from queue_server.ledger import Ledger
from queue_server.ports import View

SESSION_COOKIE = "session"
A_YEAR_S = 365 * 24 * 3600
SCREENS_OF_STAFF = frozenset({"console", "reception", "dashboard", "admin"})


@dataclass(frozen=True)
class Identity:
    """`csrf` is None for devices, whose token no other site can make a browser send."""

    actor: Actor
    csrf: str | None = None
    staff: Staff | None = None
    session_hash: str | None = None


def device_cookie(screen: str) -> str:
    """The cookie of one screen and id, so that many screens live in one browser. An id may hold any sign."""
    return "device-" + quote(screen.replace("/", "-"), safe="")


def screen_of(kind: DeviceKind, id: str) -> str:
    """The screen that a device's page names: a speaker is the voice of a wall."""
    return f"{'wall' if kind == DeviceKind.SPEAKER else kind.value}/{id}"


def address_of(kind: DeviceKind, id: str) -> str:
    """Where the page of a device stands: that of a wall by the wall's id, all others by their name."""
    screen = screen_of(kind, quote(id, safe=""))
    return f"/{screen}" if screen.startswith("wall/") else f"/{screen.replace('/', '?id=', 1)}"


def keep_token(response: Response, screen: str, token: str, secure: bool) -> None:
    """Gives a device's page its token in a cookie that no script can read."""
    keep(response, device_cookie(screen), token, secure, A_YEAR_S * 5)


def keep(
    response: Response, cookie: str, token: str, secure: bool, seconds: int | None = None, path: str = "/"
) -> None:
    """A cookie that no script reads and no other site sends; given over TLS, it never travels without."""
    response.set_cookie(
        cookie, token, max_age=seconds, httponly=True, samesite="Strict", secure=secure, path=path
    )


@dataclass(frozen=True)
class Credentials:
    """What a request carries: a bearer token, cookies, and the name of its screen (`kiosk/kiosk-1`)."""

    authorization: str
    cookies: Mapping[str, str]
    screen: str

    def overlaid(self, shown: object) -> "Credentials":
        """With what a socket's `auth` says: its token and its screen."""
        said = shown if isinstance(shown, Mapping) else {}
        token, screen = said.get("token"), said.get("screen")
        return Credentials(
            f"Bearer {token}" if isinstance(token, str) and token else self.authorization,
            self.cookies,
            screen if isinstance(screen, str) else self.screen,
        )


class Identities:
    """`digest` turns a token into what is stored of it."""

    def __init__(self, ledger: Ledger, digest: Callable[[str], str]) -> None:
        self._ledger = ledger
        self._digest = digest

    def of(self, shown: Credentials) -> Identity | None:
        """Whoever the credentials prove; a bearer token wins over cookies."""
        with self._ledger.look() as view:
            if shown.authorization.startswith("Bearer "):
                return self._device(view, shown.authorization.removeprefix("Bearer ").strip())
            cookie = shown.cookies.get(device_cookie(shown.screen)) if "/" in shown.screen else None
            found = self._device(view, cookie) if cookie else None
            session = shown.cookies.get(SESSION_COOKIE)
            return found or (self._staff(view, session) if session else None)

    def _device(self, view: View, token: str) -> Identity | None:
        device = view.people.device_of_token(self._digest(token))
        return Identity(device.actor) if device else None

    def _staff(self, view: View, token: str) -> Identity | None:
        hashed = self._digest(token)
        session = view.people.session(hashed)
        if session is None:
            return None
        return Identity(session.staff.actor, session.csrf, session.staff, hashed)
