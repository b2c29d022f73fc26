"""`print-test` and `print-day`: a page that shows what a printer can do, and the day in short."""

from datetime import datetime
from pathlib import Path

import click

from queue_server.actions import printing
from queue_server.adapters.clock import SystemClock
from queue_server.adapters.store.connection import owned
from queue_server.commandline.context import file_options, language, record_of, said, settings_of, words
from queue_server.commandline.papers import print_by_server, print_directly, printer_of
from queue_server.domain.printjob import SUMMARY
from queue_server.reports import Period
from queue_server.settings import load_floor
from queue_server.snapshots import paper, summary


@click.command("print-test", help=said("command-print-test"))
@file_options
@click.argument("printer")
def print_test(data: Path | None, config: Path, floor: Path, printer: str) -> None:
    """Needs no record where no server runs: an agent's machine has none."""
    settings = settings_of(config, data)
    found, asker, title = printer_of(settings, printer), said("paper-test-command"), said("paper-test-title")
    if owned(settings.data):
        with record_of(settings, floor) as record:
            print_by_server(record, lambda tx: printing.test(tx, printer, language(), asker), title)
        return
    now, hall = SystemClock().now(), load_floor(floor)
    page = paper.proof(words(), language(), hall, now, printer, asker, trial=settings.trial)
    print_directly(found, settings, page.to_facts(), title)


@click.command("print-day", help=said("command-print-day"))
@file_options
@click.argument("printer")
@click.option("--day", type=click.DateTime(["%Y-%m-%d"]), help=said("option-day"))
def print_day(data: Path | None, config: Path, floor: Path, printer: str, day: datetime | None) -> None:
    """Today, where no day is given."""
    settings = settings_of(config, data)
    found, title = printer_of(settings, printer), said("summary-title")
    with record_of(settings, floor) as record:
        with record.ledger.look() as view:
            date = day.date() if day else view.today
            period = Period(view, date, date, language(), lambda _: True, words().say)
            facts = summary.listing(period, words(), trial=view.fact("kind") == "trial").to_facts()
        if owned(settings.data):
            order = {"kind": SUMMARY, "day": date.isoformat(), "agencies": None, "language": language()}
            print_by_server(record, lambda tx: printing.enqueue(tx, printer, order, None, None), title)
        else:
            print_directly(found, settings, facts, title)


COMMANDS = (print_test, print_day)
