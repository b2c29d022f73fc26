"""`export`: the period as plain tables, with a dictionary of what each column holds."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import click

from queue_server.adapters.sheets import csv_file
from queue_server.commandline.context import (
    file_options,
    language,
    progress,
    record_of,
    said,
    settings_of,
    words,
)
from queue_server.reports import Period, days_asked, tidy

DICTIONARY = "dictionary.csv"


@click.command("export", help=said("command-export"))
@file_options
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--from", "begins", type=click.DateTime(["%Y-%m-%d"]), help=said("option-from"))
@click.option("--to", "ends", type=click.DateTime(["%Y-%m-%d"]), help=said("option-to"))
def export(
    data: Path | None,
    config: Path,
    floor: Path,
    folder: Path,
    begins: datetime | None,
    ends: datetime | None,
) -> None:
    """Today, where no days are given. Files of the same names are replaced."""
    with record_of(settings_of(config, data), floor) as record, record.ledger.look() as view:
        first, last = days_asked(begins and begins.date(), ends and ends.date(), view.today)
        period = Period(view, first, last, language(), lambda _: True, words().say)
        tables = tidy.tables(period)
    folder.mkdir(parents=True, exist_ok=True)
    for place, (name, table) in enumerate(tables.items(), 1):
        header = [column.name for column in table.columns]
        (folder / f"{name}.csv").write_bytes(csv_file.table(header, table.rows))
        progress(place, len(tables))
    (folder / DICTIONARY).write_bytes(
        csv_file.table(("table", "column", "unit", "meaning"), _dictionary(tables))
    )
    for file in sorted(folder.glob("*.csv")):
        click.echo(str(file))


def _dictionary(tables: Mapping[str, tidy.Table]) -> list[list[str]]:
    return [
        [name, column.name, column.unit.value, said(f"export-{column.name.replace('_', '-')}")]
        for name, table in tables.items()
        for column in table.columns
    ]


COMMANDS = (export,)
