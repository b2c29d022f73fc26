"""The day once more, from the clients' journals alone: each answer must fit to all that came before it."""

from collections.abc import Callable
from copy import deepcopy
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

from tests.floor.day.story import Line, Story
from tests.floor.day.tickets import AT_COUNTER, ENDED, Stop, Ticket

KEPT_AT_NEXT_STOP = 0.3
"""The floor's `kappa`: the part of the time since the ticket was issued that counts at the next stop."""
TO_THE_MILLISECOND = 0.003
SPACING_S = {False: 15.0, True: 40.0}
"""Between two calls, and after the last: for priority and assisted it is longer."""
_SECOND = timedelta(seconds=1)


class Replay:
    """`called_at`: instant, seq and agency of each call; `stopped`: agency, first and last seq."""

    def __init__(self, story: Story) -> None:
        self.tickets: dict[str, Ticket] = {}
        self.called_at: list[tuple[datetime, int, str]] = []
        self.stopped: list[tuple[str, int, int]] = []
        self.calls_shown = 0
        self._story = story
        self._at: dict[str, str] = {}
        self._before: dict[str, dict[str, Ticket]] = {}
        self._first_service = {c["id"]: c["services"][0] for c in story.floor["counters"]}
        for line in story.lines:
            self._take(line)

    def _take(self, line: Line) -> None:
        *_, area, act = line.act.split("/")
        if area == "console":
            self._at_console(line, act)
        elif area == "queues":
            self._on_the_floor(line, act)
        elif act == "tickets":
            self._issue(line)
        else:
            self._visitor(line, act)

    def _issue(self, line: Line) -> None:
        body = line.body
        assert body["number"] not in self.tickets, f"{body['number']} came twice"
        issued = datetime.fromisoformat(body["issued_at"])
        stops = [Stop(errand["service"]) for errand in body["errands"]]
        for stop, errand in zip(stops, body["errands"], strict=True):
            stop.state = errand["state"]
            stop.joined = issued if errand["state"] == "waiting" else None
        id = int(body["errands"][0]["id"].partition(".")[0])
        slow = body["priority"] or body["assist"]
        self.tickets[body["number"]] = Ticket(body["number"], id, issued, slow, stops, issued)

    def _visitor(self, line: Line, act: str) -> None:
        """By phone, at the kiosk, or through reception; the answer carries the number."""
        ticket = self.tickets[line.sent.get("number") or line.body["number"]]
        match act:
            case "postpone":
                assert line.at is not None
                stop = self._waiting(ticket, line.at)
                stop.postpone(line.at, line.sent["minutes"])
            case "cancel":
                self._give_up(line, ticket)
            case "return":
                self._return(ticket)
            case "next-stop":
                self._choose(line, ticket)

    def _give_up(self, line: Line, ticket: Ticket) -> None:
        """Everything that she came for, also while she is called or served."""
        assert line.at is not None
        for stop in ticket.stops:
            if stop.state not in ENDED - {"absent"}:
                stop.leave("cancelled", line.at)
        self._at = {counter: number for counter, number in self._at.items() if number != ticket.number}

    def _choose(self, line: Line, ticket: Ticket) -> None:
        """What waited gives way, and its wait stands still; one who is called already stays so."""
        chosen = ticket.stops[line.sent["stop"] - 1]
        waiting = [stop for stop in ticket.stops if stop.state == "waiting"]
        for stop in waiting:
            stop.state, stop.gave_way, chosen.state = "pending", line.at, "waiting"
            chosen.joined = chosen.joined or line.at

    def _return(self, ticket: Ticket) -> None:
        stop = ticket.only("absent")
        stop.state, stop.calls = "waiting", 0

    def _waiting(self, ticket: Ticket, at: datetime) -> Stop:
        """The one that waits; where a later stop has joined by itself, that is known since the last ended."""
        waiting = [stop for stop in ticket.stops if stop.state == "waiting"]
        if waiting:
            return waiting[0]
        pending = ticket.only("pending")
        pending.state, pending.joined = "waiting", ticket.free_at
        return pending

    def _on_the_floor(self, line: Line, act: str) -> None:
        match act:
            case "stop":
                self.stopped.append((line.sent["agency"], line.seq, 0))
            case "go-on":
                agency, begin, _ = self.stopped.pop()
                self.stopped.append((agency, begin, line.seq))
            case "close-day":
                for ticket in self.tickets.values():
                    self._expire(ticket)

    def _expire(self, ticket: Ticket) -> None:
        for stop in ticket.stops:
            if stop.state == "serving":
                stop.state, stop.unfinished = "done", True
            elif stop.state not in ENDED:
                stop.state = "expired"

    def _at_console(self, line: Line, act: str) -> None:
        counter, current = line.sent["counter"], line.body["current"]
        before = self._at.get(counter)
        if act == "undo":
            self._undo(line, counter)
        else:
            touched = {before, current and current["number"], line.sent.get("number")}
            known = touched & self.tickets.keys()
            self._before[line.who] = {number: deepcopy(self.tickets[number]) for number in known}
            self._do(line, act, before)
        self._compare(counter, current, line)

    def _do(self, line: Line, act: str, before: str | None) -> None:
        doing: Callable[[Line, Ticket], None] | None = {
            "recall": self._recall,
            "start": self._start,
            "finish": self._finish,
            "absent": self._absent,
            "hold": self._hold,
            "transfer": self._transfer,
            "cancel": self._cancel,
            "add-errand": self._add,
        }.get(act)
        if doing is not None:
            assert before is not None
            doing(line, self.tickets[before])
        elif act == "call-next":
            self._call_next(line, before)
        elif act == "call":
            self._call_out_of_turn(line)
        elif act == "walk-in":
            self._walk_in(line)
        elif act in ("resume", "release"):
            self._back(line, act, self.tickets[line.sent["number"]])

    def _call_next(self, line: Line, before: str | None) -> None:
        if before is not None:
            ticket = self.tickets[before]
            if ticket.only(*AT_COUNTER).state == "serving":
                self._finish(line, ticket)
            else:
                self._absent(line, ticket)
        current = line.body["current"]
        if current:
            self._call(line, current)

    def _call_out_of_turn(self, line: Line) -> None:
        """The one that was asked for, of those who wait for this counter, and the record says why."""
        current = line.body["current"]
        assert current["number"] == line.sent["number"]
        assert current["why"]["rule"] == "chosen", line
        self._call(line, current)

    def _call(self, line: Line, current: dict[str, Any]) -> None:
        assert line.at is not None
        ticket = self.tickets[current["number"]]
        held = [stop for stop in ticket.stops if stop.state in (*AT_COUNTER, "held")]
        assert not held, f"{ticket.number} is called while {held[0].service} is under way"
        stop = ticket.stop(current["service"], "waiting", "pending")
        if stop.joined is None:
            stop.joined = self._joined_later(ticket, line.at, current["why"]["waited_s"])
        stop.come_back(ticket.free_at)
        stop.call(line.at)
        self._at[line.sent["counter"]] = ticket.number
        self.called_at.append((line.at, line.seq, line.body["counter"]["agency"]))

    def _joined_later(self, ticket: Ticket, at: datetime, counted_s: float) -> datetime:
        """A later stop joins when the one before ends; after an absence when its wait betrays."""
        issued = ticket.issued_at
        age_s = (at - issued).total_seconds()
        joined = at - (counted_s - KEPT_AT_NEXT_STOP * age_s) / (1 - KEPT_AT_NEXT_STOP) * _SECOND
        if ticket.missed:
            return joined
        late_s = abs((joined - ticket.free_at).total_seconds())
        assert late_s < TO_THE_MILLISECOND, f"{ticket.number} joined {late_s} s beside its time"
        return ticket.free_at

    def _recall(self, line: Line, ticket: Ticket) -> None:
        assert line.at is not None
        stop = ticket.only("called")
        stop.calls += 1
        stop.presses.append(line.at)

    def _start(self, line: Line, ticket: Ticket) -> None:
        assert line.at is not None
        ticket.only("called").start(line.at)

    def _finish(self, line: Line, ticket: Ticket) -> None:
        stop = self._end(line, ticket, "done", "serving")
        if stop.back is not None:
            ticket.stops.append(Stop(stop.back, "waiting", line.at))

    def _cancel(self, line: Line, ticket: Ticket) -> None:
        self._end(line, ticket, "cancelled", *AT_COUNTER)

    def _hold(self, line: Line, ticket: Ticket) -> None:
        self._end(line, ticket, "held", *AT_COUNTER)

    def _absent(self, line: Line, ticket: Ticket) -> None:
        stop = self._end(line, ticket, "absent", "called")
        ticket.missed = True
        if line.sent.get("reason") != "left":
            self._was_called_long_enough(line, ticket, stop)

    def _was_called_long_enough(self, line: Line, ticket: Ticket, stop: Stop) -> None:
        assert line.at is not None
        assert len(stop.presses) >= 3, f"{ticket.number} was absent after {len(stop.presses)} calls"
        for press, later in pairwise([*stop.presses, line.at]):
            needed = self._heard_after(ticket, stop, press)
            assert (later - press).total_seconds() >= needed, f"{ticket.number} had no {needed} s to come"

    def _heard_after(self, ticket: Ticket, stop: Stop, press: datetime) -> float:
        """Seconds that a call leaves the visitor, from the press: more where a wall was late with it."""
        spacing = SPACING_S[ticket.slow]
        if (ticket.errand(stop), press.isoformat(timespec="milliseconds")) in self._story.shown:
            self.calls_shown += 1
            return spacing
        begins, ends = self._story.without_walls
        return spacing if begins <= press <= ends else max(spacing, self._story.wall_late_s)

    def _end(self, line: Line, ticket: Ticket, state: str, *states: str) -> Stop:
        assert line.at is not None
        stop = ticket.only(*states)
        stop.leave(state, line.at)
        ticket.free_at = line.at
        self._at.pop(line.sent["counter"])
        return stop

    def _transfer(self, line: Line, ticket: Ticket) -> None:
        old = self._end(line, ticket, "transferred", *AT_COUNTER)
        service = line.sent.get("service") or self._first_service[line.sent["to_counter"]]
        back = old.service if line.sent.get("return") else None
        ticket.stops.append(Stop(service, "waiting", line.at, back))

    def _add(self, line: Line, ticket: Ticket) -> None:
        ticket.stops.append(Stop(line.sent["service"]))

    def _back(self, line: Line, act: str, ticket: Ticket) -> None:
        stop = ticket.only("held")
        stop.state = "called" if act == "resume" else "waiting"
        stop.resumed = act == "resume"
        if act == "resume":
            self._at[line.sent["counter"]] = ticket.number

    def _walk_in(self, line: Line) -> None:
        assert line.at is not None
        current = line.body["current"]
        stop = Stop(line.sent["service"], "waiting", line.at, walk_in=True)
        id = int(current["id"].partition(".")[0])
        assert current["number"] not in self.tickets, f"{current['number']} came twice"
        self.tickets[current["number"]] = Ticket(current["number"], id, line.at, False, [stop], line.at)
        stop.call(line.at)
        stop.start(line.at)
        self._at[line.sent["counter"]] = current["number"]

    def _undo(self, line: Line, counter: str) -> None:
        """All that the officer's last command did is as it was before."""
        for number, ticket in self._before.pop(line.who).items():
            self.tickets[number] = ticket
            if self._at.get(counter) == number:
                self._at.pop(counter)
        current = line.body["current"]
        if current:
            self._at[counter] = current["number"]

    def _compare(self, counter: str, current: dict[str, Any] | None, line: Line) -> None:
        """The counter shows whom it must have, in the state that it must be, and no other counter has her."""
        number = self._at.get(counter)
        assert (current and current["number"]) == number, f"counter {counter} shows {current}, not {number}"
        if current is None or number is None:
            return
        stop = self.tickets[number].only(*AT_COUNTER)
        assert (current["service"], current["state"]) == (stop.service, stop.state), line
        assert current["id"] == self.tickets[number].errand(stop), line
        elsewhere = [place for place, at in self._at.items() if at == number and place != counter]
        assert not elsewhere, f"{number} is at the counters {counter} and {elsewhere}"
