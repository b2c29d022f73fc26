"""`report`: figures of a period."""

import json
from datetime import datetime
from pathlib import Path

import click

from queue_server.commandline.context import file_options, language, record_of, said, settings_of, words
from queue_server.reports import REPORTS, Period
from queue_server.snapshots import reports as figures


@click.command("report", help=said("command-report"))
@file_options
@click.argument("name", type=click.Choice(list(REPORTS)))
@click.option("--from", "begins", type=click.DateTime(["%Y-%m-%d"]), help=said("option-from"))
@click.option("--to", "ends", type=click.DateTime(["%Y-%m-%d"]), help=said("option-to"))
@click.option("--format", "form", type=click.Choice(["json"]), default="json", help=said("option-format"))
def report(
    data: Path | None,
    config: Path,
    floor: Path,
    name: str,
    begins: datetime | None,
    ends: datetime | None,
    form: str,
) -> None:
    """Today, where no days are given."""
    with record_of(settings_of(config, data), floor) as record, record.ledger.look() as view:
        first = begins.date() if begins else view.today
        last = ends.date() if ends else first
        period = Period(view, first, last, language(), lambda _: True, words().say)
        body = figures.body(name, period, trial=view.fact("kind") == "trial")
    click.echo(json.dumps(body, ensure_ascii=False, indent=2))


COMMANDS = (report,)
