"""Rows and record agree whatever was done, and where they do not, it is said and can be mended."""

from collections.abc import Callable
from random import Random
from typing import Any

import pytest

from queue_server.actions import counters, posts, queues, visits
from queue_server.adapters.store.verify import rebuild, verify
from queue_server.domain.errand import Act
from queue_server.domain.errors import Refusal
from queue_server.domain.roles import CLOCK
from tests.small_floor import ANI, BUDI, KADEK, KIOSK, SUPERVISOR, SmallFloor

STEPS = 500
SERVICES = ["KTP", "KK", "PASPOR", "SKCK", "PBB"]
OFFICERS = [(ANI, "1"), (BUDI, "1"), (KADEK, "2")]
AT_THE_COUNTER = [Act.RECALL, Act.START, Act.START, Act.FINISH, Act.HOLD, Act.TRANSFER, Act.CANCEL]


def checked(floor: SmallFloor) -> list[str]:
    return verify(floor.store, lambda done, of: None)


class Walk:
    """A day of whatever comes into people's heads; what the rules refuse is refused."""

    def __init__(self, floor: SmallFloor, seed: int) -> None:
        self._floor = floor
        self._random = Random(seed)
        self._tickets: list[int] = []
        self.refused = 0
        self.done = 0

    def step(self) -> None:
        pick = self._random
        pick.choice([self._visitor, self._officer, self._officer, self._officer, self._around])()
        self._floor.clock.forward(milliseconds=pick.choice([1, 999, 8_000, 20_000, 120_000]))

    def _try(self, actor: Any, action: Callable[..., Any], *args: Any, **named: Any) -> Any:
        before = self._floor.seq
        try:
            done = self._floor.do(actor, action, *args, **named)
        except Refusal:
            self.refused += 1
            assert self._floor.seq == before
            return None
        self.done += 1
        return done

    def _visitor(self) -> None:
        pick = self._random
        ticket = pick.choice(self._tickets) if self._tickets else 0
        if not ticket or pick.random() < 0.6:
            services = tuple(pick.sample(SERVICES, pick.choice([1, 1, 2, 3])))
            order = visits.Order(services, pick.random() < 0.3, pick.random() < 0.1)
            visit = self._try(KIOSK, visits.issue, order)
            self._tickets.append(visit.ticket.id)
        else:
            wishes: list[tuple[Callable[..., Any], tuple[Any, ...]]] = [
                (visits.postpone, (15,)),
                (visits.cancel, ("pulang",)),
                (visits.return_, ()),
                (visits.set_priority, (True, "seen")),
            ]
            action, args = pick.choice(wishes)
            self._try(KIOSK, action, ticket, *args)

    def _officer(self) -> None:
        pick = self._random
        officer, counter = pick.choice(OFFICERS)
        choices: list[Callable[[], Any]] = [
            lambda: self._try(officer, posts.open, counter, pick.random() < 0.3),
            lambda: self._try(officer, counters.call_next, counter, wall_alive=pick.random() < 0.5),
            lambda: self._act(officer, counter, pick.choice(AT_THE_COUNTER)),
            lambda: self._act(officer, counter, pick.choice(AT_THE_COUNTER)),
            lambda: self._act(officer, counter, Act.MARK_ABSENT, reason="left"),
            lambda: self._act(
                officer, counter, pick.choice([Act.RETURN, Act.RELEASE]), number=self._number()
            ),
            lambda: self._try(officer, counters.resume, counter, self._number()),
            lambda: self._try(officer, counters.call_number, counter, self._number(), "sakit"),
            lambda: self._try(officer, counters.add_errand, counter, pick.choice(SERVICES)),
            lambda: self._try(officer, counters.undo, counter),
        ]
        pick.choice(choices)()

    def _act(self, officer: Any, counter: str, act: Act, **details: Any) -> None:
        if act == Act.TRANSFER:
            details = {"service": self._random.choice(SERVICES), "bring_back": self._random.random() < 0.5}
        self._try(officer, counters.act, counter, act, counters.Details(**details), wall_alive=False)

    def _number(self) -> str:
        return f"{self._random.choice('BLMC')}{self._random.randint(1, 20)}"

    def _around(self) -> None:
        pick = self._random
        if pick.random() < 0.02:
            self._try(SUPERVISOR, queues.close_day)
        elif self._tickets:
            self._try(CLOCK, visits.move_owed, pick.choice(self._tickets))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_rows_agree_with_the_record_after_any_day(floor: SmallFloor, seed: int) -> None:
    floor.reopen(open_now=True)
    walk = Walk(floor, seed)
    for _ in range(STEPS // 2):
        walk.step()
    floor.clock.forward(hours=15)
    for _ in range(STEPS // 2):
        walk.step()
    assert walk.done > 90
    assert walk.refused > 40
    assert checked(floor) == []
    before = floor.rows()
    assert rebuild(floor.store, lambda done, of: None) > 20
    assert floor.rows() == before


@pytest.fixture
def served(floor: SmallFloor) -> SmallFloor:
    """One served, one waiting."""
    floor.sit_down()
    floor.issue("KTP", "PASPOR")
    floor.issue("KTP")
    floor.call_next()
    floor.act(Act.START)
    floor.clock.forward(minutes=5)
    floor.act(Act.FINISH)
    return floor


FAULTS = {
    "another state": "UPDATE errands SET state = 'cancelled' WHERE ticket = 2",
    "another instant": "UPDATE errands SET joined_at = '2026-11-02T00:00:00.000Z' WHERE ticket = 2",
    "another service": "UPDATE errands SET service = 'KK' WHERE ticket = 1 AND stop = 2",
    "a stop less": "DELETE FROM errands WHERE ticket = 1 AND stop = 2",
    "a stop elsewhere": "UPDATE errands SET ticket = 2, stop = 3 WHERE ticket = 1 AND stop = 1",
    "another class": "UPDATE tickets SET priority = 1 WHERE id = 2",
    "another number": "UPDATE tickets SET number = 'B-077' WHERE id = 2",
    "no ticket": "DELETE FROM tickets WHERE id = 2",
    "another ticket": "UPDATE tickets SET id = 99 WHERE id = 2",
    "another time": "UPDATE times SET service_s = 1 WHERE ticket = 1",
    "another wait told": "UPDATE errands SET told_low = 7 WHERE ticket = 2",
    "a call that passed over nobody": "UPDATE errands SET passed_over = 1 WHERE ticket = 1 AND stop = 1",
    "a giving up that never was": "UPDATE times SET gave_up_s = 1 WHERE ticket = 1",
    "no times": "DELETE FROM times",
    "times of nobody": "UPDATE times SET stop = 7",
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_a_row_changed_behind_its_back_is_named_and_mended(served: SmallFloor, fault: str) -> None:
    assert checked(served) == []
    before = served.rows()
    served.tamper(fault)
    assert len(checked(served)) >= 1
    rebuild(served.store, lambda done, of: None)
    assert checked(served) == []
    assert served.rows() == before


def test_what_the_record_knows_nothing_of_is_named(served: SmallFloor) -> None:
    served.tamper("UPDATE tickets SET id = 99 WHERE id = 2")
    served.tamper("UPDATE times SET stop = 7")
    assert checked(served)[-2:] == [
        "ticket B-002 of 2026-11-02: the record knows nothing of it",
        "times of ticket id 1 stop 7: there is no such errand",
    ]


def test_a_gap_in_the_record_is_named(served: SmallFloor) -> None:
    served.tamper("UPDATE tally SET value = value + 1 WHERE name = 'seq'")
    assert any(line.startswith("entries:") for line in checked(served))


def test_progress_is_told_ticket_by_ticket(served: SmallFloor) -> None:
    told: list[tuple[int, int]] = []
    verify(served.store, lambda done, of: told.append((done, of)))
    assert told == [(1, 2), (2, 2)]
