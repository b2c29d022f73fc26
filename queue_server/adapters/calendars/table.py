"""A table of holidays: CSV with commas or semicolons, headed in English or Indonesian."""

import csv
import re
from collections.abc import Iterator
from datetime import date, time

from queue_server.adapters.calendars.reading import Reading, Usual
from queue_server.domain.floor import Floor, Span
from queue_server.domain.holidays import Holiday, HolidayKind, Mistake

COLUMNS = ("day", "name", "kind", "agency", "begins", "ends")
_INDONESIAN = ("tanggal", "nama", "jenis", "instansi", "mulai", "selesai")
_HEADERS = dict(zip(COLUMNS + _INDONESIAN, COLUMNS * 2, strict=True))
_KINDS = {kind.value: kind for kind in HolidayKind} | {
    "libur": HolidayKind.CLOSED,
    "tutup": HolidayKind.CLOSED,
    "singkat": HolidayKind.SHORT,
    "terbatas": HolidayKind.REDUCED,
}
_DAY_FIRST = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")

Row = tuple[int, list[str]]


class _Wrong(Exception):
    def __init__(self, code: str, **facts: str) -> None:
        self.code = code
        self.facts = facts


def read(text: str, floor: Floor, usual: Usual) -> Reading:
    reading = Reading()
    rows = _rows(text, reading)
    line, header = next(rows, (1, []))
    columns = [_HEADERS.get(name.lower(), name) for name in header]
    reading.mistakes += _of_header(line, columns)
    for line, cells in rows if not reading.mistakes else ():
        try:
            reading.holidays.append((line, _holiday(columns, cells, usual)))
        except _Wrong as wrong:
            reading.mistakes.append(Mistake(line, wrong.code, wrong.facts))
    return reading


def _rows(text: str, reading: Reading) -> Iterator[Row]:
    """Those that hold anything, each with the line on which it ends."""
    heading = text.lstrip().partition("\n")[0]
    lines = csv.reader(text.splitlines(), delimiter=";" if ";" in heading else ",", strict=True)
    try:
        for cells in lines:
            if any(cell.strip() for cell in cells):
                yield lines.line_num, [" ".join(cell.split()) for cell in cells]
    except csv.Error as error:
        reading.mistakes.append(Mistake(lines.line_num, "calendar_unreadable", {"detail": str(error)}))


def _of_header(line: int, columns: list[str]) -> Iterator[Mistake]:
    for place, name in enumerate(columns):
        if name not in COLUMNS or name in columns[:place]:
            yield Mistake(line, "calendar_column_unknown", {"value": name})
    for name in ("day", "name"):
        if name not in columns:
            yield Mistake(line, "calendar_column_missing", {"value": name})


def _holiday(columns: list[str], cells: list[str], usual: Usual) -> Holiday:
    if len(cells) > len(columns):
        raise _Wrong("calendar_too_many_cells")
    row = dict.fromkeys(COLUMNS, "") | dict(zip(columns, cells, strict=False))
    hours = _hours(row["begins"], row["ends"])
    kind = usual.kind or (HolidayKind.SHORT if hours else HolidayKind.CLOSED)
    return Holiday(
        _day(row["day"]),
        row["name"],
        _kind(row["kind"]) if row["kind"] else kind,
        row["agency"] or usual.agency,
        hours,
    )


def _day(text: str) -> date:
    """As 2026-12-25, or as 25/12/2026, which spreadsheets make of it."""
    written = _DAY_FIRST.fullmatch(text)
    try:
        if written:
            day, month, year = map(int, written.groups())
            return date(year, month, day)
        return date.fromisoformat(text)
    except ValueError:
        raise _Wrong("calendar_day_form", value=text) from None


def _kind(text: str) -> HolidayKind:
    kind = _KINDS.get(text.lower())
    if kind is None:
        raise _Wrong("calendar_kind_unknown", value=text)
    return kind


def _hours(begins: str, ends: str) -> Span | None:
    if not begins and not ends:
        return None
    if not begins or not ends:
        raise _Wrong("calendar_hours_missing")
    return Span(_time(begins), _time(ends))


def _time(text: str) -> time:
    try:
        return time.fromisoformat(text.replace(".", ":").rjust(5, "0")).replace(second=0, tzinfo=None)
    except ValueError:
        raise _Wrong("calendar_time_form", value=text) from None
