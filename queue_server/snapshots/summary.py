"""The day in short on a slip's paper: what came to each agency, how it ended, and the longest wait."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from queue_server.domain.listing import Listing
from queue_server.domain.printjob import Passage
from queue_server.reports import REPORTS, Period
from queue_server.snapshots.frame import Words

Row = Mapping[str, Any]


def listing(period: Period, words: Words, trial: bool) -> Listing:
    """The report `day` of this period, its rows summed up by agency; the whole floor first."""
    report, view, language = REPORTS["day"](period), period.view, period.language
    agencies = [
        _passage(str(rows[0]["agency_name"]), rows, period)
        for rows in (list(group) for _, group in groupby(report.rows, key=lambda row: row["agency"]))
    ]
    whole = [_passage(period.say(language, "summary-whole"), [report.total], period)] if report.total else []
    nobody = Passage(period.say(language, "summary-nobody"), ())
    return Listing(
        title=period.say(language, "summary-title"),
        floor_name=view.floor.name.in_language(language),
        moment=words.date(language, period.begins),
        legend=period.say(
            language, "summary-as-of", time=words.time(language, view.now, view.floor.zone_info)
        ),
        passages=tuple(whole + agencies if agencies else [nobody]),
        sample_mark=period.say(language, "slip-sample") if trial else None,
    )


def _passage(heading: str, rows: Sequence[Row], period: Period) -> Passage:
    counts = {name: sum(row[name] for row in rows) for name in ("arrived", "served", "absent")}
    longest = max((row["wait"]["max"] for row in rows if row["wait"]), default=None)
    lines = [period.say(period.language, "summary-counts", **counts)]
    if longest is not None:
        lines.append(period.say(period.language, "summary-longest", minutes=round(longest / 60)))
    return Passage(heading, tuple(lines))
