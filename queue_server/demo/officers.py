"""The officers of the crowd: each opens her counter and serves who is called."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import Any

from queue_server.demo.client import Body, Client, Refused
from queue_server.demo.lives import Life
from queue_server.demo.lobby import Lobby
from queue_server.demo.pace import Pace
from queue_server.demo.tally import Tally
from queue_server.demo.visitor import Visitor

GLANCE_S = 1.0
LONGEST_REST_S = 60.0
SHORTEST_WALK_S = 2.0
SHORTEST_SERVICE_S = 3.0
SERVED_BETWEEN_PAUSES = 25
PAUSE_MINUTES = 6.0
SHARE_TRANSFERRED = 0.02
SHARE_HELD = 0.02
SHARE_OF_THE_FIRST = 12
"""How often an errand ends as it should, beside once in each other way."""
SHARE_WITH_NOTE = 0.04
SHARE_FINISHED_ALONE = 0.1
NOTE = "CONTOH: berkas diperiksa"


@dataclass(frozen=True)
class Login:
    """An officer's name and PIN, and the counter where she sits."""

    name: str
    pin: str
    counter: str


class Officer:
    """Acts on what her console shows, as a person does: after a refusal she looks again."""

    def __init__(
        self,
        login: Login,
        console: Client,
        lobby: Lobby,
        pace: Pace,
        dice: Random,
        tally: Tally,
        missed: Callable[[Visitor], None],
    ) -> None:
        self._login = login
        self._console = console
        self._lobby = lobby
        self._pace = pace
        self._dice = dice
        self._tally = tally
        self._missed = missed
        self._body: Body = {}
        self._served_since_pause = dice.randrange(SERVED_BETWEEN_PAUSES)

    def day(self) -> Life:
        """From coming in until the crowd is stopped."""
        while True:
            try:
                if not self._body:
                    self._sit_down()
                yield from self._step()
            except Refused as refusal:
                yield self._after(refusal)

    def _step(self) -> Life:
        current = self._body["current"]
        if self._body["counter"]["state"] != "open":
            yield from self._unpause()
        elif current is None and self._body["held"]:
            yield from self._resume(self._body["held"][0]["number"])
        elif current is None:
            yield from self._call_when_somebody_waits()
        elif current["state"] == "called":
            yield from self._await(current)
        else:
            yield from self._serve(current)

    def _sit_down(self) -> None:
        self._console.login(self._login.name, self._login.pin)
        self._act("open", take_over=True)

    def _after(self, refusal: Refused) -> float:
        """What a refusal teaches: whom it sends back to the login, whom only to a second look."""
        self._tally.refused += 1
        if refusal.status == 401 or refusal.code == "counter_not_open":
            self._body = {}
        elif self._body:
            self._look()
        return GLANCE_S

    def _call_when_somebody_waits(self) -> Life:
        if self._served_since_pause >= SERVED_BETWEEN_PAUSES:
            self._served_since_pause = 0
            self._act("pause", reason="break", until=None)
            yield self._pace.seconds(PAUSE_MINUTES, at_least=5.0)
            return
        codes = [service["code"] for service in self._body["services"]]
        while not self._lobby.somebody_waits(codes):
            yield GLANCE_S
        yield self._pace.seconds(self._dice.uniform(0.05, 0.3))
        self._call_next()
        if self._body["current"] is None:
            self._lobby.all_called(codes)

    def _unpause(self) -> Life:
        self._act("unpause")
        yield GLANCE_S

    def _await(self, current: dict[str, Any]) -> Life:
        visitor = self._lobby.find(current["number"])
        if visitor is None or visitor.hears:
            yield self._pace.seconds(visitor.walks_min if visitor else 0.5, at_least=SHORTEST_WALK_S)
            self._act("start")
        elif current["absent_at"] is not None:
            yield self._until(current["absent_at"])
            self._give_up(visitor)
        else:
            yield self._until(current["recall_at"])
            self._act("recall")
            self._tally.recalled += 1

    def _give_up(self, visitor: Visitor) -> None:
        self._call_next()
        self._tally.absent += 1
        self._missed(visitor)

    def _serve(self, current: dict[str, Any]) -> Life:
        minutes = current["usual_min"] * self._dice.lognormvariate(0.0, 0.4)
        yield self._pace.seconds(minutes / 2, at_least=SHORTEST_SERVICE_S / 2)
        if self._dice.random() < SHARE_WITH_NOTE:
            self._act("note", text=NOTE)
        if self._dice.random() < SHARE_HELD:
            yield from self._hold_for_a_while(current)
        yield self._pace.seconds(minutes / 2, at_least=SHORTEST_SERVICE_S / 2)
        yield from self._end(current)

    def _hold_for_a_while(self, current: dict[str, Any]) -> Life:
        self._act("hold", reason="copying_papers")
        yield self._pace.seconds(1.0, at_least=SHORTEST_SERVICE_S)
        yield from self._resume(current["number"])

    def _resume(self, number: str) -> Life:
        self._act("resume", number=number)
        yield self._pace.seconds(0.3, at_least=SHORTEST_WALK_S)
        self._act("start")

    def _end(self, current: dict[str, Any]) -> Life:
        chance = self._dice.random()
        if chance < SHARE_TRANSFERRED:
            self._act("transfer", service=self._another_service(current["service"]), note=NOTE)
            self._tally.transferred += 1
            return
        self._served_since_pause += 1
        if chance < SHARE_TRANSFERRED + SHARE_FINISHED_ALONE or self._pause_is_due():
            self._act("finish", outcome=self._outcome())
            self._tally.served += 1
            yield self._pace.seconds(self._dice.uniform(0.1, 0.5))
        else:
            self._call_next()
            self._tally.served += 1

    def _outcome(self) -> str | None:
        """Mostly the first of the floor's list, which is the good one."""
        codes = [outcome["code"] for outcome in self._body["outcomes"]]
        return self._dice.choice([codes[0]] * SHARE_OF_THE_FIRST + codes[1:]) if codes else None

    def _pause_is_due(self) -> bool:
        return self._served_since_pause >= SERVED_BETWEEN_PAUSES

    def _another_service(self, service: str) -> str:
        open_ones = [str(other["code"]) for _, other in self._lobby.services() if other["open"]]
        return self._dice.choice([code for code in open_ones if code != service] or [service])

    def _call_next(self) -> None:
        self._act("call-next")
        self._tally.called += self._body["current"] is not None

    def _act(self, act: str, **facts: Any) -> None:
        self._body = self._console.post(f"/api/console/{act}", {"counter": self._login.counter, **facts})

    def _look(self) -> None:
        self._body = self._console.get("/api/console", counter=self._login.counter)

    def _until(self, instant: str) -> float:
        """Real seconds until the server's clock shows `instant`, seen from the body's own clock."""
        rest = datetime.fromisoformat(instant) - datetime.fromisoformat(self._body["clock"])
        return min(max(rest.total_seconds() + 0.05, GLANCE_S), LONGEST_REST_S)
