"""The instant of each look: the clock's own, or on from the record where the clock is not followed."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from sqlite_utils import Database

from queue_server.adapters.store.forms import read_instant
from queue_server.domain.timekeeping import DAY_OPENED_AT, Reading
from queue_server.ports import Clock

DOUBTED = "clock_doubted"


class Instants:
    """`elapsed` counts seconds that no setting of the clock changes."""

    def __init__(self, clock: Clock, elapsed: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._elapsed = elapsed
        self._given: tuple[datetime, float] | None = None

    def read(self, db: Database, latest_entry: datetime | None) -> Reading:
        """The clock beside the record. A day that was opened is as good as an entry: none leads back."""
        rows = db.execute("SELECT name, value FROM facts WHERE name IN (?, ?)", (DOUBTED, DAY_OPENED_AT))
        facts: dict[str, str] = {row[0]: row[1] for row in rows}
        opened = facts.get(DAY_OPENED_AT)
        known = [at for at in (latest_entry, read_instant(opened) if opened else None) if at is not None]
        machine = _to_the_millisecond(self._clock.now().astimezone(UTC))
        return Reading(machine, max(known, default=None), bool(facts.get(DOUBTED)))

    def now(self, reading: Reading) -> datetime:
        """Never before the latest instant of the record. Where the clock is behind it, or in doubt, time
        goes on from what was given last, at its own pace."""
        moment = self._elapsed()
        latest, at = reading.latest, reading.machine
        if latest is not None and (reading.doubted or at < latest):
            at = max(latest, self._since_given(moment) or latest)
        self._given = at, moment
        return at

    def forget(self) -> None:
        """What was given before was by a clock that is judged otherwise now."""
        self._given = None

    def _since_given(self, moment: float) -> datetime | None:
        if self._given is None:
            return None
        at, then = self._given
        return _to_the_millisecond(at + timedelta(seconds=moment - then))


def _to_the_millisecond(at: datetime) -> datetime:
    return at.replace(microsecond=at.microsecond // 1000 * 1000)
