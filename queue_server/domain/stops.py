"""Which stop of a ticket comes next: the least expected wait, unless another would then be too late."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from queue_server.domain.errand import Errand


@dataclass(frozen=True)
class Outlook:
    """What one who goes to a service now may expect. Minutes; `left_min`: until its counters close.

    `after` names the services that must come before it.
    """

    wait_min: float = 0.0
    service_min: float = 0.0
    left_min: float = math.inf
    after: tuple[str, ...] = ()

    @property
    def spent_min(self) -> float:
        return self.wait_min + self.service_min

    @property
    def slack_min(self) -> float:
        """How much later one may come and still be served before closing; below zero: too late."""
        return self.left_min - self.spent_min


Outlooks = Mapping[str, Outlook]
"""By service; one that is not known has no wait and never closes."""

_UNKNOWN = Outlook()


def ready(pending: Sequence[Errand], outlooks: Outlooks) -> list[Errand]:
    """The stops that no other one still to come holds back."""
    still_to_do = {errand.service for errand in pending}
    return [errand for errand in pending if not still_to_do.intersection(_of(errand, outlooks).after)]


def next_stop(pending: Sequence[Errand], outlooks: Outlooks) -> Errand | None:
    """The stop to go to now: a chosen or returned one first, else by expected wait and closing time.

    Ties go to the order in which the visitor named them.
    """
    open_ones = ready(pending, outlooks) or list(pending)
    first = next((errand for errand in open_ones if errand.first), None)
    if first is not None or not open_ones:
        return first
    in_time = [errand for errand in open_ones if _of(errand, outlooks).slack_min >= 0] or open_ones
    soonest = min(in_time, key=lambda errand: (_of(errand, outlooks).wait_min, errand.stop))
    return _hurried(soonest, in_time, outlooks) or soonest


def _hurried(soonest: Errand, in_time: Sequence[Errand], outlooks: Outlooks) -> Errand | None:
    """One that would be too late after the soonest, where the soonest is not too late after it."""
    spent, slack = _of(soonest, outlooks).spent_min, _of(soonest, outlooks).slack_min
    pressed = [
        errand
        for errand in in_time
        if errand is not soonest
        and _of(errand, outlooks).slack_min < spent
        and _of(errand, outlooks).spent_min <= slack
    ]
    return min(pressed, key=lambda errand: (_of(errand, outlooks).slack_min, errand.stop), default=None)


def _of(errand: Errand, outlooks: Outlooks) -> Outlook:
    return outlooks.get(errand.service, _UNKNOWN)
