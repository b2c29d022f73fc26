"""The building of the day: a folder with its staff and devices, and a server whose clock is the floor's."""

from collections.abc import Callable
from contextlib import ExitStack
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from queue_server.demo.client import Answer, Client
from queue_server.demo.server import Server, free_port
from tests.floor.commands import run_commands
from tests.floor.day.journal import Journal
from tests.floor.day.pace import FloorTime
from tests.floor.hall import PIN
from tests.floor.screens import Screen

HOME = Path(__file__).resolve().parents[3]
WITA = timezone(timedelta(hours=8))
PATIENCE_S = 60.0
COMMANDS_AT_ONCE = 4
WALL_LATE_S = 120
UNDO_AND_WALLS = {"undo_s = 10 ": f"undo_s = 120\nwall_late_s = {WALL_LATE_S}\n"}
"""Of the rules only these differ: so fast a clock leaves ten seconds no time to press a key."""

Command = tuple[str, ...]
Hearing = Callable[[Answer], None] | None


def friday() -> date:
    """The next one: the record may not go back behind the entries of the day on which staff were added."""
    today = datetime.now(WITA).date()
    return today + timedelta(days=(4 - today.weekday()) % 7 or 7)


class Building:
    def __init__(self, folder: Path, start: datetime) -> None:
        self.time = FloorTime(start)
        self.tokens: dict[str, str] = {}
        self._folder = folder
        self._port = free_port()
        self._opened = ExitStack()
        self._server: Server | None = None
        folder.mkdir(parents=True, exist_ok=True)
        self._floor = folder / "floor.toml"
        self._floor.write_text(_floor_for_a_fast_clock(), encoding="utf-8")
        self._config = folder / "server.toml"
        self._config.write_text('public_url = "http://antrean.test"\n[voice]\nkind = "silent"\n', "utf-8")

    def __enter__(self) -> "Building":
        return self

    def __exit__(self, *_: object) -> None:
        self._opened.close()
        if self._server is not None and self._server.running:
            self._server.end()

    def employ(self, staff: list[tuple[str, str, str | None]], devices: list[tuple[str, str]]) -> None:
        """People as name, role and agency; devices as name and kind. The server need not run for it."""
        commands: list[Command] = [
            ("staff", "add", name, "--role", role, "--pin", PIN, *(("--agency", agency) if agency else ()))
            for name, role, agency in staff
        ]
        approve: list[Command] = [("device", "add", name, "--kind", kind) for name, kind in devices]
        self._run([("init",)])
        self._run(commands)
        printed = self._run(approve)
        self.tokens = {name: text.split()[-1] for (name, _), text in zip(devices, printed, strict=True)}

    def open(self) -> None:
        """Start the server at the hour that the floor has, and take the time from it."""
        options = ("--trial", "--config", str(self._config), "--floor", str(self._floor))
        start = ("--clock-start", self.time.now().isoformat(), "--clock-speed", str(self.time.speed))
        self._server = Server(self._folder / "data", (*options, *start), port=self._port)
        self._server.start()
        with self.client("kiosk/kiosk-1", "kiosk-1") as asking:
            self.time.set(asking.get("/api/floor", language="id")["clock"])

    def hurry(self, speed: float) -> None:
        """From now on the clock runs so fast. Before, thirty people have logged in without losing an hour."""
        assert self._server is not None
        now = self.time.now()
        self._server.end()
        self.time.speed = speed
        self.time.set(now.isoformat())
        self.open()

    def cut_the_power(self) -> None:
        """The server is gone at once, with all its children; it is started again on the same folder."""
        assert self._server is not None
        self._server.kill()
        self.open()

    def client(self, screen: str, device: str | None = None, on_answer: Hearing = None) -> Client:
        token = self.tokens[device] if device else None
        client = Client(self._url, screen, token, patience_s=PATIENCE_S, on_answer=on_answer)
        self._opened.callback(client.close)
        return client

    def staff(self, name: str, screen: str, journal: Journal | None = None) -> Client:
        client = self.client(screen, on_answer=journal.keeper(name) if journal else None)
        client.login(name, PIN)
        return client

    def wall(self, name: str) -> Screen:
        screen = Screen(self._url, self.client(f"wall/{name}", name), "wall", name, self.tokens[name])
        self._opened.callback(screen.close)
        return screen

    @property
    def said(self) -> str:
        """The last lines that the server printed."""
        return self._server.said() if self._server else ""

    def verify(self) -> tuple[int, str]:
        assert self._server is not None
        done = self._server.try_command("verify")
        return done.returncode, done.stdout + done.stderr

    @property
    def _url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    def _run(self, commands: list[Command]) -> list[str]:
        environment = Server(self._folder / "data", (), {"QUEUE_TRIAL": "true"}, self._port).environment()
        ours = [(*command, "--floor", str(self._floor)) for command in commands]
        rounds = [ours[begin : begin + COMMANDS_AT_ONCE] for begin in range(0, len(ours), COMMANDS_AT_ONCE)]
        return [text for some in rounds for text in run_commands(some, environment)]


def _floor_for_a_fast_clock() -> str:
    text = (HOME / "config" / "floor.toml").read_text(encoding="utf-8")
    for written, instead in UNDO_AND_WALLS.items():
        assert text.count(written) == 1
        text = text.replace(written, instead)
    return text
