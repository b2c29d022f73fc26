"""A hall on real sockets: the Buleleng floor in a real record, a real server, and pages that watch it."""

import threading
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from time import monotonic
from typing import Any

import socketio
from flask import Flask
from flask_socketio import SocketIO
from socketio.exceptions import ConnectionError as NotConnected
from werkzeug.serving import WSGIRequestHandler, make_server

from queue_server.actions import access, counters, posts, visits
from queue_server.actions import floor as floors
from queue_server.adapters.clock import SystemClock
from queue_server.adapters.live import Live, LiveSettings
from queue_server.adapters.live.sockets import Identity
from queue_server.adapters.speech import SilentVoice
from queue_server.adapters.store import SqliteStore
from queue_server.adapters.store.floors import FloorForm
from queue_server.domain.errand import Act
from queue_server.domain.floor import Floor
from queue_server.domain.printer import Printer, Printers
from queue_server.domain.roles import COMMAND_LINE, Actor, Device, DeviceKind, Role, Staff
from queue_server.domain.visit import Visit
from queue_server.ledger import Ledger
from queue_server.settings.floor import floor_from_document, floor_to_document, load_floor
from queue_server.snapshots.frame import Body, comparable
from queue_server.snapshots.kiosk import Options
from queue_server.words import Words

HOME = Path(__file__).resolve().parents[3]
PATIENCE_S = 10.0
AGENCY = "DUKCAPIL"
SERVICE = "KTP"
KIOSK = Device("kiosk-1", DeviceKind.KIOSK)
AGENT = Device("agent", DeviceKind.PRINT_AGENT)
PRINTERS = Printers((Printer("depan", AGENT.name, (KIOSK.name,)),))
OPTIONS = Options(trial=True, printers=PRINTERS)


class OneRequest(WSGIRequestHandler):
    """What follows a web socket on its connection is no further request."""

    protocol_version = "HTTP/1.0"

    def log(self, *_: object) -> None: ...


class Known:
    def __init__(self, actor: Actor) -> None:
        self.actor = actor


class TurnedAway(Exception):
    """A page was not let in; the argument is the code that it was told."""


class Page:
    """A screen's socket, which keeps in order what it was sent."""

    def __init__(self, url: str, token: str) -> None:
        self.events: list[tuple[str, Body]] = []
        self.refused: dict[str, Any] = {}
        self._news = threading.Condition()
        self.socket = socketio.Client(reconnection=False)
        for event in ("snapshot", "call", "uncall", "news", "voice", "disconnect"):
            self.socket.on(event, self._keeper(event))
        self.socket.on("connect_error", self._keep_refusal)
        try:
            self.socket.connect(url, auth={"token": token}, transports=["websocket"], wait_timeout=PATIENCE_S)
        except NotConnected as error:
            raise TurnedAway(self.refused["data"]["code"]) from error

    def watch(self, screen: str, id: str, language: str = "id") -> Body:
        asked = {"screen": screen, "id": id, "language": language}
        answer: Body = self.socket.call("watch", asked, timeout=PATIENCE_S)
        return answer

    def tell(self, event: str, *facts: object) -> None:
        """Send it, and wait until the server has taken it."""
        self.socket.call(event, *facts, timeout=PATIENCE_S)

    def heard(self) -> list[tuple[str, Body]]:
        """All events that were sent to it until now: an answer comes after what was sent before."""
        self.tell("shown", {})
        return self.events

    def sent(self, event: str) -> list[Body]:
        return [facts for name, facts in self.events if name == event]

    def wait_for(self, holds: Callable[[], object], what: str) -> None:
        with self._news:
            assert self._news.wait_for(holds, PATIENCE_S), f"{what} did not come: {self.events!r:.2000}"

    def next_call(self) -> Body:
        self.wait_for(lambda: self.sent("call"), "a call")
        return self.sent("call")[-1]

    def shows(self, holds: Callable[[Body], object]) -> Body:
        """The first snapshot, of all that came, of which something holds."""
        found: list[Body] = []

        def look() -> bool:
            found[:] = [each["body"] for each in self.sent("snapshot") if holds(each["body"])]
            return bool(found)

        self.wait_for(look, "such a snapshot")
        return found[0]

    def close(self) -> None:
        self.socket.disconnect()

    def _keeper(self, event: str) -> Callable[..., None]:
        def keep(facts: Any = None) -> None:
            with self._news:
                self.events.append((event, facts))
                self._news.notify_all()

        return keep

    def _keep_refusal(self, answer: dict[str, Any]) -> None:
        self.refused = answer


@cache
def buleleng() -> Floor:
    return load_floor(HOME / "config" / "floor.toml")


class Hall:
    """`sockets_at_most` is the cap that is tried, `ping_s` how often lines are pinged. Counter 8 belongs to
    DUKCAPIL and stands in zone 2.
    """

    def __init__(self, folder: Path, sockets_at_most: int = 100, ping_s: float = 5.0) -> None:
        form = FloorForm(floor_to_document, floor_from_document)
        self.ledger = Ledger(SqliteStore(folder, SystemClock(), form, open_now=True))
        self.floor = buleleng()
        self.ledger.change(COMMAND_LINE, lambda tx: floors.apply(tx, self.floor))
        self.words = Words(HOME / "config" / "words", strict=True)
        self.voice = SilentVoice(folder / "voice")
        self.staff: dict[str, Staff] = {}
        self.pages: list[Page] = []
        self.failures_meant = 0
        self._begin(sockets_at_most, ping_s)

    def _begin(self, sockets_at_most: int, ping_s: float) -> None:
        app = Flask("hall")
        self.line = line = SocketIO(app, async_mode="threading", ping_interval=ping_s, ping_timeout=ping_s)
        settings = LiveSettings(True, sockets_at_most, OPTIONS)
        self.live = Live(line, self.ledger, self.words, settings, self.voice, self._identify, SystemClock())
        self.live.start()
        self._server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=OneRequest)
        self.url = f"http://127.0.0.1:{self._server.port}"
        self._thread = threading.Thread(target=self._server.serve_forever)
        self._thread.start()

    def approve(self, name: str, kind: DeviceKind) -> str:
        """A device; its token is its name."""
        self.ledger.change(COMMAND_LINE, lambda tx: access.add_device(tx, Device(name, kind), name))
        return name

    def employ(self, name: str, role: Role = Role.OFFICER, *agencies: str) -> Actor:
        staff = Staff(name, role, agencies)
        self.ledger.change(COMMAND_LINE, lambda tx: access.add_staff(tx, staff, "-"))
        return staff.actor

    def page(self, token: str) -> Page:
        page = Page(self.url, token)
        self.pages.append(page)
        return page

    def wall(self, id: str = "hall", device: str | None = None) -> Page:
        """A wall's page, watching; its device is called like the wall."""
        page = self.page(device or self.approve(id, DeviceKind.WALL))
        answer = page.watch("wall", id)
        assert answer["body"]["wall"]["id"] == id
        return page

    def officer(self, counter: str, name: str = "ayu", agency: str = AGENCY) -> Actor:
        """An officer who sits at a counter."""
        actor = self.employ(name, Role.OFFICER, agency)
        self.ledger.change(actor, lambda tx: posts.open(tx, counter))
        return actor

    def issue(self, service: str = SERVICE, language: str = "id") -> Visit:
        order = visits.Order((service,), language=language)
        return self.ledger.change(KIOSK.actor, lambda tx: visits.issue(tx, order))

    def call_next(self, officer: Actor, counter: str) -> None:
        self.ledger.change(officer, lambda tx: counters.call_next(tx, counter, wall_alive=False))

    def act(self, officer: Actor, counter: str, act: Act) -> None:
        details = counters.Details()
        self.ledger.change(officer, lambda tx: counters.act(tx, counter, act, details, wall_alive=False))

    def undo(self, officer: Actor, counter: str) -> None:
        self.ledger.change(officer, lambda tx: counters.undo(tx, counter))

    def close(self) -> None:
        for page in self.pages:
            page.close()
        self.live.stop()
        self._server.shutdown()
        self._thread.join(PATIENCE_S)
        self._server.server_close()
        self.voice.close()
        self.ledger.close()

    def _identify(self, auth: Mapping[str, Any] | None) -> Identity | None:
        token = str((auth or {}).get("token"))
        with self.ledger.look() as view:
            device = view.people.device_of_token(token)
            staff = view.people.staff(token)
        found = device or staff
        return Known(found.actor) if found else None


def same_words(one: Body, other: Body) -> bool:
    """Whether two bodies say the same, whenever they were built."""
    return comparable(one) == comparable(other)


def until(holds: Callable[[], bool], what: str) -> None:
    """Waits for what no event tells of, a commit in the record say."""
    end, pause = monotonic() + PATIENCE_S, threading.Event()
    while not holds():
        assert monotonic() < end, f"{what} did not happen"
        pause.wait(0.02)
