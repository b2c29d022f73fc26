"""A loudspeaker without a screen: a client of the server that says a wall's calls."""

from queue_server.speaker.programs import Programs
from queue_server.speaker.speaker import Speaker

__all__ = ["Programs", "Speaker"]
