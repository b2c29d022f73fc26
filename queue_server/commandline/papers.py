"""Papers printed by command: through the running server, else straight on the device; what came of it."""

import time
from collections.abc import Callable, Mapping
from typing import Any

import click

from printers import press
from printers.agent import open_printer
from queue_server.app.record import Record
from queue_server.commandline.context import language, said, words
from queue_server.commandline.printing import printer_settings
from queue_server.domain.printjob import OPEN_STATES, JobState
from queue_server.domain.roles import COMMAND_LINE
from queue_server.ports import Job, Transaction
from queue_server.settings import PrinterConfig, Settings

LOOK_AGAIN_S = 0.2


def printer_of(settings: Settings, name: str) -> PrinterConfig:
    """The printer of this name in the settings."""
    found = next((each for each in settings.printer if each.id == name), None)
    if found is None:
        known = ", ".join(each.id for each in settings.printer) or "-"
        raise click.UsageError(said("command-paper-unknown-printer", name=name, known=known))
    return found


def print_by_server(record: Record, order: Callable[[Transaction], Job], paper: str) -> None:
    """The way of every paper: a job. Says why it waits where it does not print at once, and how it ended."""
    job = record.ledger.change(COMMAND_LINE, order)
    told = ""
    while job.state in OPEN_STATES:
        if job.reason != told:
            told = job.reason
            click.echo(said("command-paper-waits", printer=job.printer, reason=_reason(told)), err=True)
        time.sleep(LOOK_AGAIN_S)
        with record.ledger.look() as view:
            job = view.jobs.get(job.id) or job
    _tell(paper, job.printer, job.state, job.reason)


def print_directly(printer: PrinterConfig, settings: Settings, facts: Mapping[str, Any], paper: str) -> None:
    """On the device itself, for nobody else drives it while no server runs; says what came out."""
    device = open_printer(printer_settings(printer, settings))
    outcome = device.print(str(facts["kind"]), press.printed(facts, printer.width, printer.profile))
    _tell(paper, printer.id, JobState(outcome.result), str(outcome.reason))


def _tell(paper: str, printer: str, state: JobState, reason: str) -> None:
    """One line; all but a printed paper is an error of the command."""
    if state == JobState.PRINTED:
        click.echo(said("command-paper-printed", paper=paper, printer=printer))
        return
    outcome = "unknown" if state == JobState.UNKNOWN else "failed"
    why = _reason(reason or state.value)
    raise click.ClickException(said(f"command-paper-{outcome}", paper=paper, printer=printer, reason=why))


def _reason(code: str) -> str:
    """A code of the printer, or of the job, in words; itself where there are none."""
    name = code.replace("_", "-")
    known = (f"paper-{part}-{name}" for part in ("reason", "printer", "job"))
    return next((said(each) for each in known if words().has(language(), each)), code)
