"""What somebody has to be told of without asking: people who wait while nobody calls, and machines that fail.

All of it follows from how things stand now, so an alarm goes by itself when its cause does.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from queue_server.domain.counter import Post, PostState

IDLE_AFTER = timedelta(minutes=1)
"""How long a free counter may leave somebody waiting before it is told."""


@dataclass(frozen=True)
class Ring:
    """People wait and nobody calls them: the instant of the first chime, and how many wait."""

    since: datetime
    waiting: int


@dataclass(frozen=True)
class Taken:
    """Who sees to an alarm, and since when."""

    owner: str
    at: datetime


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
