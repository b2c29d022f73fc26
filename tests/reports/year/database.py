"""The year, written straight into a database that the product's own migrations have made."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from queue_server.settings import load_floor
from tests.reports.year.hall import FILE
from tests.reports.year.life import Happening
from tests.reports.year.simulation import DEVICES, Year
from tests.small_floor import SmallFloor

REPORTED = frozenset(
    {
        "CounterClosed",
        "CounterOpened",
        "CounterPaused",
        "CounterUnpaused",
        "DayClosed",
        "ErrandTransferred",
        "Interrupted",
        "QueueStopped",
        "QueueWentOn",
    }
)
"""The kinds of entries that reports read."""

BEFOREHAND = datetime(2026, 1, 1, tzinfo=UTC)
AFTERWARDS = datetime(2027, 1, 4, 2, tzinfo=UTC)
_INSTANTS = (
    "joined_at",
    "not_before",
    "first_called_at",
    "called_at",
    "started_at",
    "serving_since",
    "held_at",
    "returned_at",
    "ended_at",
)
_OF_TIMES = [
    "ticket",
    "stop",
    "business_date",
    "half_hour",
    "service",
    "agency",
    "counter",
    "officer",
    "priority",
    "people",
    "outcome",
    "result",
    "quantity",
    "walk_in",
    "wait_s",
    "walk_s",
    "service_s",
    "postponed_s",
    "calls",
    "forgotten_start",
    "unfinished",
    "gave_up_s",
]


def written(folder: Path, year: Year, errands: pd.DataFrame, whole: bool) -> SmallFloor:
    """A floor with the year behind it. `whole`: with every entry, not only those that reports read."""
    floor = SmallFloor(folder, load_floor(FILE))
    with closing(sqlite3.connect(floor.store.path, isolation_level=None)) as db:
        db.execute("BEGIN")
        _tickets(db, year)
        _errands(db, errands)
        _entries(db, year, whole)
        _heard(db, year)
        db.execute("COMMIT")
    floor.clock.at = AFTERWARDS
    return floor


def _insert(db: sqlite3.Connection, table: str, columns: Iterable[str], rows: Iterable[Any]) -> None:
    names = list(columns)
    marks = ", ".join("?" * len(names))
    db.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", rows)


def _texts(instants: pd.Series) -> list[str | None]:
    """Instants as the store writes them."""
    known = instants.notna().to_numpy()
    ms = np.where(known, instants.fillna(0), 0).astype("int64").astype("datetime64[ms]")
    return [
        f"{text}Z" if there else None for text, there in zip(np.datetime_as_string(ms), known, strict=True)
    ]


def _tickets(db: sqlite3.Connection, year: Year) -> None:
    columns = "id business_date series sequence number language priority assist people issued_at origin"
    issued = _texts(pd.Series([each["issued_at"] for each in year.tickets]))
    rows = (
        (
            each["id"],
            each["day"].isoformat(),
            "B",
            each["sequence"],
            f"B-{each['sequence']:03}",
            *(each[name] for name in ("language", "priority", "assist", "people")),
            at,
            each["origin"],
        )
        for each, at in zip(year.tickets, issued, strict=True)
    )
    _insert(db, "tickets", columns.split(), rows)
    for name in DEVICES:
        device = {
            "name": name,
            "kind": "kiosk",
            "token_hash": name,
            "approved_at": BEFOREHAND.strftime("%Y-%m-%dT%H:%M:%S.000Z"),
        }
        _insert(db, "devices", device, [tuple(device.values())])


def _errands(db: sqlite3.Connection, errands: pd.DataFrame) -> None:
    kept = errands.rename(columns={"day": "business_date"}).copy()
    kept["business_date"] = kept["business_date"].map(str)
    for name in _INSTANTS:
        kept[name] = _texts(kept[name])
    columns = [row[1] for row in db.execute("PRAGMA table_info(errands)")]
    _insert(db, "errands", columns, _rows(kept[columns]))
    kept["result"] = kept["outcome"]
    kept["outcome"] = kept["state"]
    _insert(db, "times", _OF_TIMES, _rows(kept[_OF_TIMES]))


def _rows(frame: pd.DataFrame) -> Iterator[tuple[Any, ...]]:
    """What is not known is NULL; whole numbers that stand in a column of REAL are fine."""
    columns = [_plain(frame[name]) for name in frame.columns]
    return zip(*columns, strict=True)


def _plain(values: pd.Series) -> list[Any]:
    found = values.astype(object).where(values.notna(), None).tolist()
    whole = str(values.name) in {"told_low", "told_high"}
    return [int(value) if whole and value is not None else value for value in found]


def _entries(db: sqlite3.Connection, year: Year, whole: bool) -> None:
    told = [*_approved(), *year.attended.happenings, *year.happenings]
    kept = sorted((each for each in told if whole or each[1] in REPORTED), key=lambda each: each[0])
    seq_of = {id(each): seq for seq, each in enumerate(kept, 1)}
    at = _texts(pd.Series([each[0] for each in kept]))
    columns = ["seq", "at", "actor", "command", "ticket", "kind", "facts"]
    rows = (
        (seq, when, "trial", seq, each[2], each[1], json.dumps(_facts(each, seq_of)))
        for seq, (each, when) in enumerate(zip(kept, at, strict=True), 1)
    )
    _insert(db, "entries", columns, rows)
    _insert(db, "tally", ("name", "value"), [("seq", len(kept)), ("ticket", len(year.tickets))])


def _approved() -> Iterator[Happening]:
    for name in DEVICES:
        at = int(BEFOREHAND.timestamp() * 1000)
        yield at, "DeviceApproved", None, {"device": name, "device_kind": "kiosk"}


def _facts(happening: Happening, seq_of: dict[int, int]) -> dict[str, Any]:
    """What an undoing takes back is known by its place in the record, which is known only now."""
    _, kind, _, facts = happening
    if kind != "CommandUndone":
        return facts
    return {
        "command": seq_of[id(facts["command"])],
        "entries": [seq_of[id(entry)] for entry in facts["entries"]],
    }


def _heard(db: sqlite3.Connection, year: Year) -> None:
    columns = [
        "id",
        "business_date",
        "part_of_day",
        "agency",
        "service",
        "origin",
        "scores",
        "profile",
        "comment",
    ]
    forms = (
        (
            f"{place:08x}",
            each["day"].isoformat(),
            "morning",
            each["agency"],
            each["service"],
            "survey-1",
            json.dumps(each["scores"]),
            "{}",
            each["comment"],
        )
        for place, each in enumerate(year.forms)
    )
    _insert(db, "surveys", columns, forms)
    ratings = (
        (f"{place:08x}", each["day"].isoformat(), each["agency"], each["service"], each["stars"])
        for place, each in enumerate(year.ratings)
    )
    _insert(db, "ratings", ["id", "business_date", "agency", "service", "stars"], ratings)
