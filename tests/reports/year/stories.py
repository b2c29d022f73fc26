"""What becomes of one errand: every way that a visit can go, in the shares in which it should."""

import copy
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from tests.reports.year.hall import GONE_COUNTER, Hall
from tests.reports.year.life import Errand, Life

MINUTE = 60_000


@dataclass
class Floor:
    """Where a story happens: who sits where, and the luck of the day."""

    hall: Hall
    luck: Random
    closes: int

    def counter(self, errand: Errand) -> tuple[str, str]:
        """A counter that serves it, and one of its officers."""
        found = [id for id, services in self.hall.served_at.items() if errand["service"] in services]
        counter = self.luck.choice(found) if found else GONE_COUNTER
        return counter, f"petugas{counter}{self.luck.choice('ab')}"

    def ms(self, low_min: float, high_min: float) -> int:
        return self.luck.randint(int(low_min * MINUTE), int(high_min * MINUTE))

    def call(self, life: Life, errand: Errand, at: int, recalls: int = 0) -> int:
        """Called after a wait, and called again so often; tells when the last call was."""
        counter, officer = self.counter(errand)
        life.call(errand, at, counter, officer, passed_over=self.luck.random() < 0.2)
        for _ in range(recalls):
            at += self.ms(0.3, 1)
            life.recall(errand, at)
        return at

    def serve(self, life: Life, errand: Errand, at: int, minutes: tuple[float, float] = (1, 25)) -> int:
        at += self.ms(0.05, 2)
        life.start(errand, at)
        at += self.ms(*minutes)
        self.finish(life, errand, at)
        return at

    def finish(self, life: Life, errand: Errand, at: int) -> None:
        outcome = self.luck.choice([*self.hall.outcomes, "selesai", "selesai", None])
        life.finish(errand, at, outcome, self.luck.choice([1, 1, 1, 2, 10]))


Story = Callable[[Floor, Life, Errand, int], int]
"""From the instant at which an errand stands in its queue to the one at which it is over."""


def plain(floor: Floor, life: Life, errand: Errand, at: int) -> int:
    called = floor.call(life, errand, at + floor.ms(0, 70), recalls=floor.luck.choice([0, 0, 0, 1, 2]))
    return floor.serve(life, errand, called)


def forgotten_start(floor: Floor, life: Life, errand: Errand, at: int) -> int:
    """Also the edges: three minutes and fifteen seconds to the point are not forgotten."""
    called = floor.call(life, errand, at + floor.ms(0, 70))
    walk, service = floor.luck.choice([(180_001, 14_999), (180_000, 14_999), (180_001, 15_000)])
    life.start(errand, called + walk)
    floor.finish(life, errand, called + walk + service)
    return called + walk + service


def held(floor: Floor, life: Life, errand: Errand, at: int) -> int:
    called = floor.call(life, errand, at + floor.ms(0, 50))
    life.start(errand, called + 20_000)
    at = called + 20_000 + floor.ms(1, 5)
    life.hold(errand, at)
    at += floor.ms(5, 30)
    life.resume(errand, at, *floor.counter(errand))
    return floor.serve(life, errand, at)


def released(floor: Floor, life: Life, errand: Errand, at: int) -> int:
    called = floor.call(life, errand, at + floor.ms(0, 50))
    life.hold(errand, called + 30_000)
    life.release(errand, called + 600_000)
    return floor.serve(life, errand, floor.call(life, errand, called + 600_000 + floor.ms(1, 9)))


def absent(floor: Floor, life: Life, errand: Errand, at: int) -> int:
    called = floor.call(life, errand, at + floor.ms(0, 70), recalls=2)
    life.miss(errand, called + 60_000)
    return called + 60_000


def back_after_absence(floor: Floor, life: Life, errand: Errand, at: int) -> int:
    at = absent(floor, life, errand, at) + floor.ms(1, 20)
    life.come_after_all(errand, at)
    if floor.luck.random() < 0.3:
        life.postpone(errand, at + 5_000, at + 5_000 + 15 * MINUTE)
        at += 15 * MINUTE
    if floor.luck.random() < 0.3:
        life.cancel(errand, at + floor.ms(1, 9))
        return at + 9 * MINUTE
    return floor.serve(life, errand, floor.call(life, errand, at + floor.ms(1, 20)))


def gave_up(floor: Floor, life: Life, errand: Errand, at: int) -> int:
    if floor.luck.random() < 0.3:
        life.postpone(errand, at + MINUTE, at + MINUTE + 15 * MINUTE)
    at += floor.ms(2, 60)
    life.cancel(errand, at)
    return at


def gone_from_the_counter(floor: Floor, life: Life, errand: Errand, at: int) -> int:
    at = floor.call(life, errand, at + floor.ms(0, 40))
    if floor.luck.random() < 0.5:
        life.start(errand, at + 9_000)
    life.cancel(errand, at + 90_000)
    return at + 90_000


def transferred(floor: Floor, life: Life, errand: Errand, at: int) -> int:
    """From the queue, or from the counter; sometimes to the wrong place first."""
    if floor.luck.random() < 0.7:
        at = floor.call(life, errand, at + floor.ms(0, 40)) + 15_000
        life.start(errand, at)
    at += floor.ms(1, 9)
    others = [pair for pair in floor.hall.agency_of.items() if pair[0] != errand["service"]]
    if floor.luck.random() < 0.4:
        before, told = copy.deepcopy(life.errands), len(life.told)
        life.transfer(errand, at, *floor.luck.choice(others))
        life.think_better_of(len(life.told) - told, at + 4_000, before)
        errand, at = life.errands[errand["stop"] - 1], at + 8_000
    new = life.transfer(errand, at, *floor.luck.choice(others))
    return plain(floor, life, new, at)


def postponed(floor: Floor, life: Life, errand: Errand, at: int) -> int:
    """Once or twice; called after that time, or, by number, before it is over."""
    wished = at + floor.ms(1, 5)
    life.postpone(errand, wished, wished + 15 * MINUTE)
    if floor.luck.random() < 0.3:
        life.postpone(errand, wished + 7 * MINUTE, wished + 22 * MINUTE)
    return floor.serve(life, errand, floor.call(life, errand, wished + floor.ms(8, 60)))


def served_at_once(floor: Floor, life: Life, errand: Errand, at: int) -> int:
    """The visitor stands at an idle counter."""
    counter, officer = floor.counter(errand)
    life.call(errand, at, counter, officer, passed_over=False, walk_in=True)
    life.start(errand, at)
    at += floor.ms(1, 12)
    floor.finish(life, errand, at)
    return at


def undone(floor: Floor, life: Life, errand: Errand, at: int) -> int:
    """Finished by mistake and taken back, then finished in earnest."""
    at = floor.call(life, errand, at + floor.ms(0, 60)) + 12_000
    life.start(errand, at)
    before, at = copy.deepcopy(life.errands), at + floor.ms(1, 9)
    life.finish(errand, at, "ditolak", 7)
    life.think_better_of(1, at + 3_000, before)
    errand, at = life.errands[errand["stop"] - 1], at + floor.ms(1, 9)
    floor.finish(life, errand, at)
    return at


def until_the_day_ends(floor: Floor, life: Life, errand: Errand, at: int) -> int:
    """Never called, called and never started, or still being served."""
    how_far = floor.luck.randint(0, 2)
    if how_far >= 1:
        at = floor.call(life, errand, floor.closes - floor.ms(5, 60))
    if how_far == 2:
        life.start(errand, at + 30_000)
    life.run_out(errand, floor.closes)
    return floor.closes


STORIES: dict[Story, int] = {
    plain: 60,
    forgotten_start: 4,
    held: 4,
    released: 2,
    absent: 6,
    back_after_absence: 5,
    gave_up: 5,
    gone_from_the_counter: 2,
    transferred: 5,
    postponed: 4,
    undone: 2,
    until_the_day_ends: 2,
}
"""How often each happens, of a hundred or so errands."""
