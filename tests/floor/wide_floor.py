"""A floor of one service behind many counters, for races that the floor of Buleleng is too narrow for."""

from pathlib import Path

_HEAD = """
code = "lebar"
name = "Lantai lebar"
timezone = "Asia/Makassar"

[hours.monday]
service = "07:30-16:00"

[[zone]]
id = "1"
name = "Zona 1"
sound_group = "hall"

[[agency]]
code = "RAME"
letter = "A"
name = "Instansi ramai"
plain = "Semua keperluan"
zone = "1"

[[agency.service]]
code = "RAME"
name = "Layanan ramai"
minutes = 5
"""

_COUNTER = """
[[counter]]
id = "{number}"
agency = "RAME"
zone = "1"
"""


def write_wide_floor(file: Path, counters: int) -> Path:
    """Write the floor as TOML into `file`; its counters are "1", "2", ..."""
    file.write_text(
        _HEAD + "".join(_COUNTER.format(number=number) for number in range(1, counters + 1)), encoding="utf-8"
    )
    return file
