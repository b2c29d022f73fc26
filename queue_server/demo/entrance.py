"""Who comes to the floor and when: each takes a number at a kiosk, and a few use their phones."""

from collections.abc import Callable, Collection
from math import pi, sin
from random import Random
from typing import Any

from queue_server.demo.client import Client, Refused
from queue_server.demo.lives import Life
from queue_server.demo.lobby import Lobby
from queue_server.demo.pace import Pace
from queue_server.demo.tally import Tally
from queue_server.demo.visitor import SHARE_WITH_SEVERAL_ERRANDS, Visitor, imagine

LOAD = 0.8
"""The share of what the manned counters can carry that comes, the burst aside."""
BURST_MINUTES = 10.0
BURST_FACTOR = 3.0
WAVE_MINUTES = 45.0
WAVE_HEIGHT = 0.3
POPULAR_FACTOR = 3.0
PATIENT_LINE = 4
"""So many waiting at each manned counter halve the wish to take a number there."""
POSTPONE_BY_MIN = 15


class Entrance:
    """The door of the hall with its kiosks. `manned` are the counters where an officer of the crowd sits."""

    def __init__(
        self,
        kiosks: list[Client],
        phone: Client,
        lobby: Lobby,
        manned: Collection[str],
        pace: Pace,
        dice: Random,
        tally: Tally,
        begin: Callable[[Life], None],
    ) -> None:
        self._kiosks = kiosks
        self._phone = phone
        self._lobby = lobby
        self._manned = manned
        self._pace = pace
        self._dice = dice
        self._tally = tally
        self._begin = begin

    def arrivals(self) -> Life:
        """Poisson arrivals: a burst when the doors open, then a gentle wave."""
        minutes = 0.0
        while True:
            gap = self._dice.expovariate(self._visitors_per_minute() * liveliness(minutes))
            minutes += gap
            yield self._pace.seconds(gap)
            self._begin(self._visit())

    def _visit(self) -> Life:
        visitor = self._somebody()
        if visitor is None or not self._take_number(visitor):
            self._tally.turned_away += 1
            return
        self._lobby.enter(visitor)
        if visitor.phone:
            yield self._pace.seconds(visitor.phone_after_min)
            self._use_phone(visitor, visitor.phone)

    def report_after_a_miss(self, visitor: Visitor) -> Life:
        """A visitor who missed her calls notices it and asks for her place again."""
        yield self._pace.seconds(self._dice.uniform(2.0, 8.0), at_least=2.0)
        visitor.hears = True
        if self._by_phone(visitor, "return"):
            self._tally.returned += 1

    def _take_number(self, visitor: Visitor) -> bool:
        wish = {
            "services": visitor.services,
            "priority": visitor.priority,
            "assist": visitor.assist,
            "people": visitor.people,
            "language": visitor.language,
        }
        try:
            ticket = self._dice.choice(self._kiosks).post("/api/kiosk/tickets", wish)
        except Refused:
            return False
        visitor.number, visitor.token = ticket["number"], ticket["token"]
        self._tally.issued += 1
        return True

    def _use_phone(self, visitor: Visitor, act: str) -> None:
        if not self._by_phone(visitor, act):
            return
        if act == "cancel":
            self._tally.cancelled += 1
            self._lobby.leave(visitor.number)
        else:
            self._tally.postponed += 1

    def _by_phone(self, visitor: Visitor, act: str) -> bool:
        path = f"/api/tickets/{visitor.token}"
        try:
            if act not in self._phone.get(path)["may"]:
                return False
            self._phone.post(f"{path}/{act}", {"minutes": POSTPONE_BY_MIN} if act == "postpone" else {})
        except Refused:
            self._tally.refused += 1
            return False
        return True

    def _somebody(self) -> Visitor | None:
        open_services = [(agency, service) for agency, service in self._lobby.services() if service["open"]]
        wishes = [self._wish(agency, service) for agency, service in open_services]
        if not any(wishes):
            return None
        _, first = self._dice.choices(open_services, wishes)[0]
        codes = [first["code"]]
        if self._dice.random() < SHARE_WITH_SEVERAL_ERRANDS:
            _, second = self._dice.choices(open_services, wishes)[0]
            if second["code"] != first["code"]:
                codes.append(second["code"])
        return imagine(self._dice, codes, first["people_at_most"] if len(codes) == 1 else 1)

    def _wish(self, agency: dict[str, Any], service: dict[str, Any]) -> float:
        """How much this service draws: what its counters carry, less what the line before them deters."""
        counters = self._counters_of(agency["code"])
        if not counters:
            return 0.0
        favoured = POPULAR_FACTOR if service["code"] in self._lobby.floor["popular"] else 1.0
        line = sum(other["waiting"] for other in agency["services"]) / counters
        share = favoured / len(agency["services"])
        return float(share * counters / _usual_minutes(agency) / (1.0 + line / PATIENT_LINE))

    def _visitors_per_minute(self) -> float:
        carried = sum(
            self._counters_of(agency["code"]) / _usual_minutes(agency)
            for agency in self._lobby.floor["agencies"]
        )
        return max(LOAD * carried / (1.0 + SHARE_WITH_SEVERAL_ERRANDS), 0.05)

    def _counters_of(self, agency: str) -> int:
        counters = self._lobby.floor["counters"]
        return sum(counter["agency"] == agency and counter["id"] in self._manned for counter in counters)


def liveliness(minutes: float) -> float:
    """How many come `minutes` after the doors opened, as a multiple of the ordinary."""
    if minutes < BURST_MINUTES:
        return BURST_FACTOR
    return 1.0 + WAVE_HEIGHT * sin(2 * pi * minutes / WAVE_MINUTES)


def _usual_minutes(agency: dict[str, Any]) -> float:
    minutes = [float(service["minutes"]) for service in agency["services"]]
    return sum(minutes) / len(minutes)
