"""What is held about persons."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Protocol

from queue_server.domain.privacy import Holding, Limits


class Privacy(Protocol):
    def holdings(self, past: Limits, codes: Collection[str]) -> list[Holding]: ...

    def erase_comments(self, before: date) -> int: ...

    def erase_reasons(self, before: datetime, codes: Collection[str]) -> int: ...

    def leavers(self, before: datetime) -> list[str]: ...

    def pseudonymise(self, name: str) -> str:
        """Another name everywhere in the record; gives it."""
        ...
