"""Until when something lasts, as officers and supervisors say it."""

from datetime import datetime, timedelta

from queue_server.domain.errors import Invalid
from queue_server.ports import View

LONGEST = timedelta(days=366)


def later(view: View, until: datetime | None) -> datetime | None:
    """An instant ahead, and no further than every screen can write it; None: nobody knows."""
    if until is None:
        return None
    if until <= view.now:
        raise Invalid("invalid", fields=[{"field": "until", "problem": "in_the_past"}])
    if until - view.now > LONGEST:
        raise Invalid("invalid", fields=[{"field": "until", "problem": "too_far"}])
    return until
