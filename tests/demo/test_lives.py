"""Many lives in one thread."""

from collections.abc import Iterator
from threading import Event

from queue_server.demo.lives import Lives


def test_lives_take_turns_in_the_order_in_which_their_rests_end() -> None:
    done: list[str] = []

    def life(name: str, rest: float) -> Iterator[float]:
        done.append(f"{name} comes")
        yield rest
        done.append(f"{name} goes")

    lives = Lives()
    lives.begin(life("slow", 0.04))
    lives.begin(life("quick", 0.01))
    lives.run(Event())
    assert done == ["slow comes", "quick comes", "quick goes", "slow goes"]


def test_nobody_takes_another_step_once_they_are_told_to_stop() -> None:
    stop = Event()
    done: list[int] = []

    def life() -> Iterator[float]:
        for step in range(3):
            done.append(step)
            stop.set()
            yield 0.0

    lives = Lives()
    lives.begin(life())
    lives.run(stop)
    assert done == [0]


def test_a_life_may_begin_another() -> None:
    done: list[str] = []
    lives = Lives()

    def child() -> Iterator[float]:
        done.append("child")
        yield 0.0

    def parent() -> Iterator[float]:
        lives.begin(child())
        yield 0.0
        done.append("parent")

    lives.begin(parent())
    lives.run(Event())
    assert sorted(done) == ["child", "parent"]
