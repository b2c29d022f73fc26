"""What keys were answered is kept for a day, and then forgotten."""

from datetime import timedelta

from queue_server.ports import Answer, Key
from tests.small_floor import KIOSK, SmallFloor, on_the_record

KEY = Key("device:kiosk-1", "/api/kiosk/tickets", "7f3a", "body-1")
ANSWER = Answer({"number": "B-001", "errands": [{"wait": None, "ahead": 3}]}, 201)


def keep(floor: SmallFloor) -> None:
    floor.do(KIOSK, lambda tx: floor.store.keep_answer(tx, KEY, ANSWER))


def found(floor: SmallFloor) -> Answer | None:
    return floor.do(KIOSK, lambda tx: floor.store.answered(tx, KEY))


def test_an_answer_comes_back_with_its_status_and_every_word_of_its_body(floor: SmallFloor) -> None:
    assert found(floor) is None
    keep(floor)
    assert found(floor) == ANSWER


def test_an_answer_is_kept_for_a_day(floor: SmallFloor) -> None:
    keep(floor)
    floor.clock.forward(hours=24, milliseconds=-1)
    assert found(floor) == ANSWER
    floor.clock.forward(milliseconds=1)
    assert found(floor) is None


def test_an_old_answer_leaves_no_row_behind(floor: SmallFloor) -> None:
    keep(floor)
    floor.clock.forward(hours=23)
    floor.do(KIOSK, lambda tx: on_the_record(tx).answers.forget_old())
    assert len(floor.rows(["answers"])["answers"]) == 1
    floor.clock.at += timedelta(hours=1)
    floor.do(KIOSK, lambda tx: on_the_record(tx).answers.forget_old())
    assert floor.rows(["answers"])["answers"] == []
