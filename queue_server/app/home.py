"""Where the program's own files are."""

from pathlib import Path

from queue_server.settings import Settings

HOME = Path(__file__).resolve().parents[2]
WORDS = HOME / "config" / "words"
CONFIG = HOME / "config" / "server.toml"
FLOOR = HOME / "config" / "floor.toml"
EMPTY_FLOOR = HOME / "config" / "empty.toml"


def logo_folders(settings: Settings) -> tuple[Path, Path]:
    """Where the picture on the slips may lie: this machine's data folder, else the folder of the settings."""
    return settings.data, CONFIG.parent
