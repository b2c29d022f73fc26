"""Times of ended errands, as reports read them."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import cache, partial
from typing import Any, TypeVar

from sqlite_utils import Database

from queue_server.adapters.store.forms import column, instant, read_event, read_instant, read_instant_or_none
from queue_server.domain.events import Interrupted, MonthClosed
from queue_server.domain.interruption import Interruption
from queue_server.domain.month import Month
from queue_server.domain.statistics import Passage, Stay, Times
from queue_server.ports import MonthClosing, ServiceKey

_TIMES = Times._fields
_READ = f"SELECT {', '.join(_TIMES)} FROM times "
_WRITE = f"INSERT OR REPLACE INTO times ({', '.join(_TIMES)}) VALUES ({', '.join('?' * len(_TIMES))})"
_DAYS = "BETWEEN :begins AND :ends"
_OF_THESE_DAYS = (
    f"BETWEEN (SELECT min(id) FROM tickets WHERE business_date {_DAYS}) "
    f"AND (SELECT max(id) FROM tickets WHERE business_date {_DAYS})"
)
"""Tickets are counted on from day to day, so a period's rows lie side by side in every table that is kept by
ticket. They are read from there, in order, which an index on days would not give; the + keeps it out."""

AT_ONCE = 1000

Column = Iterable[Any]
Reader = Callable[[Sequence[Any]], Column]
"""Reads what stands in one column of some rows."""
Kind = TypeVar("Kind", Times, Stay, Passage)


class TimesTable:
    def __init__(self, db: Database) -> None:
        self._db = db

    def times(self, begins: date, ends: date) -> list[Times]:
        """The rows of a period, both days included, in the order of tickets."""
        rows = self._db.execute(
            f"{_READ} WHERE ticket {_OF_THESE_DAYS} AND +business_date {_DAYS} ORDER BY ticket, stop",
            _days(begins, ends),
        )
        return list(_times(rows))

    def passages(self, begins: date, ends: date) -> list[Passage]:
        """Errands of a period, both days included, whatever became of them."""
        rows = self._db.execute(
            "SELECT agency, service, counter, priority, joined_at, first_called_at, called_at, ended_at, "
            "told_low, told_high, passed_over, walk_in, postponed_s "
            "FROM errands e CROSS JOIN tickets t ON t.id = e.ticket "
            f"WHERE e.ticket {_OF_THESE_DAYS} AND +e.business_date {_DAYS} ORDER BY e.ticket, e.stop",
            _days(begins, ends),
        )
        return list(_passages(rows))

    def stays(self, begins: date, ends: date) -> list[Stay]:
        """Tickets of a period, both days included, in order."""
        rows = self._db.execute(
            "SELECT t.id, t.business_date, t.number, t.language, t.origin, t.priority, t.assist, t.people, "
            "count(*), group_concat(e.agency), t.issued_at, "
            "iif(count(e.ended_at) = count(*), max(e.ended_at), NULL) "
            "FROM tickets t CROSS JOIN errands e ON e.ticket = t.id "
            f"WHERE t.id {_OF_THESE_DAYS} AND +t.business_date {_DAYS} GROUP BY t.id ORDER BY t.id",
            _days(begins, ends),
        )
        return list(_stays(rows))

    def transfers(self, begins: date, ends: date) -> list[tuple[ServiceKey, ServiceKey]]:
        """Where each errand that was handed on came from and went to. One that was undone and done again
        has several entries: the latest holds."""
        rows = self._db.execute(
            "SELECT e.agency, e.service, n.agency, n.service FROM errands e JOIN errands n "
            "ON n.ticket = e.ticket AND n.stop = (SELECT json_extract(facts, '$.to_stop') FROM entries "
            "WHERE ticket = e.ticket AND kind = 'ErrandTransferred' "
            "AND json_extract(facts, '$.stop') = e.stop ORDER BY seq DESC LIMIT 1) "
            "WHERE e.state = 'transferred' AND e.business_date BETWEEN ? AND ? ORDER BY e.ticket, e.stop",
            (begins.isoformat(), ends.isoformat()),
        )
        return [((row[0], row[1]), (row[2], row[3])) for row in rows]

    def arrived(self, begins: date, ends: date) -> dict[tuple[str, str], int]:
        """Errands that came to each service in a period, by agency and service."""
        rows = self._db.execute(
            "SELECT agency, service, count(*) FROM errands WHERE business_date BETWEEN ? AND ? GROUP BY 1, 2",
            (begins.isoformat(), ends.isoformat()),
        )
        return {(row[0], row[1]): int(row[2]) for row in rows}

    def first_calls(self, begins: date, ends: date) -> dict[tuple[int, int], datetime]:
        """When each errand of a period was called first, by ticket and stop."""
        rows = self._db.execute(
            "SELECT ticket, stop, first_called_at FROM errands WHERE business_date BETWEEN ? AND ? "
            "AND first_called_at IS NOT NULL",
            (begins.isoformat(), ends.isoformat()),
        )
        return {(row[0], row[1]): read_instant(row[2]) for row in rows}

    def interruptions(self, begins: datetime, ends: datetime) -> list[Interruption]:
        """Those that touch a span of time. Each was recorded when it was over, so later ones are looked at
        until the first that began after the span. In the order of their index: by seq alone the whole record
        would be gone through."""
        rows = self._db.execute(
            "SELECT facts FROM entries WHERE kind = 'Interrupted' AND at >= ? ORDER BY at, seq",
            (instant(begins),),
        )
        found = []
        for row in rows:
            event = read_event("Interrupted", row[0])
            assert isinstance(event, Interrupted)
            if event.begins > ends:
                break
            found.append(Interruption(event.begins, event.ends))
        return found

    def first_day(self) -> date | None:
        """The first day on which anybody came."""
        row = self._db.execute("SELECT min(business_date) FROM errands").fetchone()
        return date.fromisoformat(row[0]) if row[0] else None

    def months_closed(self) -> list[MonthClosing]:
        """In the order in which they were closed."""
        rows = self._db.execute(
            "SELECT at, actor, facts FROM entries WHERE kind = 'MonthClosed' ORDER BY seq"
        )
        return [_month_closing(row) for row in rows]

    def write(self, ticket: int, stop: int, row: Times | None) -> None:
        """Keeps the row of an errand that has ended, or drops it when the errand goes on again."""
        if row is None:
            self._db.execute("DELETE FROM times WHERE ticket = ? AND stop = ?", (ticket, stop))
        else:
            self._db.execute(_WRITE, [column(getattr(row, name)) for name in _TIMES])

    def without_errands(self) -> list[tuple[int, int]]:
        """Rows, by ticket and stop, of errands that there are not; there should be none."""
        rows = self._db.execute(
            "SELECT ticket, stop FROM times t WHERE NOT EXISTS "
            "(SELECT 1 FROM errands e WHERE e.ticket = t.ticket AND e.stop = t.stop)"
        )
        return [(row[0], row[1]) for row in rows]

    def clear(self) -> None:
        """Drops every row, to be made anew from the entries."""
        self._db.execute("DELETE FROM times")

    def row(self, ticket: int, stop: int) -> Times | None:
        found = self._db.execute(f"{_READ} WHERE ticket = ? AND stop = ?", (ticket, stop))
        return next(_times(found), None)


def _days(begins: date, ends: date) -> dict[str, str]:
    return {"begins": begins.isoformat(), "ends": ends.isoformat()}


def _times(rows: sqlite3.Cursor) -> Iterator[Times]:
    readers = {
        "business_date": _each(cache(date.fromisoformat)),
        **_same("service", "agency", "counter", "officer", "outcome", "result"),
        **_flags("priority", "walk_in", "forgotten_start", "unfinished"),
    }
    return _read(rows, Times, readers)


def _stays(rows: sqlite3.Cursor) -> Iterator[Stay]:
    readers = {
        "business_date": _each(cache(date.fromisoformat)),
        **_same("language", "origin"),
        **_flags("priority", "assist"),
        "agencies": _each(cache(lambda agencies: tuple(dict.fromkeys(agencies.split(","))))),
        "arrived_at": _instants,
        "left_at": _instants,
    }
    return _read(rows, Stay, readers)


def _passages(rows: sqlite3.Cursor) -> Iterator[Passage]:
    readers = {
        **_same("agency", "service", "counter"),
        **dict.fromkeys(("joined_at", "first_called_at", "called_at", "ended_at"), _instants),
        **_flags("priority", "passed_over", "walk_in"),
    }
    return _read(rows, Passage, readers)


def _each(read: Callable[[Any], Any]) -> Reader:
    return partial(map, read)


def _flags(*columns: str) -> dict[str, Reader]:
    return dict.fromkeys(columns, _each(bool))


def _same(*columns: str) -> dict[str, Reader]:
    """Words that come again and again are kept once, which halves a year's memory."""
    return dict.fromkeys(columns, _each(_Once().__getitem__))


def _instants(column: Sequence[Any]) -> Column:
    if None in column:
        return map(read_instant_or_none, column)
    return map(datetime.fromisoformat, column)


def _read(rows: sqlite3.Cursor, kind: type[Kind], readers: Mapping[str, Reader]) -> Iterator[Kind]:
    """Rows as tuples of a kind, whose fields stand in the same order.

    Some rows at a time, column by column, so that the step from one row to the next is not Python's own: a
    year has half a million.
    """
    rows.row_factory = None
    make = partial(tuple.__new__, kind)
    places = {kind._fields.index(name): read for name, read in readers.items()}
    while some := rows.fetchmany(AT_ONCE):
        columns = list(zip(*some, strict=True))
        read = [places[place](column) if place in places else column for place, column in enumerate(columns)]
        yield from map(make, zip(*read, strict=True))


class _Once(dict[Any, Any]):
    """Gives for equal words the one that came first; no step of it is Python's where it is known."""

    def __missing__(self, word: Any) -> Any:
        self[word] = word
        return word


def _month_closing(row: sqlite3.Row) -> MonthClosing:
    event = read_event("MonthClosed", row["facts"])
    assert isinstance(event, MonthClosed)
    month = Month.read(event.month)
    assert month is not None
    return MonthClosing(month, read_instant(row["at"]), row["actor"])
