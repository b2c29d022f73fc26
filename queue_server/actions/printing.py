"""Print jobs: saved with the ticket, claimed by an agent, reported on. A jam never costs a number."""

from collections.abc import Collection, Iterable, Mapping
from datetime import timedelta
from typing import Any

from queue_server.domain import events as happened
from queue_server.domain.errors import Invalid, NotAllowed, NotFound, Refusal
from queue_server.domain.printjob import (
    TEST,
    JobAct,
    JobState,
    act_of_report,
    expected_states,
    next_state,
    retry_pause,
)
from queue_server.domain.roles import Permission
from queue_server.ports import Job, Transaction


def enqueue(
    tx: Transaction, printer: str, facts: Mapping[str, Any], ticket: int | None, device: str | None
) -> Job:
    """A job in the same commit as what it prints."""
    return tx.jobs.add(printer, facts, ticket, device)


def reprint(tx: Transaction, printer: str, facts: Mapping[str, Any], ticket: int, device: str) -> Job:
    """The paper of a ticket once more: a new job, and the record says so."""
    job = enqueue(tx, printer, facts, ticket, device)
    tx.record(happened.TicketReprinted(job.id), ticket=ticket)
    return job


def test(tx: Transaction, printer: str, language: str, device: str) -> Job:
    """A page that shows whether a printer prints, on the way that every paper takes."""
    _tending(tx)
    job = enqueue(tx, printer, {"kind": TEST, "language": language}, None, device)
    tx.record(happened.PrinterTested(printer, job.id))
    return job


def paper_changed(tx: Transaction, printer: str) -> None:
    """Somebody has put in paper: until its agent tells again, nothing is known of the printer."""
    _tending(tx)
    tx.jobs.set_printer(printer, "unknown", "paper_changed")
    tx.record(happened.PaperChanged(printer))


def claim(tx: Transaction, printers: Collection[str]) -> Job | None:
    """The next job for one of these printers, now the asking agent's to print."""
    _driving(tx)
    return tx.jobs.claim(printers)


def report(
    tx: Transaction,
    job: int,
    result: str,
    reason: str,
    retry: bool,
    millimetres: int | None,
    give_up_after: timedelta,
) -> Job:
    """What became of a claimed job; `give_up_after` its creation a failed one is not tried again."""
    _driving(tx)
    known = _job(tx, job)
    assert known.created_at is not None
    try:
        act = act_of_report(result, retry, known.attempts, tx.now, known.created_at + give_up_after)
    except ValueError:
        raise Invalid("invalid", fields=[{"field": "result", "problem": "unknown"}]) from None
    state = next_state(known.state, act)
    if state is None:
        raise Refusal("job_state_forbids", state=known.state.value)
    again = tx.now + retry_pause(known.attempts) if state == JobState.WAITING else None
    tx.jobs.move(job, expected_states(act), state, reason, again, millimetres)
    return _job(tx, job)


def lose(tx: Transaction, printers: Collection[str]) -> int:
    """A starting agent asks anew: what it had claimed before may be on paper or not. Tells how many."""
    _driving(tx)
    lost = tx.jobs.printing(printers)
    for job in lost:
        tx.jobs.move(job.id, expected_states(JobAct.LOSE), JobState.UNKNOWN, "agent_lost")
    return len(lost)


def status(tx: Transaction, states: Iterable[tuple[str, str, str]]) -> None:
    """How the printers of an agent are: (id, state, reason)."""
    _driving(tx)
    for id, state, reason in states:
        tx.jobs.set_printer(id, state, reason)


def expire(tx: Transaction, give_up_after: timedelta) -> int:
    """Ends the jobs that nobody printed in time."""
    return tx.jobs.expire(tx.now - give_up_after)


def _tending(tx: Transaction) -> None:
    if not tx.actor.may(Permission.TEND_KIOSKS):
        raise NotAllowed("not_allowed")


def _driving(tx: Transaction) -> None:
    if not tx.actor.may(Permission.DRIVE_PRINTERS):
        raise NotAllowed("not_allowed")


def _job(tx: Transaction, job: int) -> Job:
    known = tx.jobs.get(job)
    if known is None:
        raise NotFound("unknown_job", job=job)
    return known
