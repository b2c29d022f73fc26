"""What is held about persons, and its erasing: the one place where entries of the record are rewritten.

The law asks for it, so the trigger that keeps entries as they are is taken down and put up again within the
transaction. What an entry tells of the floor stays; a name becomes a pseudonym everywhere at once, so that
folding the record again still agrees with every row.
"""

import secrets
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

from sqlite_utils import Database

from queue_server.adapters.store.forms import instant, read_instant, read_json, write_json
from queue_server.domain.privacy import Holding, Limits

_NAMED = (
    ("staff", "name"),
    ("texts", "author"),
    ("tickets", "origin"),
    ("errands", "officer"),
    ("posts", "officer"),
    ("notices", "author"),
    ("times", "officer"),
    ("comments_seen", "staff"),
)
"""Columns in which the name of somebody on the staff stands."""

_NAMING = ("staff", "officer", "taken_from", "owner", "origin")
"""Facts of entries in which it stands."""

_REASON = "reason"


class PrivacyTable:
    def __init__(self, db: Database) -> None:
        self._db = db

    def holdings(self, past: Limits, codes: Collection[str]) -> list[Holding]:
        """Everything that is held. `codes`: reasons that are the program's own, not typed by hand."""
        return [
            self._holding("notes", "SELECT date(at), 0 FROM texts WHERE body IS NOT NULL"),
            self._holding(
                "comments",
                "SELECT business_date, business_date < ? FROM surveys WHERE comment <> ''",
                past.comments.isoformat(),
            ),
            self._reasons(past.reasons, codes),
            self._holding("staff", "SELECT NULL, 0 FROM staff WHERE disabled_at IS NULL"),
            self._holding(
                "leavers",
                "SELECT date(disabled_at), disabled_at < ? FROM staff "
                "WHERE disabled_at IS NOT NULL AND pin_hash <> ''",
                instant(past.leavers),
            ),
        ]

    def erase_comments(self, before: date) -> int:
        """Empties what visitors wrote before a day; their scores stay."""
        done = self._db.execute(
            "UPDATE surveys SET comment = '' WHERE comment <> '' AND business_date < ?", (before.isoformat(),)
        )
        return done.rowcount

    def erase_reasons(self, before: datetime, codes: Collection[str]) -> int:
        """Empties reasons typed by hand before an instant, in entries and where errands repeat them."""
        typed = [(seq, facts) for seq, at, facts in self._typed(codes) if at < before]
        with self._entries_open():
            for seq, facts in typed:
                bare = write_json({**facts, _REASON: ""})
                self._db.execute("UPDATE entries SET facts = ? WHERE seq = ?", (bare, seq))
        for seq, _ in typed:
            self._db.execute(
                "UPDATE errands SET held_reason = '' WHERE state <> 'held' "
                "AND ticket = (SELECT ticket FROM entries WHERE seq = ?)",
                (seq,),
            )
        return len(typed)

    def leavers(self, before: datetime) -> list[str]:
        """Who was disabled before an instant and still has a name."""
        rows = self._db.execute(
            "SELECT name FROM staff WHERE disabled_at < ? AND pin_hash <> '' ORDER BY name",
            (instant(before),),
        )
        return [row[0] for row in rows]

    def pseudonymise(self, name: str) -> str:
        """Gives somebody another name everywhere, and gives the new one."""
        pseudonym = f"staff-{secrets.token_hex(4)}"
        self._db.execute("DELETE FROM sessions WHERE staff = ?", (name,))
        for table, column in _NAMED:
            self._db.execute(f"UPDATE {table} SET {column} = ? WHERE {column} = ?", (pseudonym, name))
        self._db.execute("UPDATE staff SET pin_hash = '' WHERE name = ?", (pseudonym,))
        with self._entries_open():
            self._db.execute(
                "UPDATE entries SET actor = ? WHERE actor = ?", (f"staff:{pseudonym}", f"staff:{name}")
            )
            for seq, facts in self._naming(name):
                renamed = {
                    key: pseudonym if key in _NAMING and value == name else value
                    for key, value in facts.items()
                }
                self._db.execute("UPDATE entries SET facts = ? WHERE seq = ?", (write_json(renamed), seq))
        return pseudonym

    def _holding(self, name: str, sql: str, *values: str) -> Holding:
        """`sql` gives one row a thing: its day, and whether it is past its time."""
        rows = self._db.execute(sql, values).fetchall()
        days = [date.fromisoformat(row[0]) for row in rows if row[0]]
        return Holding(name, len(rows), sum(row[1] for row in rows), min(days, default=None))

    def _reasons(self, before: datetime, codes: Collection[str]) -> Holding:
        instants = [at for _, at, _ in self._typed(codes)]
        oldest = min(instants).date() if instants else None
        return Holding("reasons", len(instants), sum(at < before for at in instants), oldest)

    def _typed(self, codes: Collection[str]) -> Iterator[tuple[int, datetime, dict[str, Any]]]:
        """Entries with a reason that somebody typed."""
        rows = self._db.execute(
            "SELECT seq, at, facts FROM entries WHERE json_extract(facts, '$.reason') <> ''"
        )
        for row in rows:
            facts = read_json(row["facts"])
            if facts[_REASON] not in codes:
                yield row["seq"], read_instant(row["at"]), facts

    def _naming(self, name: str) -> list[tuple[int, dict[str, Any]]]:
        rows = self._db.execute("SELECT seq, facts FROM entries WHERE instr(facts, ?)", (f'"{name}"',))
        return [(row["seq"], read_json(row["facts"])) for row in rows]

    @contextmanager
    def _entries_open(self) -> Iterator[None]:
        """Entries may be rewritten within, and never after."""
        found = self._db.execute("SELECT sql FROM sqlite_master WHERE name = 'entries_are_not_updated'")
        trigger = found.fetchone()[0]
        self._db.execute("DROP TRIGGER entries_are_not_updated")
        yield
        self._db.execute(trigger)
