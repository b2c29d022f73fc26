"""Who waits is told how many are before: those who came earlier, and those whom a return lets pass."""

from datetime import timedelta

from queue_server import standing
from queue_server.actions import visits
from queue_server.domain.errand import Act
from queue_server.ports import Standing
from tests.small_floor import KIOSK, SmallFloor


def ahead(floor: SmallFloor, ticket: int) -> int:
    with floor.ledger.look() as view:
        visit = view.visits.get(ticket)
        assert visit.active is not None
        return standing.ahead(view, Standing(visit.ticket, visit.active))[0]


def missed_and_back(floor: SmallFloor, others: int) -> int:
    """The ticket of one who came first, missed the call and is back, while so many others wait."""
    floor.sit_down()
    first = floor.issue("KTP")
    for _ in range(others):
        floor.issue("KTP")
    floor.call_next()
    floor.clock.at += timedelta(minutes=10)
    floor.act(Act.MARK_ABSENT, reason="left")
    floor.do(KIOSK, visits.return_, first.ticket.id)
    return first.ticket.id


def test_one_who_came_back_hears_of_the_three_who_go_first(floor: SmallFloor) -> None:
    back = missed_and_back(floor, others=5)
    assert ahead(floor, back) == 3
    floor.clock.forward(seconds=1)
    floor.call_next()
    assert ahead(floor, back) == 2


def test_one_who_came_back_to_a_short_queue_waits_for_no_more_than_it_has(floor: SmallFloor) -> None:
    assert ahead(floor, missed_and_back(floor, others=1)) == 1
