"""What stands on the paper of a job, in words, as the print agent gets it."""

from datetime import date
from typing import Any

from queue_server.adapters.web.services import Services
from queue_server.domain import listing, printjob
from queue_server.domain.errors import NotFound, Refusal
from queue_server.domain.printjob import Slip
from queue_server.domain.visit import Visit
from queue_server.ports import Job, View
from queue_server.reports import Period
from queue_server.snapshots import paper, summary, waiting
from queue_server.snapshots.frame import OnFloor

Facts = dict[str, Any]


def facts_of(view: View, job: Job, services: Services) -> Facts:
    """The paper as it is printed now: a list tells how the floor stands at this moment."""
    match job.facts.get("kind"):
        case listing.KIND:
            return _waiting_list(view, job, services)
        case printjob.TEST:
            return _proof(view, job, services)
        case printjob.SUMMARY:
            return _summary(view, job, services)
        case _:
            assert job.ticket is not None
            return ticket(view, view.visits.get(job.ticket), job.facts, services).to_facts()


def chosen_printer(services: Services, named: str | None) -> str:
    """The printer of this name, or where none is named that of kiosks without their own."""
    if named is not None and services.options.printers.get(named) is None:
        raise NotFound("unknown_printer", printer=named)
    found = named or services.options.printer_of(None)
    if found is None:
        raise Refusal("no_printer")
    return found


def with_logo(facts: Facts, services: Services) -> Facts:
    """The facts of a paper with the bytes of the logo that they name.

    Put in where they leave the server: the answer to a claim is kept for a day, and would hold the picture
    once for every ticket.
    """
    name = facts.get("logo")
    return {**facts, "logo": services.logos.encoded(name)} if name else facts


def ticket(view: OnFloor, visit: Visit, facts: Any, services: Services) -> Slip:
    """The paper of a ticket, on the floor of `view`; its logo is only named."""
    token = services.tokens.ticket_token(visit.ticket.id)
    return paper.slip(
        view,
        visit,
        facts,
        services.door.words,
        trial=services.options.trial,
        code=services.tokens.code(visit.ticket.id),
        url=f"{services.public_url.rstrip('/')}/t/{token}" if services.public_url else None,
        wifi=services.wifi,
        logo=view.floor.slip.logo,
    )


def _proof(view: View, job: Job, services: Services) -> Facts:
    page = paper.proof(
        services.door.words,
        _language(job),
        view.floor,
        job.created_at or view.now,
        job.printer,
        job.device or "",
        trial=services.options.trial,
    )
    return page.to_facts()


def _waiting_list(view: View, job: Job, services: Services) -> Facts:
    words, trial = services.door.words, services.options.trial
    return waiting.listing(view, _language(job), words, trial, _asked_for(job)).to_facts()


def _summary(view: View, job: Job, services: Services) -> Facts:
    day, words = date.fromisoformat(job.facts["day"]), services.door.words
    period = Period(view, day, day, _language(job), _asked_for(job), words.say)
    return summary.listing(period, words, services.options.trial).to_facts()


def _language(job: Job) -> str:
    return str(job.facts.get("language", "id"))


def _asked_for(job: Job) -> waiting.Allowed:
    """The agencies of whoever asked: all of them where the job names none."""
    agencies: list[str] | None = job.facts.get("agencies")
    return lambda agency: agencies is None or agency in agencies
