"""Which errand of a ticket comes next: the one with the least expected wait that may come now."""

from collections.abc import Mapping, Sequence

from queue_server.domain.errand import Errand


def ready(pending: Sequence[Errand], after: Mapping[str, tuple[str, ...]]) -> list[Errand]:
    """The stops that no other one still to come holds back."""
    still_to_do = {errand.service for errand in pending}
    return [errand for errand in pending if not still_to_do.intersection(after.get(errand.service, ()))]


def next_stop(
    pending: Sequence[Errand],
    expected_waits: Mapping[str, float],
    after: Mapping[str, tuple[str, ...]],
) -> Errand | None:
    """The stop to go to now: one that returned first, else the least expected wait (minutes by service).

    `after` names the services that must come before a service; those still pending hold it back. An
    unknown wait counts as none; ties go to the order in which the visitor named them.
    """
    return min(
        ready(pending, after) or pending,
        key=lambda errand: (not errand.first, expected_waits.get(errand.service, 0.0), errand.stop),
        default=None,
    )
