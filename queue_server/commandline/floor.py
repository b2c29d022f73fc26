"""`check` and `floor`: the configuration and the floor."""

from pathlib import Path

import click

from printers.blocks import known_profiles
from queue_server.actions import floor as floors
from queue_server.app.home import logo_folders
from queue_server.commandline import recordings
from queue_server.commandline.context import file_options, record_of, said, settings_of
from queue_server.domain.roles import COMMAND_LINE
from queue_server.domain.throughput import Throughput, of_sound_groups, of_walls
from queue_server.settings import (
    ConfigurationMistakes,
    Logos,
    Settings,
    Slides,
    dump_floor,
    load_floor,
    logo_mistakes,
)


@click.command("check", help=said("command-check"))
@file_options
def check(data: Path | None, config: Path, floor: Path) -> None:
    """Every mistake at once, with file, key and remedy."""
    mistakes = []
    for read in (
        lambda: settings_of(config, data, known_profiles()),
        lambda: load_floor(floor),
        lambda: _check_logo(floor, settings_of(config, data)),
        lambda: _check_slides(floor, settings_of(config, data)),
    ):
        try:
            read()
        except ConfigurationMistakes as error:
            mistakes += [each for each in error.mistakes if each not in mistakes]
    if mistakes:
        raise ConfigurationMistakes(mistakes)
    found = load_floor(floor)
    counts = {
        "agencies": len(found.agencies),
        "services": len(found.services),
        "counters": len(found.counters),
    }
    click.echo(said("command-check-ok", **counts))
    if found.proposal:
        click.echo(said("command-floor-proposal"))
    if not settings_of(config, data).public_url:
        click.echo(said("command-no-public-url"))
    for line in recordings.report(settings_of(config, data).voice.recorded, found):
        click.echo(line)
    for kind, throughputs in (("voice", of_sound_groups(found)), ("wall", of_walls(found))):
        for each in throughputs:
            click.echo(_throughput(f"command-check-{kind}", each))
    _compare(data, config, floor)


def _throughput(code: str, each: Throughput) -> str:
    facts = {"made": round(each.made, 1), "carried": round(each.carried, 1)}
    return said(code if each.is_enough else f"{code}-short", name=each.name, **facts)


def _check_logo(file: Path, settings: Settings) -> None:
    """Raises ConfigurationMistakes where the floor of a file names a logo that cannot be printed."""
    mistakes = logo_mistakes(load_floor(file), Logos(logo_folders(settings)), str(file))
    if mistakes:
        raise ConfigurationMistakes(mistakes)


def _check_slides(file: Path, settings: Settings) -> None:
    """Raises ConfigurationMistakes for pictures beside the calls that no wall can show."""
    mistakes = Slides(settings.data).mistakes(load_floor(file), str(file))
    if mistakes:
        raise ConfigurationMistakes(mistakes)


def _compare(data: Path | None, config: Path, file: Path) -> None:
    settings = settings_of(config, data)
    if not (settings.data / "queue.sqlite3").exists():
        return
    with record_of(settings, file) as record, record.ledger.look() as view:
        if view.floor != load_floor(file):
            click.echo(said("command-floor-differs", file=str(file)))


@click.group("floor", help=said("command-floor"))
def floor() -> None:
    """The floor that is in force."""


@floor.command("apply", help=said("command-floor-apply"))
@file_options
def apply(data: Path | None, config: Path, floor: Path) -> None:
    """Puts the file in force; every mistake in it is told first."""
    settings = settings_of(config, data)
    found = load_floor(floor)
    _check_logo(floor, settings)
    with record_of(settings, floor) as record:
        record.ledger.change(COMMAND_LINE, lambda tx: floors.apply(tx, found))
    click.echo(said("command-done"))


@floor.command("export", help=said("command-floor-export"))
@file_options
def export(data: Path | None, config: Path, floor: Path) -> None:
    """Writes the floor in force as TOML to the output."""
    with record_of(settings_of(config, data), floor) as record, record.ledger.look() as view:
        click.echo(dump_floor(view.floor), nl=False)


COMMANDS = (check, floor)
