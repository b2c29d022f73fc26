"""A copy of the record put back in place of the one that is there, once it is known to be whole."""

import errno
import os
import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from queue_server.actions import copies
from queue_server.adapters.store import StoreDamaged
from queue_server.adapters.store.connection import own
from queue_server.adapters.store.faults import ROOM_AGAIN
from queue_server.adapters.store.likeness import StoreNewer, planted
from queue_server.adapters.store.store import FILE
from queue_server.adapters.store.verify import verify
from queue_server.app.record import KIND, KINDS, FolderOfOtherKind, Record, open_record, secret_of
from queue_server.domain.roles import COMMAND_LINE
from queue_server.ports import Clock, RecordAway

_TRIED = "restoring"
_REPLACED = "replaced"
_BESIDE = ("", "-wal", "-shm")
"""The database and what the engine keeps beside it."""
_BEGINS_WITH = b"SQLite format 3\0"

Progress = Callable[[int, int], None]


class CopyUnsound(Exception):
    """A copy that is damaged, or whose rows and entries disagree; `found` says what, a line each."""

    def __init__(self, file: Path, found: list[str]) -> None:
        super().__init__(str(file))
        self.file = file
        self.found = found


def restore(folder: Path, file: Path, clock: Clock, progress: Progress) -> Path | None:
    """Puts `file` in place of the record in `folder`; gives where the replaced one went, if there was one.

    The copy is tried in a folder of its own first: brought to today's schema, read through, and verified.
    A record that is broken, and so cannot tell its kind, gives way to any copy. Raises CopyUnsound,
    StoreNewer or StoreDamaged for the copy, FolderOfOtherKind, OSError where there is no room, or
    DataFolderTaken while a server runs; then nothing is changed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with own(folder):
        tried = folder / _TRIED
        shutil.rmtree(tried, ignore_errors=True)
        tried.mkdir()
        try:
            _fetch(file, tried / FILE)
            kind = _tried(tried, clock, file, progress)
            _check_kind(folder, clock, kind)
            replaced = _set_aside(folder, clock.now())
            for ending in _BESIDE:
                if (tried / f"{FILE}{ending}").exists():
                    (tried / f"{FILE}{ending}").replace(folder / f"{FILE}{ending}")
        finally:
            shutil.rmtree(tried, ignore_errors=True)
    return replaced


def _fetch(file: Path, to: Path) -> None:
    """Brings the file beside the record, where it can be a copy and there is room for it."""
    if not file.is_file():
        raise CopyUnsound(file, ["file: no regular file"])
    with file.open("rb") as opened:
        if opened.read(len(_BEGINS_WITH)) not in (_BEGINS_WITH, b""):
            raise CopyUnsound(file, ["database: file is not a database"])
    if shutil.disk_usage(to.parent).free < file.stat().st_size + ROOM_AGAIN:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(to.parent))
    shutil.copyfile(file, to)


def _tried(folder: Path, clock: Clock, file: Path, progress: Progress) -> str:
    """The kind of the copy in `folder`, if it is whole and ours; a stranger's is not opened as one."""
    try:
        found = planted(folder / FILE)
        if found:
            raise CopyUnsound(file, found)
        return _judged(open_record(folder, clock), file, progress)
    except (CopyUnsound, StoreNewer, RecordAway, OSError):
        raise
    except Exception as error:  # a file that is none of ours can fail in any way there is
        raise CopyUnsound(file, [f"{type(error).__name__}: {error}"]) from error


def _judged(record: Record, file: Path, progress: Progress) -> str:
    """The kind of a copy that is whole; in it then stands that it was put back.

    One without a kind holds no record at all, as an empty file does.
    """
    try:
        with record.store.look() as view:
            found = view.damage()
            kind = view.fact(KIND) or ""
            view.floors.latest()
        secret_of(record)
        found = found or verify(record.store, progress) or ([] if kind in KINDS else ["database: no record"])
        if found:
            raise CopyUnsound(file, found)
        with record.store.change(COMMAND_LINE) as tx:
            copies.restored(tx, file.name)
    finally:
        record.close()
    return kind


def _check_kind(folder: Path, clock: Clock, kind: str | None) -> None:
    """A trial's copy never takes the place of real days, nor the other way round."""
    known = _known_kind(folder, clock) if (folder / FILE).exists() else None
    if known is not None and known != kind:
        raise FolderOfOtherKind(folder, known == "trial")


def _known_kind(folder: Path, clock: Clock) -> str | None:
    try:
        record = open_record(folder, clock)
    except StoreDamaged:
        return None
    try:
        with record.store.look() as view:
            return view.fact(KIND)
    except StoreDamaged:
        return None
    finally:
        record.close()


def _set_aside(folder: Path, now: datetime) -> Path | None:
    """The record that is there is kept, in case the copy was the wrong one."""
    if not (folder / FILE).exists():
        return None
    kept = folder / _REPLACED / f"{now:%Y%m%d-%H%M%S}"
    kept.mkdir(parents=True)
    for ending in _BESIDE:
        if (folder / f"{FILE}{ending}").exists():
            (folder / f"{FILE}{ending}").replace(kept / f"{FILE}{ending}")
    return kept / FILE
