"""A report as CSV: names that stay as its header, plain numbers (seconds, shares from 0 to 1), no total."""

import csv
import io
from collections.abc import Iterable, Sequence

from queue_server.domain.report import Sheet


def write(sheet: Sheet) -> bytes:
    """UTF-8, commas, CRLF (RFC 4180). An empty cell: not known."""
    return table([heading.name for heading in sheet.headings], sheet.rows)


def table(header: Iterable[str], rows: Iterable[Sequence[object]]) -> bytes:
    """Any table in the same form."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(header)
    writer.writerows([_plain(cell) for cell in row] for row in rows)
    return text.getvalue().encode()


def _plain(cell: object) -> object:
    """A spreadsheet must take no text of ours for a formula."""
    if isinstance(cell, str) and cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")):
        return f"'{cell}"
    return cell
