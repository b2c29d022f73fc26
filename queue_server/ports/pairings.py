"""Screens that wait to be let in."""

from typing import Protocol

from queue_server.domain.pairing import Pairing


class Pairings(Protocol):
    """What is over is not there any more, for every question."""

    def of_secret(self, secret_hash: str) -> Pairing | None: ...

    def of_code(self, code: str) -> Pairing | None:
        """The screen that shows this code and was not approved yet."""
        ...

    def is_free(self, code: str) -> bool: ...

    def waiting(self) -> list[Pairing]:
        """All that were not approved yet, the first to ask first."""
        ...

    def add(self, pairing: Pairing) -> None: ...

    def approve(self, pairing: Pairing) -> None:
        """Keeps whom the screen turned out to be, and until when it may fetch that."""
        ...
