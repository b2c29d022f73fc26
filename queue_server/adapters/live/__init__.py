"""The live line: every screen gets what concerns it as soon as it happened, and walls get the calls."""

from queue_server.adapters.live.live import Live
from queue_server.adapters.live.screens import LiveSettings

__all__ = ["Live", "LiveSettings"]
