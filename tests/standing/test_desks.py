"""What counters share in one look changes nothing for any of them."""

import random
import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from queue_server import standing
from queue_server.actions import queues, visits
from queue_server.domain.errand import Act
from queue_server.domain.floor import Counter
from tests.small_floor import ANI, BUDI, MINIATURE, SUPERVISOR, SmallFloor

COUNTERS = (
    Counter("1", "DUKCAPIL", "1"),
    Counter("5", "DUKCAPIL", "1"),
    Counter("6", "DUKCAPIL", "1", ("KK", "KTP")),
    Counter("7", "DUKCAPIL", "1", ("KTP", "KK")),
    Counter("8", "DUKCAPIL", "1", ("KK",)),
)
FLOOR = replace(MINIATURE, counters=(*COUNTERS, *MINIATURE.counters[1:]))
BOUND: tuple[tuple[str, ...], ...] = ((), ("KTP",), ("KK",))
"""What the officers of the counters are bound to."""


def live_a_little(floor: SmallFloor, dice: random.Random) -> None:
    """People come, are sent to a counter, held, missed or put off, and one service may stand still."""
    floor.sit_down(ANI, "1")
    floor.sit_down(BUDI, "5")
    for _ in range(dice.randint(1, 12)):
        visit = floor.issue(dice.choice(("KTP", "KK")), priority=dice.random() < 0.3)
        floor.clock.forward(seconds=dice.choice((5, 60, 400)))
        if dice.random() < 0.2:
            floor.do(SUPERVISOR, visits.postpone, visit.ticket.id, 15)
        if dice.random() < 0.5:
            _serve(floor, dice)
    if dice.random() < 0.3:
        floor.do(SUPERVISOR, queues.stop, "service", "KTP", "listrik", None)


def _serve(floor: SmallFloor, dice: random.Random) -> None:
    actor, counter = dice.choice(((ANI, "1"), (BUDI, "5")))
    if floor.call_next(actor, counter) is None:
        return
    if dice.random() < 0.2:
        floor.act(Act.MARK_ABSENT, actor, counter, reason="left")
        return
    floor.act(Act.START, actor, counter)
    if dice.random() < 0.6:
        service, sent_to = dice.choice(("KTP", "KK")), dice.choice(("1", "5", "6", "7", "8"))
        serves = {each.id: each.services for each in COUNTERS}[sent_to]
        if not serves or service in serves:
            floor.act(Act.TRANSFER, actor, counter, service=service, to_counter=sent_to)
    elif dice.random() < 0.5:
        floor.act(Act.HOLD, actor, counter, reason="berkas")


def seen(desk: standing.Desk) -> tuple[object, ...]:
    return desk.turn, desk.waiting, desk.queue, desk.held, desk.missed, desk.calls_stopped


@given(st.integers(0, 10_000).map(random.Random), st.permutations(COUNTERS))
@settings(max_examples=40)
def test_a_counter_is_told_the_same_whoever_was_looked_at_before(
    dice: random.Random, counters: list[Counter]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        floor = SmallFloor(Path(folder), FLOOR)
        live_a_little(floor, dice)
        with floor.ledger.look() as view:
            together = standing.Desks(view)
            for counter in counters:
                for bound in BOUND:
                    alone = standing.Desks(view).at(counter, bound)
                    assert seen(together.at(counter, bound)) == seen(alone)
        floor.close()


def test_who_is_sent_to_one_counter_is_next_there_and_nowhere_else(tmp_path: Path) -> None:
    floor = SmallFloor(tmp_path, FLOOR)
    floor.sit_down(ANI, "1")
    sent = floor.issue("KTP").ticket.number
    floor.call_next(ANI, "1")
    floor.act(Act.START)
    floor.act(Act.TRANSFER, service="KTP", to_counter="5")
    floor.clock.forward(seconds=30)
    other = floor.issue("KTP").ticket.number
    with floor.ledger.look() as view:
        desks = standing.Desks(view)
        turns = {counter.id: desks.at(counter).turn for counter in COUNTERS[:4]}
    numbers = {id: turn.candidate.number if turn else None for id, turn in turns.items()}
    assert numbers == {"1": other, "5": sent, "6": other, "7": other}
    floor.close()


def test_who_is_missed_today_is_no_more_tomorrow(floor: SmallFloor) -> None:
    floor.sit_down()
    floor.issue("KTP")
    floor.call_next()
    floor.act(Act.MARK_ABSENT, reason="left")
    with floor.ledger.look() as view:
        counter = view.floor.counters[0]
        assert len(standing.Desks(view).at(counter).missed) == 1
    floor.clock.at += timedelta(hours=23)
    with floor.ledger.look() as view:
        assert standing.Desks(view).at(counter).missed == []
