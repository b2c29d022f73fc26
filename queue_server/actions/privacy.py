"""Erasing what is held about persons longer than the floor means to keep it."""

from collections.abc import Collection

from queue_server.domain import events as happened
from queue_server.domain.errors import NotAllowed
from queue_server.domain.privacy import Limits
from queue_server.domain.roles import Permission
from queue_server.ports import Transaction


def erase(tx: Transaction, past: Limits, codes: Collection[str]) -> dict[str, int]:
    """Erases what is past its time; tells how many of each. `codes`: reasons that nobody typed.

    The record says that it was done, never what or whom it concerned.
    """
    if not tx.actor.may(Permission.MANAGE_FLOOR):
        raise NotAllowed("not_allowed")
    leavers = tx.privacy.leavers(past.leavers)
    for name in leavers:
        tx.privacy.pseudonymise(name)
    erased = {
        "comments": tx.privacy.erase_comments(past.comments),
        "reasons": tx.privacy.erase_reasons(past.reasons, codes),
        "leavers": len(leavers),
    }
    if any(erased.values()):
        tx.record(happened.PersonalDataErased(**erased))
    return erased
