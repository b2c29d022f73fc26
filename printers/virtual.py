"""A printer that is a folder: for trials, the demo and machines without a printer.

Each job leaves its bytes and a picture of the paper. A file named `jam` in the folder, holding the name of a
state (`paper_out`, `cover_open`, `offline`, `paper_low`, ...), makes the printer behave as one in that state;
remove it and the printer works again.
"""

from __future__ import annotations

from printers import PRINTING_STATES, Outcome, PrinterSettings, PrinterState, Printout
from printers.paper import photograph, read_paper

JAM = "jam"

_STATES = {state.value: state for state in PrinterState}


class VirtualPrinter:
    """Papers as files: `<job>.bin` and `<job>.png`."""

    def __init__(self, settings: PrinterSettings) -> None:
        if settings.folder is None:
            raise ValueError(f"printer {settings.id}: a virtual printer needs a folder")
        self._folder = settings.folder
        self._width = settings.width

    def state(self) -> PrinterState:
        """What the file `jam` says; on line without it, unknown where it says nothing that is known."""
        try:
            jam = (self._folder / JAM).read_text().strip()
        except FileNotFoundError:
            return PrinterState.ONLINE
        except OSError:
            return PrinterState.UNREACHABLE
        return _STATES.get(jam, PrinterState.UNKNOWN)

    def print(self, job: str, printout: Printout) -> Outcome:
        """Put the paper into the folder; the picture appears last, and whole."""
        state = self.state()
        if state not in PRINTING_STATES:
            return Outcome("failed", state, retry=True)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._appear(job, printout)
        except OSError:
            return Outcome("failed", PrinterState.UNREACHABLE, retry=True)
        return Outcome("printed")

    def _appear(self, job: str, printout: Printout) -> None:
        picture = photograph(read_paper(printout.data, self._width))
        part = self._folder / f"{job}.part"
        part.write_bytes(printout.data)
        part.rename(self._folder / f"{job}.bin")
        with part.open("wb") as file:
            picture.save(file, format="PNG")
        part.rename(self._folder / f"{job}.png")
