"""Forms and ratings. Nothing joins them to a ticket: their ids are random, their times parts of a day."""

import secrets
import sqlite3
from datetime import date

from sqlite_utils import Database

from queue_server.adapters.store.forms import instant, read_instant, read_json, write_json
from queue_server.domain.satisfaction import Form, PartOfDay
from queue_server.ports import Comment, Rating, Seen

_COMMENTS = "SELECT * FROM surveys LEFT JOIN comments_seen ON survey = id WHERE comment <> ''"


class SurveysTable:
    def __init__(self, db: Database) -> None:
        self._db = db

    def answered(self, ticket: int, what: str) -> bool:
        found = self._db.execute("SELECT 1 FROM answered WHERE ticket = ? AND what = ?", (ticket, what))
        return found.fetchone() is not None

    def mark_answered(self, ticket: int, what: str) -> None:
        self._db.execute("INSERT INTO answered (ticket, what) VALUES (?, ?)", (ticket, what))

    def add(self, form: Form) -> None:
        self._db.execute(
            "INSERT INTO surveys (id, business_date, part_of_day, agency, service, origin, scores, profile, "
            "comment) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                secrets.token_hex(8),
                form.business_date.isoformat(),
                form.part_of_day.value,
                form.agency,
                form.service,
                form.origin,
                write_json(form.scores),
                write_json(form.profile),
                form.comment,
            ),
        )

    def forms(self, begins: date, ends: date) -> list[Form]:
        """Those of a period, both days included."""
        rows = self._db.execute(
            "SELECT * FROM surveys WHERE business_date BETWEEN ? AND ? ORDER BY business_date, id",
            (begins.isoformat(), ends.isoformat()),
        )
        return [_form(row) for row in rows]

    def comments(self, begins: date, ends: date) -> list[Comment]:
        """Those of a period, both days included; the newest first. `afternoon` sorts before `morning`."""
        rows = self._db.execute(
            f"{_COMMENTS} AND business_date BETWEEN ? AND ? ORDER BY business_date DESC, part_of_day, id",
            (begins.isoformat(), ends.isoformat()),
        )
        return [_comment(row) for row in rows]

    def comment(self, id: str) -> Comment | None:
        row = self._db.execute(f"{_COMMENTS} AND id = ?", (id,)).fetchone()
        return _comment(row) if row else None

    def mark_seen(self, id: str, seen: Seen) -> None:
        self._db.execute(
            "INSERT INTO comments_seen (survey, staff, at) VALUES (?, ?, ?)", (id, seen.by, instant(seen.at))
        )

    def rate(self, rating: Rating) -> None:
        self._db.execute(
            "INSERT INTO ratings (id, business_date, agency, service, stars) VALUES (?, ?, ?, ?, ?)",
            (
                secrets.token_hex(8),
                rating.business_date.isoformat(),
                rating.agency,
                rating.service,
                rating.stars,
            ),
        )

    def ratings(self, begins: date, ends: date) -> list[Rating]:
        """Those of a period, both days included."""
        rows = self._db.execute(
            "SELECT * FROM ratings WHERE business_date BETWEEN ? AND ? ORDER BY business_date, id",
            (begins.isoformat(), ends.isoformat()),
        )
        return [
            Rating(date.fromisoformat(row["business_date"]), row["agency"], row["service"], row["stars"])
            for row in rows
        ]


def _form(row: sqlite3.Row) -> Form:
    return Form(
        business_date=date.fromisoformat(row["business_date"]),
        part_of_day=PartOfDay(row["part_of_day"]),
        agency=row["agency"],
        service=row["service"],
        origin=row["origin"],
        scores=read_json(row["scores"]),
        profile=read_json(row["profile"]),
        comment=row["comment"],
    )


def _comment(row: sqlite3.Row) -> Comment:
    return Comment(
        id=row["id"],
        business_date=date.fromisoformat(row["business_date"]),
        part_of_day=PartOfDay(row["part_of_day"]),
        agency=row["agency"],
        service=row["service"],
        text=row["comment"],
        seen=Seen(row["staff"], read_instant(row["at"])) if row["at"] else None,
    )
