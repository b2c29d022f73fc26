"""Calls as walls show and speak them, and who has done so."""

import sqlite3
from collections.abc import Collection, Iterable
from datetime import datetime, timedelta

from sqlite_utils import Database

from queue_server.adapters.store.forms import instant, instant_or_none, read_instant, read_instant_or_none
from queue_server.domain.absence import Pressed
from queue_server.domain.errand import State
from queue_server.domain.events import Entry, ErrandCalled, ErrandRecalled
from queue_server.domain.floor import Floor
from queue_server.domain.telling import Told
from queue_server.domain.visit import Visit
from queue_server.ports import Acknowledgement, Call

STILL_SPOKEN = timedelta(seconds=30)
"""How long after its start a call that nobody acknowledged is still sent again."""

LATEST = 200
"""How many calls are looked at for whether they could be heard: more than are said in ten minutes."""

OF_AN_HOUR = 1_000
"""How many calls are looked at for how soon they were shown and said: more than an hour of 60 counters."""

_FIGURES = "SELECT c.*, t.number, t.language, t.priority, e.agency, e.state, e.returns, e.started_at "
_CALL = (
    f"{_FIGURES} FROM calls c "
    "JOIN errands e ON e.ticket = c.ticket AND e.stop = c.stop JOIN tickets t ON t.id = c.ticket "
)
_CALL_AT_COUNTER = (
    f"{_FIGURES} FROM errands e CROSS JOIN calls c ON c.ticket = e.ticket AND c.stop = e.stop "
    "JOIN tickets t ON t.id = c.ticket "
)
"""From the few errands at counters to their calls, never the other way: CROSS JOIN keeps the order."""
_AT_COUNTERS = "e.state IN ('called', 'serving') AND e.counter IS NOT NULL"
"""Begins with the condition of the index `one_errand_per_counter`, word for word."""
_LATELY = "c.seq >= (SELECT coalesce(min(seq), 0) FROM (SELECT seq FROM calls ORDER BY seq DESC LIMIT 2000))"
"""Among some days' calls: a zone that seldom calls must not have all of history looked through."""
_SPOKEN = "SELECT 1 FROM acknowledgements s WHERE s.call = c.seq AND s.spoken_at IS NOT NULL"
_LATEST_OF_ITS_ERRAND = (
    "c.seq = (SELECT max(l.seq) FROM calls l WHERE l.ticket = c.ticket AND l.stop = c.stop "
    "AND l.dropped_at IS NULL)"
)


class CallsTable:
    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, seq: int) -> Call | None:
        row = self._db.execute(_CALL + "WHERE c.seq = ?", (seq,)).fetchone()
        return _call(row) if row else None

    def standing(self, zones: Collection[str]) -> list[Call]:
        """The latest call of every errand that is still called, the newest first."""
        marks, values = _marks(zones)
        sql = (
            f"WHERE {_AT_COUNTERS} AND e.state = 'called' AND {_LATEST_OF_ITS_ERRAND} AND c.zone IN ({marks})"
        )
        return self._read(f"{sql} ORDER BY c.seq DESC", values, _CALL_AT_COUNTER)

    def recent(self, zones: Collection[str], at_most: int) -> list[Call]:
        """The latest calls whose errands are no longer called, the newest first."""
        marks, values = _marks(zones)
        sql = f"WHERE {_LATELY} AND e.state <> 'called' AND c.dropped_at IS NULL AND {_LATEST_OF_ITS_ERRAND}"
        return self._read(f"{sql} AND c.zone IN ({marks}) ORDER BY c.seq DESC LIMIT ?", [*values, at_most])

    def pressed(self, ticket: int, stop: int) -> list[Pressed]:
        """The presses since the errand was last called, the oldest first."""
        rows = self._db.execute(
            "SELECT at, shown_at FROM calls WHERE ticket = ? AND stop = ? AND dropped_at IS NULL "
            "AND seq >= (SELECT coalesce(max(seq), 0) FROM calls WHERE ticket = ? AND stop = ? "
            "AND nth = 1 AND dropped_at IS NULL) ORDER BY seq",
            (ticket, stop, ticket, stop),
        )
        return [Pressed(read_instant(row["at"]), read_instant_or_none(row["shown_at"])) for row in rows]

    def unacknowledged(self, device: str, zones: Collection[str], spoken: bool, now: datetime) -> list[Call]:
        """Calls that still stand, or were started a moment ago, and that a device did not show.

        Or, with `spoken`, that nobody spoke: what one could not say, another that stands in may.
        """
        marks, values = _marks(zones)
        missing = f"a.failed IS NULL AND NOT EXISTS ({_SPOKEN})" if spoken else "a.shown_at IS NULL"
        sql = (
            "LEFT JOIN acknowledgements a ON a.call = c.seq AND a.device = ? "
            f"WHERE c.zone IN ({marks}) AND c.dropped_at IS NULL AND {missing} AND {_LATEST_OF_ITS_ERRAND} "
            f"AND {_AT_COUNTERS} AND c.at > ? "
            "AND (e.state = 'called' OR (e.state = 'serving' AND e.serving_since > ?)) ORDER BY c.seq"
        )
        day_ago, moment_ago = instant(now - timedelta(days=1)), instant(now - STILL_SPOKEN)
        return self._read(sql, [device, *values, day_ago, moment_ago], _CALL_AT_COUNTER)

    def acknowledge(self, acknowledgements: Iterable[Acknowledgement]) -> None:
        for done in acknowledgements:
            self._db.execute(
                "INSERT INTO acknowledgements (call, device, shown_at, spoken_at, failed) "
                "VALUES (?, ?, ?, ?, ?) "
                "ON CONFLICT (call, device) DO UPDATE SET shown_at = coalesce(shown_at, excluded.shown_at), "
                "spoken_at = coalesce(spoken_at, excluded.spoken_at), "
                "failed = coalesce(failed, excluded.failed)",
                (
                    done.call,
                    done.device,
                    instant_or_none(done.shown_at),
                    instant_or_none(done.spoken_at),
                    done.failed,
                ),
            )
            if done.shown_at is not None:
                self._db.execute(
                    "UPDATE calls SET shown_at = ? WHERE seq = ? AND shown_at IS NULL",
                    (instant(done.shown_at), done.call),
                )

    def failing(self, since: datetime) -> dict[str, datetime]:
        """The devices whose latest sound failed, and when the call was that they did not say."""
        rows = self._db.execute(
            "SELECT a.device, c.at, a.spoken_at FROM acknowledgements a JOIN calls c ON c.seq = a.call "
            "WHERE a.call >= (SELECT coalesce(min(seq), 0) FROM "
            "(SELECT seq FROM calls ORDER BY seq DESC LIMIT ?)) "
            "AND (a.spoken_at IS NOT NULL OR a.failed IS NOT NULL) ORDER BY a.call",
            (LATEST,),
        )
        latest = {row["device"]: row for row in rows}
        failed = {device: read_instant(row["at"]) for device, row in latest.items() if not row["spoken_at"]}
        return {device: at for device, at in failed.items() if at > since}

    def heard_at(self, device: str) -> datetime | None:
        """When a device last said a call aloud, among the latest calls."""
        row = self._db.execute(
            "SELECT max(spoken_at) FROM acknowledgements WHERE device = ? AND call >= "
            "(SELECT coalesce(min(seq), 0) FROM (SELECT seq FROM calls ORDER BY seq DESC LIMIT ?))",
            (device, LATEST),
        ).fetchone()
        return read_instant_or_none(row[0])

    def told(self, since: datetime) -> list[Told]:
        """How the calls since then reached the hall, among the latest, the newest first."""
        rows = self._db.execute(
            "SELECT c.at, c.shown_at, min(a.spoken_at) AS spoken_at "
            "FROM (SELECT * FROM calls ORDER BY seq DESC LIMIT ?) c "
            "LEFT JOIN acknowledgements a ON a.call = c.seq "
            "WHERE c.at > ? AND c.dropped_at IS NULL GROUP BY c.seq ORDER BY c.seq DESC",
            (OF_AN_HOUR, instant(since)),
        )
        return [
            Told(
                read_instant(row["at"]),
                read_instant_or_none(row["shown_at"]),
                read_instant_or_none(row["spoken_at"]),
            )
            for row in rows
        ]

    def add(self, entry: Entry, visit: Visit, floor: Floor) -> None:
        """The row of a press of call or recall; a walk-in is called and started in one and not announced."""
        event = entry.event
        if not isinstance(event, ErrandCalled | ErrandRecalled):
            return
        if isinstance(event, ErrandCalled) and event.walk_in:
            return
        counter = floor.counter(event.counter)
        self._db.execute(
            "INSERT INTO calls "
            "(seq, business_date, ticket, stop, service, counter, zone, nth, at, passed_over) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                entry.seq,
                floor.business_date(entry.at).isoformat(),
                visit.ticket.id,
                event.stop,
                visit.errand(event.stop).service,
                event.counter,
                counter.zone if counter else "",
                1 if isinstance(event, ErrandCalled) else event.nth,
                instant(entry.at),
                event.passed_over_errand if isinstance(event, ErrandCalled) else None,
            ),
        )

    def drop(self, entries: Iterable[int], at: datetime) -> None:
        for seq in entries:
            self._db.execute("UPDATE calls SET dropped_at = ? WHERE seq = ?", (instant(at), seq))

    def _read(self, condition: str, values: Collection[object], wanted: str = _CALL) -> list[Call]:
        return [_call(row) for row in self._db.execute(wanted + condition, list(values))]


def _marks(values: Collection[str]) -> tuple[str, list[str]]:
    return ", ".join("?" * len(values)), list(values)


def _call(row: sqlite3.Row) -> Call:
    return Call(
        seq=row["seq"],
        ticket=row["ticket"],
        stop=row["stop"],
        number=row["number"],
        language=row["language"],
        priority=bool(row["priority"]),
        returned=row["returns"] > 0,
        agency=row["agency"],
        counter=row["counter"],
        zone=row["zone"],
        nth=row["nth"],
        at=read_instant(row["at"]),
        state=State(row["state"]),
        shown_at=read_instant_or_none(row["shown_at"]),
        dropped=row["dropped_at"] is not None,
        started_at=read_instant_or_none(row["started_at"]),
    )
