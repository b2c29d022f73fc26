"""The entries: whole, in order, with the instant that the record goes by, never changed."""

import sqlite3
from datetime import timedelta

import pytest

from queue_server.actions import queues
from queue_server.adapters.store.forms import read_event, write_event
from queue_server.domain import events as happened
from queue_server.domain.errand import Act
from tests.small_floor import ANI, KIOSK, MONDAY_AT_NINE, SUPERVISOR, SmallFloor


def test_seq_counts_every_entry_without_a_gap(floor: SmallFloor) -> None:
    floor.issue()
    floor.sit_down()
    floor.call_next()
    with floor.ledger.look() as view:
        entries = view.entries.since(0)
        assert [entry.seq for entry in entries] == list(range(1, view.seq + 1))
        assert [type(entry.event).__name__ for entry in entries] == [
            "TicketIssued",
            "ErrandAdded",
            "ErrandJoined",
            "CounterOpened",
            "ErrandCalled",
        ]
        assert [entry.command for entry in entries] == [1, 1, 1, 4, 5]
        assert [entry.actor for entry in entries] == ["device:kiosk-1"] * 3 + ["staff:ani"] * 2
        assert view.entries.since(3, at_most=1) == entries[3:4]
        assert view.entries.of_command(1) == entries[:3]


@pytest.mark.parametrize("statement", ["UPDATE entries SET actor = 'x'", "DELETE FROM entries"])
def test_nothing_in_the_record_can_be_changed_or_deleted(floor: SmallFloor, statement: str) -> None:
    floor.issue()
    before = floor.rows()
    with pytest.raises(sqlite3.IntegrityError):
        floor.tamper(statement)
    assert floor.rows() == before


def test_a_clock_that_is_set_back_is_not_followed(floor: SmallFloor) -> None:
    floor.issue()
    floor.clock.forward(hours=-3)
    second = floor.issue()
    assert MONDAY_AT_NINE <= second.ticket.issued_at < MONDAY_AT_NINE + timedelta(minutes=1)
    floor.clock.forward(days=-5)
    assert floor.issue().ticket.number == "B-003"
    with floor.ledger.look() as view:
        assert view.today == MONDAY_AT_NINE.date()
        at = [entry.at for entry in view.entries.since(0)]
    assert at == sorted(at)


def test_instants_of_the_record_are_whole_milliseconds(floor: SmallFloor) -> None:
    floor.clock.forward(microseconds=1_234_567)
    assert floor.issue().ticket.issued_at == MONDAY_AT_NINE + timedelta(milliseconds=1234)


def test_every_kind_of_event_comes_back_as_it_was_written(floor: SmallFloor) -> None:
    told = [
        happened.ErrandCalled(
            1, "1", "ani", happened.Why("score", True, 61.234, 600.0, "B-001", None), "1.1", walk_in=False
        ),
        happened.ErrandPostponed(1, MONDAY_AT_NINE + timedelta(milliseconds=1)),
        happened.CounterClosed("1", "makan", MONDAY_AT_NINE),
        happened.CommandUndone(4, (4, 5, 6)),
        happened.IntakeOverridden("KTP", None),
        happened.DayClosed(MONDAY_AT_NINE.date(), 3, 1),
    ]
    assert [read_event(*write_event(event)) for event in told] == told


def test_the_latest_command_is_that_of_the_officer_and_about_a_visitor(floor: SmallFloor) -> None:
    floor.sit_down()
    floor.issue()
    floor.call_next()
    called = floor.seq
    floor.clock.forward(seconds=5)
    floor.issue()
    floor.do(SUPERVISOR, queues.stop, "floor", "", "listrik", None)
    with floor.ledger.look() as view:
        assert view.entries.latest_command(str(ANI), view.now - timedelta(seconds=5)) == called
        assert view.entries.latest_command(str(ANI), view.now - timedelta(seconds=4)) is None
        assert view.entries.latest_command(str(KIOSK), view.now) == called + 1


def test_what_came_after_a_command_is_told_by_ticket(floor: SmallFloor) -> None:
    floor.sit_down()
    first, second = floor.issue(), floor.issue()
    floor.call_next()
    called = floor.seq
    floor.act(Act.START)
    with floor.ledger.look() as view:
        moved_on = view.entries.first_after_command(first.ticket.id, called)
        assert moved_on is not None
        assert moved_on.event == happened.ErrandStarted(1)
        assert view.entries.first_after_command(second.ticket.id, called) is None
