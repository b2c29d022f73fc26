"""What the clock starts: the heartbeat, ends of days, later stops, notes erased, jobs given up, backups."""

import threading
import time
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from functools import partial
from typing import Protocol

import structlog

from queue_server.actions import interruptions, printing, queues, visits
from queue_server.domain.counter import Post, PostState
from queue_server.domain.errors import Refusal
from queue_server.domain.interruption import Interruption
from queue_server.domain.printer import NO_PRINTERS, Printers
from queue_server.domain.roles import CLOCK
from queue_server.ledger import Ledger
from queue_server.ports import RecordAway, Transaction

EVERY_S = 5.0
BEAT_EVERY_S = 10.0

log = structlog.get_logger()


class DailyCopies(Protocol):
    """A copy of the record each day; `local` is the floor's own time."""

    def due(self, local: datetime) -> bool: ...

    def missing(self, day: date) -> bool: ...

    def make(self, day: date) -> None: ...


class Kept(Protocol):
    """What is done with copies once they are made; `quiet`: nobody is served. Returns at once."""

    def look(self, quiet: bool) -> None: ...

    def stop(self) -> None: ...


class Schedule:
    """Looks every few seconds at what is due; a job that fails is logged, counted, and tried again.

    What fell due while the server was off is done when it starts, before anything else. While the date is
    in doubt nothing is due. A floor without `backups` (a trial) is not copied.
    """

    def __init__(
        self,
        ledger: Ledger,
        give_up_printing: timedelta,
        printers: Printers = NO_PRINTERS,
        backups: DailyCopies | None = None,
        keeping: Kept | None = None,
    ) -> None:
        self._keeping = keeping
        self._backups = backups
        self._ledger = ledger
        self._give_up_printing = give_up_printing
        self._printers = printers
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="schedule", daemon=True)
        self._resumed = False
        self._beat_at = 0.0
        self._last_day: date | None = None
        self.failures = 0
        self.looked_at = time.monotonic()
        """When it last went round, by the machine's seconds."""

    def start(self) -> None:
        self._tried(self._resume)
        self._thread.start()

    def stop(self) -> None:
        self._stop.set()
        if self._keeping is not None:
            self._keeping.stop()
        self._thread.join(2.0)

    def _run(self) -> None:
        jobs: tuple[Callable[[], None], ...] = (
            self._beat,
            self._close_day,
            self._join_owed,
            self._erase_notes,
            self._divert_papers,
            self._expire_jobs,
            self._back_up,
            self._keep_copies,
        )
        while True:
            self.looked_at = time.monotonic()
            self._tried(self._resume)
            for job in jobs if self._resumed else ():
                self._tried(job)
            if self._stop.wait(EVERY_S):
                break
        if self._resumed:
            self._tried(lambda: self._change(interruptions.beat))

    def _tried(self, job: Callable[[], None]) -> None:
        try:
            job()
        except RecordAway:
            # Told once, by whoever met it first.
            self.failures += 1
        except Exception:
            # The clock goes on whatever one of its jobs meets.
            self.failures += 1
            log.exception("scheduled_job_failed", job=job.__name__)

    def _resume(self) -> None:
        """Once, as soon as the date is certain: the time without a server, and the day that nobody closed."""
        if self._resumed:
            return
        with self._ledger.look() as view:
            if view.clock.doubted:
                return
            latest = view.entries.latest_at()
            self._last_day = view.floor.business_date(latest) if latest else None
            gap = interruptions.since_last_beat(view)
        self._close_day()
        self._change(partial(_resume_after, gap))
        self._beat_at = time.monotonic() + BEAT_EVERY_S
        self._resumed = True

    def _beat(self) -> None:
        if time.monotonic() >= self._beat_at:
            self._beat_at = time.monotonic() + BEAT_EVERY_S
            self._change(interruptions.beat)

    def _close_day(self) -> None:
        with self._ledger.look() as view:
            over = view.now >= view.floor.at(view.today, view.floor.rules.close_day_at)
            here = view.visits.open_tickets(view.today) or _sitting(view.posts.all())
        if over and here and not view.open_now:
            self._change(queues.close_due_day)

    def _join_owed(self) -> None:
        with self._ledger.look() as view:
            pause = timedelta(minutes=view.floor.rules.next_stop_after_absence_min)
            owed = view.visits.owed_next_stop(view.now - pause)
        for ticket in owed:
            self._change(partial(_move_owed, ticket))

    def _erase_notes(self) -> None:
        """Notes go when the visit ends; a moment later, so that an end which is undone has them still."""
        with self._ledger.look() as view:
            ended = view.visits.with_notes(view.now - timedelta(seconds=view.floor.rules.undo_s))
        for ticket in ended:
            self._change(partial(_erase_notes, ticket))

    def _divert_papers(self) -> None:
        """What waits for an agent that says nothing any more; all other agents divert by what they tell."""
        with self._ledger.look() as view:
            due = printing.is_stuck(view, self._printers)
        if due:
            self._change(lambda tx: printing.divert(tx, self._printers))

    def _expire_jobs(self) -> None:
        with self._ledger.look() as view:
            due = view.jobs.overdue(view.now - self._give_up_printing)
        if due:
            self._change(lambda tx: printing.expire(tx, self._give_up_printing))

    def _back_up(self) -> None:
        if self._backups is None:
            return
        with self._ledger.look() as view:
            local = view.floor.local(view.now)
        for day in self._days_to_copy(self._backups, local):
            self._backups.make(day)
            log.info("backup_made", day=day.isoformat())

    def _days_to_copy(self, backups: DailyCopies, local: datetime) -> Iterator[date]:
        """The last day before this start too, where the machine was switched off before its copy was due."""
        last, self._last_day = self._last_day, None
        if last is not None and last < local.date() and backups.missing(last):
            yield last
        if backups.due(local):
            yield local.date()

    def _keep_copies(self) -> None:
        if self._keeping is None:
            return
        with self._ledger.look() as view:
            quiet = not _sitting(view.posts.all())
        self._keeping.look(quiet)

    def _change(self, act: Callable[[Transaction], object]) -> None:
        try:
            self._ledger.change(CLOCK, act)
        except Refusal:
            # Somebody was quicker, and what was due is no longer.
            return


def _resume_after(gap: Interruption | None, tx: Transaction) -> None:
    interruptions.resume(tx, gap)


def _move_owed(ticket: int, tx: Transaction) -> None:
    visits.move_owed(tx, ticket)


def _erase_notes(ticket: int, tx: Transaction) -> None:
    tx.visits.erase_notes(ticket)


def _sitting(posts: list[Post]) -> bool:
    return any(post.state != PostState.CLOSED for post in posts)
