"""Print jobs, claimed by one guarded update each, and the state of the printers."""

import sqlite3
from collections.abc import Collection, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from sqlite_utils import Database

from queue_server.adapters.store.forms import (
    instant,
    instant_or_none,
    read_instant,
    read_instant_or_none,
    read_json,
    write_json,
)
from queue_server.domain.errand import OPEN
from queue_server.domain.printer import EMPTY, FAILING
from queue_server.domain.printjob import OPEN_STATES, UNSETTLED_STATES, JobState
from queue_server.ports import Job, PrinterState

_UNSETTLED = ", ".join(f"'{state}'" for state in JobState if state in UNSETTLED_STATES)
"""In the order of the index that holds them."""


_OPEN = "state IN ('waiting', 'printing')"
"""Word for word the condition of the index `open_jobs`, which serves only those who repeat it."""

_WAITING, _PRINTING = f"state = 'waiting' AND {_OPEN}", f"state = 'printing' AND {_OPEN}"

_MOVABLE = f"printer = ? AND {_WAITING} AND moved_from IS NULL AND ticket IS NOT NULL"


class JobsTable:
    def __init__(self, db: Database, now: datetime) -> None:
        self._db = db
        self._now = now

    def add(self, printer: str, facts: Mapping[str, Any], ticket: int | None, device: str | None) -> Job:
        cursor = self._db.execute(
            "INSERT INTO jobs (printer, ticket, device, facts, state, attempts, reason, created_at) "
            "VALUES (?, ?, ?, ?, 'waiting', 0, '', ?)",
            (printer, ticket, device, write_json(facts), instant(self._now)),
        )
        id = int(cursor.lastrowid or 0)
        return Job(id, printer, JobState.WAITING, facts, ticket, device, created_at=self._now)

    def get(self, job: int) -> Job | None:
        row = self._db.execute("SELECT * FROM jobs WHERE id = ?", (job,)).fetchone()
        return _job(row) if row else None

    def of_ticket(self, ticket: int) -> list[Job]:
        return [_job(row) for row in self._db.execute("SELECT * FROM jobs WHERE ticket = ?", (ticket,))]

    def claim(self, printers: Collection[str]) -> Job | None:
        """Takes the oldest job that waits for one of these printers, and whose pause is over."""
        row = self._db.execute(
            "UPDATE jobs SET state = 'printing', attempts = attempts + 1, claimed_at = ? WHERE id = "
            f"(SELECT id FROM jobs WHERE {_WAITING} AND (not_before IS NULL OR not_before <= ?) "
            f"AND printer IN ({', '.join('?' * len(printers))}) ORDER BY id LIMIT 1) "
            "AND state = 'waiting' RETURNING *",
            (instant(self._now), instant(self._now), *printers),
        ).fetchone()
        return _job(row) if row else None

    def move(
        self,
        job: int,
        expected: Collection[JobState],
        state: JobState,
        reason: str,
        not_before: datetime | None = None,
        millimetres: int | None = None,
    ) -> bool:
        """Moves a job on if it is in one of the expected states; tells whether it was."""
        ended = None if state in OPEN_STATES else instant(self._now)
        cursor = self._db.execute(
            "UPDATE jobs SET state = ?, reason = ?, not_before = ?, ended_at = ?, "
            "millimetres = coalesce(?, millimetres) "
            f"WHERE id = ? AND state IN ({', '.join('?' * len(expected))})",
            (state, reason, instant_or_none(not_before), ended, millimetres, job, *expected),
        )
        return cursor.rowcount == 1

    def overdue(self, created_before: datetime) -> bool:
        """Whether a job has waited too long, or for its agent's word."""
        row = self._db.execute(
            f"SELECT 1 FROM jobs WHERE {_OPEN} AND (state = 'waiting' AND created_at < ? "
            "OR state = 'printing' AND claimed_at < ?) LIMIT 1",
            (instant(created_before), instant(created_before)),
        ).fetchone()
        return row is not None

    def expire(self, created_before: datetime) -> int:
        """Ends the jobs that have waited too long, and those that an agent took and never told of.

        The latter may be on paper. Tells how many.
        """
        now, before = instant(self._now), instant(created_before)
        waited = self._db.execute(
            f"UPDATE jobs SET state = 'expired', ended_at = ? WHERE {_WAITING} AND created_at < ?",
            (now, before),
        )
        taken = self._db.execute(
            "UPDATE jobs SET state = 'unknown', reason = 'agent_lost', ended_at = ? "
            f"WHERE {_PRINTING} AND claimed_at < ?",
            (now, before),
        )
        return waited.rowcount + taken.rowcount

    def may_divert(self, printer: str) -> bool:
        """Whether `divert` would find something at this printer."""
        row = self._db.execute(f"SELECT 1 FROM jobs WHERE {_MOVABLE} LIMIT 1", (printer,)).fetchone()
        return row is not None

    def divert(self, printer: str, other: str) -> int:
        """Tickets' papers that wait at a printer wait at the other from now on; each once, and none twice."""
        cursor = self._db.execute(
            f"UPDATE jobs SET printer = ?, moved_from = printer, not_before = NULL WHERE {_MOVABLE}",
            (other, printer),
        )
        return cursor.rowcount

    def unsettled(self, day: date) -> list[Job]:
        """The last paper of each open ticket of a day, where it came to a bad end; newest first."""
        rows = self._db.execute(
            # From the few that came to a bad end: it is asked after every commit, whatever the day has seen.
            "SELECT jobs.* FROM jobs INDEXED BY unsettled_jobs "
            "CROSS JOIN tickets ON tickets.id = jobs.ticket "
            f"WHERE jobs.state IN ({_UNSETTLED}) AND jobs.created_at >= ? AND tickets.business_date = ? "
            "AND NOT EXISTS (SELECT 1 FROM jobs AS later WHERE later.ticket = jobs.ticket "
            "AND later.id > jobs.id) AND EXISTS (SELECT 1 FROM errands WHERE errands.ticket = jobs.ticket "
            f"AND errands.state IN ({_listed(OPEN)})) ORDER BY jobs.id DESC",
            ((day - timedelta(days=1)).isoformat(), day.isoformat()),
        )
        return [_job(row) for row in rows]

    def counts(self) -> Mapping[JobState, int]:
        """How many jobs stand in each state, those aside that were printed."""
        rows = self._db.execute(
            "SELECT state, count(*) FROM jobs WHERE state IN ('waiting', 'printing') GROUP BY state "
            f"UNION ALL SELECT state, count(*) FROM jobs WHERE state IN ({_UNSETTLED}) GROUP BY state"
        )
        return {JobState(state): count for state, count in rows}

    def printing(self, printers: Collection[str]) -> list[Job]:
        rows = self._db.execute(
            f"SELECT * FROM jobs WHERE {_PRINTING} AND printer IN ({', '.join('?' * len(printers))})",
            list(printers),
        )
        return [_job(row) for row in rows]

    def printers(self) -> list[PrinterState]:
        rows = self._db.execute("SELECT * FROM printers ORDER BY id")
        return [
            PrinterState(
                row["id"],
                row["state"],
                row["reason"],
                read_instant(row["at"]),
                read_instant(row["since"]),
                row["used_mm"],
                read_instant_or_none(row["roll_since"]),
            )
            for row in rows
        ]

    def set_printer(self, id: str, state: str, reason: str) -> None:
        """How it is from now on. Since when it fails stays, whatever it says meanwhile is the reason.

        A roll that is at its end is followed by another.
        """
        failing = _listed(FAILING)
        self._db.execute(
            "INSERT INTO printers (id, state, reason, at, since, used_mm) VALUES (?, ?, ?, ?, ?, 0) "
            "ON CONFLICT (id) DO UPDATE SET state = excluded.state, reason = excluded.reason, "
            "at = excluded.at, since = iif(state = excluded.state "
            f"OR (state IN ({failing}) AND excluded.state IN ({failing})), since, excluded.since)",
            (id, state, reason, instant(self._now), instant(self._now)),
        )
        if state == EMPTY:
            self.new_roll(id)

    def use_paper(self, id: str, millimetres: int) -> None:
        self._db.execute("UPDATE printers SET used_mm = used_mm + ? WHERE id = ?", (millimetres, id))

    def new_roll(self, id: str) -> None:
        """What goes through a printer is counted anew."""
        self._db.execute(
            "UPDATE printers SET used_mm = 0, roll_since = ? WHERE id = ?", (instant(self._now), id)
        )


def _listed(states: Collection[str]) -> str:
    return ", ".join(f"'{state}'" for state in sorted(states))


def _job(row: sqlite3.Row) -> Job:
    return Job(
        id=row["id"],
        printer=row["printer"],
        state=JobState(row["state"]),
        facts=read_json(row["facts"]),
        ticket=row["ticket"],
        device=row["device"],
        attempts=row["attempts"],
        reason=row["reason"],
        created_at=read_instant(row["created_at"]),
        moved_from=row["moved_from"],
        ended_at=read_instant_or_none(row["ended_at"]),
    )
