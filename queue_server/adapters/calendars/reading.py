"""What a reader makes of a file: holidays and mistakes, each with its line."""

from dataclasses import dataclass, field

from queue_server.domain.holidays import Holiday, HolidayKind, Mistake


@dataclass(frozen=True)
class Usual:
    """What holds where a file does not say it."""

    kind: HolidayKind | None = None
    agency: str | None = None


@dataclass
class Reading:
    holidays: list[tuple[int, Holiday]] = field(default_factory=list)
    mistakes: list[Mistake] = field(default_factory=list)
