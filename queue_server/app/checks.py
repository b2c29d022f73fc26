"""What of the machine `/health` tells beside the record: room on the disk, the clock's work, the copies."""

import time
from datetime import timedelta

from queue_server.adapters.clock import SystemClock
from queue_server.adapters.copy_keeping import CopyKeeping
from queue_server.adapters.schedule import Schedule
from queue_server.domain.copies import Copies
from queue_server.domain.upkeep import Upkeep

SCHEDULE_LATE_S = 60.0
COPY_RECENT = timedelta(days=4)
"""The copy before a long weekend is recent when it ends."""


def checks_of(upkeep: Upkeep, schedule: Schedule, keeping: CopyKeeping | None) -> dict[str, bool]:
    """Whether each is well. A trial is not copied, and nothing is told of its copies."""
    checks = {
        "disk": upkeep.cramped is None,
        "schedule": time.monotonic() - schedule.looked_at < SCHEDULE_LATE_S,
    }
    return checks if keeping is None else checks | _of_copies(keeping.state)


def _of_copies(copies: Copies) -> dict[str, bool]:
    now = SystemClock().now()
    checks = {
        "backup": copies.unsound is None and (copies.latest is None or now - copies.latest < COPY_RECENT)
    }
    if copies.has_second:
        checks["second-copy"] = copies.second_here
    return checks
