"""The store: transactions and looks over the tables, and the one write of events."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import cast

from sqlite_utils import Database

from queue_server.adapters.store.answers import AnswersTable
from queue_server.adapters.store.calendar import CalendarTable
from queue_server.adapters.store.calls import CallsTable
from queue_server.adapters.store.connection import Connections, connect
from queue_server.adapters.store.faults import Faults
from queue_server.adapters.store.floors import FloorForm, FloorsTable
from queue_server.adapters.store.forms import instant
from queue_server.adapters.store.instants import DOUBTED, Instants
from queue_server.adapters.store.jobs import JobsTable
from queue_server.adapters.store.likeness import differences
from queue_server.adapters.store.migrations import migrate
from queue_server.adapters.store.pairings import PairingsTable
from queue_server.adapters.store.people import PeopleTable
from queue_server.adapters.store.posts import PostsTable
from queue_server.adapters.store.privacy import PrivacyTable
from queue_server.adapters.store.queues import QueuesTable
from queue_server.adapters.store.record import EntriesTable
from queue_server.adapters.store.reports import TimesTable
from queue_server.adapters.store.surveys import SurveysTable
from queue_server.adapters.store.visits import VisitsTable
from queue_server.domain import events as happened
from queue_server.domain.errors import Refusal
from queue_server.domain.events import Entry, Event, VisitEvent
from queue_server.domain.floor import Floor
from queue_server.domain.roles import Actor
from queue_server.domain.statistics import times
from queue_server.domain.visit import Visit, evolve, fold, issued
from queue_server.ports import Answer, Clock, Key, Transaction

FILE = "queue.sqlite3"

_CLASHES = {
    "errands.counter": "counter_busy",
    "errands.ticket": "ticket_active_elsewhere",
    "posts.officer": "officer_has_counter",
}


class SqliteView:
    """One look at everything."""

    def __init__(self, db: Database, instants: Instants, form: FloorForm, open_now: bool) -> None:
        self.db = db
        self.open_now = open_now
        self.entries = EntriesTable(db)
        self.seq = self.entries.seq()
        self.clock = instants.read(db, self.entries.latest_at())
        self.now = instants.now(self.clock)
        self.floors = FloorsTable(db, self.now, form)
        self.visits = VisitsTable(db, self.now)
        self.calls = CallsTable(db)
        self.posts = PostsTable(db)
        self.queues = QueuesTable(db, self.now)
        self.calendar = CalendarTable(db)
        self.pairings = PairingsTable(db, self.now)
        self.jobs = JobsTable(db, self.now)
        self.reports = TimesTable(db)
        self.surveys = SurveysTable(db)
        self.privacy = PrivacyTable(db)

    @cached_property
    def floor(self) -> Floor:
        floor = self.floors.latest()
        if floor is None:
            raise Refusal("no_floor")
        return floor

    @property
    def floor_version(self) -> int:
        return self.floors.version()

    @cached_property
    def today(self) -> date:
        return self.floor.business_date(self.now)

    def fact(self, name: str) -> str | None:
        row = self.db.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
        return row[0] if row else None

    def damage(self) -> list[str]:
        """What the engine finds wrong with its file, and what of its schema is not ours; empty if whole."""
        found = [str(row[0]) for row in self.db.execute("PRAGMA integrity_check")]
        return [*([] if found == ["ok"] else found), *differences(self.db)]

    @cached_property
    def people(self) -> PeopleTable:
        return PeopleTable(self.db, self.now, self.today)


class SqliteTransaction(SqliteView):
    """A look that may change. All that its actor records in it is one command."""

    def __init__(
        self, db: Database, instants: Instants, form: FloorForm, open_now: bool, actor: Actor
    ) -> None:
        super().__init__(db, instants, form, open_now)
        self._instants = instants
        self.actor = actor
        self.answers = AnswersTable(db, self.now)
        self._command = self.seq + 1

    def record(self, *events: Event, ticket: int | None = None) -> list[Entry]:
        entries = [self._append(event, ticket) for event in events]
        try:
            if ticket is not None:
                self._bring_visit(ticket, entries)
            for entry in entries:
                self._bring_floor(entry)
        except sqlite3.IntegrityError as clash:
            raise _refusal(clash) from clash
        return entries

    def _append(self, event: Event, ticket: int | None) -> Entry:
        self.seq += 1
        entry = Entry(self.seq, self.now, str(self.actor), event, ticket, self._command)
        self.entries.append(entry)
        return entry

    def _bring_visit(self, ticket: int, entries: list[Entry]) -> None:
        first = entries[0].event
        before = None if isinstance(first, happened.TicketIssued) else self.visits.get(ticket)
        after = self._visit_after(ticket, before, entries)
        self.visits.write(before, after)
        self._keep_times(before, after)
        for entry in entries:
            self.calls.add(entry, after, self.floor)
            if isinstance(entry.event, happened.CommandUndone):
                self.calls.drop(entry.event.entries, self.now)

    def _visit_after(self, ticket: int, before: Visit | None, entries: list[Entry]) -> Visit:
        if any(isinstance(entry.event, happened.CommandUndone) for entry in entries):
            return fold(ticket, self.entries.of_ticket(ticket))
        visit = before
        for entry in entries:
            if isinstance(entry.event, happened.TicketIssued):
                visit = issued(ticket, entry.event, entry.at)
            elif visit is not None and isinstance(entry.event, VisitEvent):
                visit = evolve(visit, entry.event, entry.at)
        assert visit is not None
        return visit

    def _keep_times(self, before: Visit | None, after: Visit) -> None:
        earlier = {errand.stop: errand for errand in before.errands} if before else {}
        for errand in after.errands:
            # The class stands in the row of every stop, also of those that have long ended.
            reclassed = before is not None and before.ticket != after.ticket
            if earlier.pop(errand.stop, None) != errand or reclassed:
                self.reports.write(after.ticket.id, errand.stop, times(after, errand.stop, self.floor))
        for stop in earlier:
            self.reports.write(after.ticket.id, stop, None)

    def _bring_floor(self, entry: Entry) -> None:
        if isinstance(entry.event, happened.CounterEvent):
            self.posts.apply(entry.event, entry.at)
        else:
            self.queues.apply(entry.event, entry.at)
        if isinstance(entry.event, happened.FloorChanged | happened.SlipChanged):
            for read_before in ("floor", "today"):
                self.__dict__.pop(read_before, None)

    @contextmanager
    def by(self, actor: Actor) -> Iterator[None]:
        asking, self.actor, self._command = self.actor, actor, self.seq + 1
        yield
        self.actor, self._command = asking, self.seq + 1

    @contextmanager
    def dated(self, at: datetime) -> Iterator[None]:
        now = self.now
        self.now = min(now, max(at, self.entries.latest_at() or at))
        yield
        self.now = now

    def trust_clock(self, trusted: bool) -> None:
        self.set_fact(DOUBTED, "" if trusted else instant(self.clock.machine))
        self.clock = replace(self.clock, doubted=not trusted)
        self._instants.forget()
        self.now = self._instants.now(self.clock)
        self.__dict__.pop("today", None)

    def set_fact(self, name: str, value: str) -> None:
        self.db.execute("INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)", (name, value))


class SqliteStore:
    """The record in one file of the data folder; made, or brought to today's schema, when opened."""

    def __init__(self, folder: Path, clock: Clock, form: FloorForm, open_now: bool = False) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.path = folder / FILE
        self._instants = Instants(clock)
        self._form = form
        self._open_now = open_now
        self.faults = Faults(self.path, clock.now)
        db = connect(self.path)
        try:
            with self.faults.named():
                self.migrated = migrate(db)
                AnswersTable(db, clock.now()).forget_old()
        finally:
            db.conn.close()
        self._connections = Connections(self.path, self.faults)

    @contextmanager
    def change(self, actor: Actor) -> Iterator[SqliteTransaction]:
        with self._connections.writing() as db:
            yield SqliteTransaction(db, self._instants, self._form, self._open_now, actor)

    @contextmanager
    def look(self) -> Iterator[SqliteView]:
        with self._connections.reading() as db:
            yield SqliteView(db, self._instants, self._form, self._open_now)

    def answered(self, transaction: Transaction, key: Key) -> Answer | None:
        return cast(SqliteTransaction, transaction).answers.find(key)

    def keep_answer(self, transaction: Transaction, key: Key, answer: Answer) -> None:
        cast(SqliteTransaction, transaction).answers.keep(key, answer)

    def changed_elsewhere(self) -> bool:
        return self._connections.changed_elsewhere()

    def backup(self, file: Path) -> None:
        """A consistent copy while the floor goes on, put in place only when it is whole."""
        part = file.with_name(file.name + ".part")
        part.unlink(missing_ok=True)
        part.touch()
        source = connect(self.path)
        target = sqlite3.connect(part)
        try:
            source.conn.backup(target)
        finally:
            target.close()
            source.conn.close()
        part.replace(file)

    def close(self) -> None:
        self._connections.close()


def _refusal(clash: sqlite3.IntegrityError) -> Refusal:
    """The refusal behind a unique index that spoke."""
    for columns, code in _CLASHES.items():
        if columns in str(clash):
            return Refusal(code)
    raise clash
