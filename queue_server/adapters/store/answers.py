"""What keys were answered: the first success of each, kept for a day, over restarts."""

from datetime import datetime, timedelta

from sqlite_utils import Database

from queue_server.adapters.store.forms import instant, read_json, write_json
from queue_server.domain.errors import Invalid
from queue_server.ports import Answer, Key

KEPT = timedelta(hours=24)


class AnswersTable:
    def __init__(self, db: Database, now: datetime) -> None:
        self._db = db
        self._now = now

    def find(self, key: Key) -> Answer | None:
        row = self._db.execute(
            "SELECT request_hash, status, body FROM answers "
            "WHERE owner = ? AND path = ? AND key = ? AND at > ?",
            (key.owner, key.path, key.key, instant(self._now - KEPT)),
        ).fetchone()
        if row is None:
            return None
        if row["request_hash"] != key.request_hash:
            raise Invalid("key_reused")
        return Answer(read_json(row["body"]), row["status"])

    def keep(self, key: Key, answer: Answer) -> None:
        self._db.execute(
            "INSERT OR REPLACE INTO answers (owner, path, key, request_hash, status, body, at) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                key.owner,
                key.path,
                key.key,
                key.request_hash,
                answer.status,
                write_json(answer.body),
                instant(self._now),
            ),
        )

    def forget_old(self) -> None:
        self._db.execute("DELETE FROM answers WHERE at <= ?", (instant(self._now - KEPT),))
