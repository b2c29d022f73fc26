"""From the command to the first served page, on an empty folder and on one that has served."""

from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import httpx

from benchmarks.bare import imports
from benchmarks.hall import OPTIONS
from benchmarks.row import Row
from queue_server.demo.server import Server

STARTS = 5
AIM_S = 3.0


def measure() -> list[Row]:
    with TemporaryDirectory() as folder:
        server = Server(Path(folder), OPTIONS)
        took = [_until_first_page(server) for _ in range(1 + STARTS)]
    import_s, _ = imports()
    return [
        Row(
            f"start to first served page, slowest of {STARTS}",
            max(took[1:]),
            "s",
            AIM_S,
            f"a bare Python that imports the libraries takes {import_s:.1f} s",
            f"on an empty folder {took[0]:.1f} s",
        )
    ]


def _until_first_page(server: Server) -> float:
    began = perf_counter()
    with server:
        httpx.get(f"{server.url}/kiosk", follow_redirects=True, trust_env=False).raise_for_status()
        return perf_counter() - began
