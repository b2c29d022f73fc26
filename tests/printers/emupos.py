"""emupos, a receipt printer that is not ours: it obeys the bytes on its own and shows what it printed."""

from __future__ import annotations

import io
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
from PIL import Image

HOME = Path(__file__).resolve().parent.parent.parent
PROGRAM = HOME / ".venv-emupos" / "bin" / "emupos"
MISSING = "emupos is not installed: it needs Python 3.13 (make test installs it where one is found)"

_NARROW = """
type: printer
name: 58 mm
dpi: 203
width_dots: 384
font_a: { width: 12, height: 24 }
font_b: { width: 9, height: 17 }
code_pages: { 0: PC437, 2: PC850, 16: WPC1252, 19: PC858 }
default_code_page: 0
drawer_sensor_open_level: high
"""


@dataclass(frozen=True)
class Receipt:
    """One paper as emupos shows it."""

    text: str
    picture: Image.Image
    width: int
    height: int
    boundary: str
    """`cut`, or how the paper ended otherwise."""


@dataclass(frozen=True)
class Emulator:
    """A running emupos with an 80 mm printer `wide` and a 58 mm printer `narrow`."""

    api: httpx.Client
    ports: dict[str, int]

    def receipts(self, printer: str) -> list[Receipt]:
        """All papers of a printer so far, the first one first."""
        listed = self.api.get(f"/devices/{printer}/receipts").raise_for_status().json()
        return [self._receipt(printer, each) for each in sorted(listed, key=lambda each: str(each["id"]))]

    def last(self, printer: str) -> Receipt:
        latest = self.api.get(f"/devices/{printer}/receipts/latest").raise_for_status().json()
        return self._receipt(printer, latest)

    def fault(self, printer: str, name: str, on: bool) -> None:
        """`paper-near-end`, `paper-out`, `cover-open` or `offline`."""
        method = "PUT" if on else "DELETE"
        self.api.request(method, f"/devices/{printer}/faults/{name}").raise_for_status()

    def _receipt(self, printer: str, told: dict[str, object]) -> Receipt:
        at = f"/devices/{printer}/receipts/{told['id']}"
        picture = Image.open(io.BytesIO(self.api.get(f"{at}/image").raise_for_status().content))
        return Receipt(
            text=self.api.get(f"{at}/text").raise_for_status().text,
            picture=picture.convert("L"),
            width=int(str(told["width_dots"])),
            height=int(str(told["height_dots"])),
            boundary=str(told["boundary"]),
        )


@contextmanager
def emulator(folder: Path) -> Iterator[Emulator]:
    """Run emupos on free ports of this machine; its papers go to `folder`."""
    api, wide, narrow = _free_ports(3)
    (folder / "narrow.yaml").write_text(_NARROW)
    (folder / "emupos.yaml").write_text(
        f"""
schema: 1
api: {{ host: 127.0.0.1, port: {api} }}
devices:
  - id: wide
    type: printer
    profile: epson-tm-t20iii
    receipts_dir: {folder / "wide"}
    connections: [ tcp: {{ port: {wide} }} ]
  - id: narrow
    type: printer
    profile: {folder / "narrow.yaml"}
    receipts_dir: {folder / "narrow"}
    connections: [ tcp: {{ port: {narrow} }} ]
"""
    )
    process = subprocess.Popen(
        [PROGRAM, "run", "--config", folder / "emupos.yaml"],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env={"PYTHONUNBUFFERED": "1", "HOME": str(folder)},
        text=True,
    )
    with process:
        try:
            _wait_until_ready(process)
            with httpx.Client(base_url=f"http://127.0.0.1:{api}/api/v1", trust_env=False) as client:
                yield Emulator(client, {"wide": wide, "narrow": narrow})
        finally:
            process.terminate()
            process.communicate(timeout=10)


def _wait_until_ready(process: subprocess.Popen[str]) -> None:
    assert process.stdout is not None
    said = []
    for line in process.stdout:
        said.append(line)
        if "Showing events" in line:
            return
    raise AssertionError("emupos did not start: " + "".join(said))


def _free_ports(count: int) -> list[int]:
    listeners = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [listener.getsockname()[1] for listener in listeners]
    for listener in listeners:
        listener.close()
    return ports
