"""What somebody has to be told of without asking: people who wait while nobody calls, and machines that fail.

All of it follows from how things stand now, so an alarm goes by itself when its cause does. Only who sees
to it is kept.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from queue_server.domain.counter import Post, PostState

IDLE_AFTER = timedelta(minutes=1)
"""How long a free counter may leave somebody waiting before it is told."""

SAME_CAUSE = timedelta(minutes=10)
"""A cause that comes back within so much time is the one that somebody already sees to."""

ASKED_FOR = timedelta(minutes=10)
"""How long an agency that was asked to open is rung."""

SILENT_FOR = timedelta(minutes=1)
"""How long a screen may be away before it is told: one that is only loading its page is not."""

CLOCK_OFF = timedelta(minutes=2)


@dataclass(frozen=True)
class Ring:
    """People wait and nobody calls them: the instant of the first chime, and how many wait."""

    since: datetime
    waiting: int


@dataclass(frozen=True)
class Alarm:
    """Something to see to. `subject` is the agency, counter or device that it is about."""

    kind: str
    subject: str
    since: datetime
    agency: str | None = None
    facts: Mapping[str, str | int] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The same for the same cause."""
        return f"{self.kind}:{self.subject}"


@dataclass(frozen=True)
class Taken:
    """Who sees to an alarm, and since when."""

    owner: str
    at: datetime


def owner_of(alarm: Alarm, taken: Mapping[str, Taken], now: datetime) -> str | None:
    """Who took an alarm since it began, or a moment ago when its cause was there before."""
    found = taken.get(alarm.id)
    if found is None:
        return None
    return found.owner if found.at >= alarm.since or now - found.at < SAME_CAUSE else None


def is_there(post: Post, now: datetime) -> bool:
    """Whether an officer sits at a counter, or means to be back at an instant that has not passed."""
    if post.state == PostState.PAUSED:
        return post.until is not None and post.until > now
    return post.state == PostState.OPEN


def nobody_there(joined: Sequence[datetime], posts: Sequence[Post]) -> Ring | None:
    """Those who joined and whom no counter serves now; `posts` are the counters that could."""
    if not joined:
        return None
    left = max((post.since for post in posts), default=min(joined))
    return Ring(max(min(joined), left), len(joined))


def idle(joined: Sequence[datetime], free_since: datetime, now: datetime) -> Ring | None:
    """Those whom a free counter could call: who comes to it is told at once, who was left a while later."""
    causes = [at if at > free_since else free_since + IDLE_AFTER for at in joined]
    since = min(causes, default=None)
    return Ring(since, len(joined)) if since is not None and since <= now else None


def is_asked(asked_at: datetime | None, posts: Iterable[Post], now: datetime) -> bool:
    """Whether an agency is still to answer that it was asked to open: by a counter, or by letting it pass."""
    if asked_at is None or now - asked_at >= ASKED_FOR:
        return False
    return not any(post.state == PostState.OPEN and post.since >= asked_at for post in posts)
