"""How fast the crowd lives."""

from dataclasses import dataclass

SHORTEST_S = 0.05
"""Nobody acts faster than this, however fast the crowd lives: one small machine serves it all."""


@dataclass(frozen=True)
class Pace:
    """`speed` minutes of the crowd pass in one minute of the clock on the wall."""

    speed: float

    def seconds(self, minutes: float, at_least: float = SHORTEST_S) -> float:
        """How long the crowd's `minutes` take in real seconds; `at_least` lets a person follow."""
        return max(minutes * 60.0 / self.speed, at_least)
