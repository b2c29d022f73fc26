"""What guides tell an administrator to write is what the program takes."""

import re
from pathlib import Path

from queue_server.settings import load_floor
from queue_server.settings.server import load

HOME = Path(__file__).resolve().parents[2]
GUIDES = HOME / "docs" / "panduan"


def test_what_guides_link_to_and_show_is_there() -> None:
    gone = [
        f"{guide.name}: {link}"
        for guide in GUIDES.glob("*.md")
        for link in re.findall(r"\]\(([^)#:]+)", guide.read_text(encoding="utf-8"))
        if not (GUIDES / link).exists()
    ]
    assert gone == []


def test_the_table_of_the_guests_wifi_is_settings(tmp_path: Path) -> None:
    [block] = re.findall(r"```toml\n(.*?)```", (GUIDES / "wifi.md").read_text(encoding="utf-8"), re.DOTALL)
    file = tmp_path / "server.toml"
    file.write_text("\n".join(line.strip() for line in block.splitlines()), encoding="utf-8")
    assert load(file).guest_wifi.ssid


def test_the_tables_of_the_guide_to_printers_are_settings(tmp_path: Path) -> None:
    blocks = re.findall(r"```toml\n(.*?)```", (GUIDES / "printer.md").read_text(encoding="utf-8"), re.DOTALL)
    file = tmp_path / "server.toml"
    file.write_text("".join(blocks), encoding="utf-8")
    assert {printer.kind for printer in load(file).printers} == {"network", "usb", "serial", "file"}


def test_the_walls_of_the_guide_to_screens_are_walls_of_the_shipped_floor(tmp_path: Path) -> None:
    blocks = re.findall(r"```toml\n(.*?)```", (GUIDES / "layar.md").read_text(encoding="utf-8"), re.DOTALL)
    shipped = (HOME / "config" / "floor.toml").read_text(encoding="utf-8")
    file = tmp_path / "floor.toml"
    file.write_text("\n".join([shipped, *blocks]), encoding="utf-8")
    added = [wall.id for wall in load_floor(file).walls][-2:]
    assert added == ["loket-2", "tunggu"]
