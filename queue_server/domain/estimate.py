"""The expected wait, said as a range of minutes."""

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Wait:
    """Minutes, both ends included."""

    low: int
    high: int

    @property
    def middle(self) -> float:
        return (self.low + self.high) / 2


def expected(minutes_ahead: float, counters_open: int) -> Wait | None:
    """The wait behind `minutes_ahead` minutes of work at `counters_open` counters; None where none is open.

    Until it is calibrated on a floor's own record, half and one and a half times the plain quotient.
    """
    if counters_open <= 0:
        return None
    plain = minutes_ahead / counters_open
    return Wait(math.floor(plain * 0.5), math.ceil(plain * 1.5))
