"""What is left of a day when it is over: the clients' journals, and what the server says of it.

The judge of the day reads this and nothing of the product.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class Line:
    """One acknowledged command. `seq` is its place in the record, `at` its instant where the answer tells."""

    seq: int
    who: str
    act: str
    sent: dict[str, Any]
    body: dict[str, Any]
    at: datetime | None


@dataclass(frozen=True)
class No:
    """One command that a rule refused."""

    who: str
    act: str
    code: str
    facts: dict[str, Any]


@dataclass(frozen=True)
class Story:
    """`shown`: errand and instant of every call that a wall has shown; `pages`: each ticket's, by number.

    `without_walls`: from the power cut until the last wall was back; `wall_late_s`: after how
    long a call counts that no wall has shown.
    """

    lines: list[Line]
    refused: list[No]
    shown: set[tuple[str, str]]
    floor: dict[str, Any]
    pages: dict[str, dict[str, Any]]
    report: dict[str, Any]
    verified: tuple[int, str]
    without_walls: tuple[datetime, datetime]
    wall_late_s: float
