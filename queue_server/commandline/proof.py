"""`print-test`: a page that shows what a printer can do, and a plain word about what came out."""

import time
from pathlib import Path

import click

from printers.agent import open_printer
from printers.proof import print_proof
from queue_server.actions import printing
from queue_server.adapters.clock import SystemClock
from queue_server.adapters.store.connection import owned
from queue_server.app.record import Record
from queue_server.commandline.context import file_options, language, record_of, said, settings_of, words
from queue_server.commandline.printing import printer_settings
from queue_server.domain.printjob import OPEN_STATES, JobState
from queue_server.domain.roles import COMMAND_LINE
from queue_server.ports import Job
from queue_server.settings import PrinterConfig, Settings, load_floor
from queue_server.snapshots import paper

LOOK_AGAIN_S = 0.2
JOB = "print-test"


@click.command("print-test", help=said("command-print-test"))
@file_options
@click.argument("printer")
def print_test(data: Path | None, config: Path, floor: Path, printer: str) -> None:
    """On the way of every paper where the server runs, else straight to the device."""
    settings = settings_of(config, data)
    found = next((each for each in settings.printer if each.id == printer), None)
    if found is None:
        known = ", ".join(each.id for each in settings.printer) or "-"
        raise click.UsageError(said("command-print-test-unknown-printer", name=printer, known=known))
    if owned(settings.data):
        with record_of(settings, floor) as record:
            job = _ended(record, printer)
        _tell(job.printer, job.state, job.reason)
    else:
        result, reason = _printed(found, settings, floor)
        _tell(printer, JobState(result), reason)


def _printed(printer: PrinterConfig, settings: Settings, floor: Path) -> tuple[str, str]:
    """Result and reason, from the device itself: nobody else drives it while no server runs."""
    page = paper.proof(
        words(),
        language(),
        load_floor(floor),
        SystemClock().now(),
        printer.id,
        said("paper-test-command"),
        trial=settings.trial,
    )
    device = open_printer(printer_settings(printer, settings))
    outcome = device.print(JOB, print_proof(page, printer.width, printer.profile))
    return outcome.result, str(outcome.reason)


def _ended(record: Record, printer: str) -> Job:
    """The job of the page, once it has ended; says why it waits where it does not print at once."""
    asker = said("paper-test-command")
    job = record.ledger.change(COMMAND_LINE, lambda tx: printing.test(tx, printer, language(), asker))
    told = ""
    while job.state in OPEN_STATES:
        if job.reason != told:
            told = job.reason
            click.echo(said("command-print-test-waits", printer=job.printer, reason=_reason(told)), err=True)
        time.sleep(LOOK_AGAIN_S)
        with record.ledger.look() as view:
            found = view.jobs.get(job.id)
        assert found is not None
        job = found
    return job


def _tell(printer: str, state: JobState, reason: str) -> None:
    if state == JobState.PRINTED:
        click.echo(said("command-print-test-printed", printer=printer))
        return
    outcome = "unknown" if state == JobState.UNKNOWN else "failed"
    why = _reason(reason or state.value)
    raise click.ClickException(said(f"command-print-test-{outcome}", printer=printer, reason=why))


def _reason(code: str) -> str:
    """A code of the printer, or of the job, in words; itself where there are none."""
    name = code.replace("_", "-")
    known = (f"paper-{part}-{name}" for part in ("reason", "printer", "job"))
    return next((said(each) for each in known if words().has(language(), each)), code)


COMMANDS = (print_test,)
