"""One visitor: what she came for and how she behaves."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Literal

SHARE_WITH_SEVERAL_ERRANDS = 0.12
SHARE_WITH_PRIORITY = 0.10
SHARE_ASSISTED = 0.02
SHARE_IN_ENGLISH = 0.04
SHARE_IN_COMPANY = 0.05
SHARE_MISSING_THEIR_CALL = 0.06
SHARE_REPORTING_AFTER_A_MISS = 0.5
SHARE_POSTPONING = 0.04
SHARE_CANCELLING = 0.02

PhoneAct = Literal["postpone", "cancel"]


@dataclass
class Visitor:
    """`walks_min` is how long she needs to the counter; one who does not hear her call never gets there."""

    services: list[str]
    priority: bool
    assist: bool
    people: int
    language: str
    hears: bool
    reports_after_a_miss: bool
    walks_min: float
    phone: PhoneAct | None
    phone_after_min: float
    number: str = ""
    token: str = ""


def imagine(dice: Random, services: Sequence[str], people_at_most: int) -> Visitor:
    """A visitor for these services, with the habits that the shares above give her."""
    return Visitor(
        services=list(services),
        priority=dice.random() < SHARE_WITH_PRIORITY,
        assist=dice.random() < SHARE_ASSISTED,
        people=dice.randint(1, min(people_at_most, 5)) if dice.random() < SHARE_IN_COMPANY else 1,
        language="en" if dice.random() < SHARE_IN_ENGLISH else "id",
        hears=dice.random() >= SHARE_MISSING_THEIR_CALL,
        reports_after_a_miss=dice.random() < SHARE_REPORTING_AFTER_A_MISS,
        walks_min=dice.uniform(0.2, 1.0),
        phone=_phone_act(dice.random()),
        phone_after_min=dice.uniform(0.5, 6.0),
    )


def _phone_act(chance: float) -> PhoneAct | None:
    if chance < SHARE_POSTPONING:
        return "postpone"
    if chance < SHARE_POSTPONING + SHARE_CANCELLING:
        return "cancel"
    return None
