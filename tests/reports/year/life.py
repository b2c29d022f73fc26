"""One visitor's day in the hall, act by act: what is recorded, and what that leaves of the errand.

Nothing of the product is imported here: this is what happened, told a second time. Instants are whole
milliseconds since 1970 UTC.
"""

from dataclasses import dataclass, field
from typing import Any

from numpy import datetime64, datetime_as_string

Errand = dict[str, Any]
Happening = tuple[int, str, int | None, dict[str, Any]]
"""When, what kind of entry, of which ticket, with which facts."""


def fresh(stop: int, service: str, agency: str) -> Errand:
    """An errand that is still to come, with every column that the store keeps of it."""
    return {
        "stop": stop,
        "service": service,
        "agency": agency,
        "state": "pending",
        "first": 0,
        "only_at": None,
        "bring_back_to": None,
        "bring_back_for": None,
        "joined_at": None,
        "kept_s": 0.0,
        "not_before": None,
        "postponed": 0,
        "postponed_s": 0.0,
        "counter": None,
        "officer": None,
        "calls": 0,
        "first_called_at": None,
        "called_at": None,
        "walk_in": 0,
        "started_at": None,
        "walk_s": None,
        "serving_since": None,
        "served_s": 0.0,
        "held_at": None,
        "held_reason": "",
        "resumed": 0,
        "returns": 0,
        "returned_at": None,
        "ended_at": None,
        "outcome": None,
        "quantity": 1,
        "unfinished": 0,
        "told_low": None,
        "told_high": None,
        "passed_over": 0,
    }


@dataclass
class Life:
    """A ticket's errands and everything that happened to them, in order."""

    ticket: int
    errands: list[Errand] = field(default_factory=list)
    told: list[Happening] = field(default_factory=list)
    transfers: list[tuple[int, int]] = field(default_factory=list)

    def tell(self, at: int, kind: str, **facts: Any) -> None:
        self.told.append((at, kind, self.ticket, facts))

    def add(self, at: int, service: str, agency: str) -> Errand:
        errand = fresh(len(self.errands) + 1, service, agency)
        self.errands.append(errand)
        self.tell(at, "ErrandAdded", stop=errand["stop"], service=service, agency=agency)
        return errand

    def join(self, errand: Errand, at: int, kept_s: float, told: tuple[int, int] | None) -> None:
        low, high = told or (None, None)
        self.tell(at, "ErrandJoined", stop=errand["stop"], kept_s=kept_s, told_low=low, told_high=high)
        errand |= {"state": "waiting", "joined_at": at, "kept_s": kept_s, "told_low": low, "told_high": high}

    def give_way(self, errand: Errand, begins: int) -> None:
        self.tell(begins, "ErrandYielded", stop=errand["stop"])
        errand |= {"state": "pending", "held_at": begins}

    def come_back(self, errand: Errand, at: int) -> None:
        self.tell(at, "ErrandJoined", stop=errand["stop"])
        self._away(errand, at - errand["held_at"])
        errand |= {"state": "waiting", "held_at": None}

    def postpone(self, errand: Errand, at: int, until: int) -> None:
        self.tell(at, "ErrandPostponed", stop=errand["stop"], until=text_of(until))
        self._cut_short(errand, at)
        self._away(errand, until - at)
        errand |= {"not_before": until, "postponed": errand["postponed"] + 1}

    def call(
        self, errand: Errand, at: int, counter: str, officer: str, passed_over: bool, walk_in: bool = False
    ) -> None:
        why = {"rule": "score", "priority": False, "waited_s": 1.0, "target_s": 600.0}
        self.tell(
            at,
            "ErrandCalled",
            stop=errand["stop"],
            counter=counter,
            officer=officer,
            why=why,
            passed_over_errand="1-1" if passed_over else None,
            walk_in=walk_in,
        )
        self._cut_short(errand, at)
        errand |= {
            "state": "called",
            "counter": counter,
            "officer": officer,
            "calls": 1,
            "called_at": at,
            "first_called_at": errand["first_called_at"] or at,
            "passed_over": errand["passed_over"] or int(passed_over),
            "not_before": None,
            "walk_in": int(walk_in),
            "resumed": 0,
        }

    def recall(self, errand: Errand, at: int) -> None:
        errand |= {"calls": errand["calls"] + 1, "called_at": at}
        self.tell(at, "ErrandRecalled", stop=errand["stop"], counter=errand["counter"], nth=errand["calls"])

    def start(self, errand: Errand, at: int) -> None:
        self.tell(at, "ErrandStarted", stop=errand["stop"])
        if not errand["resumed"] and not errand["walk_in"]:
            errand["walk_s"] = (at - errand["called_at"]) / 1000
        errand |= {
            "state": "serving",
            "started_at": errand["started_at"] or at,
            "serving_since": at,
        }

    def hold(self, errand: Errand, at: int) -> None:
        self.tell(at, "ErrandHeld", stop=errand["stop"], reason="salinan")
        self._leave(errand, at)
        errand |= {"state": "held", "held_at": at, "held_reason": "salinan"}

    def resume(self, errand: Errand, at: int, counter: str, officer: str) -> None:
        self.tell(at, "ErrandResumed", stop=errand["stop"], counter=counter, officer=officer)
        errand |= {"state": "called", "counter": counter, "officer": officer, "held_at": None, "resumed": 1}

    def release(self, errand: Errand, at: int) -> None:
        self.tell(at, "ErrandReleased", stop=errand["stop"])
        errand |= {"state": "waiting", "counter": None, "officer": None, "held_at": None}

    def miss(self, errand: Errand, at: int) -> None:
        self.tell(at, "ErrandMissed", stop=errand["stop"])
        self._end(errand, at, "absent")

    def come_after_all(self, errand: Errand, at: int) -> None:
        self.tell(at, "ErrandReturned", stop=errand["stop"])
        errand |= {
            "state": "waiting",
            "returns": errand["returns"] + 1,
            "returned_at": at,
            "ended_at": None,
            "counter": None,
            "officer": None,
            "calls": 0,
        }

    def finish(self, errand: Errand, at: int, outcome: str | None, quantity: int) -> None:
        self.tell(at, "ErrandFinished", stop=errand["stop"], outcome=outcome, quantity=quantity)
        self._end(errand, at, "done")
        errand |= {"outcome": outcome, "quantity": quantity}

    def run_out(self, errand: Errand, at: int) -> None:
        """The day's end closes what is being served, and sends everybody else home."""
        if errand["state"] == "serving":
            self.tell(at, "ErrandFinished", stop=errand["stop"], unfinished=True)
            self._end(errand, at, "done")
            errand["unfinished"] = 1
        else:
            self.tell(at, "ErrandExpired", stop=errand["stop"], reason="day_end")
            self._end(errand, at, "expired")

    def cancel(self, errand: Errand, at: int) -> None:
        self.tell(at, "ErrandCancelled", stop=errand["stop"], reason="pulang")
        self._end(errand, at, "cancelled")

    def transfer(self, errand: Errand, at: int, service: str, agency: str) -> Errand:
        to = len(self.errands) + 1
        self.tell(at, "ErrandTransferred", stop=errand["stop"], to_stop=to)
        self._end(errand, at, "transferred")
        self.transfers.append((errand["stop"], to))
        new = self.add(at, service, agency)
        self.join(new, at, 0.0, None)
        return new

    def think_better_of(self, count: int, at: int, before: list[Errand]) -> None:
        """The officer takes the last `count` entries back: the errands are as they were before."""
        taken_back = self.told[-count:]
        self.tell(at, "CommandUndone", command=taken_back[0], entries=list(taken_back))
        self.errands[:] = before
        stops = {errand["stop"] for errand in before}
        self.transfers[:] = [way for way in self.transfers if way[1] in stops]

    def _end(self, errand: Errand, at: int, state: str) -> None:
        if errand["state"] == "pending" and errand["held_at"] is not None:
            self._away(errand, at - errand["held_at"])
        self._cut_short(errand, at)
        self._leave(errand, at)
        errand |= {"state": state, "ended_at": at, "held_at": None}

    def _leave(self, errand: Errand, at: int) -> None:
        if errand["serving_since"] is not None:
            errand["served_s"] += (at - errand["serving_since"]) / 1000
            errand["serving_since"] = None

    def _away(self, errand: Errand, ms: int) -> None:
        """What the visitor puts off herself is no wait; after the first call there is no wait to shorten."""
        if errand["first_called_at"] is None:
            errand["postponed_s"] += ms / 1000

    def _cut_short(self, errand: Errand, at: int) -> None:
        if errand["not_before"] is not None and errand["not_before"] > at:
            self._away(errand, at - errand["not_before"])


def text_of(ms: int) -> str:
    """An instant as the record writes it."""
    return f"{datetime_as_string(datetime64(ms, 'ms'))}Z"
