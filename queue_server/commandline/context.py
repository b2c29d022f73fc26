"""What commands share: words by LANG, the settings in force, and the record that they work on."""

import os
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import click

from queue_server.actions import interruptions
from queue_server.adapters.clock import StandingClock, SystemClock
from queue_server.app.home import CONFIG, FLOOR, WORDS
from queue_server.app.record import Record, open_record, prepare
from queue_server.domain.roles import COMMAND_LINE
from queue_server.settings import Settings, load, load_floor
from queue_server.words import Words

Function = TypeVar("Function", bound=Callable[..., Any])


@cache
def words() -> Words:
    return Words(WORDS)


def language() -> str:
    """By LC_ALL, LC_MESSAGES or LANG; Indonesian unless English is asked for."""
    named = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "en" if named.lower().startswith("en") else "id"


def said(code: str, **facts: Any) -> str:
    return words().say(language(), code, **facts)


def file_options(function: Function) -> Function:
    """`--data`, `--config` and `--floor`, which most commands take."""
    path = click.Path(path_type=Path)
    for name, default, code in (
        ("--floor", FLOOR, "option-floor"),
        ("--config", CONFIG, "option-config"),
        ("--data", None, "option-data"),
    ):
        function = click.option(name, type=path, default=default, help=said(code))(function)
    return function


def settings_of(config: Path, data: Path | None, profiles: Collection[str] = (), **options: Any) -> Settings:
    """The settings in force: file, then QUEUE_* variables, then options.

    `profiles`: those that printers may name; given by the commands that have to do with printers, for all
    others do not wait until they are read.
    """
    given = {"data": data, **options}
    texts = {name: str(value) for name, value in given.items() if value is not None}
    return load(config, os.environ, texts, profiles)


@contextmanager
def record_of(settings: Settings, floor: Path, is_trial: bool | None = None) -> Iterator[Record]:
    """The record in the data folder, prepared where it is new; works whether or not the server runs."""
    settings.data.mkdir(parents=True, exist_ok=True)
    record = _by_its_own_time(open_record(settings.data, SystemClock()), settings.data)
    try:
        if is_trial is None:
            with record.store.change(COMMAND_LINE) as tx:
                is_trial = tx.fact("kind") == "trial" if tx.fact("kind") else settings.trial
        prepare(record, load_floor(floor), is_trial)
        yield record
    finally:
        record.close()


def _by_its_own_time(record: Record, folder: Path) -> Record:
    """A trial may run on any date; a command dated by the machine would carry its floor off to today."""
    with record.store.look() as view:
        known = [view.entries.latest_at(), interruptions.last_beat(view)]
        latest = max((at for at in known if at is not None), default=None)
        if latest is None or view.fact("kind") != "trial":
            return record
    record.close()
    return open_record(folder, StandingClock(latest))


def progress(done: int, total: int) -> None:
    """One line that grows on a terminal, nothing elsewhere."""
    if os.isatty(2):
        end = "\n" if done == total else "\r"
        click.echo(said("command-progress", done=done, total=total) + end, nl=False, err=True)
