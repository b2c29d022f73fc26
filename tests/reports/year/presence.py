"""The truth of counters, agencies and officers: time told off along one line, boundary by boundary."""

from collections.abc import Iterable, Mapping

import numpy as np
import pandas as pd

from tests.reports.year.hall import GONE, GONE_COUNTER
from tests.reports.year.truth import Figures, Truth, flow, measured, service_level, share, spread

Spans = Iterable[tuple[float, float]]
SUMMED = ("served", "absent", "open_s", "paused_s", "stopped_s", "busy_s", "idle_while_waiting_s")


def seconds_where(of: Mapping[str, Spans], holds: str) -> float:
    """How long an expression over the names holds: `there & ~paused`."""
    marks = []
    for place, spans in enumerate(of.values()):
        for begins, ends in spans:
            if begins < ends:
                marks += [(begins, place, 1), (ends, place, -1)]
    if not marks:
        return 0.0
    at, which, step = map(np.array, zip(*sorted(marks), strict=True))
    on = {name: np.cumsum(np.where(which == place, step, 0))[:-1] > 0 for place, name in enumerate(of)}
    true = pd.eval(holds, local_dict=on)
    return float((np.diff(at) * true).sum() / 1000)


def counters(truth: Truth) -> tuple[list[Figures], Figures]:
    rows = [_row(truth, counter, agency) for counter, agency in _places(truth)]
    at_counters = truth.errands[truth.errands["counter"].notna()]
    total = {**_together(rows), "service_time": spread(measured(at_counters)["service_s"])}
    return rows, total


def _places(truth: Truth) -> list[tuple[str, str]]:
    """Counters that were open or served; one that is gone, where its errands tell whose it was."""
    used = set(truth.errands["counter"].dropna())
    begins, ends = truth.day_span
    opened = {counter for counter, _, since, _ in truth.year.attended.sat if begins <= since < ends}
    places = [
        (id, agency)
        for id, agency in truth.hall.counters.items()
        if truth.sees(agency) and id in used | opened
    ]
    return places + [(GONE_COUNTER, GONE[1])] * (GONE_COUNTER in used)


def _row(truth: Truth, counter: str, agency: str) -> Figures:
    errands = truth.errands[truth.errands["counter"] == counter]
    begins, ends = truth.day_span
    attended = truth.year.attended
    there = [(since, to) for id, _, since, to in attended.sat if id == counter and begins <= since < ends]
    paused = [(since, to) for id, since, to in attended.paused if id == counter and begins <= since < ends]
    of_agency = (("floor", ""), ("agency", agency))
    stops = [
        (since, to) for scope, code, since, to in attended.stopped
        if (scope, code) in of_agency and begins <= since < ends
    ]  # fmt: skip
    served = truth.hall.served_at.get(counter, tuple(errands["service"].unique()))
    queued = truth.of_days[truth.of_days["service"].isin(served) & truth.of_days["joined_at"].notna()]
    until = queued["first_called_at"].fillna(queued["ended_at"])
    waiting = list(zip(queued["joined_at"], until, strict=True))
    present = errands[errands["called_at"].notna()]
    busy = list(zip(present["called_at"], present["ended_at"], strict=True))
    of = {"there": there, "paused": paused, "stopped": stops, "busy": busy, "waiting": waiting}
    ready = "there & ~paused & ~stopped"
    busy_s = float(errands["service_s"].astype(float).sum() + errands["walk_s"].astype(float).sum())
    come = flow(errands)
    return {
        "counter": counter,
        "agency": agency,
        "agency_name": truth.hall.agency_names.get(agency, agency),
        "served": come["served"],
        "absent": come["absent"],
        "open_s": seconds_where(of, "there"),
        "paused_s": seconds_where(of, "there & paused"),
        "stopped_s": seconds_where(of, "there & ~paused & stopped"),
        "busy_s": busy_s,
        "occupancy": share(busy_s, seconds_where(of, ready)),
        "idle_while_waiting_s": seconds_where(of, f"{ready} & ~busy & waiting"),
        "service_time": spread(measured(errands)["service_s"]),
    }


def _together(rows: list[Figures]) -> Figures:
    total: Figures = {name: sum(row[name] for row in rows) for name in SUMMED}
    ready = total["open_s"] - total["paused_s"] - total["stopped_s"]
    return {**total, "occupancy": share(total["busy_s"], ready)}


def agencies(truth: Truth) -> tuple[list[Figures], Figures]:
    of_counters, _ = counters(truth)

    def figures(errands: pd.DataFrame, rows: list[Figures]) -> Figures:
        come, together = flow(errands), _together(rows)
        return {
            **{name: come[name] for name in ("arrived", "served", "absent")},
            "wait": spread(errands["wait_s"]),
            "within_target": service_level(truth, errands),
            "counters": len(rows),
            **{name: together[name] for name in ("open_s", "occupancy", "idle_while_waiting_s")},
        }

    rows = []
    for agency in truth.seen_agencies:
        here = [row for row in of_counters if row["agency"] == agency]
        named = {"agency": agency, "agency_name": truth.hall.agency_names.get(agency, agency)}
        rows.append({**named, **figures(truth.of(agency), here)})
    return rows, figures(truth.errands, of_counters)


def officers(truth: Truth) -> tuple[list[Figures], Figures]:
    begins, ends = truth.day_span
    agency_of = dict(_places(truth))
    sat: dict[tuple[str, str], float] = {}
    for counter, officer, since, to in truth.year.attended.sat:
        if counter in agency_of and begins <= since < ends:
            pair = agency_of[counter], officer
            sat[pair] = sat.get(pair, 0.0) + (to - since) / 1000
    by_officer = dict(iter(truth.errands.groupby(["agency", "officer"])))

    def figures(errands: pd.DataFrame, open_s: float) -> Figures:
        come = flow(errands)
        return {
            "served": come["served"],
            "absent": come["absent"],
            "forgotten_start": int(errands["forgotten_start"].sum()),
            "not_finished": come["not_finished"],
            "open_s": open_s,
            "service_time": spread(measured(errands)["service_s"]),
        }

    nothing = truth.errands.head(0)
    rows = [
        {
            "officer": officer,
            "agency": agency,
            "agency_name": truth.hall.agency_names.get(agency, agency),
            **figures(by_officer.get((agency, officer), nothing), sat.get((agency, officer), 0.0)),
        }
        for agency, officer in sorted({*by_officer, *sat})
    ]
    return rows, figures(truth.errands[truth.errands["officer"].notna()], sum(sat.values()))
