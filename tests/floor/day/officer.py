"""An officer of the day at her counter. Who comes, and what becomes of each, is the visitor's affair."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count

from queue_server.demo.client import Body, Client, Refused
from tests.floor.day.entrance import Visitors
from tests.floor.day.people import Person, stranger
from tests.floor.day.world import World

PARKED_S = (180.0, 600.0)
OUT_OF_TURN = 0.25
"""Of the calls of those who look down the list: somebody whom she sees standing, say."""


@dataclass(frozen=True)
class Shift:
    """When she sits down, rests and goes; after which finishes she mistakes the key; how many walk in.

    `chooses`: now and then she calls a number out of turn.
    """

    begins: datetime
    ends: datetime
    pauses_at: datetime | None = None
    takes_over: bool = False
    undoes: frozenset[int] = frozenset()
    walk_ins: int = 0
    chooses: bool = False


class Officer:
    def __init__(
        self,
        world: World,
        name: str,
        counter: str,
        agency: str,
        client: Client,
        shift: Shift,
        visitors: Visitors,
    ) -> None:
        self.name = name
        self.counter = counter
        self.agency = agency
        self._world = world
        self._client = client
        self._shift = shift
        self._visitors = visitors
        self._dice = world.dice(name)
        self._parked: list[tuple[datetime, str, str]] = []
        self._calls = count(1)
        self._body: Body = {}
        self._pressed_in_break = False
        self._walk_ins = shift.walk_ins
        self._relieved = False
        self._rested = False

    def live(self) -> None:
        self._world.time.wait_until(self._shift.begins)
        self._act("open", take_over=self._shift.takes_over)
        while not (self._world.time.over.is_set() or self._relieved):
            self._do_one_thing()

    def _do_one_thing(self) -> None:
        current = self._body.get("current")
        if current:
            self._attend(current)
        elif self._world.time.now() >= self._shift.ends:
            self._leave()
        elif self._is_time_to_rest():
            self._rest()
        elif parked := self._due_back():
            self._take_back(*parked)
        elif self._body.get("next") or self._tries_the_break():
            if not self._call_out_of_turn():
                self._call_next()
        elif not self._serve_a_walk_in():
            self._world.wait_for_bell(self.agency)
            self._look()

    def _act(self, act: str, **facts: object) -> bool:
        """One key of the console; its answer is what she sees next. A refused one shows what there is."""
        sent = {"counter": self.counter, **facts}
        body = self._world.journal.try_to(self.name, self._client, f"/api/console/{act}", sent)
        if body is None:
            self._see_what_there_is(self._world.journal.last_of(self.name).code)
            return False
        self._body = body
        return True

    def _see_what_there_is(self, refused: str) -> None:
        self._look()
        self._relieved = self._body["counter"]["officer"] not in (self.name, None)
        if refused in ("break", "stopped", "calls_stopped"):
            self._body["next"] = None

    def _look(self) -> None:
        """The end of the day ends her session too."""
        try:
            self._body = self._client.get("/api/console", counter=self.counter)
        except Refused as refused:
            if refused.code != "not_logged_in":
                raise
            self._body = {"counter": {"officer": "nobody"}}
            self._relieved = True

    def _call_next(self) -> None:
        served = self._body.get("current")
        self._act("call-next")
        if served and self._body.get("current") and next(self._calls) in self._shift.undoes:
            self._act("undo")

    def _call_out_of_turn(self) -> bool:
        """The last of the list; False where she calls whose turn it is, or another counter was faster."""
        later = self._body["waiting"][1:]
        if not (self._shift.chooses and later and self._dice.random() < OUT_OF_TURN):
            return False
        return self._act("call", number=later[-1]["number"], reason="berdiri di depan loket")

    def _tries_the_break(self) -> bool:
        """Once in the break she presses all the same; the floor says no."""
        stopped = self._body.get("calls_stopped") or {}
        if stopped.get("reason") != "break" or self._pressed_in_break:
            return False
        self._pressed_in_break = True
        return True

    def _attend(self, current: Body) -> None:
        person = self._world.person(current["number"])
        if current["state"] == "called":
            if person.misses:
                self._miss(person, current)
                return
            self._world.time.rest(person.walk_s)
            if not self._act("start"):
                return
        usual = 60.0 * self._world.floor.minutes[current["service"]]
        self._world.time.rest(usual * person.swiftness)
        wish, person.at_counter = person.at_counter, ""
        self._part(person, current, wish)

    def _part(self, person: Person, current: Body, wish: str) -> None:
        match wish:
            case "hold" | "release":
                if self._act("hold", reason="fotokopi"):
                    back = self._world.time.now() + timedelta(seconds=self._dice.uniform(*PARKED_S))
                    self._parked.append((back, current["number"], wish))
            case "transfer" | "transfer and back":
                service = self._another(person, current["service"])
                back_again = wish == "transfer and back"
                self._act("transfer", service=service, note="mohon dicek", **{"return": back_again})
            case "to a counter":
                counter = self._dice.choice(self._world.floor.counters["DPMPTSP"])
                self._act("transfer", to_counter=counter)
            case "one more":
                self._act("add-errand", service=self._another(person, current["service"]))
                self._finish()
            case "give up":
                self._act("cancel", reason="berkas kurang")
            case _:
                self._finish()
        self._world.ring()

    def _finish(self) -> None:
        if self._due_back() or self._dice.random() < 0.4:
            self._act("finish")
        else:
            self._call_next()

    def _another(self, person: Person, service: str) -> str:
        """A service of another agency that she has not come for."""
        agency_of = self._world.floor.agency_of
        near = {agency_of[code] for code in [service, *person.services]}
        chosen = self._dice.choice([code for code, agency in agency_of.items() if agency not in near])
        person.services.append(chosen)
        return chosen

    def _miss(self, person: Person, current: Body) -> None:
        """Called three times and not seen; some are seen to leave, and some officers cannot wait."""
        if current["calls"] == 1 and self._dice.random() < 0.5:
            assert not self._act("absent"), f"{current['number']} was absent after one call"
        if person.seen_leaving:
            self._world.time.rest(20)
            gone = self._act("absent", reason="left")
        else:
            gone = self._call_until_absent(current)
        if gone:
            person.misses -= 1
            self._visitors.missed(person, self._dice.uniform(120, 900))

    def _call_until_absent(self, current: Body) -> bool:
        """Twice more, then she is absent; False where she gave up meanwhile or the officer was relieved."""
        act = self._dice.choice(("absent", "call-next"))
        calls = current["calls"]
        while self._has(current["number"]) and not self._world.time.over.is_set():
            key = "recall" if calls < 3 else act
            if not self._act(key):
                self._wait_as_told()
            elif key == act:
                return True
            else:
                calls = self._body["current"]["calls"]
        return False

    def _has(self, number: str) -> bool:
        current = self._body.get("current")
        return not self._relieved and current is not None and current["number"] == number

    def _wait_as_told(self) -> None:
        refused = self._world.journal.last_of(self.name)
        if refused.code == "too_soon":
            self._world.time.wait_until(datetime.fromisoformat(refused.facts["at"]))

    def _due_back(self) -> tuple[str, str] | None:
        now = self._world.time.now()
        return next(((number, wish) for back, number, wish in self._parked if back <= now), None)

    def _take_back(self, number: str, wish: str) -> None:
        self._parked = [parked for parked in self._parked if parked[1] != number]
        self._act("resume" if wish == "hold" else "release", number=number)

    def _is_time_to_rest(self) -> bool:
        at = self._shift.pauses_at
        return at is not None and not self._rested and at <= self._world.time.now()

    def _rest(self) -> None:
        self._rested = True
        until = self._world.time.now() + timedelta(minutes=10)
        if self._sure("pause", reason="istirahat", until=until.isoformat()):
            self._world.time.wait_until(until)
            self._act("unpause")

    def _leave(self) -> None:
        """Whom she has parked goes back to the others."""
        for _, number, _ in self._parked:
            self._act("release", number=number)
        self._relieved = self._sure("close", reason="selesai")

    def _sure(self, act: str, **facts: object) -> bool:
        """The last counter of an agency is asked once more."""
        if self._act(act, **facts):
            return True
        asked = self._world.journal.last_of(self.name).code == "last_counter"
        return asked and self._act(act, sure=True, **facts)

    def _serve_a_walk_in(self) -> bool:
        free = self._body.get("walk_in") if not self._body.get("calls_stopped") else None
        if not free or self._walk_ins == 0:
            return False
        self._walk_ins -= 1
        service = self._dice.choice(free)
        if not self._act("walk-in", service=service):
            return False
        self._world.enter(stranger(self._body["current"]["number"], service, self._world.time.now()))
        return True
