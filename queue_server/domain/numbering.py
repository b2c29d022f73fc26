"""Numbers on paper: A-001 and on, per series and business date, never the same twice on a day."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

_TYPED = re.compile(r"^\s*([A-Za-z]{1,3})\s*-?\s*(\d{1,7})\s*$")


@dataclass(frozen=True)
class Series:
    """The last number that a series has given, and the business date on which it did."""

    prefix: str
    business_date: date
    last: int

    def following(self, today: date, used: Collection[int] = ()) -> "Series":
        """The series after one more number; a new day begins with 1 by itself.

        `used`: sequences of today that were given out of turn, which are passed over.
        """
        following = self.last + 1 if self.business_date == today else 1
        while following in used:
            following += 1
        return Series(self.prefix, today, following)

    @property
    def number(self) -> str:
        return written(self.prefix, self.last)


def written(prefix: str, sequence: int) -> str:
    """As it stands on paper: at least three digits, more without loss."""
    return f"{prefix}-{sequence:03d}"


def understood(typed: str) -> str | None:
    """What a person typed (`b12`, `B012`, `B-012`) as a number on paper, or None."""
    found = parts(typed)
    return written(*found) if found else None


def parts(typed: str) -> tuple[str, int] | None:
    """The series and the sequence of a number as a person types it, or None."""
    match = _TYPED.match(typed)
    return (match[1].upper(), int(match[2])) if match else None
