"""A counter at work: who sits there, and whether it calls."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class PostState(StrEnum):
    OPEN = "open"
    PAUSED = "paused"
    CLOSED = "closed"


@dataclass(frozen=True)
class Post:
    """How a counter stands now. `until`: when its officer means to be back."""

    counter: str
    state: PostState
    officer: str | None
    since: datetime
    reason: str = ""
    until: datetime | None = None

    @property
    def calls(self) -> bool:
        return self.state == PostState.OPEN

    def serves_before(self, closes: datetime | None) -> bool:
        """Whether somebody will still be served there: it is open, or paused and back before closing."""
        if self.state == PostState.PAUSED and self.until and closes:
            return self.until < closes
        return self.state != PostState.CLOSED
