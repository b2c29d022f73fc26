"""`report`: figures of a period; with `--close`, a month is closed and its reports are kept."""

import json
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

import click

from queue_server.actions import months
from queue_server.adapters.archive import Archive
from queue_server.adapters.sheets import KEPT_AS, KINDS
from queue_server.app.months import FOLDER, Months
from queue_server.app.record import Record
from queue_server.commandline.context import (
    file_options,
    language,
    progress,
    record_of,
    said,
    settings_of,
    words,
)
from queue_server.domain.month import Month
from queue_server.domain.roles import COMMAND_LINE
from queue_server.reports import REPORTS, Period, days_asked
from queue_server.snapshots import reports as figures

FORMS = ("json", *KINDS)


@click.command("report", help=said("command-report"))
@file_options
@click.argument("name", type=click.Choice(list(REPORTS)))
@click.option("--from", "begins", type=click.DateTime(["%Y-%m-%d"]), help=said("option-from"))
@click.option("--to", "ends", type=click.DateTime(["%Y-%m-%d"]), help=said("option-to"))
@click.option(
    "--format", "form", type=click.Choice(["json", *KINDS]), default="json", help=said("option-format")
)
@click.option("--out", type=click.File("wb"), default="-", help=said("option-out"))
@click.option("--close", "closing", type=click.DateTime(["%Y-%m"]), help=said("option-close"))
def report(
    data: Path | None,
    config: Path,
    floor: Path,
    name: str,
    begins: datetime | None,
    ends: datetime | None,
    form: str,
    out: BinaryIO,
    closing: datetime | None,
) -> None:
    """Today, where no days are given."""
    settings = settings_of(config, data)
    if closing is not None:
        if name != "month":
            raise click.UsageError(said("command-report-close-month"))
        with record_of(settings, floor) as record:
            _close(record, Month.of(closing.date()), settings.data / FOLDER)
        return
    with record_of(settings, floor) as record, record.ledger.look() as view:
        first, last = days_asked(begins and begins.date(), ends and ends.date(), view.today)
        period = Period(view, first, last, language(), lambda _: True, words().say)
        out.write(_written(name, period, form))


def _close(record: Record, month: Month, folder: Path) -> None:
    """The entry, then the files; those that are kept already stay as they are."""
    record.ledger.change(COMMAND_LINE, lambda tx: months.close(tx, month))
    kept = Months(record.ledger, Archive(folder, KEPT_AS), words())
    kept.make(month, progress)
    for name in kept.names(month):
        click.echo(str(folder / str(month) / name))


def _written(name: str, period: Period, form: str) -> bytes:
    if form != "json":
        return KINDS[form].write(figures.sheet(name, period, words()))
    body = figures.body(name, period, trial=period.view.fact("kind") == "trial")
    return json.dumps(body, ensure_ascii=False, indent=2).encode() + b"\n"


COMMANDS = (report,)
