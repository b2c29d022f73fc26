"""Names that nobody has, tried at a login: they pause as known ones do, and no answer tells them apart."""

from collections import OrderedDict
from datetime import datetime
from threading import Lock

from queue_server.actions import access
from queue_server.domain.errors import TooMany

AT_MOST = 10_000
"""Names kept; of more, the one tried longest ago is forgotten."""


class Strangers:
    """Kept in memory alone: what anybody types must not grow the record."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._tried: OrderedDict[str, tuple[int, datetime]] = OrderedDict()

    def check(self, name: str, now: datetime) -> None:
        """Refuses a name whose pause is not over."""
        with self._lock:
            _, until = self._tried.get(name, (0, now))
        if now < until:
            raise TooMany("too_many", at=until)

    def count(self, name: str, now: datetime) -> None:
        """One more try of this name."""
        with self._lock:
            wrong = self._tried.pop(name, (0, now))[0] + 1
            self._tried[name] = (wrong, now + access.pause_after(wrong))
            while len(self._tried) > AT_MOST:
                self._tried.popitem(last=False)
