"""A hall for tests: a real server process on a fresh folder, with the people and devices that use it."""

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from queue_server.demo.client import Body, Client
from queue_server.demo.server import Server
from tests.floor.commands import run_commands
from tests.floor.screens import Screen

PIN = "471183"
TRIAL = ("--trial", "--open-now")
COMMANDS_AT_ONCE = 8


class Console:
    """An officer at her counter: each act answers what her console then shows."""

    def __init__(self, client: Client, counter: str) -> None:
        self.client = client
        self.counter = counter

    def act(self, act: str, **facts: object) -> Body:
        return self.client.post(f"/api/console/{act}", {"counter": self.counter, **facts})

    def look(self) -> Body:
        return self.client.get("/api/console", counter=self.counter)


class Hall:
    """Everybody's way in. Closes each session and socket that it opened, and ends the server."""

    def __init__(self, folder: Path, options: Sequence[str] = TRIAL, **settings: str) -> None:
        self.server = Server(folder, options, settings)
        self.tokens: dict[str, str] = {}
        self._opened = ExitStack()

    def __enter__(self) -> "Hall":
        self._opened.callback(self._end_server)
        self.server.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._opened.close()

    def approve(self, kind: str, *names: str) -> None:
        """Approve devices; their tokens are kept by name."""
        printed = self._commands([("device", "add", name, "--kind", kind) for name in names])
        self.tokens |= {name: text.split()[-1] for name, text in zip(names, printed, strict=True)}

    def revoke(self, name: str) -> None:
        """As the command line does it, in a process of its own."""
        self._commands([("device", "revoke", name)])

    def employ(self, role: str, agency: str | None, *names: str) -> None:
        """Add staff, all with the same PIN."""
        bound = ("--agency", agency) if agency else ()
        self._commands([("staff", "add", name, "--role", role, "--pin", PIN, *bound) for name in names])

    def device(self, name: str, screen: str) -> Client:
        """A session with a device's token; `screen` is what its page shows (`kiosk/kiosk-1`, `wall/hall`)."""
        return self._client(screen, self.tokens[name])

    def visitor(self) -> Client:
        """A phone: nobody known."""
        return self._client("ticket", None)

    def staff(self, name: str, screen: str) -> Client:
        client = self._client(screen, None)
        client.login(name, PIN)
        return client

    def officer(self, name: str, counter: str) -> Console:
        """An officer who has opened her counter."""
        console = Console(self.staff(name, "console"), counter)
        console.act("open", take_over=True)
        return console

    def watch(self, client: Client, kind: str, name: str, device: str | None = None) -> Screen:
        """A screen that watches over a socket until the hall closes."""
        screen = Screen(self.server.url, client, kind, name, self.tokens[device] if device else None)
        self._opened.callback(screen.close)
        return screen

    def _commands(self, commands: list[tuple[str, ...]]) -> list[str]:
        """In rounds of a few, for each keeps the record to itself for a moment."""
        rounds = [
            commands[begin : begin + COMMANDS_AT_ONCE] for begin in range(0, len(commands), COMMANDS_AT_ONCE)
        ]
        return [text for some in rounds for text in run_commands(some, self.server.environment())]

    def _client(self, screen: str, token: str | None) -> Client:
        return self._opened.enter_context(Client(self.server.url, screen, token, patience_s=20.0))

    def _end_server(self) -> None:
        if self.server.running:
            self.server.end()


def issue(kiosk: Client, *services: str, **wishes: object) -> Body:
    """Take a number as the kiosk page does."""
    wish = {"services": list(services), "priority": False, "assist": False, "people": 1, "language": "id"}
    return kiosk.post("/api/kiosk/tickets", wish | wishes)
