"""Refusals: what the rules answer when something may not be done. They change nothing."""

from typing import Any


class Refusal(Exception):
    """A 'no' with a stable code, the facts that a sentence about it needs, and the HTTP status that fits."""

    status = 409

    def __init__(self, code: str, **facts: Any) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts

    def __str__(self) -> str:
        return f"{self.code} {self.facts}" if self.facts else self.code


class Malformed(Refusal):
    """The request cannot be read at all."""

    status = 400


class NotLoggedIn(Refusal):
    """Nobody known stands behind the request."""

    status = 401


class NotAllowed(Refusal):
    """Known, but without the permission."""

    status = 403


class NotFound(Refusal):
    """What is named does not exist."""

    status = 404


class Invalid(Refusal):
    """The request can be read, but its values make no sense."""

    status = 422


class Unavailable(Refusal):
    """The machine cannot just now; it may be asked again."""

    status = 503


class TooMany(Refusal):
    """Too often in too short a time; `at` in the facts tells when to try again."""

    status = 429
