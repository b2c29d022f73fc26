"""A report: rows of figures over a period, told apart from how it is put on a screen, a sheet or paper."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

Row = Mapping[str, Any]
"""Figures by the name of their column; a spread stands as a mapping of its own (`wait` holds `mean`, ...)."""


class Unit(StrEnum):
    """What a figure is, so that a sheet can hold it as what it is."""

    TEXT = "text"
    COUNT = "count"
    SECONDS = "seconds"
    SHARE = "share"
    """From 0 to 1."""
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `name` is the way to its figure in a row, steps parted by dots: `wait.mean`."""

    name: str
    unit: Unit

    def of(self, row: Row) -> Any:
        """The figure of this column in a row; None where the row has none."""
        found: Any = row
        for step in self.name.split("."):
            if found is None:
                return None
            found = found.get(step)
        return found


SPREAD = ("mean", "p50", "p90", "max")


def spread_columns(name: str) -> Iterator[Column]:
    """The four columns of a spread in seconds."""
    return (Column(f"{name}.{part}", Unit.SECONDS) for part in SPREAD)


@dataclass(frozen=True, slots=True)
class Report:
    """One report over the days from `begins` to `ends`, both included.

    `definitions` names the measures whose definition is printed beside it. `beside`: what belongs to the
    period as a whole. `by`: the column whose change begins a new page on paper.
    """

    name: str
    begins: date
    ends: date
    columns: tuple[Column, ...]
    rows: Sequence[Row]
    total: Row | None = None
    definitions: tuple[str, ...] = ()
    beside: Mapping[str, Any] = field(default_factory=dict)
    by: str | None = None
