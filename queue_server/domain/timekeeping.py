"""The machine's clock against the record: when it is followed, and when somebody has to confirm it first."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

FAR_AHEAD = timedelta(days=14)
"""A machine that was off for longer may have lost its date."""

UNSTEADY = timedelta(seconds=5)
"""Clocks that are set by the network step back by less, which is nothing to be told."""


DAY_OPENED_AT = "day_opened_at"
"""The fact that holds the instant at which the open day began: no clock leads behind it again."""


class ClockState(StrEnum):
    """`behind`: not followed, time goes on from the record. `unconfirmed`: nothing is done until it is."""

    OK = "ok"
    BEHIND = "behind"
    UNCONFIRMED = "unconfirmed"


@dataclass(frozen=True)
class Reading:
    """What the machine's clock says, beside the latest instant of the record (None: it has none yet)."""

    machine: datetime
    latest: datetime | None = None
    doubted: bool = False

    @property
    def state(self) -> ClockState:
        if self.doubted:
            return ClockState.UNCONFIRMED
        return ClockState.BEHIND if self._is_behind else ClockState.OK

    @property
    def is_doubtful(self) -> bool:
        """Whether a floor that starts now has to wait until somebody confirms the date."""
        if self.latest is None:
            return False
        return self._is_behind or self.machine - self.latest > FAR_AHEAD

    @property
    def _is_behind(self) -> bool:
        return self.latest is not None and self.machine < self.latest - UNSTEADY
