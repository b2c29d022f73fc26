"""`numbers print`: papers for when the machines are off, to be given out by hand and entered afterwards."""

from pathlib import Path

import click

from printers import sheet
from printers.agent import open_printer
from printers.slip import print_slip
from queue_server.commandline.context import file_options, language, progress, record_of, said, settings_of
from queue_server.commandline.printing import printer_settings
from queue_server.domain.emergency import FIRST
from queue_server.domain.floor import Floor
from queue_server.domain.numbering import written
from queue_server.domain.printjob import Slip
from queue_server.domain.roles import COMMAND_LINE
from queue_server.settings import Settings

_FILE = click.Path(path_type=Path, dir_okay=False)
_A_SERIES_AT_MOST = 999


@click.group(help=said("command-numbers"))
def numbers() -> None:
    """Numbers that are printed beforehand."""


@numbers.command("print", help=said("command-numbers-print"))
@file_options
@click.option("--series", required=True, help=said("option-series"))
@click.option(
    "--from", "first", type=click.IntRange(min=FIRST), default=FIRST, help=said("option-number-from")
)
@click.option(
    "--count", type=click.IntRange(1, _A_SERIES_AT_MOST), default=40, help=said("option-number-count")
)
@click.option("--printer", help=said("option-printer"))
@click.option("--pdf", type=_FILE, help=said("option-pdf"))
@click.option("--png", type=_FILE, help=said("option-png"))
def print_numbers(
    data: Path | None,
    config: Path,
    floor: Path,
    series: str,
    first: int,
    count: int,
    printer: str | None,
    pdf: Path | None,
    png: Path | None,
) -> None:
    """On A4 sheets, or on a printer of slips. Those of a trial are marked as such."""
    settings = settings_of(config, data)
    if sum(target is not None for target in (printer, pdf, png)) != 1:
        raise click.UsageError(said("command-numbers-one-target"))
    with record_of(settings, floor) as record:
        is_trial = record.ledger.change(COMMAND_LINE, lambda tx: tx.fact("kind") == "trial")
        with record.ledger.look() as view:
            papers = _papers(view.floor, series.upper(), range(first, first + count), is_trial)
    if pdf is not None:
        sheet.write_pdf(papers, pdf)
        click.echo(str(pdf))
    if png is not None:
        click.echo("\n".join(str(file) for file in sheet.write_png(papers, png)))
    if printer is not None:
        _send(papers, printer, settings)


def _papers(floor: Floor, series: str, sequences: range, is_trial: bool) -> list[Slip]:
    """Refuses a series that no service has."""
    owners = {floor.series_of(service): service.agency for service in floor.services}
    if series not in owners:
        raise click.UsageError(said("command-numbers-series", series=series, known=", ".join(sorted(owners))))
    agency = floor.agency(owners[series])
    assert agency is not None
    return [
        Slip(
            number=written(series, sequence),
            floor_name=floor.name.in_language(language()),
            agency=agency.name.in_language(language()),
            service=said("emergency-service"),
            date=said("emergency-time"),
            time="",
            number_label=said("emergency-number"),
            miss_note=said("emergency-note"),
            sample_mark=said("slip-sample") if is_trial else None,
        )
        for sequence in sequences
    ]


def _send(papers: list[Slip], id: str, settings: Settings) -> None:
    """One after another; ends at the first that the printer does not print, and says which."""
    found = next((each for each in settings.printer if each.id == id), None)
    if found is None:
        raise click.UsageError(said("refusal-unknown-printer"))
    device = open_printer(printer_settings(found, settings))
    for done, paper in enumerate(papers, 1):
        outcome = device.print(paper.number, print_slip(paper, found.width, found.profile))
        if outcome.result != "printed":
            raise click.ClickException(
                said("command-numbers-stopped", number=paper.number, reason=outcome.reason)
            )
        progress(done, len(papers))
    click.echo(said("command-done"))


COMMANDS = (numbers,)
