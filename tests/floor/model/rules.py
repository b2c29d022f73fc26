"""The rules of the floor once more, small and apart: how it may answer, and how it stands then.

Written from the rules alone. It knows one errand a ticket, people of one class, and no clock: what time alone
decides (a recall, an absence after three calls) may be done, or be too soon: a busy machine takes its time.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from tests.floor.model.commands import Answer, Command

AT_COUNTER = ("called", "serving")
GIVEN_UP = ("waiting", "called", "held", "absent")
"""Where a visitor may give up through the desk."""
RETURNS_AT_MOST = 2
CALLS_BEFORE_ABSENT = 3


class Contradiction(Exception):
    """The floor cannot have answered so."""


@dataclass(frozen=True)
class Visitor:
    """`place`: order of coming; None once a return or a transfer has given her another one."""

    number: str
    service: str
    place: int | None
    state: str = "waiting"
    counter: str = ""
    returns: int = 0
    calls: int = 0
    changed: int = 0


@dataclass(frozen=True)
class Floor:
    """`letters`: series by service; `serves`: services by counter; `undo`: whom an officer changed last."""

    letters: Mapping[str, str]
    serves: Mapping[str, tuple[str, ...]]
    visitors: Mapping[str, Visitor] = field(default_factory=dict)
    last: Mapping[str, int] = field(default_factory=dict)
    undo: Mapping[str, tuple[int, tuple[Visitor, ...]]] = field(default_factory=dict)
    done: int = 0

    def after(self, command: Command, answer: Answer) -> "Floor":
        """How the floor stands after this was answered; raises Contradiction where it cannot have been."""
        act = replace(self, done=self.done + 1)
        floor = act.issue(command, answer) if command.act == "issue" else act.change(command, answer)
        here = floor.at(command.counter) if command.counter else None
        if command.counter and not answer.refused:
            must(answer.number == (here and here.number), f"{command} shows {answer}, and here is {here}")
        return floor

    def at(self, counter: str) -> Visitor | None:
        found = (v for v in self.visitors.values() if v.counter == counter and v.state in AT_COUNTER)
        return next(found, None)

    def waiting(self, counter: str) -> list[Visitor]:
        services = self.serves[counter]
        return [v for v in self.visitors.values() if v.state == "waiting" and v.service in services]

    def undoable(self, who: str) -> tuple[Visitor, ...]:
        """How those stood whom somebody changed last, if nothing has happened to them since."""
        stamp, before = self.undo.get(who, (0, ()))
        return before if all(self.visitors[each.number].changed == stamp for each in before) else ()

    def issue(self, command: Command, answer: Answer) -> "Floor":
        letter = self.letters[command.service]
        count = self.last.get(letter, 0) + 1
        number = f"{letter}-{count:03d}"
        must(answer == Answer(number=number), f"{command}: {answer} instead of {number}")
        visitor = Visitor(number, command.service, self.done, changed=self.done)
        return replace(self, visitors={**self.visitors, number: visitor}, last={**self.last, letter: count})

    def change(self, command: Command, answer: Answer) -> "Floor":
        allowed, changed = ACTS[command.act](self, command, answer)
        must(answer.refused in allowed, f"{command}: {answer} instead of {allowed}")
        return self if answer.refused else self.with_(command, changed)

    def with_(self, command: Command, changed: list[Visitor]) -> "Floor":
        before = tuple(self.visitors[visitor.number] for visitor in changed)
        stamped = {visitor.number: replace(visitor, changed=self.done) for visitor in changed}
        undo = {**self.undo, command.who: (self.done, before)} if command.counter else self.undo
        return replace(self, visitors={**self.visitors, **stamped}, undo=undo)


Judged = tuple[tuple[str, ...], list[Visitor]]
"""The codes that may be answered (empty: done), and who has changed where it was done."""
DONE = ("",)


def must(holds: bool, what: str) -> None:
    if not holds:
        raise Contradiction(what)


def call_next(floor: Floor, command: Command, answer: Answer) -> Judged:
    here = floor.at(command.counter)
    if here and here.state == "called" and (answer.refused or here.calls < CALLS_BEFORE_ABSENT):
        return ("too_soon",), []
    ends = "absent" if here and here.state == "called" else "done"
    left = [replace(here, state=ends, counter="")] if here else []
    waiting = floor.waiting(command.counter)
    if answer.number is None:
        must(bool(answer.refused) or not waiting, f"{command}: nobody is called, and {waiting} wait")
        return DONE, left
    called = next((visitor for visitor in waiting if visitor.number == answer.number), None)
    if called is None:
        raise Contradiction(f"{command}: {answer} does not wait: {floor.visitors.get(answer.number)}")
    for other in waiting:
        is_before = None not in (other.place, called.place) and (other.place or 0) < (called.place or 0)
        must(not (is_before and other.service == called.service), f"{called} is called before {other}")
    return DONE, [*left, replace(called, state="called", counter=command.counter, calls=1)]


def current(states: tuple[str, ...], then: str) -> Callable[[Floor, Command, Answer], Judged]:
    """An act on who is at the counter in one of these states."""

    def judge(floor: Floor, command: Command, answer: Answer) -> Judged:
        here = floor.at(command.counter)
        if here is None:
            return ("nobody_at_counter",), []
        if here.state not in states:
            return ("state_forbids",), []
        return DONE, [replace(here, state=then, counter=command.counter if then in AT_COUNTER else "")]

    return judge


def recall(floor: Floor, command: Command, answer: Answer) -> Judged:
    here = floor.at(command.counter)
    if here is None:
        return ("nobody_at_counter",), []
    if here.state != "called":
        return ("state_forbids",), []
    return ("too_soon", *DONE), [replace(here, calls=here.calls + 1)]


def transfer(floor: Floor, command: Command, answer: Answer) -> Judged:
    allowed, changed = current(AT_COUNTER, "waiting")(floor, command, answer)
    return allowed, [replace(visitor, service=command.service, place=None) for visitor in changed]


def resume(floor: Floor, command: Command, answer: Answer) -> Judged:
    if floor.at(command.counter):
        return ("counter_busy",), []
    return held(floor, command, "called")


def release(floor: Floor, command: Command, answer: Answer) -> Judged:
    return held(floor, command, "waiting")


def held(floor: Floor, command: Command, then: str) -> Judged:
    visitor = floor.visitors[command.number]
    if visitor.state != "held" or visitor.service not in floor.serves[command.counter]:
        return ("state_forbids",), []
    counter = command.counter if then == "called" else ""
    return DONE, [replace(visitor, state=then, counter=counter, calls=1)]


def return_(floor: Floor, command: Command, answer: Answer) -> Judged:
    visitor = floor.visitors[command.number]
    if visitor.state != "absent":
        return ("state_forbids",), []
    if visitor.returns == RETURNS_AT_MOST:
        return ("returns_used_up",), []
    return DONE, [replace(visitor, state="waiting", place=None, returns=visitor.returns + 1)]


def cancel(floor: Floor, command: Command, answer: Answer) -> Judged:
    """By the desk: who is being served settles that at the counter."""
    visitor = floor.visitors[command.number]
    if visitor.state not in GIVEN_UP:
        return ("state_forbids",), []
    return DONE, [replace(visitor, state="cancelled", counter="")]


def undo(floor: Floor, command: Command, answer: Answer) -> Judged:
    """May be refused for being late; where it is done, nothing that it takes back has moved on since."""
    before = floor.undoable(command.who)
    if answer.refused:
        return ("nothing_to_undo", "too_late_to_undo"), []
    must(bool(before), f"{command}: nothing was done that could be undone")
    return DONE, list(before)


ACTS: Mapping[str, Callable[[Floor, Command, Answer], Judged]] = {
    "call-next": call_next,
    "recall": recall,
    "start": current(("called",), "serving"),
    "finish": current(("serving",), "done"),
    "hold": current(AT_COUNTER, "held"),
    "absent": current(("called",), "absent"),
    "transfer": transfer,
    "resume": resume,
    "release": release,
    "return": return_,
    "cancel": cancel,
    "undo": undo,
}
