"""A history of commands at once: is there any order of them in which each answer was right?

Two commands of which one was answered before the other was sent stand in that order; all others in any.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tests.floor.model.commands import Answer, Command
from tests.floor.model.rules import Contradiction, Floor, Visitor

TRIES_AT_MOST = 200 * 1000
"""A right history needs little more tries than it has commands; a wrong one could be searched for hours.

Whoever reads of a contradiction is told whether every order was tried.
"""


@dataclass(frozen=True)
class Told:
    """One command and its answer; `sent` and `heard` on one clock of seconds."""

    command: Command
    answer: Answer
    sent: float
    heard: float


@dataclass
class _Step:
    """So many commands stand in order: how the floor is then, and which of the others may come next."""

    floor: Floor
    left: frozenset[int]
    choices: Iterator[int]


def in_order(floor: Floor, history: Sequence[Told]) -> list[Told]:
    """An order that explains every answer. Raises Contradiction, with the furthest that one could come."""
    dead: set[object] = set()
    way: list[int] = []
    steps = [_step(floor, frozenset(range(len(history))), history)]
    furthest, why = -1, ""
    for _ in range(TRIES_AT_MOST):
        if not steps:
            break
        step = steps[-1]
        if not step.left:
            return [history[place] for place in way]
        place = next(step.choices, None)
        if place is None:
            dead.add(_known(step))
            steps.pop()
            del way[-1:]
            continue
        told = history[place]
        try:
            after = step.floor.after(told.command, told.answer)
        except Contradiction as contradiction:
            if len(way) > furthest:
                furthest, why = len(way), str(contradiction)
            continue
        following = _step(after, step.left - {place}, history)
        if _known(following) not in dead:
            steps.append(following)
            way.append(place)
    tried = "every order" if not steps else f"{TRIES_AT_MOST} orders"
    found = f"no order explains more than {furthest} of {len(history)} answers"
    raise Contradiction(f"{found}, {tried} tried: {why}")


def _step(floor: Floor, left: frozenset[int], history: Sequence[Told]) -> _Step:
    first_heard = min((history[place].heard for place in left), default=0.0)
    may_be_next = [place for place in left if history[place].sent <= first_heard]
    return _Step(floor, left, iter(sorted(may_be_next, key=lambda place: history[place].heard)))


def _known(step: _Step) -> object:
    """What makes two ways to the same place equal: where everybody is, not when she got there."""
    floor = step.floor
    back = frozenset((who, _standing(floor.undoable(who))) for who in floor.undo)
    return step.left, _standing(floor.visitors.values()), back


def _standing(visitors: Iterable[Visitor]) -> object:
    return frozenset(
        (v.number, v.service, v.place is None, v.state, v.counter, v.returns, v.calls) for v in visitors
    )
