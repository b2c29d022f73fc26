"""Connections to the one database file: one that writes, a few that read, none with two threads at once."""

import fcntl
import os
import queue
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from sqlite_utils import Database

from queue_server.adapters.store.faults import Faults, StoreDamaged

READERS = 6
BUSY_MS = 5000
CACHE_KB = 1024
LOCK_PATIENCE_S = 5.0


class DataFolderTaken(Exception):
    """Another server owns the data folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))
        self.folder = folder


def connect(path: Path) -> Database:
    """A connection whose transactions we begin and end ourselves, durable at every commit."""
    try:
        connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        connection.row_factory = sqlite3.Row
        connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        # Seven connections, each with the default of 2 MB, would fill up for as long as a day goes on.
        connection.execute(f"PRAGMA cache_size = -{CACHE_KB}")
        # A file may be a stranger's: what stands in its schema calls no function that could do harm.
        connection.execute("PRAGMA trusted_schema = OFF")
        return Database(connection, execute_plugins=False)
    except sqlite3.DatabaseError as error:
        raise StoreDamaged(path, str(error)) from error


class Connections:
    """The writer behind its lock, and the readers in a pool that threads borrow from."""

    def __init__(self, path: Path, faults: Faults) -> None:
        self._faults = faults
        self._writer = connect(path)
        self._write_lock = threading.Lock()
        self._readers: queue.LifoQueue[Database] = queue.LifoQueue()
        for _ in range(READERS):
            self._readers.put(connect(path))
        self._seen_version = self._data_version()

    @contextmanager
    def writing(self) -> Iterator[Database]:
        """The write lock is taken before the first read, so that what was read is still so at the commit."""
        with self._write_lock, self._faults.named():
            self._writer.execute("BEGIN IMMEDIATE")
            try:
                yield self._writer
                self._writer.execute("COMMIT")
            except BaseException:
                # Where the disk is full the engine may have taken everything back by itself.
                if self._writer.conn.in_transaction:
                    self._writer.execute("ROLLBACK")
                raise
            self._faults.written()

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """One consistent view, however long it is held."""
        reader = self._readers.get()
        try:
            with self._faults.named():
                reader.execute("BEGIN")
                try:
                    yield reader
                finally:
                    if reader.conn.in_transaction:
                        reader.execute("COMMIT")
        finally:
            self._readers.put(reader)

    def changed_elsewhere(self) -> bool:
        """Whether another process has committed since this was last asked."""
        version = self._data_version()
        changed, self._seen_version = version != self._seen_version, version
        return changed

    def _data_version(self) -> int:
        with self._write_lock, self._faults.named():
            return int(self._writer.execute("PRAGMA data_version").fetchone()[0])

    def close(self) -> None:
        with self._write_lock:
            self._writer.conn.close()
        while not self._readers.empty():
            self._readers.get().conn.close()


def own(folder: Path) -> IO[str]:
    """Takes the data folder for one server; raises DataFolderTaken if another holds it for five seconds.

    The lock lives as long as the file stays open, and goes with the process however that ends.
    """
    file = (folder / "lock").open("a+")
    deadline = time.monotonic() + LOCK_PATIENCE_S
    while True:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > deadline:
                file.close()
                raise DataFolderTaken(folder) from None
            time.sleep(0.05)
            continue
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        return file


def owned(folder: Path) -> bool:
    """Whether a server owns the data folder at this moment."""
    lock = folder / "lock"
    if not lock.exists():
        return False
    with lock.open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False
