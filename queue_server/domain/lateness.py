"""Who will have waited longer than meant before somebody calls them, while that can still be changed."""

from dataclasses import dataclass
from datetime import datetime, timedelta

HORIZON = timedelta(minutes=15)


@dataclass(frozen=True)
class Prospect:
    """One who waits. `called_in`: how long until her call is expected; None where nobody calls."""

    number: str
    agency: str
    due_at: datetime
    called_in: timedelta | None

    def will_be_late(self, now: datetime) -> bool:
        """Whether the target passes within the horizon, and before the call is expected."""
        if not now < self.due_at <= now + HORIZON:
            return False
        return self.called_in is None or now + self.called_in > self.due_at
