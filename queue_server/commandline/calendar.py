"""`calendar`: holidays, and days with other hours."""

import csv
import sys
from datetime import date, datetime
from pathlib import Path

import click

from queue_server.actions import calendar as holidays
from queue_server.adapters.calendars import read
from queue_server.adapters.calendars.reading import Usual
from queue_server.adapters.calendars.table import COLUMNS
from queue_server.commandline.context import file_options, language, record_of, said, settings_of, words
from queue_server.domain.holidays import CalendarMistakes, Holiday, HolidayKind
from queue_server.domain.roles import COMMAND_LINE
from queue_server.settings.mistake import Mistake


@click.group("calendar", help=said("command-calendar"))
def calendar() -> None:
    """Days that differ from the week."""


@calendar.command("import", help=said("command-calendar-import"))
@file_options
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--kind", type=click.Choice([kind.value for kind in HolidayKind]), help=said("option-holiday-kind")
)
@click.option("--agency", help=said("option-holiday-agency"))
def import_(
    data: Path | None, config: Path, floor: Path, file: Path, kind: str | None, agency: str | None
) -> None:
    """All days of the file, or none where anything in it is wrong."""
    usual = Usual(HolidayKind(kind) if kind else None, agency)
    with record_of(settings_of(config, data), floor) as record:
        with record.ledger.look() as view:
            try:
                found = read(file.read_bytes(), view.floor, usual)
            except CalendarMistakes as error:
                _tell(file, error)
                raise SystemExit(1) from None
        record.ledger.change(COMMAND_LINE, lambda tx: holidays.put(tx, found))
    click.echo(said("calendar-imported", days=len(found)))


def _tell(file: Path, error: CalendarMistakes) -> None:
    click.echo(said("calendar-mistakes", file=str(file), count=len(error.mistakes)), err=True)
    for mistake in error.mistakes:
        line = said("calendar-line", line=mistake.line)
        told = Mistake(str(file), line, mistake.code, mistake.facts)
        click.echo(words().mistake(language(), told), err=True)


@calendar.command("list", help=said("command-calendar-list"))
@file_options
def list_(data: Path | None, config: Path, floor: Path) -> None:
    """As a table that can be imported again."""
    with record_of(settings_of(config, data), floor) as record, record.ledger.look() as view:
        table = csv.writer(sys.stdout, lineterminator="\n")
        table.writerow(COLUMNS)
        table.writerows(_row(holiday) for holiday in view.calendar.holidays(date.min, date.max))


def _row(holiday: Holiday) -> tuple[str, ...]:
    hours = holiday.hours
    times = (f"{hours.begins:%H:%M}", f"{hours.ends:%H:%M}") if hours else ("", "")
    return holiday.day.isoformat(), holiday.name, holiday.kind.value, holiday.agency or "", *times


@calendar.command("remove", help=said("command-calendar-remove"))
@file_options
@click.argument("day", type=click.DateTime(["%Y-%m-%d"]))
@click.option("--agency", help=said("option-holiday-agency"))
def remove(data: Path | None, config: Path, floor: Path, day: datetime, agency: str | None) -> None:
    """The week holds again on that day."""
    with record_of(settings_of(config, data), floor) as record:
        record.ledger.change(COMMAND_LINE, lambda tx: holidays.remove(tx, day.date(), agency))
    click.echo(said("command-done"))


COMMANDS = (calendar,)
