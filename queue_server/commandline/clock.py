"""`clock confirm`: an administrator's word on a date that the server doubts."""

from pathlib import Path

import click

from queue_server.actions import queues, timekeeping
from queue_server.commandline.context import file_options, language, record_of, said, settings_of, words
from queue_server.domain.roles import COMMAND_LINE
from queue_server.ports import View


@click.group(help=said("command-clock"))
def clock() -> None:
    """The time and date that the server goes by."""


@clock.command("confirm", help=said("command-clock-confirm"))
@file_options
def confirm(data: Path | None, config: Path, floor: Path) -> None:
    """Tells both dates, then opens the floor; works whether or not the server runs."""
    with record_of(settings_of(config, data), floor) as record:
        with record.ledger.look() as view:
            doubted = view.clock.doubted
            click.echo(_dates(view))
        record.ledger.change(COMMAND_LINE, lambda tx: timekeeping.confirm(tx, queues.opening))
    click.echo(said("command-clock-confirmed" if doubted else "command-clock-certain"))


def _dates(view: View) -> str:
    """What the machine's clock says, beside the latest entry of the record."""
    zone, spoken = view.floor.zone_info, language()
    latest = view.clock.latest or view.clock.machine
    return said(
        "command-clock-is",
        date=words().date(spoken, view.floor.business_date(view.clock.machine)),
        time=words().time(spoken, view.clock.machine, zone),
        latest_date=words().date(spoken, view.floor.business_date(latest)),
        latest_time=words().time(spoken, latest, zone),
    )


COMMANDS = (clock,)
