"""A real record of the miniature floor, whose clock a test sets by hand."""

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

from queue_server.actions import counters, posts, queues, visits
from queue_server.adapters.store import SqliteStore
from queue_server.adapters.store.floors import FloorForm
from queue_server.adapters.store.store import SqliteTransaction
from queue_server.domain import events as happened
from queue_server.domain.decision import Facts, decide
from queue_server.domain.errand import Act
from queue_server.domain.floor import Floor
from queue_server.domain.roles import CLOCK, Actor, Device, DeviceKind, Role, Staff
from queue_server.domain.visit import Visit
from queue_server.ledger import Ledger
from queue_server.ports import Call, Transaction
from queue_server.settings import floor_from_document, floor_to_document, load_floor

HOME = Path(__file__).resolve().parents[1]
MINIATURE = load_floor(HOME / "config" / "miniature.toml")
MONDAY_AT_NINE = datetime(2026, 11, 2, 1, tzinfo=UTC)
"""09.00 in Singaraja."""

ANI = Staff("ani", Role.OFFICER, ("DUKCAPIL",)).actor
BUDI = Staff("budi", Role.OFFICER, ("DUKCAPIL",)).actor
KADEK = Staff("kadek", Role.OFFICER, ("IMIGRASI",)).actor
SUPERVISOR = Staff("putu", Role.FLOOR_SUPERVISOR).actor
KIOSK = Device("kiosk-1", DeviceKind.KIOSK).actor

Result = TypeVar("Result")
Given = ParamSpec("Given")
Rows = dict[str, list[tuple[Any, ...]]]


@dataclass
class SettableClock:
    """Stands still until it is set."""

    at: datetime = MONDAY_AT_NINE

    def now(self) -> datetime:
        return self.at

    def forward(self, **by: float) -> None:
        self.at += timedelta(**by)


class SmallFloor:
    """One hall at work: who does something, what is done, and what stands in the record afterwards."""

    def __init__(self, folder: Path, floor: Floor = MINIATURE) -> None:
        self.folder = folder
        self.clock = SettableClock()
        self._open(open_now=False)
        with self.store.change(CLOCK) as tx:
            if tx.floors.latest() != floor:
                tx.floors.apply(floor)

    def _open(self, open_now: bool) -> None:
        form = FloorForm(floor_to_document, floor_from_document)
        self.store = SqliteStore(self.folder, self.clock, form, open_now)
        self.ledger = Ledger(self.store, queues.opening)

    def close(self) -> None:
        self.ledger.close()

    def reopen(self, open_now: bool = False) -> None:
        """As after a restart of the server; `open_now` sets hours and breaks aside from then on."""
        self.close()
        self._open(open_now)

    def do(
        self,
        actor: Actor,
        action: Callable[Concatenate[Transaction, Given], Result],
        *args: Given.args,
        **named: Given.kwargs,
    ) -> Result:
        """One action in a transaction of its own."""
        return self.ledger.change(actor, lambda tx: action(tx, *args, **named))

    def issue(
        self, *services: str, priority: bool = False, assist: bool = False, actor: Actor = KIOSK
    ) -> Visit:
        return self.do(actor, visits.issue, visits.Order(services or ("KTP",), priority, assist))

    def sit_down(self, actor: Actor = ANI, counter: str = "1") -> None:
        self.do(actor, posts.open, counter)

    def call_next(self, actor: Actor = ANI, counter: str = "1") -> str | None:
        """The number that is called, if anybody waits."""
        self.do(actor, counters.call_next, counter, wall_alive=False)
        return self.number_at(counter)

    def act(self, what: Act, actor: Actor = ANI, counter: str = "1", **details: Any) -> None:
        self.do(actor, counters.act, counter, what, counters.Details(**details), wall_alive=False)

    def decide(self, actor: Actor, ticket: int, stop: int, act: Act, facts: Facts) -> None:
        """One act of the errand's table, as every action does it: load, decide, record."""
        self.do(actor, _decide, ticket, stop, act, facts)

    def facts(self, **more: Any) -> Facts:
        return Facts(self.clock.at, MINIATURE.rules, **more)

    def visit(self, visit: Visit | int) -> Visit:
        with self.ledger.look() as view:
            return view.visits.get(visit if isinstance(visit, int) else visit.ticket.id)

    def states(self, visit: Visit | int) -> list[str]:
        return [errand.state.value for errand in self.visit(visit).errands]

    def number_at(self, counter: str) -> str | None:
        with self.ledger.look() as view:
            standing = view.visits.at_counter(counter)
            return standing.ticket.number if standing else None

    def calls_on_walls(self) -> list[Call]:
        with self.ledger.look() as view:
            return view.calls.standing([zone.id for zone in view.floor.zones])

    def events(self, since: int = 0) -> list[happened.Event]:
        with self.ledger.look() as view:
            return [entry.event for entry in view.entries.since(since)]

    @property
    def seq(self) -> int:
        with self.ledger.look() as view:
            return view.seq

    def rows(self, tables: Iterable[str] = ()) -> Rows:
        """Every row of these tables, or of all."""
        with closing(sqlite3.connect(self.store.path)) as db:
            chosen = tables or [
                name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            ]
            return {name: sorted(db.execute(f"SELECT * FROM {name}"), key=repr) for name in chosen}

    def tamper(self, sql: str, *values: Any) -> None:
        """Changes rows behind the product's back."""
        with closing(sqlite3.connect(self.store.path)) as db, db:
            assert db.execute(sql, values).rowcount != 0


def _decide(tx: Transaction, ticket: int, stop: int, act: Act, facts: Facts) -> None:
    tx.record(*decide(tx.visits.get(ticket), stop, act, facts), ticket=ticket)


def on_the_record(tx: Transaction) -> SqliteTransaction:
    assert isinstance(tx, SqliteTransaction)
    return tx
