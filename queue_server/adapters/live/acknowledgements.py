"""What walls say that they showed and spoke, kept for a moment and written together."""

import threading
import time
from collections import deque

from queue_server.domain.roles import CLOCK
from queue_server.ledger import Ledger
from queue_server.ports import Acknowledgement, Call, Transaction

WRITTEN_AFTER_S = 0.25
KEPT_AT_MOST = 10_000
LONGEST_REASON = 200


class Acknowledgements:
    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: deque[Acknowledgement] = deque(maxlen=KEPT_AT_MOST)
        self._due: float | None = None

    def add(self, acknowledgement: Acknowledgement) -> bool:
        """Whether it is the first that waits, so that somebody should look when they are due."""
        with self._lock:
            self._kept.append(acknowledgement)
            first = self._due is None
            if first:
                self._due = time.monotonic() + WRITTEN_AFTER_S
            return first

    @property
    def due(self) -> float | None:
        """When, by the machine's monotonic clock, the first of them has waited long enough."""
        return self._due

    def write(self, ledger: Ledger) -> list[Call]:
        """Writes all of them in one commit; the calls that they were about. Those of no call are dropped.

        What could not be written is kept for the next time.
        """
        with self._lock:
            taken, self._due = list(self._kept), None
            self._kept.clear()
        if not taken:
            return []
        try:
            return ledger.change(CLOCK, lambda tx: _write(tx, taken))
        except BaseException:
            for acknowledgement in taken:
                self.add(acknowledgement)
            raise


def _write(tx: Transaction, taken: list[Acknowledgement]) -> list[Call]:
    calls = {call: tx.calls.get(call) for call in {each.call for each in taken}}
    known = [each for each in taken if calls[each.call] is not None]
    if known:
        tx.calls.acknowledge(known)
    return [call for call in calls.values() if call is not None]
