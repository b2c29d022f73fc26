"""The command line, one file a noun. Nothing but this package and `run.py` knows of `app`."""

from queue_server.commandline.program import main

__all__ = ["main"]
