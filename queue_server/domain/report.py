"""A report: rows of figures over a period, told apart from how it is put on a screen, a sheet or paper."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from queue_server.domain.floor import Letterhead

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
    """One column. `name` is the way to its figure in a row, steps parted by dots: `wait.mean`.

    `on_paper`: whether it stands on an A4 sheet too, where not all find room.
    """

    name: str
    unit: Unit
    on_paper: bool = True

    def of(self, row: Row) -> Any:
        """The figure of this column in a row; None where the row has none."""
        found: Any = row
        for step in self.name.split("."):
            if found is None:
                return None
            found = found.get(step)
        return found


SPREAD = ("mean", "p50", "p90", "max")


def spread_columns(name: str, on_paper: Collection[str] = ("mean", "p50", "p90")) -> Iterator[Column]:
    """The four columns of a spread in seconds, of which paper holds some."""
    return (Column(f"{name}.{part}", Unit.SECONDS, part in on_paper) for part in SPREAD)


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


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above a column, and what its cells are."""

    name: str
    text: str
    unit: Unit
    on_paper: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """A report with all its words, ready for a file. Cells are as the units of `headings` say, or None.

    `pages`: how many rows stand on each page, in order; empty where nothing parts them.
    """

    name: str
    language: str
    title: str
    subtitle: str
    floor: str
    headings: tuple[Heading, ...]
    rows: Sequence[Sequence[Any]]
    total: Sequence[Any] | None
    total_text: str
    definitions: Sequence[str]
    definitions_text: str
    made: str
    """When and by what it was made, in words."""
    letterhead: Letterhead = field(default_factory=Letterhead)
    dated: str = ""
    """Place and day, as they stand over a signature."""
    acknowledged: str = ""
    """What the one who signs says by signing: "Mengetahui,"."""
    signed_number: str = ""
    """The signatory's service number, named as such; empty where none is known."""
    pages: Sequence[int] = ()
    plan: "Plan | None" = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What is weakest, each with its figure, and beside it room to write what will be done about it."""

    headings: tuple[str, str, str]
    weakest: Sequence[tuple[str, float]]


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file that a sheet can become."""

    media_type: str
    write: Callable[[Sheet], bytes]
