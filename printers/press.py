"""From the facts of any paper to its bytes: the one place that knows which kinds of paper there are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from printers import Printout
from printers.listing import print_listing
from printers.proof import print_proof
from printers.slip import print_slip
from queue_server.domain import listing, proof
from queue_server.domain.listing import Listing
from queue_server.domain.printjob import Slip
from queue_server.domain.proof import Proof


def printed(facts: Mapping[str, Any], width: int, profile: str = "default") -> Printout:
    """The paper that `facts` describe, for a printer of `width` dots with a python-escpos `profile`.

    Raises ValueError where they describe none, and for a profile that does not exist.
    """
    match facts.get("kind"):
        case listing.KIND:
            return print_listing(Listing.from_facts(facts), width, profile)
        case proof.KIND:
            return print_proof(Proof.from_facts(facts), width, profile)
        case _:
            return print_slip(Slip.from_facts(facts), width, profile)
