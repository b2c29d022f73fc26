"""`update`: another release in place of this one, on a machine that `./install` has set up."""

import signal
from pathlib import Path
from types import FrameType

import click

from queue_server.app.home import HOME
from queue_server.app.release import UpdateFailed, root_of
from queue_server.app.update import Update
from queue_server.commandline.context import file_options, record_of, said, settings_of
from queue_server.domain.counter import PostState
from queue_server.settings import Settings


@click.command("update", help=said("command-update"))
@file_options
@click.argument("file", required=False, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--finish", is_flag=True, help=said("option-update-finish"))
@click.option("--while-open", is_flag=True, help=said("option-update-while-open"))
def update(
    data: Path | None, config: Path, floor: Path, file: Path | None, finish: bool, while_open: bool
) -> None:
    """Goes back by itself where the new release is not well within a minute."""
    if (file is None) != finish:
        raise click.UsageError(said("command-update-which"))
    try:
        settings = settings_of(config, data)
        _heed_signals()
        found = Update(root_of(HOME), settings.data, _url(settings), _tell)
        if file is None:
            found.finish()
            return
        if not while_open and _is_open(settings, floor):
            raise UpdateFailed("open")
        found.make(file.resolve())
    except UpdateFailed as failed:
        raise click.ClickException(said(f"command-update-{failed.code}", **failed.facts)) from None


def _is_open(settings: Settings, floor: Path) -> bool:
    """Whether an officer sits at a counter: an update would take the screens away from visitors."""
    with record_of(settings, floor) as record, record.store.look() as view:
        return any(post.state != PostState.CLOSED for post in view.posts.all())


def _url(settings: Settings) -> str:
    host = "127.0.0.1" if settings.host in ("", "0.0.0.0") else settings.host
    return f"http://{host}:{settings.port}"


def _tell(step: str, release: str) -> None:
    click.echo(said(f"command-update-{step}", release=release))


def _heed_signals() -> None:
    """A closed terminal does not interrupt an update, and whoever ends it lets it go back first."""
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _interrupted)


def _interrupted(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


COMMANDS = (update,)
