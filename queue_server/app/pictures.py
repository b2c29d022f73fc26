"""Papers as pictures for the administrator's page, made by the very code that prints them."""

import io
from collections.abc import Mapping
from typing import Any

from printers import press
from printers.paper import photograph, read_paper
from printers.slip import left_out
from queue_server.adapters.web.services import Pictured
from queue_server.domain.printjob import Slip
from queue_server.settings import Settings

_USUAL = {576: "default", 384: "POS-5890"}
"""A profile for each width of paper where this machine has no such printer."""


class Pictures:
    """Knows the printers of this machine, so that a picture shows what theirs will print."""

    def __init__(self, settings: Settings) -> None:
        self._profiles = {printer.width: printer.profile for printer in reversed(settings.printer)}

    def picture(self, facts: Mapping[str, Any], width: int) -> Pictured:
        """A ticket's paper on the table. Raises ValueError for facts of none."""
        profile = self._profiles.get(width) or _USUAL.get(width, "default")
        printout = press.printed(facts, width, profile)
        paper = read_paper(printout.data, width)
        file = io.BytesIO()
        photograph(paper).save(file, format="PNG")
        missing = left_out(Slip.from_facts(facts), width, profile)
        return Pictured(file.getvalue(), printout.millimetres, paper.lines, missing)
