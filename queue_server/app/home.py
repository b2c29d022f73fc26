"""Where the program's own files are."""

from pathlib import Path

HOME = Path(__file__).resolve().parents[2]
WORDS = HOME / "config" / "words"
CONFIG = HOME / "config" / "server.toml"
FLOOR = HOME / "config" / "floor.toml"
