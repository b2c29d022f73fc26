"""What the server holds in memory: idle, and with as many sockets as it lets in."""

from benchmarks.audience import Watching, audience
from benchmarks.bare import imports
from benchmarks.hall import Hall, issue, running_hall
from benchmarks.processes import memory_mb
from benchmarks.row import Row

SOCKETS = 150
TICKETS = 50
AIM_IDLE_MB = 150.0
AIM_SOCKETS_MB = 250.0


def measure() -> list[Row]:
    with running_hall() as hall:
        idle, idle_beside = memory_mb(hall.server.pid)
        with audience(_walls(hall)), hall.kiosk() as kiosk:
            for _ in range(TICKETS):
                issue(kiosk, "NPWP")
            busy, busy_beside = memory_mb(hall.server.pid)
    _, import_mb = imports()
    bound = f"a bare Python with the libraries holds {import_mb:.0f} MB"
    return [
        Row("memory idle", idle, "MB", AIM_IDLE_MB, bound, _beside(idle_beside)),
        Row(f"memory with {SOCKETS} sockets", busy, "MB", AIM_SOCKETS_MB, bound, _beside(busy_beside)),
    ]


def _walls(hall: Hall) -> list[Watching]:
    auth = {"screen": "wall/hall", "token": hall.tokens["hall"]}
    return [Watching(hall.server.url, "wall", "hall", auth)] * SOCKETS


def _beside(size: float) -> str:
    return f"voice and print agent beside: {size:.0f} MB"
