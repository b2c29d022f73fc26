"""The hall that benchmarks drive: a server on a fresh folder, with one kiosk, walls and officers."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event
from time import monotonic

from benchmarks.processes import cpu
from queue_server.demo.client import Body, Client
from queue_server.demo.server import Server

OPTIONS = ("--trial", "--open-now")
PIN = "471183"
AGENCY = "BPJSKES"
COUNTER = "26"
SERVICE = "AKTIF"
QUIET_CPU = 0.02
"""The share of a core that a server without visitors may use."""
QUIET_WITHIN_S = 180.0
SERVICES_WITHOUT_QUOTA = ("NIB", "PBB", "MUTASI", "NPWP", "TILANG", "AKTIF", "DATA", "ROYA")


@dataclass(frozen=True)
class Hall:
    """A running server and the tokens of its devices by name."""

    server: Server
    tokens: dict[str, str]

    def kiosk(self) -> Client:
        return Client(self.server.url, "kiosk/kiosk-1", self.tokens["kiosk-1"])

    def wait_until_quiet(self) -> None:
        """Until what the server makes ahead when it starts, the voice's phrases first of all, is made."""
        give_up_at, used = monotonic() + QUIET_WITHIN_S, 1.0
        while used > QUIET_CPU and monotonic() < give_up_at:
            before = cpu(self.server.pid).serving_s
            Event().wait(1.0)
            used = cpu(self.server.pid).serving_s - before

    def officer(self) -> Client:
        """The officer, logged in, with her counter open."""
        client = Client(self.server.url, "console")
        client.login("petugas", PIN)
        client.post("/api/console/open", {"counter": COUNTER, "take_over": True})
        return client


@contextmanager
def running_hall(**settings: str) -> Iterator[Hall]:
    """A fresh hall with `kiosk-1`, wall `hall` and one officer; `settings` as QUEUE_* variables."""
    with TemporaryDirectory() as folder, Server(Path(folder), OPTIONS, settings) as server:
        tokens = {
            name: server.add_device(name, kind) for name, kind in (("kiosk-1", "kiosk"), ("hall", "wall"))
        }
        server.add_staff("petugas", "officer", PIN, AGENCY)
        yield Hall(server, tokens)


def issue(kiosk: Client, service: str) -> Body:
    return kiosk.post(
        "/api/kiosk/tickets",
        {"services": [service], "priority": False, "assist": False, "people": 1, "language": "id"},
    )
