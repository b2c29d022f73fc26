"""Queues that are stopped, intake set by hand, notices, and who asked for help."""

from collections.abc import Sequence
from datetime import datetime

from sqlite_utils import Database

from queue_server.adapters.store.forms import (
    instant,
    instant_or_none,
    read_instant,
    read_instant_or_none,
    read_json,
    write_json,
)
from queue_server.domain import events as happened
from queue_server.domain.alarms import Taken
from queue_server.ports import Notice, Stop


class QueuesTable:
    def __init__(self, db: Database, now: datetime) -> None:
        self._db = db
        self._now = now

    def stops(self) -> list[Stop]:
        return [
            Stop(
                row["scope"],
                row["code"],
                row["reason"],
                read_instant(row["since"]),
                read_instant_or_none(row["until"]),
            )
            for row in self._db.execute("SELECT * FROM stops ORDER BY since")
        ]

    def overrides(self) -> dict[str, bool]:
        return {row["service"]: bool(row["open"]) for row in self._db.execute("SELECT * FROM overrides")}

    def notices(self) -> list[Notice]:
        return [
            Notice(
                row["id"],
                row["body"],
                tuple(read_json(row["zones"])),
                bool(row["urgent"]),
                read_instant(row["posted_at"]),
                row["author"],
            )
            for row in self._db.execute("SELECT * FROM notices WHERE withdrawn_at IS NULL ORDER BY id DESC")
        ]

    def add_notice(self, text: str, zones: Sequence[str], urgent: bool, author: str) -> int:
        cursor = self._db.execute(
            "INSERT INTO notices (body, zones, urgent, posted_at, author) VALUES (?, ?, ?, ?, ?)",
            (text, write_json(list(zones)), int(urgent), instant(self._now), author),
        )
        return int(cursor.lastrowid or 0)

    def help_asked(self) -> list[tuple[str, str, datetime]]:
        rows = self._db.execute("SELECT place, kind, since FROM help ORDER BY since")
        return [(row["place"], row["kind"], read_instant(row["since"])) for row in rows]

    def taken(self) -> dict[str, Taken]:
        """Who sees to which alarm."""
        rows = self._db.execute("SELECT alarm, owner, at FROM taken")
        return {row["alarm"]: Taken(row["owner"], read_instant(row["at"])) for row in rows}

    def asked(self) -> dict[str, datetime]:
        """When each agency was last asked to open a counter."""
        return {row["agency"]: read_instant(row["at"]) for row in self._db.execute("SELECT * FROM asked")}

    def apply(self, event: happened.Event, at: datetime) -> None:
        """Brings the rows to what a stop, an override, a cry for help or the day's end makes of them."""
        match event:
            case happened.QueueStopped():
                self._db.execute(
                    "INSERT OR REPLACE INTO stops (scope, code, reason, since, until) VALUES (?, ?, ?, ?, ?)",
                    (event.scope, event.code, event.reason, instant(at), instant_or_none(event.until)),
                )
            case happened.QueueWentOn():
                self._db.execute("DELETE FROM stops WHERE scope = ? AND code = ?", (event.scope, event.code))
            case happened.IntakeOverridden(service=service, open=None):
                self._db.execute("DELETE FROM overrides WHERE service = ?", (service,))
            case happened.IntakeOverridden(service=service, open=is_open):
                self._db.execute(
                    "INSERT OR REPLACE INTO overrides VALUES (?, ?)", (service, int(bool(is_open)))
                )
            case happened.HelpAsked():
                self._db.execute(
                    "INSERT OR IGNORE INTO help (place, kind, since) VALUES (?, ?, ?)",
                    (event.place, event.place_kind, instant(at)),
                )
            case happened.HelpGiven():
                self._db.execute("DELETE FROM help WHERE place = ?", (event.place,))
            case happened.DayClosed():
                for table in ("stops", "overrides", "help", "taken", "asked"):
                    self._db.execute(f"DELETE FROM {table}")
            case _:
                self._see_to(event, at)

    def _see_to(self, event: happened.Event, at: datetime) -> None:
        """Who looks after what: a notice that goes, an alarm that is taken, an agency that is asked."""
        match event:
            case happened.NoticeWithdrawn(notice=notice):
                self._db.execute("UPDATE notices SET withdrawn_at = ? WHERE id = ?", (instant(at), notice))
            case happened.AlarmTaken(alarm=alarm, owner=owner):
                self._db.execute("INSERT OR REPLACE INTO taken VALUES (?, ?, ?)", (alarm, owner, instant(at)))
            case happened.AgencyAsked(agency=agency):
                self._db.execute("INSERT OR REPLACE INTO asked VALUES (?, ?)", (agency, instant(at)))
