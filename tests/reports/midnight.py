"""The night from a Monday to a Tuesday in Singaraja, and every figure of it, told as JSON.

`python -m tests.reports.midnight FOLDER`: a process of its own, since the machine's zone is a process's own.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from queue_server.actions import surveys
from queue_server.domain.errand import Act
from queue_server.domain.events import DayClosed
from queue_server.domain.roles import Device, DeviceKind
from queue_server.domain.satisfaction import ELEMENTS
from queue_server.ports import View
from queue_server.reports import REPORTS, Period, tidy
from queue_server.snapshots import months as of_months
from queue_server.snapshots import reports as screen
from tests.reports.morning import WORDS
from tests.small_floor import MONDAY_AT_NINE, SmallFloor

MIDNIGHT = MONDAY_AT_NINE + timedelta(hours=15)
"""Where Monday ends on the floor: it is four in the afternoon in London."""
MONDAY = date(2026, 11, 2)
TUESDAY = date(2026, 11, 3)
SURVEY = Device("survey-1", DeviceKind.SURVEY).actor


def night(folder: Path) -> SmallFloor:
    """Two come at ten to midnight, of whom one is served; one at five past, who is served too."""
    floor = SmallFloor(folder)
    floor.reopen(open_now=True)
    floor.clock.at = MIDNIGHT - timedelta(minutes=10)
    floor.sit_down()
    for _ in range(2):
        floor.issue("KTP")
    _serve(floor)
    floor.clock.at = MIDNIGHT + timedelta(minutes=5)
    floor.sit_down()
    floor.issue("KTP")
    _serve(floor)
    floor.clock.at = MIDNIGHT + timedelta(minutes=10)
    return floor


def _serve(floor: SmallFloor) -> None:
    """Called after two minutes, served a minute later for as long, and asked at the way out."""
    floor.clock.forward(minutes=2)
    floor.call_next()
    for act in (Act.START, Act.FINISH):
        floor.clock.forward(minutes=1)
        floor.act(act)
    about = floor.do(SURVEY, surveys.of_service, "KTP")
    floor.do(SURVEY, surveys.fill_in, about, "survey-1", dict.fromkeys(ELEMENTS, 3), {}, "")


def told(floor: SmallFloor) -> dict[str, Any]:
    """Reports of each day and of both, on screens and in files; the export; when the day was closed."""
    with floor.ledger.look() as view:
        return {
            "today": view.today,
            "reports": {
                f"{name} {begins} {ends}": _report(view, name, begins, ends)
                for name in REPORTS
                for begins, ends in ((MONDAY, MONDAY), (TUESDAY, TUESDAY), (MONDAY, TUESDAY))
            },
            "export": {
                name: table.rows for name, table in tidy.tables(_period(view, MONDAY, TUESDAY)).items()
            },
            "months": of_months.body(view, "id", True, lambda _: [], {}),
            "closed": list(_closed(view)),
        }


def _report(view: View, name: str, begins: date, ends: date) -> list[Any]:
    period = _period(view, begins, ends)
    return [screen.body(name, period, trial=True), asdict(screen.sheet(name, period, WORDS))]


def _period(view: View, begins: date, ends: date) -> Period:
    return Period(view, begins, ends, "id", lambda _: True, WORDS.say)


def _closed(view: View) -> Iterator[tuple[str, Any]]:
    for entry in view.entries.since(0):
        if isinstance(entry.event, DayClosed):
            yield view.floor.local(entry.at).isoformat(), asdict(entry.event)


if __name__ == "__main__":
    json.dump(told(night(Path(sys.argv[1]))), sys.stdout, default=str)
