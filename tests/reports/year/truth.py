"""What the year comes to, worked out with pandas from what happened and by docs/design/measures.md alone."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import pandas as pd

from tests.reports.year.hall import ZONE, Hall
from tests.reports.year.simulation import Year

Figures = dict[str, Any]
NEVER_CALLED = ("cancelled", "expired")


def times_of(errand: Figures, ticket: Figures, first_of_ticket: int | None) -> Figures:
    """The durations of one errand that is over, in seconds."""
    began = errand["joined_at"]
    if began is not None and began == first_of_ticket:
        began = min(began, ticket["issued_at"])
    called, ended, postponed = errand["first_called_at"], errand["ended_at"], errand["postponed_s"]
    waited = (called - began) / 1000 if began is not None and called is not None else None
    if waited is not None:
        postponed = min(postponed, waited)
    left = errand["state"] in NEVER_CALLED and called is None and began is not None
    served = errand["started_at"] is not None and not errand["unfinished"] and errand["state"] != "absent"
    forgotten = (
        errand["state"] == "done"
        and not errand["unfinished"]
        and errand["served_s"] < 15
        and (errand["walk_s"] or 0) > 180
    )
    return {
        "began": began,
        "half_hour": half_hour(began if began is not None else ticket["issued_at"]),
        "wait_s": None if waited is None or errand["walk_in"] else max(0.0, waited - postponed),
        "service_s": errand["served_s"] if served else None,
        "postponed_s": postponed,
        "gave_up_s": max(0.0, (ended - began) / 1000 - postponed) if left else None,
        "forgotten_start": int(forgotten),
    }


def half_hour(instant: int) -> int:
    """Of the hall's own day, counted from midnight. Its zone is eight hours ahead of UTC all year."""
    return (instant // 1000 + 8 * 3600) % 86_400 // 1800


def errands_of(year: Year) -> pd.DataFrame:
    """Every errand with its ticket's class, people and durations."""
    tickets = {ticket["id"]: ticket for ticket in year.tickets}
    first: dict[int, int] = {}
    for errand in year.errands:
        if errand["joined_at"] is not None:
            known = first.get(errand["ticket"], errand["joined_at"])
            first[errand["ticket"]] = min(known, errand["joined_at"])
    rows = []
    for errand in year.errands:
        ticket = tickets[errand["ticket"]]
        of_ticket = {name: ticket[name] for name in ("priority", "people", "issued_at")}
        rows.append({**errand, **of_ticket, **times_of(errand, ticket, first.get(errand["ticket"]))})
    return pd.DataFrame(rows)


@dataclass(frozen=True)
class Truth:
    """Some days of the year, as far as one who may see `agencies` (None: all) may see them."""

    year: Year
    all_errands: pd.DataFrame
    begins: date
    ends: date
    agencies: Collection[str] | None = None

    @property
    def hall(self) -> Hall:
        return self.year.hall

    def sees(self, agency: str) -> bool:
        return self.agencies is None or agency in self.agencies

    def on(self, begins: date, ends: date) -> "Truth":
        return Truth(self.year, self.all_errands, begins, ends, self.agencies)

    @cached_property
    def of_days(self) -> pd.DataFrame:
        """Errands of the days, of every agency."""
        day = self.all_errands["day"]
        return self.all_errands[(day >= self.begins) & (day <= self.ends)]

    @cached_property
    def errands(self) -> pd.DataFrame:
        found = self.of_days
        return found if self.agencies is None else found[found["agency"].isin(self.agencies)]

    @cached_property
    def tickets(self) -> pd.DataFrame:
        """Tickets with an errand that may be seen; all their errands are counted."""
        by_ticket = self.of_days.groupby("ticket")
        beside = pd.DataFrame({"errands": by_ticket.size(), "left_at": by_ticket["ended_at"].max()})
        days = [each for each in self.year.tickets if self.begins <= each["day"] <= self.ends]
        columns = ["id", "day", "language", "priority", "assist", "people", "issued_at", "origin"]
        found = pd.DataFrame(days, columns=columns).set_index("id").join(beside)
        found = found[found.index.isin(self.errands["ticket"].unique())].copy()
        found["stay_s"] = (found["left_at"] - found["issued_at"]).clip(lower=0) / 1000
        found["half_hour"] = (found["issued_at"] // 1000 + 8 * 3600) % 86_400 // 1800
        return found

    @cached_property
    def services(self) -> list[tuple[str, str]]:
        """What anybody came for: agency and service, as they stand in the hall's file."""
        pairs = {(agency, service) for agency, service in self.errands[["agency", "service"]].to_numpy()}
        return sorted(pairs, key=lambda pair: self.hall.order(pair[1]))

    @cached_property
    def seen_agencies(self) -> list[str]:
        return list(dict.fromkeys(agency for agency, _ in self.services))

    def of(self, agency: str, service: str | None = None) -> pd.DataFrame:
        found = self.errands[self.errands["agency"] == agency]
        return found if service is None else found[found["service"] == service]

    @cached_property
    def day_span(self) -> tuple[int, int]:
        """From the first midnight in the hall to the last."""
        first = pd.Timestamp(self.begins, tz=ZONE).value // 10**6
        return first, pd.Timestamp(self.ends, tz=ZONE).value // 10**6 + 86_400_000

    def target_s(self, errands: pd.DataFrame) -> pd.Series:
        return errands["priority"].map({1: self.hall.target_s[True], 0: self.hall.target_s[False]})


def called(errands: pd.DataFrame) -> pd.Series:
    return errands["first_called_at"].notna()


def given_up(errands: pd.DataFrame) -> pd.Series:
    return errands["state"].isin(NEVER_CALLED) & ~called(errands)


def measured(errands: pd.DataFrame) -> pd.DataFrame:
    """Served ones whose start was not forgotten: what the means of walk and service are taken over."""
    return errands[(errands["state"] == "done") & (errands["forgotten_start"] == 0)]


def spread(values: pd.Series) -> Figures | None:
    """Mean, and percentiles by the nearest rank: the smallest value with so many at or below it."""
    known = values.dropna().astype(float).sort_values()
    n = len(known)
    if not n:
        return None
    rank = {percent: -(-n * percent // 100) - 1 for percent in (50, 90)}
    return {
        "n": n,
        "mean": known.mean(),
        "p50": known.iloc[rank[50]],
        "p90": known.iloc[rank[90]],
        "max": known.iloc[-1],
    }


def share(part: float, whole: float) -> float | None:
    return part / whole if whole else None


def service_level(truth: Truth, errands: pd.DataFrame) -> float | None:
    """Served in time over served, gone before a call after the target, and absent after the target."""
    target = truth.target_s(errands)
    served = errands["state"] == "done"
    wait = errands["wait_s"].astype(float).fillna(0)
    in_time = served & (wait <= target)
    gone_late = given_up(errands) & (errands["gave_up_s"].astype(float) > target)
    missed_late = (errands["state"] == "absent") & (wait > target)
    return share(int(in_time.sum()), int(served.sum() + gone_late.sum() + missed_late.sum()))


def flow(errands: pd.DataFrame) -> Figures:
    state = errands["state"].value_counts()
    return {
        "arrived": len(errands),
        "walk_in": int(errands["walk_in"].sum()),
        "served": int(state.get("done", 0)),
        "absent": int(state.get("absent", 0)),
        "abandoned": int(given_up(errands).sum()),
        "transferred": int(state.get("transferred", 0)),
        "not_finished": int(errands["unfinished"].sum()),
    }


def durations(truth: Truth, errands: pd.DataFrame) -> Figures:
    return {
        "wait": spread(errands["wait_s"]),
        "walk": spread(measured(errands)["walk_s"]),
        "service_time": spread(measured(errands)["service_s"]),
        "within_target": service_level(truth, errands),
    }
