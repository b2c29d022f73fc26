"""The entries: appended, read, never changed."""

import sqlite3
from datetime import datetime

from sqlite_utils import Database

from queue_server.adapters.store.forms import (
    instant,
    instant_or_none,
    read_event,
    read_instant,
    write_event,
    write_json,
)
from queue_server.domain.attendance import KINDS
from queue_server.domain.events import Entry, Event
from queue_server.ports import RecordSearch

# Word for word the condition of the index `attendance`, which serves only those who repeat it.
_OF_ATTENDANCE = f"kind IN ({', '.join(repr(kind) for kind in KINDS)})"


class EntriesTable:
    def __init__(self, db: Database) -> None:
        self._db = db

    def seq(self) -> int:
        row = self._db.execute("SELECT value FROM tally WHERE name = 'seq'").fetchone()
        return int(row[0]) if row else 0

    def latest_at(self) -> datetime | None:
        row = self._db.execute("SELECT at FROM entries ORDER BY seq DESC LIMIT 1").fetchone()
        return read_instant(row[0]) if row else None

    def append(self, entry: Entry) -> None:
        kind, facts = write_event(entry.event)
        self._db.execute(
            "INSERT INTO entries (seq, at, actor, command, ticket, kind, facts) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (entry.seq, instant(entry.at), entry.actor, entry.command, entry.ticket, kind, facts),
        )
        self._db.execute(
            "INSERT INTO tally (name, value) VALUES ('seq', ?) "
            "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (entry.seq,),
        )

    def extent(self) -> tuple[int, int]:
        """How many entries there are, and the seq of the latest: the same, unless some are missing."""
        row = self._db.execute("SELECT count(*), coalesce(max(seq), 0) FROM entries").fetchone()
        return int(row[0]), int(row[1])

    def tickets(self) -> list[int]:
        """Every ticket that the record tells of, the oldest first."""
        rows = self._db.execute(
            "SELECT DISTINCT ticket FROM entries WHERE ticket IS NOT NULL ORDER BY ticket"
        )
        return [row[0] for row in rows]

    def since(self, seq: int, at_most: int = 1000) -> list[Entry]:
        return self._read("WHERE seq > ? ORDER BY seq LIMIT ?", seq, at_most)

    def of_ticket(self, ticket: int) -> list[Entry]:
        return self._read("WHERE ticket = ? ORDER BY seq", ticket)

    def matching(self, search: RecordSearch, at_most: int) -> list[Entry]:
        """The latest entries that a search holds, the latest first."""
        tickets = None if search.tickets is None else write_json(search.tickets)
        terms: dict[str, str | int | None] = {
            "seq < ?": search.before,
            "at >= ?": instant_or_none(search.begins),
            "at < ?": instant_or_none(search.ends),
            "substr(actor, instr(actor, ':') + 1) = ?": search.actor,
            "kind = ?": search.kind,
            "ticket IN (SELECT value FROM json_each(?))": tickets,
        }
        asked = {term: value for term, value in terms.items() if value is not None}
        condition = f"WHERE {' AND '.join(asked)}" if asked else ""
        return self._read(f"{condition} ORDER BY seq DESC LIMIT ?", *asked.values(), at_most)

    def attendance(self, begins: datetime, ends: datetime) -> list[Entry]:
        """Entries that tell when counters were open, from `begins` on and before `ends`."""
        condition = f"WHERE {_OF_ATTENDANCE} AND at >= ? AND at < ? ORDER BY seq"
        return self._read(condition, instant(begins), instant(ends))

    def of_kinds(self, *kinds: str) -> list[Entry]:
        return self._read(f"WHERE kind IN ({', '.join('?' * len(kinds))}) ORDER BY seq", *kinds)

    def of_command(self, command: int) -> list[Entry]:
        return self._read("WHERE command = ? ORDER BY seq", command)

    def latest_command(self, actor: str, since: datetime) -> int | None:
        """The latest command about a visitor that this actor gave since then."""
        # Looked for from the latest entry back, and no further than to the first one that is too old.
        row = self._db.execute(
            "SELECT at, command FROM entries WHERE at < ? OR (actor = ? AND ticket IS NOT NULL) "
            "ORDER BY seq DESC LIMIT 1",
            (instant(since), actor),
        ).fetchone()
        return int(row["command"]) if row and read_instant(row["at"]) >= since else None

    def first_after_command(self, ticket: int, command: int) -> Entry | None:
        """The first entry of a ticket that a later command made."""
        found = self._read("WHERE ticket = ? AND command > ? ORDER BY seq LIMIT 1", ticket, command)
        return found[0] if found else None

    def _read(self, condition: str, *parameters: str | int | None) -> list[Entry]:
        sql = f"SELECT seq, at, actor, command, ticket, kind, facts FROM entries {condition}"
        return [_entry(row) for row in self._db.execute(sql, parameters)]


def _entry(row: sqlite3.Row) -> Entry:
    event: Event = read_event(row["kind"], row["facts"])
    return Entry(row["seq"], read_instant(row["at"]), row["actor"], event, row["ticket"], row["command"])
