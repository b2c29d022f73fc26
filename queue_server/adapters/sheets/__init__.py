"""Reports as files: CSV for programs, XLSX for those who go on counting, PDF for print and signature."""

from collections.abc import Mapping

from queue_server.adapters.sheets import csv_file
from queue_server.domain.report import FileKind, Sheet


def _spreadsheet(sheet: Sheet) -> bytes:
    # What makes these two takes a third of a second to load, and 6 MB: not before somebody wants a file.
    from queue_server.adapters.sheets import spreadsheet

    return spreadsheet.write(sheet)


def _pdf(sheet: Sheet) -> bytes:
    from queue_server.adapters.sheets import pdf

    return pdf.write(sheet)


KINDS: Mapping[str, FileKind] = {
    "csv": FileKind("text/csv; charset=utf-8", csv_file.write),
    "xlsx": FileKind("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", _spreadsheet),
    "pdf": FileKind("application/pdf", _pdf),
}
"""What makes each kind of file, by its ending."""

KEPT_AS = {ending: KINDS[ending] for ending in ("pdf", "xlsx")}
"""As what the reports of a closed month are kept: to be signed, and to be counted on with."""

__all__ = ["KEPT_AS", "KINDS"]
