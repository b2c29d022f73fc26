"""Print jobs, claimed by one guarded update each, and the state of the printers."""

import sqlite3
from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from queue_server.adapters.store.forms import (
    instant,
    instant_or_none,
    read_instant,
    read_json,
    write_json,
)
from queue_server.domain.printjob import OPEN_STATES, JobState
from queue_server.ports import Job, PrinterState


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
            "(SELECT id FROM jobs WHERE state = 'waiting' AND (not_before IS NULL OR not_before <= ?) "
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
        """Whether a job has waited too long."""
        row = self._db.execute(
            "SELECT 1 FROM jobs WHERE state = 'waiting' AND created_at < ? LIMIT 1",
            (instant(created_before),),
        ).fetchone()
        return row is not None

    def expire(self, created_before: datetime) -> int:
        """Ends the jobs that have waited too long; tells how many."""
        cursor = self._db.execute(
            "UPDATE jobs SET state = 'expired', ended_at = ? WHERE state = 'waiting' AND created_at < ?",
            (instant(self._now), instant(created_before)),
        )
        return cursor.rowcount

    def printing(self, printers: Collection[str]) -> list[Job]:
        rows = self._db.execute(
            f"SELECT * FROM jobs WHERE state = 'printing' AND printer IN ({', '.join('?' * len(printers))})",
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
            )
            for row in rows
        ]

    def set_printer(self, id: str, state: str, reason: str) -> None:
        self._db.execute(
            "INSERT INTO printers (id, state, reason, at, since) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET state = excluded.state, reason = excluded.reason, "
            "at = excluded.at, since = iif(state = excluded.state, since, excluded.since)",
            (id, state, reason, instant(self._now), instant(self._now)),
        )


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
    )
