"""A month of the calendar, as reports are closed by it."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from queue_server.domain.holidays import YEARS

_WRITTEN = re.compile(r"(\d{4})-(0[1-9]|1[0-2])", re.ASCII)


@dataclass(frozen=True, order=True, slots=True)
class Month:
    """Months sort by time; `str` writes one as `2026-11`."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> "Month":
        """The month that holds a day."""
        return cls(day.year, day.month)

    @classmethod
    def read(cls, text: str) -> "Month | None":
        """What `str` wrote; None for any other text."""
        found = _WRITTEN.fullmatch(text)
        if found is None or int(found[1]) not in YEARS:
            return None
        return cls(int(found[1]), int(found[2]))

    def __str__(self) -> str:
        return f"{self.year:04}-{self.number:02}"

    @property
    def begins(self) -> date:
        """The first day."""
        return date(self.year, self.number, 1)

    @property
    def ends(self) -> date:
        """The last day, which belongs to it."""
        return self.after.begins - timedelta(days=1)

    @property
    def after(self) -> "Month":
        return Month(self.year + self.number // 12, self.number % 12 + 1)
