"""The files of `config/` as typed, frozen values; every mistake in them is told at once.

`server` reads this machine's settings, `floor` the floor to begin with, `logo` the picture on its slips,
`slides` those on its walls; `mistake` says what is wrong.
"""

from queue_server.settings.floor import (
    dump_floor,
    floor_from_document,
    floor_to_document,
    load_floor,
)
from queue_server.settings.logo import Logos, logo_mistakes
from queue_server.settings.mistake import ConfigurationMistakes, Mistake
from queue_server.settings.server import (
    Backups,
    GuestWifi,
    PrinterConfig,
    Printing,
    Settings,
    Voice,
    load,
)
from queue_server.settings.slides import Slides

__all__ = [
    "Backups",
    "ConfigurationMistakes",
    "GuestWifi",
    "Logos",
    "Mistake",
    "PrinterConfig",
    "Printing",
    "Settings",
    "Slides",
    "Voice",
    "dump_floor",
    "floor_from_document",
    "floor_to_document",
    "load",
    "load_floor",
    "logo_mistakes",
]
