"""`report`: figures of a period."""

import json
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

import click

from queue_server.adapters.sheets import KINDS
from queue_server.commandline.context import file_options, language, record_of, said, settings_of, words
from queue_server.reports import REPORTS, Period
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
def report(
    data: Path | None,
    config: Path,
    floor: Path,
    name: str,
    begins: datetime | None,
    ends: datetime | None,
    form: str,
    out: BinaryIO,
) -> None:
    """Today, where no days are given."""
    with record_of(settings_of(config, data), floor) as record, record.ledger.look() as view:
        first = begins.date() if begins else view.today
        last = ends.date() if ends else first
        period = Period(view, first, last, language(), lambda _: True, words().say)
        out.write(_written(name, period, form))


def _written(name: str, period: Period, form: str) -> bytes:
    if form != "json":
        return KINDS[form].write(figures.sheet(name, period, words()))
    body = figures.body(name, period, trial=period.view.fact("kind") == "trial")
    return json.dumps(body, ensure_ascii=False, indent=2).encode() + b"\n"


COMMANDS = (report,)
