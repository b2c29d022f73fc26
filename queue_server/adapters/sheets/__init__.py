"""Reports as files: CSV for programs, XLSX for those who go on counting, PDF for print and signature."""

from collections.abc import Mapping

from queue_server.adapters.sheets import csv_file, pdf, spreadsheet
from queue_server.domain.report import FileKind

KINDS: Mapping[str, FileKind] = {
    "csv": FileKind("text/csv; charset=utf-8", csv_file.write),
    "xlsx": FileKind("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", spreadsheet.write),
    "pdf": FileKind("application/pdf", pdf.write),
}
"""What makes each kind of file, by its ending."""

KEPT_AS = {ending: KINDS[ending] for ending in ("pdf", "xlsx")}
"""As what the reports of a closed month are kept: to be signed, and to be counted on with."""

__all__ = ["KEPT_AS", "KINDS"]
