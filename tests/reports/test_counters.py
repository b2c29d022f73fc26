"""Given a morning at one counter, the report tells how long it was open, busy and idle."""

from datetime import timedelta

from queue_server.actions import posts
from queue_server.domain.errand import Act
from tests.reports.morning import made
from tests.small_floor import ANI, MONDAY_AT_NINE, SmallFloor


def at(floor: SmallFloor, minutes: float) -> None:
    floor.clock.at = MONDAY_AT_NINE + timedelta(minutes=minutes)


def served(floor: SmallFloor, called: float, started: float, finished: float) -> None:
    at(floor, called)
    floor.call_next()
    at(floor, started)
    floor.act(Act.START)
    at(floor, finished)
    floor.act(Act.FINISH)


def test_open_paused_busy_and_idle_while_somebody_waited(floor: SmallFloor) -> None:
    floor.sit_down()
    at(floor, 10)
    floor.issue("KTP")
    served(floor, called=15, started=16, finished=20)
    at(floor, 30)
    floor.do(ANI, posts.pause, "1", "break", None, sure=True)
    at(floor, 40)
    floor.do(ANI, posts.unpause, "1")
    at(floor, 60)
    floor.do(ANI, posts.close, "1", "", None, sure=True)

    [row] = made(floor, "counters").rows
    assert (row["open_s"], row["paused_s"], row["busy_s"]) == (3600, 600, 300)
    assert row["occupancy"] == 0.1
    assert row["idle_while_waiting_s"] == 300
    [officer] = made(floor, "officers").rows
    assert (officer["officer"], officer["served"], officer["open_s"]) == ("ani", 1, 3600)
