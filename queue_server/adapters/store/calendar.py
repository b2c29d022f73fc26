"""The days that differ from the week."""

import sqlite3
from collections.abc import Iterable
from datetime import date, time

from sqlite_utils import Database

from queue_server.domain.floor import Span
from queue_server.domain.holidays import Holiday, HolidayKind

_PUT = "INSERT OR REPLACE INTO holidays (day, agency, name, kind, begins, ends) VALUES (?, ?, ?, ?, ?, ?)"


class CalendarTable:
    def __init__(self, db: Database) -> None:
        self._db = db

    def holidays(self, begins: date, ends: date) -> list[Holiday]:
        """Those of a stretch of days, both ends included, by day; the floor's own before the agencies'."""
        rows = self._db.execute(
            "SELECT * FROM holidays WHERE day BETWEEN ? AND ? ORDER BY day, agency",
            (begins.isoformat(), ends.isoformat()),
        )
        return [_holiday(row) for row in rows]

    def put(self, holidays: Iterable[Holiday]) -> None:
        """Each takes the place of what stood for its day and its agency."""
        for holiday in holidays:
            self._db.execute(_PUT, _columns(holiday))

    def drop(self, day: date, agency: str | None) -> bool:
        """Tells whether there was one."""
        dropped = self._db.execute(
            "DELETE FROM holidays WHERE day = ? AND agency = ?", (day.isoformat(), agency or "")
        )
        return dropped.rowcount > 0


def _holiday(row: sqlite3.Row) -> Holiday:
    times = [time.fromisoformat(row[name]) for name in ("begins", "ends") if row[name]]
    return Holiday(
        date.fromisoformat(row["day"]),
        row["name"],
        HolidayKind(row["kind"]),
        row["agency"] or None,
        Span(*times) if times else None,
    )


def _columns(holiday: Holiday) -> tuple[str | None, ...]:
    hours = holiday.hours
    begins, ends = (f"{hours.begins:%H:%M}", f"{hours.ends:%H:%M}") if hours else (None, None)
    return (
        holiday.day.isoformat(),
        holiday.agency or "",
        holiday.name,
        holiday.kind.value,
        begins,
        ends,
    )
