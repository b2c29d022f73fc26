"""Print jobs: saved with the ticket, claimed by an agent, reported on. A jam never costs a number."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from queue_server import standing
from queue_server.domain import events as happened
from queue_server.domain.errors import Invalid, NotAllowed, NotFound, Refusal
from queue_server.domain.printer import FAILING, UNKNOWN, Printers
from queue_server.domain.printjob import (
    TEST,
    JobAct,
    JobState,
    act_of_report,
    expected_states,
    next_state,
    retry_pause,
)
from queue_server.domain.roles import ActorKind, Permission
from queue_server.ports import Job, Transaction, View


@dataclass(frozen=True)
class Report:
    """What an agent says became of a claimed job."""

    job: int
    result: str
    reason: str = ""
    retry: bool = False
    millimetres: int | None = None


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


def find(tx: Transaction, job: int) -> Job:
    """Somebody has seen the paper of which nobody knew whether it came out."""
    if not tx.actor.may(Permission.RECEIVE):
        raise NotAllowed("not_allowed")
    known = _job(tx, job)
    if not tx.jobs.move(job, expected_states(JobAct.FIND), JobState.PRINTED, known.reason):
        raise Refusal("job_state_forbids", state=known.state.value)
    tx.record(happened.PaperFound(job), ticket=known.ticket)
    return _job(tx, job)


def test(tx: Transaction, printer: str, language: str, device: str) -> Job:
    """A page that shows whether a printer prints, on the way that every paper takes."""
    _tending(tx)
    job = enqueue(tx, printer, {"kind": TEST, "language": language}, None, device)
    tx.record(happened.PrinterTested(printer, job.id))
    return job


def paper_changed(tx: Transaction, printer: str) -> None:
    """Somebody has put in paper: until its agent tells again, nothing is known of the printer."""
    _tending(tx)
    tx.jobs.set_printer(printer, UNKNOWN, "paper_changed")
    tx.jobs.new_roll(printer)
    tx.record(happened.PaperChanged(printer))


def claim(tx: Transaction, printers: Printers, asked: Collection[str]) -> Job | None:
    """The next job for one of these printers, now the asking agent's to print."""
    _driving(tx, printers, asked)
    return tx.jobs.claim(asked)


def report(tx: Transaction, printers: Printers, told: Report, give_up_after: timedelta) -> Job:
    """What became of a claimed job; `give_up_after` its creation a failed one is not tried again."""
    known = _job(tx, told.job)
    _driving(tx, printers, [known.printer])
    assert known.created_at is not None
    try:
        act = act_of_report(told.result, told.retry, known.attempts, tx.now, known.created_at + give_up_after)
    except ValueError:
        raise Invalid("invalid", fields=[{"field": "result", "problem": "unknown"}]) from None
    state = next_state(known.state, act)
    if state is None:
        raise Refusal("job_state_forbids", state=known.state.value)
    again = tx.now + retry_pause(known.attempts) if state == JobState.WAITING else None
    tx.jobs.move(told.job, expected_states(act), state, told.reason, again, told.millimetres)
    if told.millimetres:
        tx.jobs.use_paper(known.printer, told.millimetres)
    if known.state == JobState.PRINTING and told.reason in FAILING:
        # Its agent looked at the printer just now, and tells so by the way.
        tx.jobs.set_printer(known.printer, told.reason, "")
    divert(tx, printers)
    return _job(tx, told.job)


def lose(tx: Transaction, printers: Collection[str]) -> int:
    """A starting agent asks anew: what it had claimed before may be on paper or not. Tells how many."""
    if not tx.actor.may(Permission.DRIVE_PRINTERS):
        raise NotAllowed("not_allowed")
    lost = tx.jobs.printing(printers)
    for job in lost:
        tx.jobs.move(job.id, expected_states(JobAct.LOSE), JobState.UNKNOWN, "agent_lost")
    return len(lost)


def status(
    tx: Transaction, printers: Printers, states: Iterable[tuple[str, str, str]], starting: bool = False
) -> None:
    """How the printers of an agent are: (id, state, reason); `starting`: it has claimed nothing yet."""
    told = list(states)
    ids = [id for id, _, _ in told]
    _driving(tx, printers, ids)
    for id, state, reason in told:
        tx.jobs.set_printer(id, state, reason)
    if starting:
        lose(tx, ids or printers.driven_by(tx.actor.name))
    divert(tx, printers)


def divert(tx: Transaction, printers: Printers) -> int:
    """Tickets' papers leave printers that do not print for those that stand in for them. Tells how many.

    Only what waits is moved, and only once: nothing of it has reached paper.
    """
    return sum(tx.jobs.divert(ill, other) for ill, other in _detours(tx, printers))


def is_stuck(view: View, printers: Printers) -> bool:
    """Whether a paper waits that may be moved now: its agent fell silent without a word."""
    return any(view.jobs.may_divert(ill) for ill, _ in _detours(view, printers))


def expire(tx: Transaction, give_up_after: timedelta) -> int:
    """Ends the jobs that nobody printed in time, and those whose agent never said what became of them."""
    return tx.jobs.expire(tx.now - give_up_after)


def _detours(view: View, printers: Printers) -> list[tuple[str, str]]:
    how = standing.conditions(view, printers)
    return [
        (each.printer.id, each.printer.fallback)
        for each in how.values()
        if each.fails and each.printer.fallback in how and how[each.printer.fallback].prints
    ]


def _tending(tx: Transaction) -> None:
    if not tx.actor.may(Permission.TEND_KIOSKS):
        raise NotAllowed("not_allowed")


def _driving(tx: Transaction, printers: Printers, asked: Collection[str]) -> None:
    """An agent drives the printers that the settings give it, and no others are there."""
    if not tx.actor.may(Permission.DRIVE_PRINTERS):
        raise NotAllowed("not_allowed")
    for id in asked:
        printer = printers.get(id)
        if printer is None:
            raise Invalid("invalid", fields=[{"field": "printers", "problem": "unknown_printer"}])
        if tx.actor.kind == ActorKind.DEVICE and printer.agent != tx.actor.name:
            raise NotAllowed("not_your_printer", printer=id)


def _job(tx: Transaction, job: int) -> Job:
    known = tx.jobs.get(job)
    if known is None:
        raise NotFound("unknown_job", job=job)
    return known
