"""An agency's last open counter is asked before it leaves people waiting; outcomes come from a list."""

import pytest

from queue_server.actions import posts
from queue_server.domain.counter import PostState
from queue_server.domain.errand import Act
from queue_server.domain.errors import Invalid, Refusal
from tests.small_floor import ANI, SmallFloor


@pytest.mark.parametrize("leave", [posts.pause, posts.close])
def test_the_last_counter_of_an_agency_is_asked_while_people_wait(floor: SmallFloor, leave: object) -> None:
    assert leave in (posts.pause, posts.close)
    floor.sit_down()
    floor.issue()
    with pytest.raises(Refusal) as refused:
        floor.do(ANI, leave, "1", "istirahat")
    assert (refused.value.code, refused.value.facts) == ("last_counter", {"waiting": 1})
    floor.do(ANI, leave, "1", "istirahat", sure=True)
    with floor.ledger.look() as view:
        assert view.posts.get("1").state != PostState.OPEN


def test_nobody_is_asked_when_nobody_waits(floor: SmallFloor) -> None:
    floor.sit_down()
    floor.do(ANI, posts.pause, "1", "istirahat")


def test_a_paused_counter_closes_without_being_asked_again(floor: SmallFloor) -> None:
    floor.sit_down()
    floor.issue()
    floor.do(ANI, posts.pause, "1", "istirahat", sure=True)
    floor.do(ANI, posts.close, "1")


def test_an_outcome_that_the_floor_does_not_list_is_refused_and_the_visitor_stays(floor: SmallFloor) -> None:
    floor.sit_down()
    visit = floor.issue()
    floor.call_next()
    floor.act(Act.START)
    with pytest.raises(Invalid, match="unknown_outcome"):
        floor.act(Act.FINISH, outcome="bagus")
    assert floor.states(visit) == ["serving"]
    floor.act(Act.FINISH, outcome="berkas-kurang", quantity=10)
    done = floor.visit(visit).errand(1)
    assert (done.outcome, done.quantity) == ("berkas-kurang", 10)
