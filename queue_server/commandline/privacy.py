"""`privacy`: what is held about persons, and its erasing."""

from pathlib import Path

import click

from queue_server.actions import privacy as actions
from queue_server.app.record import Record
from queue_server.commandline.context import file_options, record_of, said, settings_of, words
from queue_server.domain.privacy import Limits, Retention, limits
from queue_server.domain.roles import COMMAND_LINE
from queue_server.settings import Settings

_CODE = "reason-"


@click.group("privacy", help=said("command-privacy"))
def privacy() -> None:
    """Both work whether or not the server runs."""


@privacy.command("show", help=said("command-privacy-show"))
@file_options
def show(data: Path | None, config: Path, floor: Path) -> None:
    """One line a thing that is held."""
    settings = settings_of(config, data)
    with record_of(settings, floor) as record, record.ledger.look() as view:
        held = view.privacy.holdings(_limits(settings, record), own_codes())
    for each in held:
        oldest = each.oldest.isoformat() if each.oldest else "-"
        click.echo(said(f"privacy-{each.name}", count=each.count, due=each.due, oldest=oldest))


@privacy.command("erase", help=said("command-privacy-erase"))
@file_options
def erase(data: Path | None, config: Path, floor: Path) -> None:
    """What is past its time is gone from the record; copies made before still hold it."""
    settings = settings_of(config, data)
    with record_of(settings, floor) as record:
        past, codes = _limits(settings, record), own_codes()
        erased = record.ledger.change(COMMAND_LINE, lambda tx: actions.erase(tx, past, codes))
    click.echo(said("privacy-erased", **erased))
    click.echo(said("privacy-copies", days=settings.backups.keep))


def _limits(settings: Settings, record: Record) -> Limits:
    with record.ledger.look() as view:
        return limits(Retention(**settings.privacy.model_dump()), view.now, view.today)


def own_codes() -> frozenset[str]:
    """Reasons that are the program's own: every code that the words know."""
    known = words().codes(_CODE)
    return frozenset(code.removeprefix(_CODE).replace("-", "_") for code in known)


COMMANDS = (privacy,)
