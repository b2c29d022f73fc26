"""Whatever people do, and however many at once: what they are answered follows from the rules.

A model of the rules, written apart, judges each answer. Of commands at once it looks for an order in which
all answers were right; it must find none where a guard of the product has been taken out.
"""

import os
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from queue_server.actions import counters
from queue_server.adapters.store.visits import VisitsTable
from queue_server.domain import decision
from queue_server.domain.decision import Facts
from queue_server.domain.errand import Act, State
from queue_server.domain.events import VisitEvent, Why
from queue_server.domain.numbering import Series
from queue_server.domain.turn import Candidate
from queue_server.domain.visit import Visit
from queue_server.ports import Transaction
from tests.floor.hall import TRIAL, Hall
from tests.floor.model.commands import Command
from tests.floor.model.history import in_order
from tests.floor.model.rules import Contradiction, Floor
from tests.floor.press import Person, asked, press
from tests.floor.shop import OFFICERS, SMALL, Shop
from tests.floor.wide_floor import write_wide_floor

COMMANDS_EACH = int(os.environ.get("HISTORY_COMMANDS", "25"))
EXAMPLES = int(os.environ.get("HISTORY_EXAMPLES", "4"))
SEEDS = int(os.environ.get("HISTORY_SEEDS", "1"))
STEPS = 40
SERVICES = sorted(SMALL.letters)
AT_A_COUNTER = ("call-next", "start", "finish", "hold", "absent", "recall", "undo")


class Day(RuleBasedStateMachine):
    """Anybody does anything, in any order, and the model knows what comes of it."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory()
        self.shop = Shop(Path(self._folder.name))
        self.floor = SMALL

    def teardown(self) -> None:
        self.shop.close()
        self._folder.cleanup()

    def do(self, command: Command) -> None:
        self.floor = self.floor.after(command, self.shop.ask(command))

    @rule(service=st.sampled_from(SERVICES))
    def somebody_takes_a_number(self, service: str) -> None:
        self.do(Command("kiosk", "issue", service=service))

    @rule(officer=st.sampled_from(sorted(OFFICERS)), act=st.sampled_from(AT_A_COUNTER))
    def an_officer_acts(self, officer: str, act: str) -> None:
        self.do(Command(officer, act, OFFICERS[officer][1]))

    @rule(officer=st.sampled_from(sorted(OFFICERS)), ends=st.sampled_from(("finish", "call-next")))
    def an_officer_does_what_follows(self, officer: str, ends: str) -> None:
        counter = OFFICERS[officer][1]
        here = self.floor.at(counter)
        follows = {"called": "start", "serving": ends}[here.state] if here else "call-next"
        self.do(Command(officer, follows, counter))

    @rule(officer=st.sampled_from(sorted(OFFICERS)), service=st.sampled_from(SERVICES))
    def an_officer_transfers(self, officer: str, service: str) -> None:
        self.do(Command(officer, "transfer", OFFICERS[officer][1], service=service))

    @precondition(lambda self: self.floor.visitors)
    @rule(
        officer=st.sampled_from(sorted(OFFICERS)), act=st.sampled_from(("resume", "release")), data=st.data()
    )
    def an_officer_takes_up_one_who_was_held(self, officer: str, act: str, data: st.DataObject) -> None:
        self.do(Command(officer, act, OFFICERS[officer][1], number=self._anybody(data, "held")))

    @precondition(lambda self: self.floor.visitors)
    @rule(act=st.sampled_from(("return", "cancel")), data=st.data())
    def the_desk_helps(self, act: str, data: st.DataObject) -> None:
        self.do(Command("desk", act, number=self._anybody(data, "absent" if act == "return" else "")))

    @rule(seconds=st.sampled_from((5, 16, 50)))
    def time_passes(self, seconds: int) -> None:
        """Until a recall is due, or an undo is too late."""
        self.shop.house.clock.forward(seconds=seconds)

    @invariant()
    def the_kiosk_shows_how_many_wait(self) -> None:
        waiting = [visitor for visitor in self.floor.visitors.values() if visitor.state == "waiting"]
        assert self.shop.waiting() == len(waiting)

    def _anybody(self, data: st.DataObject, rather: str) -> str:
        """Mostly one in the state that the act is for, if there is any."""
        visitors = self.floor.visitors.values()
        fitting = [visitor.number for visitor in visitors if visitor.state == rather]
        return str(data.draw(st.sampled_from(fitting or sorted(self.floor.visitors))))


def test_whoever_does_what_in_whatever_order_is_answered_as_the_rules_say() -> None:
    effort = settings(max_examples=EXAMPLES, stateful_step_count=STEPS)
    run_state_machine_as_test(Day, settings=effort)


WIDE = Floor(letters={"RAME": "A"}, serves={str(counter): ("RAME",) for counter in range(1, 5)})


@pytest.mark.parametrize("seed", range(SEEDS))
def test_of_people_who_press_at_once_each_was_answered_right_in_some_order(tmp_path: Path, seed: int) -> None:
    floor = write_wide_floor(tmp_path / "wide.toml", len(WIDE.serves))
    officers = {f"petugas-{counter}": counter for counter in WIDE.serves}
    with Hall(tmp_path / "data", [*TRIAL, "--floor", str(floor)]) as hall:
        hall.approve("kiosk", "kiosk-1", "kiosk-2")
        hall.employ("officer", "RAME", *officers)
        hall.employ("receptionist", None, "wayan")
        people = [
            *(Person(name, asked(hall.device(name, f"kiosk/{name}")), "RAME") for name in hall.tokens),
            *(
                Person(name, asked(hall.officer(name, counter).client), counter=counter)
                for name, counter in officers.items()
            ),
            Person("wayan", asked(hall.staff("wayan", "reception"))),
        ]
        history = press(people, COMMANDS_EACH, seed)
    assert len(history) == len(people) * COMMANDS_EACH
    assert len({told.answer.refused for told in history}) > 2, "nobody was in anybody's way"
    in_order(WIDE, history)


def test_the_model_knows_what_is_due_after_a_while(shop: Shop) -> None:
    """As on a machine so busy that a recall is due before the next press: that is no contradiction."""
    floor = SMALL
    for act in ("issue", "issue", "call-next", "recall", "recall", "call-next"):
        counter, service = ("", "KTP") if act == "issue" else ("1", "")
        command = Command("ani" if counter else "kiosk", act, counter, service)
        answer = shop.ask(command)
        assert not answer.refused, command
        floor = floor.after(command, answer)
        shop.house.clock.forward(seconds=16)
    assert [floor.visitors[number].state for number in ("B-001", "B-002")] == ["absent", "called"]


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = Shop(tmp_path)
    yield shop
    shop.close()


def in_one_process(shop: Shop) -> list[Person]:
    return [
        *(Person("kiosk", shop.ask, service) for service in ("KTP", "KTP", "KK")),
        *(Person(name, shop.ask, counter=OFFICERS[name][1]) for name in ("ani", "budi")),
        Person("desk", shop.ask),
    ]


@pytest.mark.parametrize("seed", range(SEEDS))
def test_in_one_process_too(shop: Shop, seed: int) -> None:
    in_order(SMALL, press(in_one_process(shop), COMMANDS_EACH, seed))


def test_a_claim_without_its_guard_is_found(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """An officer may get whom another one saw waiting a moment before her."""
    real_call, turn, seen = counters._call, count(1), list[Candidate]()

    def call(tx: Transaction, id: str, candidate: Candidate, why: Why, over: str | None) -> None:
        seen.append(candidate)
        real_call(tx, id, seen[-2] if next(turn) % 4 == 0 else candidate, why, over)

    def decide(visit: Visit, stop: int, act: Act, facts: Facts) -> list[VisitEvent]:
        if act != Act.CALL:
            return decision.decide(visit, stop, act, facts)
        errands = tuple(replace(errand, state=State.WAITING) for errand in visit.errands)
        return decision.decide(replace(visit, errands=errands), stop, act, facts)

    monkeypatch.setattr(counters, "_call", call)
    monkeypatch.setattr(counters, "decide", decide)
    with pytest.raises(Contradiction, match="does not wait"):
        in_order(SMALL, press(in_one_process(shop), COMMANDS_EACH))


def twice(real: Callable[..., Series], turn: Iterator[int]) -> Callable[..., Series]:
    """Now and then two who read at once get the same number."""

    def next_in_series(table: VisitsTable, prefix: str, today: date) -> Series:
        given = real(table, prefix, today)
        if next(turn) % 5:
            return given
        return replace(given, last=given.last - 1)

    return next_in_series


def left_out(real: Callable[..., Series], turn: Iterator[int]) -> Callable[..., Series]:
    """Now and then a number is used up by nobody."""

    def next_in_series(table: VisitsTable, prefix: str, today: date) -> Series:
        given = real(table, prefix, today)
        return given if next(turn) % 5 else real(table, prefix, today)

    return next_in_series


@pytest.mark.parametrize("fault", [twice, left_out], ids=lambda fault: fault.__name__)
def test_a_number_without_its_index_is_found(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, fault: Callable[..., Callable[..., Series]]
) -> None:
    take_out_the_index(shop.house.record.store.path)
    monkeypatch.setattr(VisitsTable, "next_in_series", fault(VisitsTable.next_in_series, count(1)))
    with pytest.raises(Contradiction, match=r"instead of B-\d+"):
        in_order(SMALL, press(in_one_process(shop), COMMANDS_EACH))


def take_out_the_index(file: Path) -> None:
    """The table of tickets anew, without what keeps its numbers apart."""
    with closing(sqlite3.connect(file)) as db, db:
        [(made,)] = db.execute("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = 'tickets'")
        others = db.execute("SELECT sql FROM sqlite_master WHERE tbl_name = 'tickets' AND type = 'index'")
        indexes = [sql for (sql,) in others if sql]
        db.execute(re.sub(r",\s*UNIQUE \([^)]*\)", "", made).replace("tickets", "loose_tickets", 1))
        db.execute("DROP TABLE tickets")
        db.execute("ALTER TABLE loose_tickets RENAME TO tickets")
        for index in indexes:
            db.execute(index)
