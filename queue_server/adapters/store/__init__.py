"""The record and all that is made from it, in one SQLite file. The only SQL of the product stands here."""

from queue_server.adapters.store.connection import DataFolderTaken
from queue_server.adapters.store.faults import StoreDamaged
from queue_server.adapters.store.store import SqliteStore

__all__ = ["DataFolderTaken", "SqliteStore", "StoreDamaged"]
