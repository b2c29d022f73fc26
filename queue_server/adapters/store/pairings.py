"""Screens that wait to be let in. Their secrets are stored as hashes alone, and gone after some minutes."""

import sqlite3
from datetime import datetime

from sqlite_utils import Database

from queue_server.adapters.store.forms import instant, read_instant
from queue_server.domain.pairing import Pairing
from queue_server.domain.roles import DeviceKind


class PairingsTable:
    def __init__(self, db: Database, now: datetime) -> None:
        self._db = db
        self._now = now

    def of_secret(self, secret_hash: str) -> Pairing | None:
        row = self._db.execute(
            "SELECT * FROM pairings WHERE secret_hash = ? AND until > ?", (secret_hash, instant(self._now))
        ).fetchone()
        return _pairing(row) if row else None

    def of_code(self, code: str) -> Pairing | None:
        """The screen that shows this code and was not approved yet."""
        row = self._db.execute(
            "SELECT * FROM pairings WHERE code = ? AND device IS NULL AND until > ?",
            (code, instant(self._now)),
        ).fetchone()
        return _pairing(row) if row else None

    def is_free(self, code: str) -> bool:
        """Whether no screen shows this code, nor did before it was approved."""
        return self._db.execute("SELECT 1 FROM pairings WHERE code = ?", (code,)).fetchone() is None

    def waiting(self) -> list[Pairing]:
        """All that were not approved yet, the first to ask first."""
        rows = self._db.execute(
            "SELECT * FROM pairings WHERE device IS NULL AND until > ? ORDER BY asked_at, code",
            (instant(self._now),),
        )
        return [_pairing(row) for row in rows]

    def add(self, pairing: Pairing) -> None:
        """Makes room first: what is over is of no use."""
        self._db.execute("DELETE FROM pairings WHERE until <= ?", (instant(self._now),))
        self._db.execute(
            "INSERT INTO pairings (secret_hash, code, kind, wish, asked_at, until) VALUES (?, ?, ?, ?, ?, ?)",
            (
                pairing.secret_hash,
                pairing.code,
                pairing.kind.value,
                pairing.wish,
                instant(pairing.asked_at),
                instant(pairing.until),
            ),
        )

    def approve(self, pairing: Pairing) -> None:
        """Keeps whom the screen turned out to be, and until when it may fetch that."""
        self._db.execute(
            "UPDATE pairings SET device = ?, wall = ?, until = ? WHERE secret_hash = ?",
            (pairing.device, pairing.wall, instant(pairing.until), pairing.secret_hash),
        )


def _pairing(row: sqlite3.Row) -> Pairing:
    return Pairing(
        row["secret_hash"],
        row["code"],
        DeviceKind(row["kind"]),
        row["wish"],
        read_instant(row["asked_at"]),
        read_instant(row["until"]),
        row["device"],
        row["wall"],
    )
