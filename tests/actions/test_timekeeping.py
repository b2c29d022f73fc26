"""A date that cannot be right: the floor waits until an administrator has confirmed it."""

import pytest

from queue_server.actions import queues, timekeeping, visits
from queue_server.domain import events as happened
from queue_server.domain.errors import NotAllowed, Refusal
from queue_server.domain.roles import CLOCK, Role, Staff
from queue_server.domain.timekeeping import ClockState
from queue_server.ledger import Ledger
from queue_server.ports import Answer, Key, Transaction
from tests.small_floor import ANI, KIOSK, MONDAY_AT_NINE, SUPERVISOR, SmallFloor

ADMIN = Staff("made", Role.ADMIN).actor
FOURTEEN_DAYS_AND_A_BIT = {"days": 14, "hours": 1}


def start_again(floor: SmallFloor) -> None:
    """As a server starts: its clock is judged before anything is done."""
    floor.reopen()
    floor.ledger = Ledger(floor.store, queues.opening, timekeeping.admit)
    with floor.store.change(CLOCK) as tx:
        timekeeping.judge(tx)


def state(floor: SmallFloor) -> ClockState:
    with floor.ledger.look() as view:
        return view.clock.state


def from_outside(floor: SmallFloor, key: str = "a") -> Answer:
    def take(tx: Transaction) -> Answer:
        return Answer({"number": visits.issue(tx, visits.Order(("KTP",))).ticket.number})

    return floor.ledger.answer(KIOSK, Key("device:kiosk-1", "/api/kiosk/tickets", key, "body"), take)


def confirm(floor: SmallFloor) -> None:
    floor.do(ADMIN, timekeeping.confirm, queues.opening)


@pytest.mark.parametrize("shift", [{"days": -1}, {"minutes": -1}, FOURTEEN_DAYS_AND_A_BIT, {"days": 365}])
def test_a_doubtful_start_does_nothing_until_the_date_is_confirmed(
    floor: SmallFloor, shift: dict[str, float]
) -> None:
    left = floor.issue()
    floor.clock.forward(**shift)
    start_again(floor)
    before = floor.rows()
    assert state(floor) == ClockState.UNCONFIRMED
    with pytest.raises(Refusal, match="clock_unconfirmed"):
        from_outside(floor)
    assert floor.rows() == before
    assert floor.states(left) == ["waiting"]
    with floor.ledger.look() as view:
        assert view.today == MONDAY_AT_NINE.date()


@pytest.mark.parametrize("shift", [{"days": 0}, {"days": 1}, {"days": 14}])
def test_a_start_within_14_days_needs_no_word(floor: SmallFloor, shift: dict[str, float]) -> None:
    floor.issue()
    floor.clock.forward(**shift)
    start_again(floor)
    assert state(floor) == ClockState.OK
    assert from_outside(floor).status == 200


def test_a_fresh_floor_opens_on_any_date(floor: SmallFloor) -> None:
    floor.clock.forward(days=-3000)
    start_again(floor)
    assert state(floor) == ClockState.OK


def test_once_confirmed_a_date_far_ahead_holds_and_the_old_day_ends_on_its_own(
    floor: SmallFloor,
) -> None:
    left = floor.issue()
    floor.clock.forward(days=28)
    start_again(floor)
    confirm(floor)
    assert state(floor) == ClockState.OK
    assert from_outside(floor).body == {"number": "B-001"}
    assert floor.states(left) == ["expired"]
    with floor.ledger.look() as view:
        entries = view.entries.since(0)
    (closed,) = [entry for entry in entries if isinstance(entry.event, happened.DayClosed)]
    (confirmed,) = [entry for entry in entries if isinstance(entry.event, happened.ClockConfirmed)]
    assert closed.at.date() == MONDAY_AT_NINE.date()
    assert (confirmed.at, confirmed.actor) == (floor.clock.at, str(ADMIN))
    start_again(floor)
    assert state(floor) == ClockState.OK


def test_once_confirmed_a_clock_behind_is_still_not_followed_and_says_so(floor: SmallFloor) -> None:
    floor.issue()
    floor.clock.forward(days=-2)
    start_again(floor)
    confirm(floor)
    assert state(floor) == ClockState.BEHIND
    assert from_outside(floor).body == {"number": "B-002"}
    with floor.ledger.look() as view:
        assert view.today == MONDAY_AT_NINE.date()


def test_a_clock_that_is_set_right_needs_no_word_at_the_next_start(floor: SmallFloor) -> None:
    floor.issue()
    floor.clock.forward(days=-2)
    start_again(floor)
    floor.clock.forward(days=2)
    start_again(floor)
    assert state(floor) == ClockState.OK


@pytest.mark.parametrize("actor", [ANI, KIOSK, SUPERVISOR])
def test_only_an_administrator_confirms_the_date(floor: SmallFloor, actor: object) -> None:
    with pytest.raises(NotAllowed):
        floor.do(actor, timekeeping.confirm, queues.opening)  # type: ignore[arg-type]


def test_a_clock_set_back_over_midnight_ends_no_day_and_gives_no_number_again(
    floor: SmallFloor,
) -> None:
    """Nothing was done on the new day yet but to open it: that alone holds."""
    floor.issue()
    floor.clock.forward(hours=15, minutes=10)
    floor.do(CLOCK, lambda tx: tx.set_fact("looked", "in"))
    with floor.ledger.look() as view:
        new_day = view.today
    assert new_day > MONDAY_AT_NINE.date()
    floor.clock.forward(minutes=-30)
    seq = floor.seq
    floor.do(CLOCK, lambda tx: tx.set_fact("looked", "again"))
    assert floor.seq == seq
    with floor.ledger.look() as view:
        assert view.today == new_day
    floor.clock.forward(hours=-1)
    floor.do(SUPERVISOR, queues.override, "KTP", True)
    ticket = floor.issue().ticket
    assert (ticket.business_date, ticket.number) == (new_day, "B-001")
