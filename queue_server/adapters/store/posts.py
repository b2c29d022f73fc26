"""Who sits at which counter now."""

import sqlite3
from datetime import datetime

from sqlite_utils import Database

from queue_server.adapters.store.forms import instant, instant_or_none, read_instant, read_instant_or_none
from queue_server.domain import events as happened
from queue_server.domain.counter import Post, PostState

_NEVER = datetime.fromisoformat("1970-01-01T00:00:00+00:00")


class PostsTable:
    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, counter: str) -> Post:
        """How a counter stands; one that was never opened is closed."""
        row = self._db.execute("SELECT * FROM posts WHERE counter = ?", (counter,)).fetchone()
        return _post(row) if row else Post(counter, PostState.CLOSED, None, _NEVER)

    def all(self) -> list[Post]:
        return [_post(row) for row in self._db.execute("SELECT * FROM posts")]

    def of_officer(self, officer: str) -> Post | None:
        row = self._db.execute(
            "SELECT * FROM posts WHERE officer = ? AND state IN ('open', 'paused')", (officer,)
        ).fetchone()
        return _post(row) if row else None

    def apply(self, event: happened.CounterEvent, at: datetime) -> None:
        """Brings a counter's row to what the event makes of it."""
        before = self.get(event.counter)
        match event:
            case happened.CounterOpened(officer=officer):
                self._write(Post(event.counter, PostState.OPEN, officer, at))
            case happened.CounterPaused(reason=reason, until=until):
                self._write(Post(event.counter, PostState.PAUSED, before.officer, at, reason, until))
            case happened.CounterUnpaused():
                self._write(Post(event.counter, PostState.OPEN, before.officer, at))
            case happened.CounterClosed(reason=reason, until=until):
                self._write(Post(event.counter, PostState.CLOSED, None, at, reason, until))

    def _write(self, post: Post) -> None:
        self._db.execute(
            "INSERT INTO posts (counter, state, officer, since, reason, until) VALUES (?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (counter) DO UPDATE SET state = excluded.state, officer = excluded.officer, "
            "since = excluded.since, reason = excluded.reason, until = excluded.until",
            (
                post.counter,
                post.state,
                post.officer,
                instant(post.since),
                post.reason,
                instant_or_none(post.until),
            ),
        )


def _post(row: sqlite3.Row) -> Post:
    return Post(
        counter=row["counter"],
        state=PostState(row["state"]),
        officer=row["officer"],
        since=read_instant(row["since"]),
        reason=row["reason"],
        until=read_instant_or_none(row["until"]),
    )
