"""What visitors say of their visit: once each, after it, and never joined to their ticket.

The mark that a ticket has answered, and what it answered, stand in tables that share nothing.
"""

from collections.abc import Mapping
from dataclasses import replace

from queue_server.domain import events as happened
from queue_server.domain.errand import Errand, State
from queue_server.domain.errors import Invalid, NotAllowed, NotFound, Refusal
from queue_server.domain.roles import Permission
from queue_server.domain.satisfaction import (
    HIGHEST_SCORE,
    LOWEST_SCORE,
    Form,
    PartOfDay,
    checked,
)
from queue_server.ports import Comment, Rating, Seen, Transaction, View

FORM, RATING = "form", "rating"
NOON = 12

About = tuple[str, str]
"""An agency and its service."""


def of_visit(tx: Transaction, ticket: int, service: str | None, what: str) -> About:
    """What a ticket's answer is about: the service named, or the last that was done; marks it as given."""
    served = served_errands(tx, ticket)
    chosen = [errand for errand in served if service is None or errand.service == service]
    if not chosen:
        raise Refusal("survey_too_early") if service is None or not served else NotFound("unknown_service")
    if tx.surveys.answered(ticket, what):
        raise Refusal("survey_answered")
    tx.surveys.mark_answered(ticket, what)
    return chosen[-1].agency, chosen[-1].service


def of_service(tx: Transaction, code: str) -> About:
    """What an answer at a survey device or the reception is about: it comes without a ticket."""
    if not tx.actor.may(Permission.ASK_SURVEY):
        raise NotAllowed("not_allowed")
    service = tx.floor.service(code)
    if service is None:
        raise NotFound("unknown_service", service=code)
    return service.agency, service.code


def fill_in(
    tx: Transaction,
    about: About,
    origin: str,
    scores: Mapping[str, int],
    profile: Mapping[str, str],
    comment: str,
) -> None:
    """A whole form. Raises Invalid with every field that is wrong."""
    checked(scores, profile, comment)
    agency, service = about
    part = PartOfDay.MORNING if tx.floor.local(tx.now).hour < NOON else PartOfDay.AFTERNOON
    tx.surveys.add(Form(tx.today, part, agency, service, origin, scores, profile, comment.strip()))


def rate(tx: Transaction, about: About, stars: int) -> None:
    """One touch, 1 to 4."""
    if not LOWEST_SCORE <= stars <= HIGHEST_SCORE:
        raise Invalid("invalid", fields=[{"field": "rating", "problem": "out_of_range"}])
    tx.surveys.rate(Rating(tx.today, *about, stars))


def heed(tx: Transaction, id: str) -> Comment:
    """Keeps who has read a comment, the first time that somebody says so. Raises NotFound, NotAllowed."""
    comment = tx.surveys.comment(id)
    if comment is None:
        raise NotFound("unknown_comment")
    if not tx.actor.may(Permission.HEED_COMMENTS, comment.agency):
        raise NotAllowed("not_allowed")
    if comment.seen is not None:
        return comment
    seen = Seen(tx.actor.name, tx.now)
    tx.surveys.mark_seen(id, seen)
    tx.record(happened.CommentSeen(id, comment.agency, comment.service))
    return replace(comment, seen=seen)


def served_errands(view: View, ticket: int) -> list[Errand]:
    """What was done for a ticket, in order; empty while it is still under way."""
    visit = view.visits.get(ticket)
    if visit.active or visit.pending:
        return []
    return [errand for errand in visit.errands if errand.state == State.DONE]
