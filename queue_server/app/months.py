"""Makes the files of closed months, beside whatever else the server does."""

import threading
from collections.abc import Callable, Mapping

import structlog

from queue_server.adapters.archive import Archive
from queue_server.domain.month import Month
from queue_server.ledger import Ledger
from queue_server.snapshots import months
from queue_server.words import FIRST_LANGUAGE, Words

FOLDER = "reports"

log = structlog.get_logger()


class Months:
    """What is kept of closed months, in the language that the floor speaks first."""

    def __init__(self, ledger: Ledger, archive: Archive, words: Words) -> None:
        self._ledger = ledger
        self._archive = archive
        self._words = words
        self._lock = threading.Lock()
        self._making: dict[Month, float] = {}

    @property
    def making(self) -> Mapping[Month, float]:
        """The months whose files are being made, with the share of them that is made."""
        with self._lock:
            return dict(self._making)

    def names(self, month: Month) -> list[str]:
        """The files that are kept of a month; none before all of them are."""
        names = [name for _, name in self._wanted()]
        return names if all(self._archive.file(month, name) for name in names) else []

    def file(self, month: Month, name: str) -> tuple[bytes, str] | None:
        """A file that is kept, with its media type."""
        if name not in self.names(month):
            return None
        path = self._archive.file(month, name)
        return (path.read_bytes(), self._archive.media_type(name)) if path else None

    def start(self, month: Month) -> None:
        """Makes what is missing of a month in a thread of its own; nothing where that is under way."""
        with self._lock:
            if month in self._making:
                return
            self._making[month] = 0.0
        threading.Thread(target=self._run, args=(month,), name=f"month-{month}", daemon=True).start()

    def _run(self, month: Month) -> None:
        try:
            self.make(month, lambda done, total: self._made(month, done / total))
        except OSError as error:
            log.error("month_not_kept", month=str(month), exc_info=error)
        finally:
            with self._lock:
                del self._making[month]

    def _made(self, month: Month, share: float) -> None:
        with self._lock:
            self._making[month] = share

    def make(self, month: Month, tell: Callable[[int, int], None]) -> None:
        """Makes what is missing; `tell(done, total)` after each file. Raises OSError."""
        wanted = self._wanted()
        with self._ledger.look() as view:
            sheets = months.sheets(view, month, FIRST_LANGUAGE, self._words)
            for done, (report, name) in enumerate(wanted, 1):
                self._archive.keep(month, name, sheets[report])
                tell(done, len(wanted))

    def _wanted(self) -> list[tuple[str, str]]:
        """Every report that is kept, with the name of each of its files."""
        return [(report, name) for report in months.KEPT for name in self._archive.names(report)]
