"""A list on a slip's paper, as facts that the server has already put into words; as long as it needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from queue_server.domain.printjob import Passage, UnreadableSlipError

KIND = "listing"


@dataclass(frozen=True, slots=True)
class Listing:
    """`passages`: one a service, its name over its numbers. `sample_mark`: "CONTOH" in a trial."""

    title: str
    floor_name: str
    moment: str
    legend: str
    passages: tuple[Passage, ...]
    sample_mark: str | None = None

    def to_facts(self) -> dict[str, Any]:
        """The list as JSON can carry it."""
        return {
            "kind": KIND,
            "title": self.title,
            "floor_name": self.floor_name,
            "moment": self.moment,
            "legend": self.legend,
            "passages": [{"heading": each.heading, "lines": list(each.lines)} for each in self.passages],
            "sample_mark": self.sample_mark,
        }

    @classmethod
    def from_facts(cls, facts: Mapping[str, Any]) -> Listing:
        """The list that `to_facts` described. Raises UnreadableSlipError where it is none."""
        try:
            passages = tuple(Passage(each["heading"], tuple(each["lines"])) for each in facts["passages"])
            texts = {name: facts[name] for name in ("title", "floor_name", "moment", "legend")}
            read = cls(**texts, passages=passages, sample_mark=facts["sample_mark"])
        except (KeyError, TypeError) as error:
            raise UnreadableSlipError(f"no list: {error!r}") from error
        if not all(isinstance(text, str) for text in (*texts.values(), *_texts(passages))):
            raise UnreadableSlipError("a list holds only texts")
        return read


def _texts(passages: tuple[Passage, ...]) -> list[object]:
    return [text for each in passages for text in (each.heading, *each.lines)]
