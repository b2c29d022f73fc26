"""A printer's test page, as facts that the server has already put into words."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from queue_server.domain.printjob import UnreadableSlipError

KIND = "proof"


@dataclass(frozen=True, slots=True)
class Proof:
    """What the page says beside what it shows; each `_label` tells how one of its parts has to look.

    `code`: what its QR codes hold. `native_missing` and `knife_missing` stand where a profile lacks the part.
    """

    title: str
    floor_name: str
    moment: str
    legend: str
    width_label: str
    letters_label: str
    drawn_label: str
    image_label: str
    native_label: str
    native_missing: str
    code_label: str
    knife_label: str
    knife_missing: str
    code: str
    sample_mark: str | None = None

    def to_facts(self) -> dict[str, Any]:
        """The page as JSON can carry it."""
        return {"kind": KIND, **dataclasses.asdict(self)}

    @classmethod
    def from_facts(cls, facts: Mapping[str, Any]) -> Proof:
        """The page that `to_facts` described. Raises UnreadableSlipError where it is none."""
        given = {name: value for name, value in facts.items() if name != "kind"}
        mark = given.get("sample_mark")
        texts = [value for name, value in given.items() if name != "sample_mark"]
        if not all(isinstance(text, str) for text in texts) or not isinstance(mark, str | None):
            raise UnreadableSlipError("a test page holds only texts")
        try:
            return cls(**given)
        except TypeError as error:
            raise UnreadableSlipError(f"no test page: {error}") from error
