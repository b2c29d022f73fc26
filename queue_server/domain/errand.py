"""One stop at one agency: its states, and what may be done in each. What is not listed is refused."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from queue_server.domain.errors import Refusal


class State(StrEnum):
    """Where an errand stands."""

    PENDING = "pending"
    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    HELD = "held"
    ABSENT = "absent"
    DONE = "done"
    TRANSFERRED = "transferred"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


class Act(StrEnum):
    """What can be done to an errand; `return_behind` returns while another stop is under way.

    `choose` makes a later stop the next one.
    """

    JOIN = "join"
    YIELD = "yield"
    CHOOSE = "choose"
    CALL = "call"
    RECALL = "recall"
    START = "start"
    FINISH = "finish"
    MARK_ABSENT = "absent"
    RETURN = "return"
    RETURN_BEHIND = "return_behind"
    HOLD = "hold"
    RESUME = "resume"
    RELEASE = "release"
    POSTPONE = "postpone"
    TRANSFER = "transfer"
    CANCEL = "cancel"
    EXPIRE = "expire"


TRANSITIONS: dict[State, dict[Act, State]] = {
    State.PENDING: {
        Act.JOIN: State.WAITING,
        Act.CHOOSE: State.PENDING,
        Act.CANCEL: State.CANCELLED,
        Act.EXPIRE: State.EXPIRED,
    },
    State.WAITING: {
        Act.CALL: State.CALLED,
        Act.YIELD: State.PENDING,
        Act.POSTPONE: State.WAITING,
        Act.TRANSFER: State.TRANSFERRED,
        Act.CANCEL: State.CANCELLED,
        Act.EXPIRE: State.EXPIRED,
    },
    State.CALLED: {
        Act.RECALL: State.CALLED,
        Act.START: State.SERVING,
        Act.MARK_ABSENT: State.ABSENT,
        Act.HOLD: State.HELD,
        Act.TRANSFER: State.TRANSFERRED,
        Act.CANCEL: State.CANCELLED,
        Act.EXPIRE: State.EXPIRED,
    },
    State.SERVING: {
        Act.FINISH: State.DONE,
        Act.HOLD: State.HELD,
        Act.TRANSFER: State.TRANSFERRED,
        Act.CANCEL: State.CANCELLED,
        Act.EXPIRE: State.DONE,
    },
    State.HELD: {
        Act.RESUME: State.CALLED,
        Act.RELEASE: State.WAITING,
        Act.TRANSFER: State.TRANSFERRED,
        Act.CANCEL: State.CANCELLED,
        Act.EXPIRE: State.EXPIRED,
    },
    State.ABSENT: {
        Act.RETURN: State.WAITING,
        Act.RETURN_BEHIND: State.PENDING,
        Act.TRANSFER: State.TRANSFERRED,
        Act.CANCEL: State.CANCELLED,
    },
    State.DONE: {},
    State.TRANSFERRED: {},
    State.CANCELLED: {},
    State.EXPIRED: {},
}
"""Every state is listed, also those with no way out. Undo is not here: it takes back a whole command."""

ACTIVE = frozenset({State.WAITING, State.CALLED, State.SERVING, State.HELD})
"""At most one errand of a ticket is in one of these."""

AT_COUNTER = frozenset({State.CALLED, State.SERVING})
"""At most one errand of a counter is in one of these."""

OPEN = frozenset({State.PENDING, *ACTIVE})
"""These are closed by the end of the day."""

ENDED = frozenset({State.ABSENT, State.DONE, State.TRANSFERRED, State.CANCELLED, State.EXPIRED})
"""These have a row of times; an absent errand loses it when the visitor returns."""


@dataclass(frozen=True)
class Errand:
    """One stop of a ticket, as its entries have left it. Instants are UTC, durations seconds.

    `held_at`: since when an officer has parked it, or it gives way to another stop; `postponed_s`: how long
    it was away from its queue at the visitor's wish before its first call. `told_low`, `told_high`: the wait
    in minutes that was told with the ticket. `passed_over`: its first call went before one who had come
    earlier.
    """

    stop: int
    service: str
    agency: str
    state: State = State.PENDING
    first: bool = False
    only_at: str | None = None
    bring_back_to: str | None = None
    bring_back_for: str | None = None
    joined_at: datetime | None = None
    kept_s: float = 0.0
    not_before: datetime | None = None
    postponed: int = 0
    postponed_s: float = 0.0
    counter: str | None = None
    officer: str | None = None
    calls: int = 0
    first_called_at: datetime | None = None
    called_at: datetime | None = None
    walk_in: bool = False
    started_at: datetime | None = None
    walk_s: float | None = None
    serving_since: datetime | None = None
    served_s: float = 0.0
    held_at: datetime | None = None
    held_reason: str = ""
    resumed: bool = False
    returns: int = 0
    returned_at: datetime | None = None
    ended_at: datetime | None = None
    outcome: str | None = None
    quantity: int = 1
    unfinished: bool = False
    told_low: int | None = None
    told_high: int | None = None
    passed_over: bool = False

    def seniority(self, now: datetime) -> timedelta:
        """How long it counts as waiting: since it joined, and what it brought from before."""
        waited = now - self.joined_at if self.joined_at else timedelta(0)
        return waited + timedelta(seconds=self.kept_s)


def after(state: State, act: Act) -> State:
    """The state that `act` leads to from `state`, or `Refusal` state_forbids."""
    target = TRANSITIONS[state].get(act)
    if target is None:
        raise Refusal("state_forbids", state=state.value, act=act.value)
    return target


def diagram() -> str:
    """The table as a Mermaid state diagram, for the documents."""
    lines = ["stateDiagram-v2", "    [*] --> pending"]
    for state, acts in TRANSITIONS.items():
        lines += [f"    {state} --> {target}: {act}" for act, target in acts.items()]
    lines += [f"    {state} --> [*]" for state, acts in TRANSITIONS.items() if not acts]
    return "\n".join(lines)
