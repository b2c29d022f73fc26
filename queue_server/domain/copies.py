"""How safe the record is: its copies, those in a second place, and whether the latest can be put back."""

from dataclasses import dataclass
from datetime import datetime, timedelta

REMINDED_AFTER = timedelta(days=7)


@dataclass(frozen=True)
class Copies:
    """`latest`: when the newest copy was written; `second`: the newest that ever reached the second place.

    `has_second`: whether the settings name one, which may be absent (`second_here`). `unsound`: when the
    newest copy that was tried was found not to be whole.
    """

    latest: datetime | None = None
    has_second: bool = False
    second_here: bool = False
    second: datetime | None = None
    unsound: datetime | None = None


def overdue_since(copied: datetime | None, begun: datetime | None, now: datetime) -> datetime | None:
    """When a copy came to be a week old. `begun`: when the record began, where there is no copy at all."""
    counted = copied or begun
    if counted is None or now - counted < REMINDED_AFTER:
        return None
    return counted + REMINDED_AFTER
