"""Papers: a ticket's slip, the slip of those who wait, and the sheet for when the machines are off."""

import shutil
from pathlib import Path
from time import monotonic, sleep

from PIL import Image

from queue_server.demo.client import Client
from tests.floor.hall import Hall
from tests.floor.pictures.camera import FOLDER, shrink

PRINTER = "maya"
PRINTED_WITHIN_S = 90.0
SHEET = (1240, 1754)
"""A4 at half the dots in which it is printed."""


def ticket(data: Path) -> None:
    """The newest paper of the virtual printer."""
    papers = sorted(folder(data).glob("*.png"), key=lambda file: file.stat().st_mtime)
    keep(papers[-1], "paper")


def waiting_list(hall: Hall, supervisor: Client) -> None:
    job = supervisor.post("/api/waiting-list/print", {"printer": None})["job"]
    until = monotonic() + PRINTED_WITHIN_S
    while (state := supervisor.get(f"/api/print-jobs/{job}")["state"]) != "printed":
        if monotonic() > until:
            raise SystemExit(f"the list of those who wait was not printed: {state}")
        sleep(0.2)
    keep(folder(hall.server.folder) / f"{job}.png", "paper-waiting-list")


def emergency_numbers(hall: Hall) -> None:
    file = hall.server.folder / "sheet.png"
    hall.server.command("numbers", "print", "--series", "B", "--count", "10", "--png", str(file))
    with Image.open(file) as sheet:
        smaller = sheet.convert("L").resize(SHEET, Image.Resampling.LANCZOS)
    smaller.save(file)
    keep(file, "paper-emergency")


def folder(data: Path) -> Path:
    return data / "printers" / PRINTER


def keep(file: Path, name: str) -> None:
    shutil.copy(file, FOLDER / f"{name}.png")
    shrink(FOLDER / f"{name}.png")
