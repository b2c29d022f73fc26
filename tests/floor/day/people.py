"""Five hundred people of one Friday: what each came for and how each behaves, from one seed."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from typing import Any, Literal

MANY = 500
IN_THE_BURST = 60
WITH_SEVERAL_ERRANDS = 60
SOONER = 5
"""Who would rather begin elsewhere says so before the first counter calls."""
FAVOURED = {"DUKCAPIL": 1.3}

Way = Literal["phone", "kiosk", "reception"] | None


@dataclass
class Person:
    """`misses`: how many calls she does not hear. `at_counter`: what becomes of her when she is served."""

    arrives: datetime
    services: list[str]
    priority: bool
    assist: bool
    people: int
    language: str
    misses: int
    seen_leaving: bool
    comes_back: Way
    wish: Literal["postpone", "cancel", "choose"] | None
    wish_after_s: float
    at_counter: str
    walk_s: float
    swiftness: float
    number: str = ""
    code: str = ""
    token: str = ""


@dataclass
class Floor:
    """What `GET /api/floor` tells the clients."""

    body: dict[str, Any]
    minutes: dict[str, int] = field(init=False)
    agency_of: dict[str, str] = field(init=False)
    services: dict[str, list[str]] = field(init=False)
    counters: dict[str, list[str]] = field(init=False)

    def __post_init__(self) -> None:
        agencies = self.body["agencies"]
        every = [(agency["code"], service) for agency in agencies for service in agency["services"]]
        self.minutes = {service["code"]: service["minutes"] for _, service in every}
        self.agency_of = {service["code"]: agency for agency, service in every}
        self.people_at_most = {service["code"]: service["people_at_most"] for _, service in every}
        self.services = {a["code"]: [s["code"] for s in a["services"]] for a in agencies}
        self.counters = {
            a["code"]: [c["id"] for c in self.body["counters"] if c["agency"] == a["code"]] for a in agencies
        }


def imagine(floor: Floor, opens: datetime, dice: Random) -> list[Person]:
    """Everybody, in the order of coming: a burst in the ten minutes before opening, then until 13.30."""
    burst = [opens - timedelta(minutes=dice.uniform(0, 10)) for _ in range(IN_THE_BURST)]
    others = [opens + timedelta(minutes=dice.triangular(0, 390, 110)) for _ in range(MANY - IN_THE_BURST)]
    several = set(dice.sample(range(MANY), WITH_SEVERAL_ERRANDS))
    return [
        _somebody(floor, arrives, dice.choice((2, 2, 3)) if place in several else 1, dice)
        for place, arrives in enumerate(sorted(burst + others))
    ]


def _somebody(floor: Floor, arrives: datetime, errands: int, dice: Random) -> Person:
    services = _errands(floor, errands, dice)
    most = floor.people_at_most[services[0]] if errands == 1 else 1
    wish = _wish(errands, dice)
    return Person(
        arrives=arrives,
        services=services,
        priority=dice.random() < 0.08,
        assist=dice.random() < 0.03,
        people=dice.randint(1, most),
        language="en" if dice.random() < 0.05 else "id",
        misses=0 if wish == "choose" else dice.choices((0, 1, 2), (0.9, 0.08, 0.02))[0],
        seen_leaving=dice.random() < 0.15,
        comes_back=dice.choice(("phone", "kiosk", "reception", None)),
        wish=wish,
        wish_after_s=dice.uniform(30, 300) / (SOONER if wish == "choose" else 1),
        at_counter=dice.choices(
            ("", "hold", "release", "transfer", "transfer and back", "to a counter", "one more", "give up"),
            (0.74, 0.05, 0.03, 0.05, 0.04, 0.03, 0.04, 0.02),
        )[0],
        walk_s=dice.uniform(15, 70),
        swiftness=dice.uniform(0.4, 1.0),
    )


def _wish(errands: int, dice: Random) -> Literal["postpone", "cancel", "choose"] | None:
    if errands > 1 and dice.random() < 0.35:
        return "choose"
    return dice.choices((None, "postpone", "cancel"), (0.9, 0.06, 0.04))[0]


def stranger(number: str, service: str, at: datetime) -> Person:
    """One who stood at an idle counter and was served at once."""
    return Person(at, [service], False, False, 1, "id", 0, False, None, None, 0.0, "", 0.0, 0.6, number)


def _errands(floor: Floor, many: int, dice: Random) -> list[str]:
    """Services of agencies that differ, each agency as likely as it has counters."""
    agencies = list(floor.counters)
    weights = [len(floor.counters[agency]) * FAVOURED.get(agency, 1.0) for agency in agencies]
    chosen: list[str] = []
    while len(chosen) < many:
        agency = dice.choices(agencies, weights)[0]
        if agency not in {floor.agency_of[code] for code in chosen}:
            chosen.append(dice.choice(floor.services[agency]))
    return chosen
