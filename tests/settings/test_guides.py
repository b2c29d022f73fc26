"""What guides tell an administrator to write is what the program takes."""

import re
from pathlib import Path

from queue_server.settings.server import load

GUIDES = Path(__file__).resolve().parents[2] / "docs" / "panduan"


def test_the_tables_of_the_guide_to_printers_are_settings(tmp_path: Path) -> None:
    blocks = re.findall(r"```toml\n(.*?)```", (GUIDES / "printer.md").read_text(encoding="utf-8"), re.DOTALL)
    file = tmp_path / "server.toml"
    file.write_text("".join(blocks), encoding="utf-8")
    assert {printer.kind for printer in load(file).printers} == {"network", "usb", "serial", "file"}
