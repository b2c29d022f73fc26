"""`init`, `migrate`, `backup`, `verify`: the data folder."""

from pathlib import Path

import click

from queue_server.actions import copies
from queue_server.adapters.clock import SystemClock
from queue_server.adapters.store.likeness import StoreNewer
from queue_server.adapters.store.verify import rebuild, verify
from queue_server.app.home import EMPTY_FLOOR
from queue_server.app.restore import CopyUnsound, restore
from queue_server.commandline.context import file_options, progress, record_of, said, settings_of
from queue_server.domain.roles import COMMAND_LINE


@click.command("init", help=said("command-init"))
@file_options
@click.option("--empty", is_flag=True, help=said("option-empty"))
def init(data: Path | None, config: Path, floor: Path, empty: bool) -> None:
    """Prepares an empty folder; one that is prepared stays as it is."""
    settings = settings_of(config, data)
    with record_of(settings, EMPTY_FLOOR if empty else floor):
        click.echo(str(settings.data))


@click.command("migrate", help=said("command-migrate"))
@file_options
def migrate(data: Path | None, config: Path, floor: Path) -> None:
    """Brings the database to today's schema, and names the steps."""
    with record_of(settings_of(config, data), floor) as record:
        for step in record.store.migrated:
            click.echo(step)
    click.echo(said("command-done"))


@click.command("backup", help=said("command-backup"))
@file_options
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
def backup(data: Path | None, config: Path, floor: Path, file: Path) -> None:
    """A consistent copy while the floor goes on."""
    with record_of(settings_of(config, data), floor) as record:
        record.store.backup(file)
        with record.store.change(COMMAND_LINE) as tx:
            copies.made(tx, file.name)
    click.echo(str(file))


@click.command("restore", help=said("command-restore"))
@file_options
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
def restore_record(data: Path | None, config: Path, floor: Path, file: Path) -> None:
    """The copy is tried first; what was there is kept beside. Exit code 1 where the copy is not whole."""
    folder = settings_of(config, data).data
    try:
        replaced = restore(folder, file, SystemClock(), progress)
    except CopyUnsound as unsound:
        for line in unsound.found:
            click.echo(line, err=True)
        raise click.ClickException(said("command-restore-unsound", file=str(file))) from None
    except StoreNewer as newer:
        line = said("command-restore-newer", file=str(file), step=newer.step)
        raise click.ClickException(line) from None
    click.echo(said("command-restored", file=str(file), folder=str(folder)))
    if replaced is not None:
        click.echo(said("command-restore-kept", file=str(replaced)))


@click.command("verify", help=said("command-verify"))
@file_options
@click.option("--rebuild", "anew", is_flag=True, help=said("option-rebuild"))
def verify_record(data: Path | None, config: Path, floor: Path, anew: bool) -> None:
    """Exit code 1 and one line each where rows and entries disagree."""
    with record_of(settings_of(config, data), floor) as record:
        if anew:
            rebuild(record.store, progress)
        found = verify(record.store, progress)
    for line in found:
        click.echo(line)
    if found:
        raise SystemExit(1)
    click.echo(said("command-verified"))


COMMANDS = (init, migrate, backup, restore_record, verify_record)
