"""The truth of the reports that count errands: day, month, services, waits, absent, priority and the like."""

from collections import Counter
from collections.abc import Callable
from itertools import groupby

import pandas as pd

from tests.reports.year.satisfaction import ikm_of
from tests.reports.year.truth import (
    Figures,
    Truth,
    called,
    durations,
    flow,
    measured,
    service_level,
    share,
    spread,
)
from tests.reports.year.words import word

Made = tuple[list[Figures], Figures | None]
"""Rows, and what stands under them."""


def day(truth: Truth) -> Made:
    def figures(errands: pd.DataFrame) -> Figures:
        undisturbed = spread(_undisturbed(truth, errands))
        return {**flow(errands), **durations(truth, errands), "wait_without_interruptions": undisturbed}

    return _by_service(truth, figures)


def _undisturbed(truth: Truth, errands: pd.DataFrame) -> pd.Series:
    """Waits without the time in them, from its beginning to the first call, in which the server was away."""
    left = errands["wait_s"].astype(float).copy()
    for begins, ends in truth.year.outages:
        lasted = errands["first_called_at"].clip(upper=ends) - errands["began"].clip(lower=begins)
        left -= lasted.clip(lower=0).fillna(0) / 1000
    return left.clip(lower=0)


def _by_service(truth: Truth, figures: Callable[[pd.DataFrame], Figures]) -> Made:
    rows = [{**truth.hall.named(*pair), **figures(truth.of(*pair))} for pair in truth.services]
    return rows, figures(truth.errands)


def month(truth: Truth) -> Made:
    def figures(errands: pd.DataFrame, agency: str | None, service: str | None) -> Figures:
        priority = int(errands["priority"].sum())
        return {
            **flow(errands),
            **durations(truth, errands),
            "people": int(errands.drop_duplicates("ticket")["people"].sum()),
            "cancelled": int((errands["state"] == "cancelled").sum()),
            "priority": priority,
            "priority_share": share(priority, len(errands)),
            "ikm": ikm_of(truth, agency, service),
        }

    rows = []
    for agency in truth.seen_agencies:
        whole = {"service": None, "service_name": word("report-all-services")}
        head = {**truth.hall.named(agency, ""), **whole}
        rows.append({**head, **figures(truth.of(agency), agency, None)})
        for of, service in truth.services:
            if of == agency:
                named = truth.hall.named(agency, service)
                rows.append({**named, **figures(truth.of(agency, service), agency, service)})
    return rows, figures(truth.errands, None, None)


def services(truth: Truth) -> Made:
    def figures(errands: pd.DataFrame) -> Figures:
        served = errands[errands["state"] == "done"]
        known = measured(errands)["service_s"]
        return {
            "arrived": len(errands),
            "share": share(len(errands), len(truth.errands)),
            "served": len(served),
            "quantity": int(served["quantity"].sum()),
            "service_time": spread(known),
            "service_total_s": float(known.sum()),
            "forgotten_start": int(served["forgotten_start"].sum()),
            "not_finished": int(errands["unfinished"].sum()),
        }

    return _by_service(truth, figures)


def waits(truth: Truth) -> Made:
    def figures(errands: pd.DataFrame) -> Figures:
        waited = errands[errands["wait_s"].notna()]
        return {
            "called": len(waited),
            "wait": spread(waited["wait_s"]),
            "wait_regular": spread(waited[waited["priority"] == 0]["wait_s"]),
            "wait_priority": spread(waited[waited["priority"] == 1]["wait_s"]),
            "late": int((waited["wait_s"] > truth.target_s(waited)).sum()),
            "within_target": service_level(truth, errands),
            "told": _told(errands),
        }

    return _by_service(truth, figures)


def _told(errands: pd.DataFrame) -> Figures | None:
    known = errands[errands["told_low"].notna() & errands["wait_s"].notna()]
    if known.empty:
        return None
    since_joined = (known["first_called_at"] - known["joined_at"]) / 1000 - known["postponed_s"]
    came, low, high = since_joined / 60, known["told_low"], known["told_high"]
    off = came - (low + high) / 2
    return {
        "n": len(known),
        "error_min": off.abs().mean(),
        "bias_min": off.mean(),
        "later": share(int((came > high).sum()), len(known)),
        "within": share(int(((came >= low) & (came <= high)).sum()), len(known)),
        "width_min": (high - low).mean(),
    }


def absent(truth: Truth) -> Made:
    def figures(errands: pd.DataFrame) -> Figures:
        absent = int((errands["state"] == "absent").sum())
        ever = int(called(errands).sum())
        recalls = int((errands["calls"] - 1).clip(lower=0).sum())
        return {
            "arrived": len(errands),
            "called": ever,
            "absent": absent,
            "absent_of_called": share(absent, ever),
            "absent_of_arrived": share(absent, len(errands)),
            "recalls": recalls,
            "recalls_per_call": share(recalls, ever),
        }

    return _by_service(truth, figures)


def transfers(truth: Truth) -> Made:
    of = {(row.ticket, row.stop): (row.agency, row.service) for row in truth.of_days.itertuples()}
    ways: Counter[tuple[tuple[str, str], tuple[str, str]]] = Counter()
    for each in truth.year.transfers:
        if truth.begins <= each["day"] <= truth.ends:
            origin, aim = of[each["ticket"], each["from"]], of[each["ticket"], each["to"]]
            if truth.sees(origin[0]):
                ways[origin, aim] += 1
    rows = []
    for (origin, aim), count in sorted(ways.items(), key=lambda way: (-way[1], way[0])):
        to = {f"to_{name}": value for name, value in truth.hall.named(*aim).items()}
        of_arrived = share(count, len(truth.of(*origin)))
        rows.append({**truth.hall.named(*origin), **to, "transferred": count, "share": of_arrived})
    moved = sum(ways.values())
    return rows, {"transferred": moved, "share": share(moved, len(truth.errands))}


def priority(truth: Truth) -> Made:
    def figures(errands: pd.DataFrame, among: int) -> Figures:
        ended = {"ended": len(errands), "share": share(len(errands), among)}
        return {**ended, **flow(errands), **durations(truth, errands)}

    rows = []
    for agency in truth.seen_agencies:
        here = truth.of(agency)
        for name, code in (("priority", 1), ("regular", 0)):
            of_class = {"class": name, "class_name": word(f"class-{name}")}
            of_agency = {"agency": agency, "agency_name": truth.hall.agency_names.get(agency, agency)}
            mine = here[here["priority"] == code]
            leaps = _leaps(here, code)
            rows.append({**of_agency, **of_class, **figures(mine, len(here)), **leaps})
    return rows, {**figures(truth.errands, len(truth.errands)), **_leaps(truth.errands, None)}


def _leaps(errands: pd.DataFrame, of_class: int | None) -> Figures:
    ever = errands[called(errands)].sort_values(["service", "first_called_at", "ticket", "stop"])
    leapt = ever["passed_over"] == 1
    if of_class is not None:
        leapt &= ever["priority"] == of_class
    runs = [len(list(run)) for (_, leaps), run in groupby(zip(ever["service"], leapt, strict=True)) if leaps]
    return {"passed_over": sum(runs), "passed_over_in_a_row": max(runs, default=0)}


def outcomes(truth: Truth) -> Made:
    served = truth.errands[truth.errands["state"] == "done"]
    found = []
    for agency, service in truth.services:
        here = served[(served["agency"] == agency) & (served["service"] == service)]
        for outcome in sorted(here["outcome"].fillna("").unique()):
            mine = here[here["outcome"].fillna("") == outcome]
            found.append(
                {
                    **truth.hall.named(agency, service),
                    "outcome": outcome or None,
                    "outcome_name": truth.hall.outcomes.get(outcome),
                    "served": len(mine),
                    "share": share(len(mine), len(here)),
                    "quantity": int(mine["quantity"].sum()),
                }
            )
    return found, {"served": len(served), "quantity": int(served["quantity"].sum())}
